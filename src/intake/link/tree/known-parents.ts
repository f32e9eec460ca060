import { type Level } from '../../../model/data-model.ts';
import { unitTables } from '../../../model/unit-tables.ts';
import { type Part } from '../part.ts';
import { levelOfCode, parentOfCode } from '../region-code.ts';

/** Which codes the material vouches for as units that others may lie in. */
export interface KnownParents {
  /** The regions that sheets of regions list by code, by level. */
  readonly listed: ReadonlyMap<Level, ReadonlySet<string>>;
  /**
   * Whether there is such a unit: it is listed where regions of its level are; elsewhere another code begins with it, or
   * it has a name that no other code has.
   */
  readonly has: (code: string) => boolean;
}

export function knownParents(parts: readonly Part[]): KnownParents {
  const listed = listedRegions(parts);
  const begun = beginnings(parts);
  const named = ownNames(parts);
  const has = (code: string): boolean =>
    listed.get(levelOfCode(code))?.has(code) ?? (begun.has(code) || named.has(code));
  return { listed, has };
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

/** What the finest codes of all rows begin with. */
function beginnings(parts: readonly Part[]): ReadonlySet<string> {
  const begun = new Set<string>();
  for (const { components } of parts.flatMap(({ addresses }) => addresses)) {
    let code = components.findLast((component) => component.code !== null)?.code ?? undefined;
    while (code !== undefined) {
      code = parentOfCode(code);
      if (code !== undefined) begun.add(code);
    }
  }
  return begun;
}

/** A slip in a code leaves the name beside it the same, so that two codes go by one name. */
function ownNames(parts: readonly Part[]): ReadonlySet<string> {
  const codesByName = new Map<string, Set<string>>();
  for (const { level, code, name } of parts.flatMap(({ addresses }) =>
    addresses.flatMap(({ components }) => components),
  )) {
    if (code === null || name === null) continue;
    const key = `${level} ${name}`;
    codesByName.set(key, (codesByName.get(key) ?? new Set()).add(code));
  }
  return new Set([...codesByName.values()].flatMap((codes) => (codes.size === 1 ? [...codes] : [])));
}
