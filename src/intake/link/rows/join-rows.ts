import { type TableSchema } from '../../../model/data-model.ts';
import { type OpenHomes } from '../../../model/linked.ts';
import { type Place, placeText } from '../../../model/place.ts';
import { type TableColumn, type Value } from '../../../model/table.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { findRepeatedParts } from './repeated-rows.ts';
import { rowNames } from './row-names.ts';
import { type Conflict, differencesBetween, type PartRow, saysTheSame } from './row-differences.ts';
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
    const ofOneThing = repeats.get(earlier) ?? {
      contributors: [first],
      earlier: [first],
      homes: new Set(first.home === -1 ? [] : [first.home]),
      names: new Set([labelOf(first)]),
      conflicts: [],
    };
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

function keyOf({ part: { table, schema }, row }: PartRow): string | null {
  return textAt(columnIn(table, schema.key), row);
}

/** The rows of a key or name that has several. */
interface Repeats {
  /** The first row, then those that add something to it. */
  readonly contributors: PartRow[];
  /** The first rows, with which later ones are compared one by one. */
  readonly earlier: PartRow[];
  /** The units in which they lie. */
  readonly homes: Set<number>;
  /** What they are called; null where one does not say. */
  readonly names: Set<string | null>;
  readonly conflicts: RowConflict[];
}

interface RowConflict extends Conflict {
  readonly later: PartRow;
}

/** A key that stands in every row of a sheet must not cost the square of its rows. */
const compared = 50;

/** Takes in a further row of a key: what it adds is kept, what it contradicts or repeats is said. */
function addRow({ contributors, earlier, homes, names, conflicts }: Repeats, later: PartRow, log: DiagnosticLog): void {
  const { adds, widens, conflicts: found } = differencesBetween(contributors, later);
  const key = keyText(later);
  conflicts.push(...found.map((conflict) => ({ ...conflict, later })));
  if (later.home !== -1) homes.add(later.home);
  names.add(labelOf(later));
  const bringsKey = keyOf(later) !== null && contributors.every((row) => keyOf(row) === null);
  if (adds || widens || bringsKey) contributors.push(later);
  const repeated = earlier.find((other) => isRepetition(other, later));
  if (earlier.length < compared) earlier.push(later);
  if (repeated === undefined) return;
  const at = keyPlace(later);
  const params = { key, other: placeText(keyPlace(repeated)) };
  log.add(at, { code: 'row-repeated', severity: 'warning', params });
}

/**
 * Whether rows in several units are about one thing that is in several. Two names are two things with one key, and so
 * perhaps are rows without a name that differ in more than where they lie.
 */
function mayLieInSeveral({ contributors: [first], homes, names, conflicts }: Repeats): boolean {
  if (homes.size < 2 || first?.part.schema.severalHomes !== true) return false;
  return names.has(null) ? names.size < 3 && conflicts.every(({ isOfHome }) => isOfHome) : names.size === 1;
}

function labelOf({ part: { table, schema }, row }: PartRow): string | null {
  return textAt(columnIn(table, schema.label), row);
}

/** @param isOpen the thing may lie in several units: then what its rows say is not known, and else they cannot be used */
function reportConflict({ later, column, place, isOfHome }: RowConflict, isOpen: boolean, log: DiagnosticLog): void {
  const at = placeOf(later.part.table, column, later.row);
  const params = { key: keyText(later), other: placeText(place), column: column.heading };
  const serves = isOfHome ? columnOfFurtherUnits(later.part.schema) : undefined;
  if (isOpen) {
    if (isOfHome) log.add(at, { code: 'home-open', severity: 'warning', params: { ...params, serves: serves ?? '' } });
    else log.add(at, { code: 'cell-contradicted', severity: 'warning', params });
    return;
  }
  if (serves === undefined) log.add(at, { code: 'key-conflict', severity: 'error', params });
  else log.add(at, { code: 'home-conflict', severity: 'error', params: { ...params, serves } });
}

/** The set of units that a thing serves beside the one it lies in, where its table has one. */
function columnOfFurtherUnits({ id, home, columns }: TableSchema): string | undefined {
  const serves = columns.find((column) => home !== undefined && column.type === 'set' && column.default === home);
  return serves === undefined ? undefined : `${id}.${serves.id}`;
}

/** Two sheets may speak of one thing, each in its own columns; one sheet has no reason to. */
function isRepetition(one: PartRow, other: PartRow): boolean {
  if (one.part !== other.part) return saysTheSame(one, other);
  return differencesBetween([one], other).conflicts.length === 0;
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
