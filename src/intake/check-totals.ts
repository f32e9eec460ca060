import { type Diagnostic } from '../model/diagnostic.ts';
import { isNumberRange, type TableColumn, type Value } from '../model/table.ts';
import { type Cell, cellAddress } from '../model/workbook.ts';
import { type SortedRows, type TotalRow } from './sort-rows.ts';
import { quotable } from './personal.ts';
import { type SheetGrid } from './sheet-grid.ts';

/** A column whose rows may be added up, and what turns a bare number in it into the stored unit. */
export interface SummedColumn {
  readonly column: TableColumn;
  readonly min: number | null;
  readonly factor: number;
}

/**
 * Compares what 合计 and 小计 rows state with the sum of the rows they stand for: all rows, or those above or below up to
 * the next such row, whichever agrees with most columns. A sum of uncertain rows is an interval, and disagrees only when
 * the stated number lies outside.
 */
export function checkTotals(
  grid: SheetGrid,
  place: { readonly file: string; readonly sheet: string },
  rows: SortedRows,
  columns: readonly SummedColumn[],
): readonly Diagnostic[] {
  const sums = columns.map((summed) => ({ ...summed, running: runningSums(summed, rows.data.length) }));
  const bounds = rows.totals.map(({ row }) => countBefore(rows.data, row));
  return rows.totals.flatMap((total, index) => {
    if (/平均|均值|其中/.test(total.label)) return [];
    const scopes = scopesOf(total, index, bounds, rows.data.length);
    const tried = scopes.map((scope) => sums.map((sum) => compareWith(grid, total.row, sum, scope)));
    const best = tried.toSorted((a, b) => agreeing(b) - agreeing(a))[0] ?? [];
    return best.flatMap((compared): Diagnostic[] => {
      if (compared === undefined || compared.agrees) return [];
      const { heading, index: column } = compared.column;
      const at = { ...place, cell: cellAddress(total.row, column) };
      const params = { column: heading, stated: quotable(shown(compared.stated)), sum: shown(compared.sum) };
      return [{ code: 'total-mismatch', severity: 'warning', at, params }];
    });
  });
}

/** Half-open range of table rows. */
interface Scope {
  readonly from: number;
  readonly to: number;
}

interface Running {
  /** Sums of the lower and upper ends of the rows before each row, and how many ends are open. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly openLow: Int32Array;
  readonly openHigh: Int32Array;
}

function scopesOf({ label }: TotalRow, index: number, bounds: readonly number[], length: number): readonly Scope[] {
  const here = bounds[index] ?? 0;
  const all = { from: 0, to: length };
  const above = { from: bounds[index - 1] ?? 0, to: here };
  const below = { from: here, to: bounds[index + 1] ?? length };
  const scopes = label.includes('小计') ? [above, below, all] : [all, above, below];
  return scopes.filter(({ from, to }) => to > from);
}

interface Compared {
  readonly column: TableColumn;
  readonly stated: number;
  readonly sum: number;
  readonly agrees: boolean;
}

function compareWith(
  grid: SheetGrid,
  row: number,
  { column, factor, running }: SummedColumn & { readonly running: Running },
  { from, to }: Scope,
): Compared | undefined {
  const stated = statedNumber(grid.cell(row, column.index));
  if (stated === undefined) return undefined;
  const low = difference(running.low, from, to) / factor;
  const high = difference(running.high, from, to) / factor;
  const slack = slackOf(stated, low);
  const tooLow = difference(running.openLow, from, to) === 0 && stated < low - slack;
  const tooHigh = difference(running.openHigh, from, to) === 0 && stated > high + slack;
  return { column, stated, sum: tooLow ? low : high, agrees: !tooLow && !tooHigh };
}

function agreeing(compared: readonly (Compared | undefined)[]): number {
  return compared.filter((one) => one?.agrees === true).length;
}

/** Totals are often rounded when typed: half a unit of the last digit is no disagreement, a whole one is. */
function slackOf(stated: number, sum: number): number {
  const digits = /\.(\d+)$/.exec(String(stated))?.[1]?.length ?? 0;
  const isWholeSum = Math.abs(sum - Math.round(sum)) < 1e-9;
  return isWholeSum && digits === 0 ? 1e-9 * Math.abs(sum) : 0.5 * 10 ** -digits + 1e-9 * Math.abs(sum);
}

function runningSums({ column, min }: SummedColumn, length: number): Running {
  const running = {
    low: new Float64Array(length + 1),
    high: new Float64Array(length + 1),
    openLow: new Int32Array(length + 1),
    openHigh: new Int32Array(length + 1),
  };
  for (let row = 0; row < length; row++) {
    const { low, high } = endsOf(column.values[row] ?? null, min);
    running.low[row + 1] = (running.low[row] ?? 0) + (low ?? 0);
    running.high[row + 1] = (running.high[row] ?? 0) + (high ?? 0);
    running.openLow[row + 1] = (running.openLow[row] ?? 0) + (low === null ? 1 : 0);
    running.openHigh[row + 1] = (running.openHigh[row] ?? 0) + (high === null ? 1 : 0);
  }
  return running;
}

function endsOf(value: Value, min: number | null): { readonly low: number | null; readonly high: number | null } {
  if (typeof value === 'number') return { low: value, high: value };
  if (isNumberRange(value)) return { low: value.low ?? min, high: value.high };
  return { low: min, high: null };
}

function difference(sums: Float64Array | Int32Array, from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

function statedNumber(cell: Cell): number | undefined {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object' && cell.kind === 'rounded') return cell.value;
  const text = typeof cell === 'string' ? cell.replace(/[,，\s]/g, '') : '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function shown(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** How many of the ascending rows come before a row. */
function countBefore(rows: readonly number[], row: number): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? 0) < row) from = middle + 1;
    else to = middle;
  }
  return from;
}
