import { type Place, placeText } from '../../../model/place.ts';
import { type TableColumn, type Value } from '../../../model/table.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { findRepeatedParts } from './repeated-rows.ts';
import { rowNames } from './row-names.ts';
import { differencesBetween, type PartRow, saysTheSame } from './row-differences.ts';
import { textAt } from '../text-at.ts';
import { holdsUnits } from '../../../model/unit-tables.ts';

/** Which rows of which parts make up a linked table. */
export interface JoinedRows {
  /** For each linked row the part it stands in, and which row there. */
  readonly partOf: Int32Array;
  readonly rowIn: Int32Array;
  /** The unit it lies in or is; -1 for none. */
  readonly home: Int32Array;
  /** Further rows about the same thing that fill cells the first one leaves open. */
  readonly supplements: ReadonlyMap<number, readonly PartRow[]>;
}

/**
 * Puts the rows of all sheets of one declared table one after the other. Rows with the same key become one, and so do
 * rows of different sheets that name the same thing: sheets may share the columns of a table between them, and a
 * repeated row counts once. Where two rows contradict each other, both cells are named.
 *
 * @param homes for each part the homes of its rows
 */
export function joinRows(parts: readonly Part[], homes: readonly Int32Array[], log: DiagnosticLog): JoinedRows {
  const partOf: number[] = [];
  const rowIn: number[] = [];
  const home: number[] = [];
  const known = new Map<string | number, number>();
  const named = new Map<string, number>();
  const repeats = new Map<number, Repeats>();
  const repeated = findRepeatedParts(parts, homes, log);
  for (const [position, part] of parts.entries()) {
    if (repeated.has(position)) continue;
    const key = columnIn(part.table, part.schema.key);
    const isOfUnits = holdsUnits(part.schema.id);
    const names = rowNames(part, homes[position] ?? new Int32Array());
    for (const row of part.table.rows.keys()) {
      const unit = homes[position]?.[row] ?? -1;
      if (isOfUnits && unit === -1) continue;
      const id = isOfUnits ? unit : textAt(key, row);
      if (key !== undefined && isBlankKey(key, row)) reportKeyless(part, key, row, log);
      const later: PartRow = { part, row, home: unit };
      const name = names[row] ?? null;
      const earlierAt = (position: number) => rowAt(parts, homes, partOf[position], rowIn[position]);
      const namesake = name === null ? undefined : named.get(name);
      const isOneThing = namesake !== undefined && isNamedAlike(earlierAt(namesake), later);
      const first = (id === null ? undefined : known.get(id)) ?? (isOneThing ? namesake : undefined);
      if (first !== undefined) {
        if (id !== null) known.set(id, first);
        const rows = repeats.get(first) ?? repeatsOf(earlierAt(first));
        repeats.set(first, rows);
        addRow(rows, later, log);
        continue;
      }
      if (id !== null) known.set(id, partOf.length);
      if (name !== null) named.set(name, partOf.length);
      partOf.push(position);
      rowIn.push(row);
      home.push(unit);
    }
  }
  const supplements = new Map([...repeats].map(([row, { contributors }]) => [row, contributors.slice(1)]));
  return { partOf: Int32Array.from(partOf), rowIn: Int32Array.from(rowIn), home: Int32Array.from(home), supplements };
}

/** Two sheets name the same thing where at most one of them gives it a key. */
function isNamedAlike(earlier: PartRow, later: PartRow): boolean {
  return earlier.part !== later.part && (keyOf(earlier) === null || keyOf(later) === null);
}

function keyOf({ part: { table, schema }, row }: PartRow): string | null {
  return textAt(columnIn(table, schema.key), row);
}

/** The rows of a key or name that has several. */
interface Repeats {
  /** The first row, then those that add something to it. */
  readonly contributors: PartRow[];
  /** The first row in each part. */
  readonly firsts: PartRow[];
}

function repeatsOf(first: PartRow): Repeats {
  return { contributors: [first], firsts: [first] };
}

function rowAt(
  parts: readonly Part[],
  homes: readonly Int32Array[],
  position: number | undefined,
  row: number | undefined,
): PartRow {
  const part = parts[position ?? -1];
  if (part === undefined || row === undefined) throw new Error('A linked row stands in no part.');
  return { part, row, home: homes[position ?? -1]?.[row] ?? -1 };
}

/** Takes in a further row of a key: what it adds is kept, what it contradicts or repeats is said. */
function addRow({ contributors, firsts }: Repeats, later: PartRow, log: DiagnosticLog): void {
  const { conflicts, adds, widens } = differencesBetween(contributors, later);
  const key = keyText(later);
  for (const { column, place } of conflicts) {
    const at = placeOf(later.part.table, column, later.row);
    const params = { key, other: placeText(place), column: column.heading };
    log.add(at, { code: 'key-conflict', severity: 'error', params });
  }
  const bringsKey = keyOf(later) !== null && contributors.every((row) => keyOf(row) === null);
  if (adds || widens || bringsKey) contributors.push(later);
  const beside = firsts.find(({ part }) => part === later.part);
  // Two sheets may speak of one thing, each in its own columns; one sheet has no reason to.
  const repeated = beside ?? firsts.find((other) => saysTheSame(other, later));
  if (beside === undefined) firsts.push(later);
  if (conflicts.length > 0 || repeated === undefined) return;
  const at = keyPlace(later);
  const params = { key, other: placeText(keyPlace(repeated)) };
  log.add(at, { code: 'row-repeated', severity: 'warning', params });
}

function keyPlace({ part, row }: PartRow): Place {
  return placeOf(part.table, columnThatNames(part, row), row);
}

function keyText({ part, row }: PartRow): string {
  return textAt(columnThatNames(part, row), row) ?? '';
}

function columnThatNames({ table, schema, addresses, addressOf }: Part, row: number): NamingColumn | undefined {
  const ofKey = columnIn(table, schema.key);
  if (textAt(ofKey, row) !== null) return ofKey;
  if (!holdsUnits(schema.id)) return columnIn(table, schema.label) ?? ofKey;
  const last = addresses[addressOf[row] ?? -1]?.components.at(-1);
  return (
    columnIn(table, schema.label) ??
    table.path.find((column) => column.index === last?.column.index) ??
    table.path.at(-1)
  );
}

type NamingColumn = SheetColumn & { readonly values: readonly Value[] };

/** A key that could not be read was reported where it stands. */
function isBlankKey(key: TableColumn, row: number): boolean {
  return textAt(key, row) === null && ['blank', 'mark'].includes(key.missing.get(row) ?? 'blank');
}

function reportKeyless({ table }: Part, key: SheetColumn, row: number, log: DiagnosticLog): void {
  const at = placeOf(table, key, row);
  const params = { column: key.heading };
  log.add(at, { code: 'key-missing', severity: 'warning', params });
}
