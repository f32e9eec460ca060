import { type Level } from '../../../model/data-model.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { levelOfCode, parentOfCode } from '../region-code.ts';
import { unitTables } from '../unit-tables.ts';

/**
 * Where regions of a level are listed by code, a code that lies in none of them is an error: it is misspelt, or the list
 * is incomplete. Levels without any listed region say nothing.
 */
export function reportUnknownParents(parts: readonly Part[], log: DiagnosticLog): void {
  const listed = listedRegions(parts);
  if (listed.size === 0) return;
  for (const { table, addresses, addressOf } of parts) {
    const lacking = addresses.map(({ components }) => {
      const { code = null, column } = components.findLast((component) => component.code !== null) ?? {};
      const parent = code === null ? undefined : unlistedAbove(code, listed);
      return code === null || parent === undefined ? undefined : { code, parent, column };
    });
    for (const [row, index] of addressOf.entries()) {
      const found = lacking[index];
      if (found === undefined) continue;
      const { column, ...params } = found;
      const at = placeOf(table, column, row);
      log.add('code-parent-unknown', at, () => ({ code: 'code-parent-unknown', severity: 'error', at, params }));
    }
  }
}

function listedRegions(parts: readonly Part[]): ReadonlyMap<Level, ReadonlySet<string>> {
  const listed = new Map<Level, Set<string>>();
  for (const { schema, addresses } of parts) {
    if (schema.id !== unitTables.regions) continue;
    for (const { own, components } of addresses) {
      const component = own ? components.at(-1) : undefined;
      if (component === undefined || component.code === null) continue;
      listed.set(component.level, (listed.get(component.level) ?? new Set()).add(component.code));
    }
  }
  return listed;
}

function unlistedAbove(code: string, listed: ReadonlyMap<Level, ReadonlySet<string>>): string | undefined {
  for (let above = parentOfCode(code); above !== undefined; above = parentOfCode(above)) {
    if (listed.get(levelOfCode(above))?.has(above) === false) return above;
  }
  return undefined;
}
