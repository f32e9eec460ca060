import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { placeText } from '../../../model/place.ts';
import { liesIn } from '../region-code.ts';
import { type KnownParents } from './known-parents.ts';
import { type UnitTree } from './unit-tree.ts';

/**
 * A parent stated by code outranks the prefix of a unit's own code, for areas are reassigned faster than codes are
 * renewed; but the two may also contradict each other by mistake, so it is said. A parent that is nowhere else is an error
 * of its own.
 */
export function moveToStatedParents(
  parts: readonly Part[],
  known: KnownParents,
  tree: UnitTree,
  log: DiagnosticLog,
): void {
  for (const { table, addresses, firstRows } of parts) {
    for (const [index, { own, components }] of addresses.entries()) {
      const component = components.at(-1);
      const stated = components.findLast(({ code }, position) => code !== null && position < components.length - 1);
      if (!own || component === undefined || stated === undefined) continue;
      const [code, parent] = [component.code ?? '', stated.code ?? ''];
      if (code === '' || liesIn(code, parent) || !known.has(parent)) continue;
      tree.move(tree.find(code), tree.find(parent));
      const row = firstRows[index] ?? 0;
      const at = placeOf(table, stated.column, row);
      const other = placeText(placeOf(table, component.column, row));
      const params = { key: code, other, column: stated.column.heading };
      log.add(at, { code: 'key-conflict', severity: 'warning', params });
    }
  }
}
