import { type Address, type AddressComponent } from '../addresses/address.ts';
import { type DiagnosticLog } from '../diagnostic-log.ts';
import { type Part } from '../part.ts';
import { placeOf, type SheetColumn } from '../place-of.ts';
import { levelOfCode, liesIn, parentOfCode } from '../region-code.ts';
import { type KnownParents } from './known-parents.ts';

/**
 * A unit in a parent that nobody vouches for is an error: the code is misspelt, or the list of regions is incomplete.
 * Nothing is judged on a unit that is only a slip.
 */
export function reportUnknownParents(parts: readonly Part[], known: KnownParents, log: DiagnosticLog): void {
  for (const { table, addresses, addressOf } of parts) {
    const lacking = addresses.map((address) => beginsInNone(address, known) ?? liesInNone(address, known));
    for (const [row, index] of addressOf.entries()) {
      const found = lacking[index];
      if (found === undefined) continue;
      const { column, ...params } = found;
      log.add(placeOf(table, column, row), { code: 'code-parent-unknown', severity: 'error', params });
    }
  }
}

interface Orphan {
  /** Its code, or its name where it has none. */
  readonly code: string;
  readonly parent: string;
  readonly column: SheetColumn;
}

/** Where regions of a level are listed, every code begins with one of them. */
function beginsInNone({ components }: Address, { listed }: KnownParents): Orphan | undefined {
  const { code = null, column } = components.findLast((component) => component.code !== null) ?? {};
  if (code === null || column === undefined) return undefined;
  for (let above = parentOfCode(code); above !== undefined; above = parentOfCode(above)) {
    if (listed.get(levelOfCode(above))?.has(above) === false) return { code, parent: above, column };
  }
  return undefined;
}

/** A parent that a row states by code beside what its own code says, or instead of a code of its own. */
function liesInNone(address: Address, known: KnownParents): Orphan | undefined {
  const { components, own } = address;
  const last = components.at(-1);
  const stated = statedParent(components);
  if (last === undefined || stated === undefined || stated.code === null || known.has(stated.code)) return undefined;
  const { code: parent, column } = stated;
  const finest = components.findLast(({ code }) => code !== null);
  if (finest !== undefined && finest !== stated && finest.code !== null) {
    return liesIn(finest.code, parent) ? undefined : { code: finest.code, parent, column };
  }
  // Without another code and a list to compare with, it is the only word there is.
  const isOnlyWord = !own || known.listed.get(stated.level) === undefined;
  return isOnlyWord ? undefined : { code: last.name ?? '', parent, column };
}

function statedParent(components: readonly AddressComponent[]): AddressComponent | undefined {
  return components.slice(0, -1).findLast(({ code }) => code !== null);
}
