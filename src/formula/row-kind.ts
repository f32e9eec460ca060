import { type DataModel, type Level, levels, type TableSchema } from '../model/data-model.ts';
import { type RowKind } from '../model/tree.ts';
import { holdsUnits, unitTables } from '../model/unit-tables.ts';

/** What `for: community` or `for: facility` names; undefined when the data model has no such subject. */
export function rowKindOfSubject(model: DataModel, subject: string): RowKind | undefined {
  const level = levels.find((candidate) => candidate === subject);
  if (level !== undefined) return unitKind(level);
  const table = model.tables.find((candidate) => candidate.subject === subject);
  return table === undefined ? undefined : { table: table.id, level: null };
}

/** What `towns`, `units` or `facilities` names in a formula. */
export function rowKindOfTable(model: DataModel, name: string): RowKind | undefined {
  if (name === 'units') return { table: 'units', level: null };
  const level = model.levels.find((candidate) => candidate.plural === name);
  if (level !== undefined) return unitKind(level.id);
  return model.tables.some((candidate) => candidate.id === name) ? { table: name, level: null } : undefined;
}

/** The row kind of a unit at this level. */
export function unitKind(level: Level): RowKind {
  return { table: level === 'community' ? unitTables.communities : unitTables.regions, level };
}

/** True for rows that are places in the tree of regions. */
export function isUnitKind(row: RowKind): boolean {
  return row.table === 'units' || holdsUnits(row.table);
}

/** The declared columns of a row; `units` has none of its own. */
export function schemaOfRow(model: DataModel, row: RowKind): TableSchema | undefined {
  return model.tables.find((table) => table.id === row.table);
}
