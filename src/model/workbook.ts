import { type IsoDate } from './iso-date.ts';

/**
 * One spreadsheet cell as the file holds it. Plain text, numbers and booleans are themselves; what needs more than its
 * value is an object. `undefined` is a cell that does not exist or is empty.
 */
export type Cell = undefined | string | number | boolean | DateCell | PercentCell | RoundedCell | ErrorCell;

/** A number with a date format, already moved to the calendar (1900 or 1904 system). */
export interface DateCell {
  readonly kind: 'date';
  readonly day: IsoDate;
}

/** A number with a percent format: 0.85 for a cell that shows 85%. */
export interface PercentCell {
  readonly kind: 'percent';
  readonly value: number;
}

/** A number whose format shows something else, such as 29.996 shown as 30.00. Judged on `value`. */
export interface RoundedCell {
  readonly kind: 'rounded';
  readonly value: number;
  readonly shown: string;
}

/** `#REF!`, `#DIV/0!` …, or `no-value` for a formula that was never calculated. */
export interface ErrorCell {
  readonly kind: 'error';
  readonly code: string;
}

/** A rectangle of cells; all four are 0-based and inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  /** The id of the table it is, where the file itself says so: a collection form does. */
  readonly table?: string | undefined;
  readonly hidden: boolean;
  /** Rows of cells, 0-based in both directions; a row or a cell may be absent. */
  readonly rows: readonly (readonly Cell[] | undefined)[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Workbook {
  /** The name to show people: a path as given, never made absolute. */
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** True for csv and tsv, whose single sheet has no name of its own. */
  readonly isText: boolean;
}

/** Column letters as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a 0-based row and column: (0, 0) is A1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
