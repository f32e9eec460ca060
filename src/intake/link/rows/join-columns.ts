import { type ColumnSchema, type TableSchema } from '../../../model/data-model.ts';
import { type LinkedColumn } from '../../../model/linked.ts';
import { type MissingReason, type TableColumn, type Value } from '../../../model/table.ts';
import { blankOf } from './blank-of.ts';
import { type JoinedRows } from './join-rows.ts';
import { columnIn, type Part } from '../part.ts';
import { type PartRow } from './row-differences.ts';

/**
 * The columns that any sheet of the table has, over all its rows. Where a sheet lacks a column its rows are missing a
 * value, or blank where the data model allows the column to be absent.
 */
export function joinColumns(
  schema: TableSchema,
  parts: readonly Part[],
  rows: JoinedRows,
): ReadonlyMap<string, LinkedColumn> {
  const columns = new Map<string, LinkedColumn>();
  for (const column of schema.columns) {
    const found = parts.map(({ table }) => columnIn(table, column.id));
    if (found.every((candidate) => candidate === undefined)) continue;
    columns.set(column.id, { id: column.id, ...joinColumn(column, found, rows), assumed: false });
  }
  return columns;
}

function joinColumn(
  schema: ColumnSchema,
  found: readonly (TableColumn | undefined)[],
  { partOf, rowIn, supplements }: JoinedRows,
): Pick<LinkedColumn, 'values' | 'missing'> {
  const [only] = found;
  // One sheet, every row kept: its columns serve as they are.
  const isWhole = found.length === 1 && only?.values.length === partOf.length && supplements.size === 0;
  if (isWhole && !(schema.type === 'ref' && schema.blank === 'none')) return only;
  const blank = blankOf(schema);
  const values: Value[] = [];
  const missing = new Map<number, MissingReason>();
  for (const [row, partIndex] of partOf.entries()) {
    const cell = cellAt(found[partIndex], rowIn[row] ?? 0, schema, blank);
    const later = cell.value === null ? supplementFor(schema.id, supplements.get(row) ?? []) : undefined;
    const { value, reason } = later ?? cell;
    values.push(value);
    if (reason !== undefined) missing.set(row, reason);
  }
  return { values, missing };
}

interface CellValue {
  readonly value: Value;
  readonly reason: MissingReason | undefined;
}

function cellAt(column: TableColumn | undefined, row: number, schema: ColumnSchema, blank: Value): CellValue {
  const value = column?.values[row] ?? null;
  const reason = column === undefined ? 'blank' : column.missing.get(row);
  if (value !== null) return { value, reason };
  const isBlank = (reason ?? 'blank') === 'blank';
  const hasMeaning = isBlank && blank !== null && (column !== undefined || schema.optional);
  return hasMeaning ? { value: blank, reason: undefined } : { value: null, reason: reason ?? 'blank' };
}

function supplementFor(id: string, rows: readonly PartRow[]): CellValue | undefined {
  for (const { part, row } of rows) {
    const column = columnIn(part.table, id);
    const value = column?.values[row] ?? null;
    if (value !== null) return { value, reason: column?.missing.get(row) };
  }
  return undefined;
}
