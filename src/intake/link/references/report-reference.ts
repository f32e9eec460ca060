import { type Unit } from '../../../model/linked.ts';
import { type Table } from '../../../model/table.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { unitTables } from '../../../model/unit-tables.ts';

/** A reference that leads to nothing, or to more than one thing. */
export interface BadReference {
  readonly text: string;
  readonly column: SheetColumn;
  /** How many things go by that name; 0 when none does. */
  readonly count: number;
  /** What was looked for: a table, a level, or `unit`. */
  readonly target: string;
  /** The unit that the text does lead to, where the column asks for others. */
  readonly elsewhere: Unit | undefined;
  /** Called only when the suggestion is needed. */
  readonly nearest: () => string;
}

export function reportReference(table: Table, row: number, reference: BadReference, log: DiagnosticLog): void {
  const { text, column, count, target, elsewhere, nearest } = reference;
  const at = placeOf(table, column, row);
  if (count > 1) {
    log.add(at, { code: 'reference-ambiguous', severity: 'error', params: { column: column.heading, text, count } });
    return;
  }
  if (elsewhere !== undefined) {
    reportLevel(table, row, { text, column, target, unit: elsewhere, taken: false }, log);
    return;
  }
  log.addLazily('reference-unknown', at, () => ({
    code: 'reference-unknown',
    severity: 'error',
    params: { column: column.heading, text, table: target, nearest: nearest() },
  }));
}

/** Says of a code that its unit is of another level than the column asks for, and whether it was taken all the same. */
export function reportLevel(
  table: Table,
  row: number,
  { text, column, target, unit: { name, level }, taken }: WrongLevel,
  log: DiagnosticLog,
): void {
  const asked = target === unitTables.communities ? 'community' : target;
  const params = { column: column.heading, text, unit: name, level, asked, taken };
  log.add(placeOf(table, column, row), { code: 'reference-level', severity: taken ? 'warning' : 'error', params });
}

interface WrongLevel extends Pick<BadReference, 'text' | 'column' | 'target'> {
  readonly unit: Unit;
  readonly taken: boolean;
}

/** One note for each column that was joined by name, with the number of rows. */
export function reportNameJoins(table: Table, counts: ReadonlyMap<SheetColumn, number>, log: DiagnosticLog): void {
  for (const [column, count] of counts) {
    const at = placeOf(table, column);
    const params = { column: column.heading, count };
    log.add(at, { code: 'reference-by-name', severity: 'note', params });
  }
}
