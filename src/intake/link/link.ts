import { groupBy } from '../../base/group-by.ts';
import { type DataModel, tableOf } from '../../model/data-model.ts';
import { type LinkedMaterial, type LinkedTable } from '../../model/linked.ts';
import { type Material } from '../../model/table.ts';
import { DiagnosticLog } from './diagnostic-log.ts';
import { findDataDate } from './find-data-date.ts';
import { findHomes } from './rows/find-homes.ts';
import { findScope } from './units/find-scope.ts';
import { findSilentUnits } from './units/find-silent-units.ts';
import { growUnits } from './tree/grow-units.ts';
import { joinColumns } from './rows/join-columns.ts';
import { joinRows } from './rows/join-rows.ts';
import { type JoinedTable } from './rows/joined-table.ts';
import { levelByPosition } from './addresses/level-by-position.ts';
import { linkRegions } from './units/link-regions.ts';
import { linkTable } from './rows/link-table.ts';
import { type Part } from './part.ts';
import { placeRows } from './rows/place-rows.ts';
import { readPart } from './addresses/read-part.ts';
import { reportUnits } from './units/report-units.ts';
import { UnitIndex } from './units/unit-index.ts';
import { unitTables } from '../../model/unit-tables.ts';

/**
 * Joins the sheets of each declared table, builds the tree of units and follows every reference: by administrative code,
 * or by a name that is unique inside its own parent, which is noted. Nothing is guessed: what leads nowhere is a
 * diagnostic at its cell.
 *
 * @returns the linked material; its diagnostics are only those of linking, not those the tables already came with
 */
export function link(material: Material, model: DataModel): LinkedMaterial {
  const log = new DiagnosticLog();
  const regionTables = material.tables.filter(({ id }) => id === unitTables.regions);
  const position = levelByPosition(regionTables);
  const parts = material.tables.map((table) => readPart(table, tableOf(model, table.id), position, log));
  const { units, coverage, placements } = growUnits(parts, log);
  const index = new UnitIndex(units);
  const homes = new Map<Part, Int32Array>();
  for (const [number, part] of parts.entries()) {
    homes.set(part, findHomes(part, placements[number] ?? [], { index, coverage }, log));
  }
  const joined = [...groupBy(parts, ({ schema }) => schema).values()].flatMap((group) => joinTable(group, homes, log));
  const { places, targets } = placeRows(joined, { index, hasUnits: coverage.covered.size > 0 }, log);
  const tables = new Map<string, LinkedTable>();
  for (const table of joined) {
    const place = places.get(table.schema.id);
    if (place !== undefined) tables.set(table.schema.id, linkTable(table, place, targets, log));
  }
  const described = tables.get(unitTables.regions);
  const scope = findScope(index, new Set(described?.home));
  const regions = linkRegions(tableOf(model, unitTables.regions), described, index, log);
  tables.set(regions.id, regions);
  reportUnits(parts, homes, index, log);
  findSilentUnits(tables.values(), index, log);
  const dataDate = findDataDate(material.tables, log);
  return { units, tables, scope, dataDate, diagnostics: log.diagnostics() };
}

function joinTable(
  parts: readonly Part[],
  homes: ReadonlyMap<Part, Int32Array>,
  log: DiagnosticLog,
): readonly JoinedTable[] {
  const [first] = parts;
  if (first === undefined) return [];
  const rows = joinRows(
    parts,
    parts.map((part) => homes.get(part) ?? new Int32Array()),
    log,
  );
  return [{ schema: first.schema, parts, rows, columns: joinColumns(first.schema, parts, rows) }];
}
