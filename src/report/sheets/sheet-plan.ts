import { toDecimal, toNumber } from '../../model/rational.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type RegisterCell } from '../gap-register.ts';

/** One sheet of a printed report: a title, a line of particulars, a table and notes. No office format in it. */
export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** At the left and the right above the table. */
  readonly left: string;
  readonly right: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  /** Columns at the left that stay in sight. */
  readonly frozenColumns: number;
  /** An ASCII name when the rows may be filtered and sorted. */
  readonly table: string | null;
  /** Printed on one page however long it is. */
  readonly onePage?: boolean;
  /** Stands in the only row when there is none. */
  readonly empty: string;
  readonly notes: readonly string[];
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
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly strong?: boolean;
}

export type SheetCell = string | number | FormattedNumber | OutcomeWord;

export interface FormattedNumber {
  readonly value: number;
  /** A number format of spreadsheets, such as `0.00`. */
  readonly format: string;
  /** As it reads in that format. */
  readonly text: string;
}

/** The word for an outcome, which also gives the cell its shade. */
export interface OutcomeWord {
  readonly word: string;
  readonly outcome: Outcome;
}

/** A row of a sheet holds at most this many; what is left out is said. */
export const mostRows = 50_000;

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
  return 'word' in cell ? cell.word : cell.text;
}
