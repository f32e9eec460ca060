import { type ColumnSchema, columnOf } from '../../../model/data-model.ts';
import { type LinkedTable } from '../../../model/linked.ts';
import { type MissingReason, type Value } from '../../../model/table.ts';
import { assumeBlanks } from './assume-blanks.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { fillDefaults, type OpenTable } from './fill-defaults.ts';
import { followReferences } from '../references/follow-references.ts';
import { type JoinedTable } from './joined-table.ts';
import { type PlacedRows } from './place-rows.ts';
import { type Targets } from '../references/resolver.ts';
import { refersToUnits } from '../../../model/unit-tables.ts';

/** Follows the references of a table and fills in what the data model says of blank and absent columns. */
export function linkTable(table: JoinedTable, placed: PlacedRows, targets: Targets, log: DiagnosticLog): LinkedTable {
  const { schema, parts, rows } = table;
  const open: OpenTable = { schema, columns: new Map(table.columns), references: new Map(), referenceSets: new Map() };
  const home = schema.home === undefined ? undefined : columnOf(schema, schema.home);
  if (home !== undefined) linkHome(open, home, placed, targets);
  for (const column of schema.columns) {
    if (column.ref === undefined || column === home || !open.columns.has(column.id)) continue;
    const followed = followReferences(table, column, placed.home, targets, log);
    if (column.type === 'set') {
      open.referenceSets.set(column.id, refersToUnits(column.ref) ? followed.map(completeSet) : followed);
    } else
      open.references.set(
        column.id,
        placed.home.map((_, row) => followed[row]?.[0] ?? -1),
      );
  }
  fillDefaults(open, placed.home.length);
  assumeBlanks(open, parts, placed.home.length, log);
  for (const column of schema.columns) if (column.personal) forget(open, column, targets);
  return {
    id: schema.id,
    length: placed.home.length,
    columns: open.columns,
    home: placed.home,
    openHomes: placed.openHomes,
    references: open.references,
    referenceSets: open.referenceSets,
    parts: parts.map((part) => part.table),
    partOf: rows.partOf,
    rowIn: rows.rowIn,
  };
}

/** A word that leads to no unit may mean any of them; one that leads to no row means somebody whom no table lists. */
function completeSet(members: readonly number[] | undefined): readonly number[] | undefined {
  return members?.includes(-1) === true ? undefined : members;
}

/** The home column exists wherever a path says as much; it then holds the code or name of the unit. */
function linkHome(
  open: OpenTable,
  column: ColumnSchema,
  { homeReference, openHomes }: PlacedRows,
  { index }: Targets,
): void {
  open.references.set(column.id, homeReference);
  const written = open.columns.get(column.id);
  if (!refersToUnits(column.ref) || (written === undefined && homeReference.every((unit) => unit === -1))) return;
  const values: Value[] = Array.from(homeReference, (unit, row) =>
    openHomes.has(row) ? null : (index.textOf(unit) ?? written?.values[row] ?? null),
  );
  const missing = new Map<number, MissingReason>();
  for (const [row, value] of values.entries()) {
    if (value === null) missing.set(row, openHomes.has(row) ? 'contradicted' : (written?.missing.get(row) ?? 'blank'));
  }
  const { elsewhere } = written ?? {};
  open.columns.set(column.id, { id: column.id, values, missing, assumed: false, elsewhere });
}

/** Stands for a member of whom nothing may be kept: a set with members is not an empty one. */
const withheld = '…';

/** Personal data have done their work once rows are joined: of a reference the key of the row remains, of others nothing. */
function forget(
  { columns, references, referenceSets }: OpenTable,
  { id, ref = '' }: ColumnSchema,
  { rows }: Targets,
): void {
  const column = columns.get(id);
  if (column === undefined) return;
  const keyOf = (row: number | undefined): string | null =>
    row === undefined ? null : (rows.get(ref)?.keyOf(row) ?? null);
  const [single, sets] = [references.get(id), referenceSets.get(id)];
  if (single === undefined && sets === undefined) {
    columns.delete(id);
    return;
  }
  const values = column.values.map((value, row): Value => {
    if (value === null || value === '') return value;
    return sets === undefined ? keyOf(single?.[row]) : (sets[row]?.map((target) => keyOf(target) ?? withheld) ?? null);
  });
  columns.set(id, { ...column, values });
}
