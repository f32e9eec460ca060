import { type TableSchema } from '../../../model/data-model.ts';
import { type Place, placeText } from '../../../model/place.ts';
import { type Value } from '../../../model/table.ts';
import { holdsUnits } from '../../../model/unit-tables.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { textAt } from '../text-at.ts';
import { type Conflict, differencesBetween, type PartRow, saysTheSame } from './row-differences.ts';

/** The rows of a key or name that has several. */
export interface Repeats {
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

/** The rows of a thing of which one is known. */
export function repeatsOf(first: PartRow): Repeats {
  const homes = new Set(first.home === -1 ? [] : [first.home]);
  return { contributors: [first], earlier: [first], homes, names: new Set([labelOf(first)]), conflicts: [] };
}

/** A key that stands in every row of a sheet must not cost the square of its rows. */
const compared = 50;

/** Takes in a further row of a key: what it adds is kept, what it contradicts or repeats is said. */
export function addRow(
  { contributors, earlier, homes, names, conflicts }: Repeats,
  later: PartRow,
  log: DiagnosticLog,
): void {
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
export function mayLieInSeveral({ contributors: [first], homes, names, conflicts }: Repeats): boolean {
  if (homes.size < 2 || first?.part.schema.severalHomes !== true) return false;
  return names.has(null) ? names.size < 3 && conflicts.every(({ isOfHome }) => isOfHome) : names.size === 1;
}

/** @param isOpen the thing may lie in several units: then what its rows say is not known, and else they cannot be used */
export function reportConflict(
  { later, column, place, isOfHome }: RowConflict,
  isOpen: boolean,
  log: DiagnosticLog,
): void {
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

function keyOf({ part: { table, schema }, row }: PartRow): string | null {
  return textAt(columnIn(table, schema.key), row);
}

function labelOf({ part: { table, schema }, row }: PartRow): string | null {
  return textAt(columnIn(table, schema.label), row);
}
