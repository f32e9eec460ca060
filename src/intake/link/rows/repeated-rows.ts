import { placeText } from '../../../model/place.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { columnIn, type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { textAt } from '../text-at.ts';
import { holdsUnits } from '../../../model/unit-tables.ts';

/**
 * Finds sheets without keys that were handed in twice: nothing else would keep their rows from counting twice. A sheet
 * whose rows are all those of an earlier one is left out. A single row that another sheet has as well may be another
 * thing that looks the same: it counts, and is said.
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
  const whole = new Map<string, Part>();
  const single = new Map<string, { readonly part: Part; readonly row: number }>();
  for (const [position, part] of parts.entries()) {
    const rows = keylessRows(part).map((row) => ({ row, text: rowText(part, row, homes[position]?.[row] ?? -1) }));
    const all = rows.map(({ text }) => text).join('\n');
    const twin = whole.get(all);
    if (rows.length > 0 && rows.length === part.table.rows.length && twin !== undefined) {
      repeated.add(position);
      reportPart(part, twin, log);
      continue;
    }
    whole.set(all, part);
    for (const { row, text } of rows) {
      const other = single.get(text);
      if (other === undefined) single.set(text, { part, row });
      else if (other.part !== part) reportRow(part, row, other, log);
    }
  }
  return repeated;
}

function keylessRows({ table, schema }: Part): readonly number[] {
  const key = columnIn(table, schema.key);
  return [...table.rows.keys()].filter((row) => textAt(key, row) === null);
}

/** The same text for rows that say the same of the same place. */
function rowText({ table, schema }: Part, row: number, home: number): string {
  const said = schema.columns.flatMap(({ id }) => {
    const value = id === schema.home ? null : (columnIn(table, id)?.values[row] ?? null);
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
