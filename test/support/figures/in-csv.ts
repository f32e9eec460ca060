import { parse } from 'csv-parse/sync';
import { type Locale } from '../../../src/locale/locale.ts';
import { type Shown } from './figure.ts';
import { inRegister, rowsOf } from './in-tables.ts';

/** The register as text: every finding that is listed, and by counting them how many there are of each outcome. */
export function inCsv(text: string, { workbook, outcome }: Locale): Shown {
  const [heads = [], ...cells]: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
  const rows = rowsOf(heads, cells);
  const { register } = workbook;
  const counted = (['non-compliant', 'undetermined', 'not-due'] as const).map((each): [string, number] => [
    `findings/${each}`,
    rows.filter((row) => row.get(register.outcome.toLowerCase()) === outcome[each]).length,
  ]);
  return new Map([...counted, ...inRegister(rows, register, (row) => String(row.get(register.id.toLowerCase())))]);
}
