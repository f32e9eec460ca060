import { type OpenHomes } from '../../../model/linked.ts';
import { type TableColumn } from '../../../model/table.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { addRow, mayLieInSeveral, reportConflict, type Repeats, repeatsOf } from './repeats.ts';
import { findRepeatedParts } from './repeated-rows.ts';
import { rowNames } from './row-names.ts';
import { type PartRow } from './row-differences.ts';
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
  /** For each row of a thing that is said to lie in several units: these units. */
  readonly openHomes: OpenHomes;
  /** For each of these rows the columns in which its sheet rows contradict each other. */
  readonly contradicted: ReadonlyMap<number, ReadonlySet<string>>;
}

/**
 * Puts the rows of all sheets of one declared table one after the other. Rows with the same key become one, and so do
 * rows of different sheets that name the same thing: sheets may share the columns of a table between them, and a
 * repeated row counts once. Where two rows contradict each other, both cells are named.
 *
 * @param homes for each part the homes of its rows
 */
export function joinRows(parts: readonly Part[], homes: readonly Int32Array[], log: DiagnosticLog): JoinedRows {
  const repeated = findRepeatedParts(parts, homes, log);
  const rows = parts.flatMap((part, position) =>
    repeated.has(position) ? [] : rowsOf(part, position, homes[position] ?? new Int32Array()),
  );
  const known = new Map<string, number>();
  const firsts: SheetRow[] = [];
  const home: number[] = [];
  const repeats = new Map<number, Repeats>();
  const keysOf = keysByName(rows);
  for (const row of rows) {
    const key = columnIn(row.part.table, row.part.schema.key);
    if (key !== undefined && isBlankKey(key, row.row)) reportKeyless(row.part, key, row.row, log);
    const thing = thingOf(row, keysOf, log);
    const earlier = thing === null ? undefined : known.get(thing);
    const first = firsts[earlier ?? -1];
    if (earlier === undefined || first === undefined) {
      if (thing !== null) known.set(thing, firsts.length);
      firsts.push(row);
      home.push(row.home);
      continue;
    }
    const ofOneThing = repeats.get(earlier) ?? repeatsOf(first);
    repeats.set(earlier, ofOneThing);
    addRow(ofOneThing, row, log);
    home[earlier] = homeOfBoth(home[earlier] ?? -1, row.home);
  }
  const openHomes = new Map<number, readonly number[]>();
  const contradicted = new Map<number, ReadonlySet<string>>();
  for (const [row, ofOneThing] of repeats) {
    const { homes: several, conflicts } = ofOneThing;
    const isOpen = mayLieInSeveral(ofOneThing);
    for (const conflict of conflicts) reportConflict(conflict, isOpen, log);
    if (!isOpen) continue;
    openHomes.set(
      row,
      [...several].toSorted((a, b) => a - b),
    );
    contradicted.set(row, new Set(conflicts.map(({ id }) => id)));
  }
  return {
    partOf: Int32Array.from(firsts, ({ position }) => position),
    rowIn: Int32Array.from(firsts, ({ row }) => row),
    home: Int32Array.from(home),
    supplements: new Map([...repeats].map(([row, { contributors }]) => [row, contributors.slice(1)])),
    openHomes,
    contradicted,
  };
}

/** Any row of a thing may say where it lies. Two that contradict each other are an error, in whatever order they stand. */
function homeOfBoth(one: number, other: number): number {
  return one === -1 || other === -1 ? Math.max(one, other) : Math.min(one, other);
}

/** A row before it is known which others speak of the same thing. */
interface SheetRow extends PartRow {
  /** The position of its part. */
  readonly position: number;
  /** Its key, or the unit it is. */
  readonly key: string | null;
  /** What tells it apart where it has no key. */
  readonly name: string | null;
}

/** The rows of one part; in a table of units those that are none lead nowhere, which was said. */
function rowsOf(part: Part, position: number, homes: Int32Array): readonly SheetRow[] {
  const isOfUnits = holdsUnits(part.schema.id);
  const names = rowNames(part, homes);
  const key = columnIn(part.table, part.schema.key);
  return [...part.table.rows.keys()].flatMap((row): readonly SheetRow[] => {
    const home = homes[row] ?? -1;
    if (isOfUnits && home === -1) return [];
    return [{ part, position, row, home, key: isOfUnits ? `${home}` : textAt(key, row), name: names[row] ?? null }];
  });
}

/** The keys that rows of one name have in all sheets together, so that the order of the sheets does not matter. */
function keysByName(rows: readonly SheetRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, name } of rows) {
    if (name === null || key === null) continue;
    const known = keys.get(name);
    if (known === undefined) keys.set(name, new Set([key]));
    else known.add(key);
  }
  return keys;
}

/** The same text for rows that speak of one thing: those of one key, and those without that go by the name of it. */
function thingOf(
  { part, row, key, name }: SheetRow,
  keysOf: ReadonlyMap<string, ReadonlySet<string>>,
  log: DiagnosticLog,
): string | null {
  if (key !== null) return `key ${key}`;
  if (name === null) return null;
  const keys = [...(keysOf.get(name) ?? [])];
  if (keys.length === 0) return `name ${name}`;
  if (keys.length === 1) return `key ${keys.join('')}`;
  const column = columnIn(part.table, part.schema.label);
  const params = { column: column?.heading ?? '', text: textAt(column, row) ?? '', count: keys.length };
  log.add(placeOf(part.table, column, row), { code: 'reference-ambiguous', severity: 'error', params });
  return null;
}

/** A key that could not be read was reported where it stands. */
function isBlankKey(key: TableColumn, row: number): boolean {
  return textAt(key, row) === null && ['blank', 'mark'].includes(key.missing.get(row) ?? 'blank');
}

function reportKeyless({ table }: Part, key: SheetColumn, row: number, log: DiagnosticLog): void {
  const at = placeOf(table, key, row);
  const params = { column: key.heading };
  log.add(at, { code: 'key-missing', severity: 'warning', params });
}
