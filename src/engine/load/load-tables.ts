import { coordinateColumns } from '../../model/coordinates.ts';
import { columnOf, type DataModel, tableOf } from '../../model/data-model.ts';
import { type LinkedMaterial, type LinkedTable, type Unit } from '../../model/linked.ts';
import { type ColumnsUsed } from '../columns-used.ts';
import { type LoadColumn, type Session } from '../dialect.ts';
import { loadHomes } from './load-homes.ts';
import { loadMembers } from './load-members.ts';
import { loadUnits } from './load-units.ts';
import { positionColumns } from './position-columns.ts';
import { storedColumns } from './stored-columns.ts';
import { levelColumns, unitsAbove, type UnitsAbove } from './units-above.ts';

/** How many decimal places each number column (`table.column`) was scaled by to become whole: 10^scale. */
export type Scales = ReadonlyMap<string, number>;

/**
 * Loads the region tree and, of every table that a rule reads, the columns that rules name: numbers and days as two
 * whole-number ends, words as their position in the data model's list, sets as `|a|b|`.
 */
export async function loadTables(
  session: Session,
  material: LinkedMaterial,
  model: DataModel,
  used: ColumnsUsed,
): Promise<Scales> {
  const scales = new Map<string, number>();
  const above = unitsAbove(material.units);
  await loadUnits(session, material.units, above);
  for (const [id, names] of used) {
    const table = material.tables.get(id);
    if (table === undefined || id === 'units') continue;
    const schema = tableOf(model, id);
    const declared = [...names].flatMap((name) => columnOf(schema, name) ?? []);
    const loaded = [...placeColumns(table, material.units, above)];
    const { latitude, longitude } = coordinateColumns;
    if (names.has(latitude) && names.has(longitude)) loaded.push(...positionColumns(table));
    for (const column of declared) {
      const { columns, scale } = storedColumns(column, table);
      loaded.push(...columns);
      if (scale > 0) scales.set(`${id}.${column.id}`, scale);
    }
    await session.load(id, loaded, table.length);
    if ((table.openHomes?.size ?? 0) > 0) await loadHomes(session, table, schema, material.units);
    for (const { id: column, type, ref } of declared) {
      if (type === 'set' && ref !== undefined) await loadMembers(session, table, schema, column);
    }
  }
  return scales;
}

function placeColumns(table: LinkedTable, units: readonly Unit[], above: UnitsAbove): readonly LoadColumn[] {
  const home = Array.from(table.home, (unit) => (unit < 0 ? null : unit));
  const known = home.map((unit, row) => (table.openHomes?.has(row) === true ? null : unit));
  return [
    { name: 'r', type: 'integer', values: home.map((_, row) => row) },
    { name: 'h', type: 'integer', values: known },
    { name: 'level', type: 'text', values: home.map((unit) => (unit === null ? null : (units[unit]?.level ?? null))) },
    { name: 'virtual', type: 'boolean', values: home.map((unit) => unit !== null && units[unit]?.virtual === true) },
    ...levelColumns(home, above),
  ];
}
