import { type SqlValue } from '../dialect.ts';

/** Some of the rows behind an aggregate, and how many there are. */
export interface RowsBehind {
  readonly rows: readonly number[];
  readonly total: number;
}

interface Distant {
  readonly row: number;
  readonly distance: bigint | number | null;
}

/**
 * The rows behind an aggregate by the key of the row it is about, for the keys asked for: the nearest first, rows
 * without a distance last, otherwise in their own order; at most `limit` for each.
 *
 * @param about the columns of `rowsBehindQuery`, in any order of rows
 */
export function nearestFirst(
  keys: readonly number[],
  about: readonly SqlValue[],
  rows: readonly SqlValue[],
  distances: readonly SqlValue[],
  limit: number,
): ReadonlyMap<number, RowsBehind> {
  const found = new Map<number, Distant[]>(keys.map((key) => [key, []]));
  about.forEach((key, index) => {
    const distance = distances[index];
    const isNumber = typeof distance === 'number' || typeof distance === 'bigint';
    found.get(Number(key))?.push({ row: Number(rows[index]), distance: isNumber ? distance : null });
  });
  return new Map(
    [...found].flatMap(([key, behind]) => {
      if (behind.length === 0) return [];
      const nearest = behind.sort(byDistance).slice(0, limit);
      return [[key, { rows: nearest.map(({ row }) => row), total: behind.length }] as const];
    }),
  );
}

function byDistance(a: Distant, b: Distant): number {
  if (a.distance === null || b.distance === null) {
    return Number(a.distance === null) - Number(b.distance === null) || a.row - b.row;
  }
  return a.distance < b.distance ? -1 : a.distance > b.distance ? 1 : a.row - b.row;
}
