import { cellText } from '../intake/sheet-grid.ts';
import { type Sheet, type Workbook } from '../model/workbook.ts';
import { written } from '../report/template/written.ts';
import { formMark, markRow, markSheet } from '../report/template/form-mark.ts';

/** A collection form that came back. */
export interface Form {
  /** Each sheet with its table, without those that hold no data and without the words that say that there is no entry. */
  readonly workbook: Workbook;
  /** What was filled in beforehand, by table. */
  readonly given: ReadonlyMap<string, GivenRows>;
  /** Sheets of which somebody says that there is not a single entry. */
  readonly none: ReadonlySet<string>;
}

/** How many rows of a table were filled in beforehand, and in which columns. */
export interface GivenRows {
  readonly rows: number;
  readonly columns: readonly string[];
}

/** The workbook as a collection form, known by its hidden sheet; undefined for any other. */
export function formIn(workbook: Workbook): Form | undefined {
  const mark = workbook.sheets.find(({ name }) => name === markSheet);
  const rows = (mark?.rows ?? []).map((row) => (row ?? []).map(cellText));
  if (rows[0]?.[0] !== formMark) return undefined;
  const asides = new Set(rows.flatMap(([kind, name = '']) => (kind === markRow.aside ? [name] : [])));
  const given = new Map(
    rows.flatMap(([kind, , table = '', count, columns = '']) =>
      kind === markRow.data ? [[table, { rows: Number(count), columns: columns.split(',') }] as const] : [],
    ),
  );
  const tables = new Map(rows.flatMap(([kind, name = '', table]) => (kind === markRow.data ? [[name, table]] : [])));
  const data = workbook.sheets
    .filter(({ name }) => !asides.has(name))
    .map((sheet) => ({ ...sheet, table: tables.get(sheet.name) }));
  const none = new Set(data.filter(saysNone).map(({ name }) => name));
  const sheets = data.map((sheet) =>
    none.has(sheet.name) ? { ...sheet, rows: filledRows(sheet).slice(0, -1) } : sheet,
  );
  return { workbook: { ...workbook, sheets }, given, none };
}

/** Whether the last thing on a sheet is a lone 无: below the headings it says that there is no entry at all. */
function saysNone(sheet: Sheet): boolean {
  const filled = (filledRows(sheet).at(-1) ?? []).map(cellText).filter((text) => text !== '');
  return filled.length === 1 && filled[0] === written.none;
}

/** Up to the last row that says something. */
function filledRows({ rows }: Sheet): Sheet['rows'] {
  const last = rows.findLastIndex((row) => row?.some((cell) => cellText(cell) !== '') === true);
  return rows.slice(0, last + 1);
}
