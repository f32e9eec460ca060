import { type Cell, type CellRange, type Sheet } from '../../../model/workbook.ts';
import { type CellBudget } from '../../limits.ts';

/** The largest sheet a spreadsheet program opens. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

type Span = readonly [first: number, last: number];

/** Collects one sheet row by row. What is declared but holds nothing costs nothing. */
export class SheetBuilder {
  readonly #name: string;
  readonly #hidden: boolean;
  readonly #budget: CellBudget;
  readonly #rows: (readonly Cell[] | undefined)[] = [];
  readonly #merges: CellRange[] = [];
  readonly #hiddenRows: Span[] = [];
  readonly #hiddenColumns: Span[] = [];

  constructor(name: string, hidden: boolean, budget: CellBudget) {
    this.#name = name;
    this.#hidden = hidden;
    this.#budget = budget;
  }

  /**
   * Adds a row whose last cell is filled; an empty one is let go. A row that comes twice is laid over the earlier one.
   * @throws Failure when the workbook has too many cells.
   */
  addRow(index: number, cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    this.#budget.spend(cells.length, this.#name);
    const earlier = this.#rows[index];
    this.#rows[index] = earlier === undefined ? cells : layOver(earlier, cells);
  }

  addMerge(range: CellRange): void {
    this.#merges.push(range);
  }

  hideRows(first: number, last: number): void {
    this.#hiddenRows.push([first, last]);
  }

  hideColumns(first: number, last: number): void {
    this.#hiddenColumns.push([first, last]);
  }

  /** Rows and columns hidden behind the last filled one are not listed: people hide the whole rest of a sheet. */
  build(): Sheet {
    let columns = 0;
    for (const row of this.#rows) columns = Math.max(columns, row?.length ?? 0);
    return {
      name: this.#name,
      hidden: this.#hidden,
      rows: this.#rows,
      merges: this.#merges,
      hiddenRows: indexes(this.#hiddenRows, this.#rows.length),
      hiddenColumns: indexes(this.#hiddenColumns, columns),
    };
  }
}

function layOver(below: readonly Cell[], above: readonly Cell[]): readonly Cell[] {
  const length = Math.max(below.length, above.length);
  return Array.from({ length }, (_, column) => above[column] ?? below[column]);
}

function indexes(spans: readonly Span[], end: number): ReadonlySet<number> {
  const set = new Set<number>();
  for (const [first, last] of spans) for (let index = first; index <= last && index < end; index++) set.add(index);
  return set;
}
