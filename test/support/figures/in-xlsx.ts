import exceljs from 'exceljs';
import { type Locale } from '../../../src/locale/locale.ts';
import { outcomes } from '../../../src/model/outcome.ts';
import { type Shown } from './figure.ts';
import { inCompliance, inRegister, type Row, rowsOf } from './in-tables.ts';

/** Cover, districts and register of the workbook. */
export async function inXlsx(bytes: Uint8Array, locale: Locale): Promise<Shown> {
  const { workbook, sheets, report, outcome, mark } = locale;
  const file = new exceljs.Workbook();
  await file.xlsx.load(new Uint8Array(bytes).buffer);
  const tableOf = (name: string) => {
    const cells = cellsOf(file.getWorksheet(name));
    const end = cells.findIndex((row) => row.every((cell) => cell === ''));
    const heads = (cells[0] ?? []).map(String);
    // The high end of a rate stands beside its low end, under the same words for both rates.
    const named = heads.map((head, index) =>
      isSame(head, sheets.rate.atMost) ? `${heads[index - 1] ?? ''} ${head}` : head,
    );
    return rowsOf(named, cells.slice(1, end === -1 ? undefined : end));
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
    ['findings/rate', inPercent(valueOf(report.findingRate))],
    ['communities/rate', inPercent(valueOf(workbook.compliance.rate))],
    ['communities/all', valueOf(workbook.compliance.communities)],
    ...outcomes.map((each): [string, string | number] => [
      `findings/${each}`,
      valueOf(`${workbook.findings}${mark.colon}${outcome[each]}`),
    ]),
    ...inCompliance(
      tableOf(workbook.sheet.compliance)
        .filter(isCounted)
        .map((row) => withBounds(row, locale)),
      locale,
    ),
    ...inRegister(
      tableOf(workbook.sheet.register).filter((row) => typeof row.get(register.number.toLowerCase()) === 'number'),
      register,
      (row) => String(row.get(register.id.toLowerCase())),
    ),
  ]);
}

function isSame(head: string, words: string): boolean {
  return head.toLowerCase() === words.toLowerCase();
}

/** The rate of communities with its two ends in one cell, as the other formats have it. */
function withBounds(row: Row, { sheets, workbook }: Locale): Row {
  const { communities, atMost } = sheets.rate;
  const low = row.get(communities.toLowerCase()) ?? '';
  const high = row.get(`${communities} ${atMost}`.toLowerCase()) ?? '';
  const both = low === high ? low : `${inPercent(low)}%–${inPercent(high)}%`;
  return new Map([...row, [workbook.compliance.rate.toLowerCase(), both]]);
}

function inPercent(share: string | number): string | number {
  return typeof share === 'number' ? share * 100 : share;
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
      return plain(sheet.getCell(first + row, column + 1).value);
    }),
  );
}

/** What a cell shows; of a formula what it comes to, of which the reader leaves out zero. */
function plain(value: exceljs.CellValue): string | number {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  if ('text' in value) return value.text;
  if (!('formula' in value)) return '';
  const { result = 0 } = value;
  return typeof result === 'number' || typeof result === 'string' ? result : '';
}
