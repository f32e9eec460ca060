import { columnOf } from '../../../model/data-model.ts';
import { type OpenHomes } from '../../../model/linked.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { followReferences } from '../references/follow-references.ts';
import { type JoinedTable } from './joined-table.ts';
import { reportHomeless } from './report-homeless.ts';
import { RowFinder } from '../references/row-finder.ts';
import { type Targets } from '../references/resolver.ts';
import { type UnitIndex } from '../units/unit-index.ts';
import { holdsUnits, refersToUnits } from '../../../model/unit-tables.ts';

/** Where the rows of a table lie, and what their home column points at. */
export interface PlacedRows {
  /** The unit each row lies in or is; -1 for none. */
  readonly home: Int32Array;
  /** The target of the home column: a unit, or a row of another table; -1 for none. */
  readonly homeReference: Int32Array;
  /** The rows of which it is not known in which of some units they lie. */
  readonly openHomes: OpenHomes;
}

export interface Placed {
  readonly places: ReadonlyMap<string, PlacedRows>;
  readonly targets: Targets;
}

/** Finds the home of every row, also of rows that lie where the row of another table lies: a training with its person. */
export function placeRows(
  tables: readonly JoinedTable[],
  { index, hasUnits }: { readonly index: UnitIndex; readonly hasUnits: boolean },
  log: DiagnosticLog,
): Placed {
  const places = new Map<string, PlacedRows>();
  const rows = new Map<string, RowFinder>();
  const targets: Targets = { index, hasUnits, rows };
  const waiting = new Map(tables.map((table) => [table.schema.id, table]));
  const place = (table: JoinedTable): void => {
    const { schema, columns } = table;
    waiting.delete(schema.id);
    const target = waiting.get(homeTableOf(table) ?? '');
    if (target !== undefined) place(target);
    const placed = placedRows(table, targets, places, log);
    places.set(schema.id, placed);
    rows.set(schema.id, new RowFinder(schema, columns, placed.home, index));
  };
  for (const table of tables) if (waiting.has(table.schema.id)) place(table);
  return { places, targets };
}

/** The table whose rows decide where the rows of this one lie, if their home column points at one. */
function homeTableOf({ schema }: JoinedTable): string | undefined {
  const ref = schema.home === undefined ? undefined : columnOf(schema, schema.home)?.ref;
  return refersToUnits(ref) ? undefined : ref;
}

function placedRows(
  table: JoinedTable,
  targets: Targets,
  places: ReadonlyMap<string, PlacedRows>,
  log: DiagnosticLog,
): PlacedRows {
  const { schema, rows } = table;
  const { openHomes } = rows;
  const home = rows.home.map((unit, row) => smallestWithAll(openHomes.get(row) ?? [unit], targets.index));
  if (holdsUnits(schema.id))
    return { home, homeReference: home.map((unit) => targets.index.parentOf(unit)), openHomes };
  const column = schema.home === undefined ? undefined : columnOf(schema, schema.home);
  const target = homeTableOf(table);
  if (column === undefined || target === undefined)
    return { home, homeReference: home.map((unit, row) => (openHomes.has(row) ? -1 : unit)), openHomes };
  const followed = followReferences(table, column, home, targets, log);
  const homeReference = home.map((_, row) => followed[row]?.[0] ?? -1);
  const { home: homes, openHomes: homesOpen } = places.get(target) ?? {};
  reportBlanks(table, followed, log);
  const own = (index: number): number => home[index] ?? -1;
  const lies = homeReference.map((row, index) => ((homes?.[row] ?? -1) === -1 ? own(index) : (homes?.[row] ?? -1)));
  const open = [...homeReference].flatMap((at, row): readonly (readonly [number, readonly number[]])[] => {
    const units = homesOpen?.get(at);
    return units === undefined ? [] : [[row, units]];
  });
  return { home: lies, homeReference, openHomes: new Map([...openHomes, ...open]) };
}

/** The smallest unit that holds all of these, itself one of them perhaps; -1 for none. */
function smallestWithAll(units: readonly number[], index: UnitIndex): number {
  const [first = -1, ...others] = units;
  if (others.length === 0) return first;
  const lines = others.map((unit) => new Set(index.upFrom(unit)));
  return index.upFrom(first).find((unit) => lines.every((line) => line.has(unit))) ?? -1;
}

/** Rows that say neither whom they belong to nor where they lie. */
function reportBlanks(
  { parts, rows }: JoinedTable,
  followed: readonly (readonly number[] | undefined)[],
  log: DiagnosticLog,
): void {
  const blank = parts.map((): number[] => []);
  for (const [row, partIndex] of rows.partOf.entries()) {
    const isLost = followed[row] === undefined && rows.home[row] === -1;
    if (isLost) blank[partIndex]?.push(rows.rowIn[row] ?? 0);
  }
  for (const [partIndex, part] of parts.entries()) {
    const lost = blank[partIndex] ?? [];
    if (lost.length > 0) reportHomeless(part, lost, 'home', log);
  }
}
