import { type ColumnSchema } from '../../../model/data-model.ts';
import { type LinkedColumn, type Unit } from '../../../model/linked.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { townKindOf } from '../region-code.ts';

/**
 * Streets, towns and townships have blocks of codes of their own: where no sheet says what a town is, its code does. It
 * is said how many were taken so, for some renamed ones keep their old code.
 *
 * @param units the unit of each row
 */
export function assumeTownKinds(
  columns: Map<string, LinkedColumn>,
  schema: ColumnSchema,
  units: readonly (Unit | undefined)[],
  log: DiagnosticLog,
): void {
  const written = columns.get(schema.id);
  const assumed = new Map<number, string>();
  for (const [row, unit] of units.entries()) {
    const kind = townKindOf(unit?.code ?? '');
    const isBlank = (written?.values[row] ?? null) === null && (written?.missing.get(row) ?? 'blank') === 'blank';
    if (kind !== undefined && isBlank && schema.values.some(({ id }) => id === kind)) assumed.set(row, kind);
  }
  const [first] = assumed.keys();
  const at = units[first ?? -1]?.at;
  if (at === undefined) return;
  const values = units.map((_, row) => assumed.get(row) ?? written?.values[row] ?? null);
  const blank = units.flatMap((_, row) => (values[row] === null ? [row] : []));
  const missing = new Map(blank.map((row) => [row, written?.missing.get(row) ?? ('blank' as const)]));
  columns.set(schema.id, { id: schema.id, values, missing, assumed: false });
  const params = { count: assumed.size };
  log.add(at, { code: 'kind-assumed', severity: 'note', params });
}
