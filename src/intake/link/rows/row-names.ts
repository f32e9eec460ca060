import { columnIn, type Part } from '../part.ts';
import { textAt } from '../text-at.ts';

/**
 * What tells a row apart where no key does: the unit it lies in, its kind and its name. Null where the table has no such
 * names, the row says too little, or another row of the same sheet goes by the same name.
 */
export function rowNames(part: Part, homes: Int32Array): readonly (string | null)[] {
  const { schema, table } = part;
  const names = columnIn(table, schema.label);
  const kinds = columnIn(table, schema.columns.find(({ type }) => type === 'enum')?.id);
  if (schema.labelIsUnique !== true || names === undefined) return [];
  const all = [...table.rows.keys()].map((row) => {
    const [name, kind, home] = [textAt(names, row), kinds?.values[row] ?? null, homes[row] ?? -1];
    return name === null || kind === null || home === -1 ? null : JSON.stringify([home, kind, name]);
  });
  const counts = new Map<string | null, number>();
  for (const name of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  return all.map((name) => (counts.get(name) === 1 ? name : null));
}
