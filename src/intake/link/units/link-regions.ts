import { columnOf, type TableSchema } from '../../../model/data-model.ts';
import { type CellSource, type LinkedColumn, type LinkedTable } from '../../../model/linked.ts';
import { type MissingReason, type Value } from '../../../model/table.ts';
import { assumeTownKinds } from './assume-town-kinds.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { inheritFromParents } from './inherit-from-parents.ts';
import { type UnitIndex } from './unit-index.ts';

/**
 * The table of all units above the communities, one row each in the order of the units: what sheets of regions say of
 * them, and nothing for the rest.
 *
 * @param described what sheets of regions have; undefined when there is none
 */
export function linkRegions(
  schema: TableSchema,
  described: LinkedTable | undefined,
  index: UnitIndex,
  log: DiagnosticLog,
): LinkedTable {
  const home = Int32Array.from(index.units.flatMap(({ level }, unit) => (level === 'community' ? [] : [unit])));
  const rowOf = new Map(Array.from(described?.home ?? [], (unit, row) => [unit, row]));
  const source = home.map((unit) => rowOf.get(unit) ?? -1);
  const columns = new Map<string, LinkedColumn>();
  for (const column of described?.columns.values() ?? []) columns.set(column.id, spread(column, source));
  const units = Array.from(home, (unit) => index.units[unit]);
  const parent = home.map((unit) => index.parentOf(unit));
  columns.set(
    'id',
    known(
      'id',
      units.map((unit) => unit?.code ?? null),
    ),
  );
  columns.set(
    'name',
    known(
      'name',
      units.map((unit) => unit?.name ?? null),
    ),
  );
  columns.set(
    'level',
    known(
      'level',
      units.map((unit) => unit?.level ?? null),
    ),
  );
  const parentTexts = Array.from(parent, (unit) => index.textOf(unit));
  if (schema.home !== undefined) columns.set(schema.home, known(schema.home, parentTexts));
  const kind = columnOf(schema, 'kind');
  if (kind !== undefined) assumeTownKinds(columns, kind, units, log);
  const partOf = source.map((row) => described?.partOf[row] ?? -1);
  const rowIn = source.map((row) => described?.rowIn[row] ?? -1);
  inheritFromParents(columns, schema, { home, parent, partOf, rowIn });
  return {
    id: schema.id,
    length: home.length,
    columns,
    home,
    references: new Map(schema.home === undefined ? [] : [[schema.home, parent]]),
    referenceSets: new Map(),
    parts: described?.parts ?? [],
    partOf,
    rowIn,
  };
}

/** The column over all regions; a region that no row describes is blank in it. */
function spread(column: LinkedColumn, source: Int32Array): LinkedColumn {
  const missing = new Map<number, MissingReason>();
  const elsewhere = new Map<number, CellSource>();
  const values = Array.from(source, (from, row): Value => {
    const cell = column.elsewhere?.get(from);
    if (cell !== undefined) elsewhere.set(row, cell);
    const reason = from === -1 ? 'blank' : column.missing.get(from);
    if (reason !== undefined) missing.set(row, reason);
    return column.values[from] ?? null;
  });
  return { ...column, values, missing, elsewhere };
}

function known(id: string, values: readonly Value[]): LinkedColumn {
  const blank = values.flatMap((value, row) => (value === null ? [row] : []));
  return { id, values, missing: new Map(blank.map((row) => [row, 'blank'])), assumed: false };
}
