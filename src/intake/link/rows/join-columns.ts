import { type ColumnSchema, type TableSchema } from '../../../model/data-model.ts';
import { type CellSource, type LinkedColumn } from '../../../model/linked.ts';
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
    columns.set(column.id, { id: column.id, ...joinColumn(column, found, rows, parts), assumed: false });
  }
  return columns;
}

function joinColumn(
  schema: ColumnSchema,
  found: readonly (TableColumn | undefined)[],
  { partOf, rowIn, supplements }: JoinedRows,
  parts: readonly Part[],
): Pick<LinkedColumn, 'values' | 'missing' | 'elsewhere'> {
  const [only] = found;
  // One sheet, every row kept: its columns serve as they are.
  const isWhole = found.length === 1 && only?.values.length === partOf.length && supplements.size === 0;
  if (isWhole && !(schema.type === 'ref' && schema.blank === 'none')) return only;
  const blank = blankOf(schema);
  const values: Value[] = [];
  const missing = new Map<number, MissingReason>();
  const elsewhere = new Map<number, CellSource>();
  for (const [row, partIndex] of partOf.entries()) {
    const own = found[partIndex];
    let cell = cellAt(own, rowIn[row] ?? 0, schema, blank);
    // A sheet without the column says nothing, whatever a blank in it would mean.
    const isOpen = own === undefined || cell.value === null;
    const other = isOpen ? supplementFor(schema.id, own, supplements.get(row) ?? []) : undefined;
    if (other !== undefined) {
      cell = cellAt(columnIn(other.part.table, schema.id), other.row, schema, blank);
      elsewhere.set(row, { part: parts.indexOf(other.part), row: other.row });
    }
    values.push(cell.value);
    if (cell.reason !== undefined) missing.set(row, cell.reason);
  }
  return { values, missing, elsewhere };
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

/** The first further row that says something; where the row's own sheet has no such column, the first that has a cell. */
function supplementFor(id: string, own: TableColumn | undefined, rows: readonly PartRow[]): PartRow | undefined {
  const saying = rows.find(({ part, row }) => (columnIn(part.table, id)?.values[row] ?? null) !== null);
  if (saying !== undefined || own !== undefined) return saying;
  return rows.find(({ part }) => columnIn(part.table, id) !== undefined);
}
