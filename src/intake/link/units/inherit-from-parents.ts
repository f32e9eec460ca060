import { type TableSchema } from '../../../model/data-model.ts';
import { type LinkedColumn } from '../../../model/linked.ts';

/** The regions, parents before what lies in them. */
export interface RegionRows {
  /** The unit of each row. */
  readonly home: Int32Array;
  /** The unit above it. */
  readonly parent: Int32Array;
  /** Where the row stands; -1 where none describes the region. */
  readonly partOf: Int32Array;
  readonly rowIn: Int32Array;
}

/** Gives regions what the data model lets them take from the region they lie in, where they say nothing themselves. */
export function inheritFromParents(columns: Map<string, LinkedColumn>, schema: TableSchema, rows: RegionRows): void {
  const rowOf = new Map(Array.from(rows.home, (unit, row) => [unit, row]));
  for (const { id, inherited } of schema.columns) {
    const column = columns.get(id);
    if (inherited !== true || column === undefined) continue;
    const values = [...column.values];
    const missing = new Map(column.missing);
    const elsewhere = new Map(column.elsewhere);
    for (const [row, unit] of rows.parent.entries()) {
      const above = rowOf.get(unit) ?? -1;
      const value = values[above] ?? null;
      // A value that is there but cannot be read is not replaced by a guess.
      if (value === null || values[row] !== null || missing.get(row) !== 'blank') continue;
      values[row] = value;
      missing.delete(row);
      const own = { part: rows.partOf[above] ?? -1, row: rows.rowIn[above] ?? -1 };
      elsewhere.set(row, elsewhere.get(above) ?? own);
    }
    columns.set(id, { ...column, values, missing, elsewhere });
  }
}
