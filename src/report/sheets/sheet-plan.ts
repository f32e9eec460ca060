import { toDecimal, toNumber } from '../../model/rational.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type RegisterCell } from '../gap-register.ts';
import { type SheetChart } from './sheet-chart.ts';

/** One sheet of a printed report: a title, a line of particulars, a table and notes. No office format in it. */
export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** At the left and the right above the table. */
  readonly left: string;
  readonly right: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: SheetRows;
  /** Columns at the left that stay in sight. */
  readonly frozenColumns: number;
  /** An ASCII name when the rows may be filtered and sorted. */
  readonly table: string | null;
  /** Printed on one page however long it is. */
  readonly onePage?: boolean;
  /** How many pages beside each other it is printed on; one unless it says so. */
  readonly pagesWide?: number;
  /** Tables of different lengths stand beside each other: blank cells have no frame. */
  readonly sparse?: boolean;
  /** Stands in the only row when there is none. */
  readonly empty: string;
  readonly notes: readonly string[];
  /** Below everything else. */
  readonly charts?: readonly SheetChart[];
}

/** Rows that are made one by one when they are written; an array will do where there are few. */
export interface SheetRows extends Iterable<SheetRow> {
  readonly length: number;
}

export interface SheetColumn {
  readonly heading: string;
  /** In characters; a Chinese one counts two. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Left empty for the people who work with the sheet. */
  readonly forPeople?: boolean;
  /** Never broken, such as dates. */
  readonly oneLine?: boolean;
  /** For looking things up on screen; such columns come last, keep to one line and are not printed. */
  readonly reference?: boolean;
  /** What formulas of every sheet call its cells: ASCII letters and underscores. */
  readonly name?: string;
  /** What people may choose from. */
  readonly choices?: readonly string[];
  /** Shares, drawn as bars too. */
  readonly bar?: boolean;
  /** Shares, shaded from the lowest to the highest. */
  readonly scale?: boolean;
  /** Words that are shaded as lights are. */
  readonly lights?: Lights;
  /** Small columns in the cell, one for each of these columns of its row. */
  readonly sparkline?: { readonly from: number; readonly to: number };
  /** Its heading is written upright: there are many beside each other. */
  readonly upright?: boolean;
}

/** What the lights are called. */
export type Lights = Readonly<Record<'green' | 'yellow' | 'red' | 'open', string>>;

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly strong?: boolean;
}

export type SheetCell = string | number | FormattedNumber | OutcomeWord | FormulaCell | LinkedText;

export interface FormattedNumber {
  readonly value: number;
  /** A number format of spreadsheets, such as `0.00`. */
  readonly format: string;
  /** As it reads in that format; a document without number formats needs it. */
  readonly text?: string;
  /** What formulas of every sheet call this cell. */
  readonly name?: string;
}

/** The word for an outcome, which also gives the cell its shade. */
export interface OutcomeWord {
  readonly word: string;
  readonly outcome: Outcome;
}

/** A formula with what it comes to, for programs that only show. */
export interface FormulaCell {
  /** In English and without the equals sign, as files hold it. */
  readonly formula: string;
  readonly result: number | string;
  readonly format?: string;
}

/** Text that leads to a cell of another workbook, or to a sheet of this one. */
export interface LinkedText {
  readonly text: string;
  /** Null for this workbook. */
  readonly file: string | null;
  /** As `'Sheet'!A1`; null for the file as a whole. */
  readonly location: string | null;
}

/** A sheet holds at most this many rows below its headings; what is left out is said. */
export const mostRows = 1_000_000;

/** Where the parts of every sheet stand. */
export const titleRow = 1;
export const particularsRow = 2;
export const headingRow = 3;
export const firstRow = 4;

/** A cell of the gap register as a spreadsheet holds it: as many places as it takes, and no more. */
export function sheetCell(cell: RegisterCell): SheetCell {
  if (typeof cell === 'string') return cell;
  const text = toDecimal(cell.value, cell.digits);
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: toNumber(cell.value), format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`, text };
}

/** What a cell says, for documents that have no number formats. */
export function cellText(cell: SheetCell): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if ('word' in cell) return cell.word;
  if ('value' in cell) return cell.text ?? formatted(cell.value, cell.format);
  if ('formula' in cell) return typeof cell.result === 'string' ? cell.result : formatted(cell.result, cell.format);
  return cell.text;
}

/** As a spreadsheet shows a number. */
function formatted(value: number, format = '0'): string {
  const [decimals = ''] = format.split('.').slice(1);
  if (!format.endsWith('%')) return value.toFixed(decimals.length);
  // This takes off the noise of the multiplication before it rounds.
  return `${Number((value * 100).toPrecision(12)).toFixed(decimals.length - 1 < 0 ? 0 : decimals.length - 1)}%`;
}

/** So many rows, each made when it is asked for. */
export function rowsOf(length: number, rowAt: (index: number) => SheetRow): SheetRows {
  return {
    length,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield rowAt(index);
    },
  };
}
