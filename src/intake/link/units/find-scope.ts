import { type UnitIndex } from './unit-index.ts';

/**
 * The smallest unit that holds all the others; null when there is none. Units known only as prefixes of codes hold
 * everything and say nothing, so a unit further up is the scope only if a sheet of regions describes it.
 *
 * @param described the units that have a row in a sheet of regions
 */
export function findScope(index: UnitIndex, described: ReadonlySet<number>): number | null {
  const leaves = [...index.units.keys()].filter((unit) => index.childrenOf(unit).length === 0);
  const [first, ...others] = leaves;
  if (first === undefined) return null;
  let shared = index.upFrom(first);
  for (const leaf of others) {
    const path = new Set(index.upFrom(leaf));
    shared = shared.filter((unit) => path.has(unit));
    if (shared.length === 0) return null;
  }
  return shared.findLast((unit) => described.has(unit)) ?? shared[0] ?? null;
}
