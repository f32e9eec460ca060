import { type Diagnostic } from './diagnostic.ts';
import { type IsoDate } from './iso-date.ts';
import { cellAddress, columnLetters } from './workbook.ts';
import { type Level } from './data-model.ts';

/**
 * One normalised cell of a recognised table, by the type of its column:
 * - integer, decimal: a number, or a NumberRange when only bounds are known
 * - date: an IsoDate, a DayRange (`2019年` is the whole year), or `never` where a blank means that
 * - boolean: true or false; enum, ordinal: the id of the value; set: the ids, with `unreadWord` among them when more is written
 * - key, text, ref: text
 * Null is missing: unknown, never zero. Why it is missing stands in the column's `missing`.
 */
export type Value = null | number | string | boolean | NumberRange | DayRange | readonly string[];

/** Stands in a list for a word that was not understood: the others are known, it may be any. */
export const unreadWord = '?';

/** A null end is unbounded: 300余 is {low: 300, high: null}. */
export interface NumberRange {
  readonly low: number | null;
  readonly high: number | null;
}

/** Both days belong to the range; a null end is unbounded. */
export interface DayRange {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** True of the words of a set. */
export function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

export function isNumberRange(value: Value): value is NumberRange {
  return typeof value === 'object' && value !== null && 'low' in value;
}

export function isDayRange(value: Value): value is DayRange {
  return typeof value === 'object' && value !== null && 'from' in value;
}

export type MissingReason =
  | 'blank' // empty cell
  | 'mark' // — / 无数据 暂缺 待补 …
  | 'error' // #REF!, a formula without a value
  | 'contradicted' // rows about one thing say different things
  | 'unreadable' // text where a number, date or listed word belongs
  | 'approximate' // 约300, 300余, 300-400
  | 'imprecise'; // a date known to the year or month

export interface TableColumn {
  /** The id of the declared column. */
  readonly id: string;
  /** 0-based column on the sheet. */
  readonly index: number;
  /** The heading as the sheet has it, levels joined by `_`. */
  readonly heading: string;
  /** One value a row. */
  readonly values: readonly Value[];
  /** For each row index whose value is null or a range: why. */
  readonly missing: ReadonlyMap<number, MissingReason>;
}

/** A column of names or codes that says where each row is in the tree of regions. */
export interface PathColumn {
  readonly level: Level;
  readonly holds: 'name' | 'code';
  readonly index: number;
  readonly heading: string;
  readonly values: readonly (string | null)[];
}

/** Rows of one sheet recognised as one declared table. */
export interface Table {
  /** The id of the declared table. */
  readonly id: string;
  readonly file: string;
  readonly sheet: string;
  /** 0-based sheet row of each table row. */
  readonly rows: readonly number[];
  readonly columns: readonly TableColumn[];
  readonly path: readonly PathColumn[];
  /** From the rows above the headings. */
  readonly notes: TableNotes;
}

export interface TableNotes {
  readonly title?: string | undefined;
  /** 填报单位 */
  readonly reportedBy?: string | undefined;
  /** 填报日期, 截至, 数据日期: the last day the data speak for. */
  readonly dataDate?: IsoDate | undefined;
}

/** How one sheet was read, for `--explain-intake`. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  /** Null when no table was recognised. */
  readonly table: string | null;
  /** 1-based rows of the headings, and how many data rows follow. */
  readonly headingRows: readonly number[];
  readonly dataRows: number;
  readonly totalRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  readonly dataDate?: IsoDate | undefined;
  /** Counts of the harmless normalisations made, by kind, such as `thousands-separator`. */
  readonly normalised: Readonly<Record<string, number>>;
}

export interface ColumnReading {
  readonly letter: string;
  readonly heading: string;
  /** A column id, `path:town`, `ordinal-number`, or null when nothing matched. */
  readonly matched: string | null;
  /** The unit found in the heading or the unit row. */
  readonly unit?: string | undefined;
  /** For an unmatched heading: the column whose name is nearest. */
  readonly suggestion?: string | undefined;
  readonly hidden: boolean;
}

/** What intake hands on: tables, how each sheet was read, and everything that was malformed. */
export interface Material {
  readonly tables: readonly Table[];
  readonly readings: readonly SheetReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The A1 address of a table cell. */
export function addressOf(table: Table, row: number, column: { readonly index: number }): string {
  return cellAddress(table.rows[row] ?? 0, column.index);
}

export function letterOf(column: { readonly index: number }): string {
  return columnLetters(column.index);
}
