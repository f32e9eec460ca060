import exceljs from 'exceljs';
import { type Locale } from '../../../src/locale/locale.ts';
import { outcomes } from '../../../src/model/outcome.ts';
import { type Shown } from './figure.ts';
import { inCompliance, inRegister, type Row, rowsOf } from './in-tables.ts';

/** Cover, districts and register of the workbook. */
export async function inXlsx(bytes: Uint8Array, locale: Locale): Promise<Shown> {
  const { workbook, report, outcome, mark } = locale;
  const file = new exceljs.Workbook();
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  const tableOf = (name: string) => {
    const cells = cellsOf(file.getWorksheet(name));
    const end = cells.findIndex((row) => row.every((cell) => cell === ''));
    return rowsOf((cells[0] ?? []).map(String), cells.slice(1, end === -1 ? undefined : end));
  };
  const cover = new Map(
    cellsOf(file.getWorksheet(workbook.sheet.cover)).map(([label = '', value = '']) => [
      String(label).toLowerCase(),
      value,
    ]),
  );
  const valueOf = (label: string) => cover.get(label.toLowerCase()) ?? '';
  const { register } = workbook;
  return new Map<string, string | number>([
    ['findings/rate', valueOf(report.findingRate)],
    ['communities/rate', valueOf(workbook.compliance.rate)],
    ['communities/all', valueOf(workbook.compliance.communities)],
    ...outcomes.map((each): [string, string | number] => [
      `findings/${each}`,
      valueOf(`${workbook.findings}${mark.colon}${outcome[each]}`),
    ]),
    ...inCompliance(tableOf(workbook.sheet.compliance).filter(isCounted), locale),
    ...inRegister(
      tableOf(workbook.sheet.register).filter((row) => typeof row.get(register.number.toLowerCase()) === 'number'),
      register,
      (row) => String(row.get(register.id.toLowerCase())),
    ),
  ]);
}

/** Where a table is empty, its only row says so in words. */
function isCounted(row: Row): boolean {
  return [...row.values()].some((cell) => typeof cell === 'number');
}

/** The cells below title and particulars. */
function cellsOf(sheet: exceljs.Worksheet | undefined): readonly (readonly (string | number)[])[] {
  if (sheet === undefined) throw new Error('There is no such sheet.');
  const [first, columns] = [3, sheet.columnCount];
  return Array.from({ length: Math.max(0, sheet.rowCount - first + 1) }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const { value } = sheet.getCell(first + row, column + 1);
      return typeof value === 'number' || typeof value === 'string' ? value : '';
    }),
  );
}
