import { type TableColumn } from '../model/table.ts';

/**
 * Rows of a number column whose value differs from the column's usual ones by the factor between a unit and ten thousand
 * of it: 2.5 among populations of 25,000. Nothing is rescaled. Columns that spread widely anyway have no such rows.
 */
export function findUnitJumps({ values }: TableColumn): readonly { readonly row: number; readonly value: number }[] {
  const logarithms: number[] = [];
  for (const value of values) if (typeof value === 'number' && value > 0) logarithms.push(Math.log10(value));
  if (logarithms.length < fewest) return [];
  const sorted = Float64Array.from(logarithms).sort();
  const median = middleOf(sorted);
  const deviation = middleOf(sorted.map((logarithm) => Math.abs(logarithm - median)).sort());
  const limit = Math.max(jump, 6 * deviation);
  // Most columns are settled by their two ends.
  if (median - (sorted[0] ?? median) < limit && (sorted.at(-1) ?? median) - median < limit) return [];
  return values.flatMap((value, row) =>
    typeof value === 'number' && value > 0 && Math.abs(Math.log10(value) - median) >= limit ? [{ row, value }] : [],
  );
}

const fewest = 8;
/** Half an order of magnitude short of ten thousand, since communities differ among themselves. */
const jump = 3.4;

function middleOf(sorted: Float64Array): number {
  return sorted[sorted.length >> 1] ?? 0;
}
