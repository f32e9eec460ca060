import { type ColumnSchema } from '../../../model/data-model.ts';
import { type Place } from '../../../model/place.ts';
import { isList, type TableColumn, type Value } from '../../../model/table.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { saidBy } from './said-by.ts';
import { textAt } from '../text-at.ts';
import { holdsUnits, refersToUnits, unitTables } from '../../../model/unit-tables.ts';

/** A row of one part, with the unit it lies in or is. */
export interface PartRow {
  readonly part: Part;
  readonly row: number;
  readonly home: number;
}

export interface Differences {
  /** The columns of the later row that say something else, and the place of the earlier cell. */
  readonly conflicts: readonly Conflict[];
  /** Whether the later row fills a cell that the earlier ones leave open. */
  readonly adds: boolean;
  /** Whether it has a cell, though without a value, where the earlier ones say even less. */
  readonly widens: boolean;
}

export interface Conflict {
  /** The declared column, or what stands for the home. */
  readonly id: string;
  readonly column: SheetColumn;
  readonly place: Place;
  /** The two lie in different units. */
  readonly isOfHome: boolean;
}

/** Compares a row with earlier ones of the same key. What is missing on one side contradicts nothing. */
export function differencesBetween(earlier: readonly PartRow[], later: PartRow): Differences {
  const conflicts: Conflict[] = [];
  let adds = saysWhere(earlier, later);
  let widens = false;
  for (const schema of later.part.schema.columns) {
    if (isIdentity(schema, later.part)) continue;
    const column = columnIn(later.part.table, schema.id);
    const value = column?.values[later.row] ?? null;
    if (column === undefined) continue;
    if (value === null) {
      const said = saidBy(column, later.row);
      widens ||= earlier.every(({ part, row }) => saidBy(columnIn(part.table, schema.id), row) < said);
      continue;
    }
    const known = firstKnown(earlier, schema.id);
    if (known === undefined) adds = true;
    else if (!isSame(known.value, value))
      conflicts.push({ id: schema.id, column, place: known.place, isOfHome: false });
  }
  const moved = earlier.find((row) => liesElsewhere(row, later));
  if (moved !== undefined) {
    conflicts.push({
      id: later.part.schema.home ?? '',
      column: homeColumn(later.part),
      place: placeOf(moved.part.table, homeColumn(moved.part), moved.row),
      isOfHome: true,
    });
  }
  return { conflicts, adds, widens };
}

/** Any of the rows may say where the thing lies. */
function saysWhere(earlier: readonly PartRow[], later: PartRow): boolean {
  if (later.home !== -1) return earlier.every(({ home }) => home === -1);
  return homeText(later) !== null && earlier.every((row) => row.home !== -1 || homeText(row) === null);
}

function homeText({ part, row }: PartRow): string | null {
  return textAt(columnIn(part.table, part.schema.home), row);
}

/** Places that lead to no unit, as where no sheet lists any, are compared as they are written. */
function liesElsewhere(one: PartRow, other: PartRow): boolean {
  if (one.home !== -1 && other.home !== -1) return one.home !== other.home;
  if (one.home !== other.home) return false;
  const [first, second] = [homeText(one), homeText(other)];
  return first !== null && second !== null && first !== second;
}

/** Whether two rows of one key say the very same, nothing more and nothing less. */
export function saysTheSame(one: PartRow, other: PartRow): boolean {
  const [first, second] = [differencesBetween([one], other), differencesBetween([other], one)];
  return first.conflicts.length === 0 && !first.adds && !second.adds;
}

/** Columns that say which row it is or where it lies: these are compared by what they lead to. */
function isIdentity({ id, ref }: ColumnSchema, { schema }: Part): boolean {
  if (id === schema.key) return true;
  if (id === schema.home && (holdsUnits(schema.id) || refersToUnits(ref))) return true;
  return schema.id === unitTables.regions && id === 'level';
}

function firstKnown(
  rows: readonly PartRow[],
  id: string,
): { readonly value: Value; readonly place: Place } | undefined {
  for (const { part, row } of rows) {
    const column = columnIn(part.table, id);
    const value = column?.values[row] ?? null;
    if (column !== undefined && value !== null) return { value, place: placeOf(part.table, column, row) };
  }
  return undefined;
}

function homeColumn({ table, schema }: Part): SheetColumn {
  const column: TableColumn | SheetColumn | undefined =
    columnIn(table, schema.home) ?? table.path.at(-1) ?? columnIn(table, schema.key);
  return column ?? { index: 0, heading: schema.id };
}

/** Sets are the same in any order. */
function isSame(one: Value, other: Value): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: Value): Value {
  return isList(value) ? value.toSorted() : value;
}
