import { placeText } from '../../../model/place.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { textAt } from '../text-at.ts';
import { holdsUnits, refersToUnits } from '../../../model/unit-tables.ts';

/**
 * Finds sheets without keys that were handed in twice: nothing else would keep their rows from counting twice. A sheet
 * whose rows are all those that another one has without a key is left out, in whatever order they stand. A single row
 * that another sheet has as well may be another thing that looks the same: it counts, and is said.
 *
 * @returns the positions of the parts that are left out
 */
export function findRepeatedParts(
  parts: readonly Part[],
  homes: readonly Int32Array[],
  log: DiagnosticLog,
): ReadonlySet<number> {
  const repeated = new Set<number>();
  const [first] = parts;
  if (first === undefined || parts.length === 1 || holdsUnits(first.schema.id)) return repeated;
  const keyless = parts.map((part, position) => keylessRows(part, homes[position]));
  const kept = new Map<string, Keyless>();
  for (const rows of keyless.toSorted(byMoreSaid)) {
    const twin = kept.get(rows.text);
    if (twin === undefined) kept.set(rows.text, rows);
    else if (rows.isWhole) {
      repeated.add(parts.indexOf(rows.part));
      reportPart(rows.part, twin.part, log);
    }
  }
  const single = new Map<string, { readonly part: Part; readonly row: number }>();
  for (const { part, rows } of keyless.filter((_, position) => !repeated.has(position))) {
    for (const { row, text } of rows) {
      const other = single.get(text);
      if (other === undefined) single.set(text, { part, row });
      else if (other.part !== part) reportRow(part, row, other, log);
    }
  }
  return repeated;
}

/** Of two alike the one is kept that has further rows, or more columns, whichever was handed in first. */
function byMoreSaid(one: Keyless, other: Keyless): number {
  if (one.isWhole !== other.isWhole) return one.isWhole ? 1 : -1;
  return widthOf(other) - widthOf(one);
}

function widthOf({ part: { table } }: Keyless): number {
  return table.columns.length + table.path.length;
}

interface Keyless {
  readonly part: Part;
  readonly rows: readonly { readonly row: number; readonly text: string }[];
  /** The same for parts with the same rows. */
  readonly text: string;
  /** The part has no other rows. */
  readonly isWhole: boolean;
}

function keylessRows(part: Part, homes: Int32Array | undefined): Keyless {
  const { table, schema } = part;
  const key = columnIn(table, schema.key);
  const rows = [...table.rows.keys()]
    .filter((row) => textAt(key, row) === null)
    .map((row) => ({ row, text: rowText(part, row, homes?.[row] ?? -1) }));
  const text = rows
    .map((row) => row.text)
    .toSorted()
    .join('\n');
  return { part, rows, text, isWhole: rows.length > 0 && rows.length === table.rows.length };
}

/** The same text for rows that say the same of the same place; a place that leads to no unit is compared as it is written. */
function rowText({ table, schema }: Part, row: number, home: number): string {
  const said = schema.columns.flatMap(({ id, ref }) => {
    const isFollowed = id === schema.home && refersToUnits(ref) && home !== -1;
    const value = isFollowed ? null : (columnIn(table, id)?.values[row] ?? null);
    return value === null ? [] : [[id, value]];
  });
  return JSON.stringify([home, said]);
}

function reportPart({ table }: Part, twin: Part, log: DiagnosticLog): void {
  const at = placeOf(table);
  const params = { other: placeText(placeOf(twin.table)), rows: table.rows.length };
  log.add(at, { code: 'sheet-repeated', severity: 'warning', params });
}

function reportRow(
  { table }: Part,
  row: number,
  other: { readonly part: Part; readonly row: number },
  log: DiagnosticLog,
): void {
  const at = placeOf(table, undefined, row);
  const params = { other: placeText(placeOf(other.part.table, undefined, other.row)) };
  log.add(at, { code: 'row-alike', severity: 'warning', params });
}
