import { type Place, placeText } from '../../model/place.ts';
import { type Value } from '../../model/table.ts';
import { type DiagnosticLog } from './diagnostic-log.ts';
import { columnIn, type Part } from './part.ts';
import { placeOf, type SheetColumn } from './place-of.ts';
import { differencesBetween, type PartRow, saysTheSame } from './row-differences.ts';
import { textAt } from './text-at.ts';
import { holdsUnits } from './unit-tables.ts';

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
 * Puts the rows of all sheets of one declared table one after the other. Rows with the same key become one: sheets may
 * share the columns of a table between them, and a repeated row counts once. Where two rows contradict each other, both
 * cells are named.
 *
 * @param homes for each part the homes of its rows
 */
export function joinRows(parts: readonly Part[], homes: readonly Int32Array[], log: DiagnosticLog): JoinedRows {
  const kept: KeptRow[] = [];
  const known = new Map<string | number, KeptRow>();
  for (const [position, part] of parts.entries()) {
    const key = columnIn(part.table, part.schema.key);
    const isOfUnits = holdsUnits(part.schema.id);
    for (const row of part.table.rows.keys()) {
      const home = homes[position]?.[row] ?? -1;
      if (isOfUnits && home === -1) continue;
      const id = isOfUnits ? home : textAt(key, row);
      const earlier = id === null ? undefined : known.get(id);
      if (earlier !== undefined) {
        addRow(earlier, { part, row, home }, log);
        continue;
      }
      const first: KeptRow = { position, part, row, home, supplements: [], others: [] };
      kept.push(first);
      if (id !== null) known.set(id, first);
      else if (key !== undefined) reportKeyless(part, key, row, log);
    }
  }
  const supplemented = kept.flatMap(({ supplements }, row) =>
    supplements.length > 0 ? [[row, supplements] as const] : [],
  );
  return {
    partOf: Int32Array.from(kept, ({ position }) => position),
    rowIn: Int32Array.from(kept, ({ row }) => row),
    home: Int32Array.from(kept, ({ home }) => home),
    supplements: new Map(supplemented),
  };
}

/** The first row of its key, or one without key. */
interface KeptRow extends PartRow {
  /** The position of its part. */
  readonly position: number;
  readonly supplements: PartRow[];
  /** The first row of the same key in each other part. */
  readonly others: PartRow[];
}

/** Takes in a further row of a key: what it adds is kept, what it contradicts or repeats is said. */
function addRow(first: KeptRow, later: PartRow, log: DiagnosticLog): void {
  const { conflicts, adds } = differencesBetween([first, ...first.supplements], later);
  const key = keyText(later);
  for (const { column, place } of conflicts) {
    const at = placeOf(later.part.table, column, later.row);
    const params = { key, other: placeText(place), column: column.heading };
    log.add('key-conflict', at, () => ({ code: 'key-conflict', severity: 'error', at, params }));
  }
  if (adds) first.supplements.push(later);
  const rows = [first, ...first.others];
  const beside = rows.find(({ part }) => part === later.part);
  if (beside === undefined) first.others.push(later);
  // Two sheets may speak of one thing, each in its own columns; one sheet has no reason to.
  const repeated = beside ?? rows.find((other) => saysTheSame(other, later));
  if (conflicts.length > 0 || repeated === undefined) return;
  const at = keyPlace(later);
  const params = { key, other: placeText(keyPlace(repeated)) };
  log.add('row-repeated', at, () => ({ code: 'row-repeated', severity: 'warning', at, params }));
}

function keyPlace({ part, row }: PartRow): Place {
  return placeOf(part.table, columnThatNames(part, row), row);
}

function keyText({ part, row }: PartRow): string {
  return textAt(columnThatNames(part, row), row) ?? '';
}

function columnThatNames({ table, schema, addresses, addressOf }: Part, row: number): NamingColumn | undefined {
  const ofKey = columnIn(table, schema.key);
  if (textAt(ofKey, row) !== null || !holdsUnits(schema.id)) return ofKey;
  const last = addresses[addressOf[row] ?? -1]?.claims.at(-1);
  return (
    columnIn(table, schema.label) ??
    table.path.find((column) => column.index === last?.column.index) ??
    table.path.at(-1)
  );
}

type NamingColumn = SheetColumn & { readonly values: readonly Value[] };

function reportKeyless({ table }: Part, key: SheetColumn, row: number, log: DiagnosticLog): void {
  const at = placeOf(table, key, row);
  const params = { column: key.heading };
  log.add('key-missing', at, () => ({ code: 'key-missing', severity: 'warning', at, params }));
}
