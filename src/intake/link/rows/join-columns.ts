import { type ColumnSchema, type TableSchema } from '../../../model/data-model.ts';
import { type CellSource, type LinkedColumn } from '../../../model/linked.ts';
import { type MissingReason, type TableColumn, type Value } from '../../../model/table.ts';
import { blankOf } from './blank-of.ts';
import { type JoinedRows } from './join-rows.ts';
import { columnIn, type Part } from '../part.ts';
import { saidBy } from './said-by.ts';

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
  { partOf, rowIn, supplements, contradicted }: JoinedRows,
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
    const own: Source = { column: found[partIndex], row: rowIn[row] ?? 0 };
    const others = (supplements.get(row) ?? []).map((source) => ({
      column: columnIn(source.part.table, schema.id),
      ...source,
    }));
    const other = sourceAmong(own, others);
    if (other !== undefined) elsewhere.set(row, { part: parts.indexOf(other.part), row: other.row });
    const isOpen = contradicted.get(row)?.has(schema.id) === true;
    const cell = isOpen ? openCell : cellAt(other ?? own, schema, blank);
    values.push(cell.value);
    if (cell.reason !== undefined) missing.set(row, cell.reason);
  }
  return { values, missing, elsewhere };
}

interface CellValue {
  readonly value: Value;
  readonly reason: MissingReason | undefined;
}

const openCell: CellValue = { value: null, reason: 'contradicted' };

function cellAt({ column, row }: Source, schema: ColumnSchema, blank: Value): CellValue {
  const value = column?.values[row] ?? null;
  const reason = column === undefined ? 'blank' : column.missing.get(row);
  if (value !== null) return { value, reason };
  const isBlank = (reason ?? 'blank') === 'blank';
  const hasMeaning = isBlank && blank !== null && (column !== undefined || schema.optional);
  return hasMeaning ? { value: blank, reason: undefined } : { value: null, reason: reason ?? 'blank' };
}

/** A row of a sheet that may have a cell in the column. */
interface Source {
  readonly column: TableColumn | undefined;
  readonly row: number;
}

/**
 * The further row from which a cell is taken: the one that says most, so that the order of the sheets does not matter;
 * undefined where no row says more than the own one. A blank says nothing, whatever it would mean.
 */
function sourceAmong<Other extends Source>(own: Source, others: readonly Other[]): Other | undefined {
  let best = saidBy(own.column, own.row);
  let found: Other | undefined;
  for (const other of others) {
    const said = saidBy(other.column, other.row);
    if (said <= best) continue;
    best = said;
    found = other;
  }
  return found;
}
