import { type Table } from '../../../model/table.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';

/** A reference that leads to nothing, or to more than one thing. */
export interface BadReference {
  readonly text: string;
  readonly column: SheetColumn;
  /** How many things go by that name; 0 when none does. */
  readonly count: number;
  /** What was looked for: a table, or `unit`. */
  readonly target: string;
  /** Called only when the suggestion is needed. */
  readonly nearest: () => string;
}

export function reportReference(table: Table, row: number, reference: BadReference, log: DiagnosticLog): void {
  const { text, column, count, target, nearest } = reference;
  const at = placeOf(table, column, row);
  if (count > 1) {
    log.add(at, { code: 'reference-ambiguous', severity: 'error', params: { column: column.heading, text, count } });
    return;
  }
  log.addLazily('reference-unknown', at, () => ({
    code: 'reference-unknown',
    severity: 'error',
    params: { column: column.heading, text, table: target, nearest: nearest() },
  }));
}

/** One note for each column that was joined by name, with the number of rows. */
export function reportNameJoins(table: Table, counts: ReadonlyMap<SheetColumn, number>, log: DiagnosticLog): void {
  for (const [column, count] of counts) {
    const at = placeOf(table, column);
    const params = { column: column.heading, count };
    log.add(at, { code: 'reference-by-name', severity: 'note', params });
  }
}
