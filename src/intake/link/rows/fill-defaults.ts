import { type ColumnSchema, type TableSchema } from '../../../model/data-model.ts';
import { type LinkedColumn } from '../../../model/linked.ts';
import { type MissingReason, type Value } from '../../../model/table.ts';

/** A table while its references are followed and its columns completed. */
export interface OpenTable {
  readonly schema: TableSchema;
  readonly columns: Map<string, LinkedColumn>;
  readonly references: Map<string, Int32Array>;
  readonly referenceSets: Map<string, readonly (readonly number[] | undefined)[]>;
}

/**
 * Where a column is blank or absent and the data model names another column in its place, takes that one's value: a
 * facility serves the unit it stands in unless it says otherwise.
 *
 * @param length how many rows the table has
 */
export function fillDefaults(table: OpenTable, length: number): void {
  for (const column of table.schema.columns) {
    const source = column.default === undefined ? undefined : table.columns.get(column.default);
    if (source !== undefined) fillFrom(table, column, source, length);
  }
}

function fillFrom(table: OpenTable, column: ColumnSchema, source: LinkedColumn, length: number): void {
  const written = table.columns.get(column.id);
  const sets = table.referenceSets.get(column.id);
  const single = table.references.get(source.id);
  const values: Value[] = [];
  const missing = new Map<number, MissingReason>();
  const members: (readonly number[] | undefined)[] = [];
  const targets = new Int32Array(length).fill(-1);
  for (let row = 0; row < length; row += 1) {
    const own = written?.values[row] ?? null;
    const isBlank = own === null && (written?.missing.get(row) ?? 'blank') === 'blank';
    const from = isBlank ? source : written;
    const value = from?.values[row] ?? null;
    const target = isBlank ? (single?.[row] ?? -1) : (table.references.get(column.id)?.[row] ?? -1);
    values.push(isBlank && column.type === 'set' && typeof value === 'string' ? [value] : value);
    const reason = from?.missing.get(row);
    // Where the other column is open, this one is blank all the same.
    if (reason !== undefined) missing.set(row, isBlank && reason === 'contradicted' ? 'blank' : reason);
    members.push(isBlank ? (target === -1 ? undefined : [target]) : sets?.[row]);
    targets[row] = target;
  }
  const { elsewhere } = written ?? {};
  table.columns.set(column.id, { id: column.id, values, missing, assumed: written === undefined, elsewhere });
  if (column.ref === undefined) return;
  if (column.type === 'set') table.referenceSets.set(column.id, members);
  else table.references.set(column.id, targets);
}
