import { type LinkedColumn } from '../../../model/linked.ts';

/** What holds for a region holds for those in it, unless they say otherwise. */
const inherited = ['region_group', 'is_core'];

/**
 * @param home the unit of each row, parents before what lies in them
 * @param parent the unit above each row's unit
 */
export function inheritFromParents(columns: Map<string, LinkedColumn>, home: Int32Array, parent: Int32Array): void {
  const rowOf = new Map(Array.from(home, (unit, row) => [unit, row]));
  for (const id of inherited) {
    const column = columns.get(id);
    if (column === undefined) continue;
    const values = [...column.values];
    const missing = new Map(column.missing);
    for (const [row, unit] of parent.entries()) {
      const above = values[rowOf.get(unit) ?? -1] ?? null;
      // A value that is there but cannot be read is not replaced by a guess.
      if (above === null || values[row] !== null || missing.get(row) !== 'blank') continue;
      values[row] = above;
      missing.delete(row);
    }
    columns.set(id, { ...column, values, missing });
  }
}
