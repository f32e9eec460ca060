import { type LinkedMaterial } from '../model/linked.ts';

/** The unit of rows that say nothing of where they lie. */
const nowhere = -1;

/**
 * The units a plan speaks of: those whose code begins with a prefix of its jurisdiction, and everything below them. Units
 * of which no code is known, nor of any unit above, may be its own. Null for all: a plan that none of the data falls
 * under was asked for on purpose.
 */
export function unitsGoverned(
  { units }: Pick<LinkedMaterial, 'units'>,
  jurisdiction: readonly string[],
): ReadonlySet<number> | null {
  const governed = new Set<number>([nowhere]);
  let isAnywhere = false;
  units.forEach((_, unit) => {
    const code = codeAbove(units, unit);
    const isInside = jurisdiction.some((prefix) => code?.startsWith(prefix) === true);
    if (isInside || code === null) governed.add(unit);
    isAnywhere ||= isInside;
  });
  return isAnywhere ? governed : null;
}

/** The code of a unit, or of the nearest unit above it that has one. */
function codeAbove(units: LinkedMaterial['units'], unit: number): string | null {
  let current: number | null = unit;
  while (current !== null) {
    const at: LinkedMaterial['units'][number] | undefined = units[current];
    if (at === undefined || at.code !== null) return at?.code ?? null;
    current = at.parent;
  }
  return null;
}
