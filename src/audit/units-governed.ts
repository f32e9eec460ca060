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
  const codes = units.map((_, unit) => codeAbove(units, unit));
  const isInside = (code: string | null) => jurisdiction.some((prefix) => code?.startsWith(prefix) === true);
  if (!codes.some(isInside)) return null;
  return new Set([nowhere, ...codes.flatMap((code, unit) => (code === null || isInside(code) ? [unit] : []))]);
}

/** The code of a unit, or of the nearest unit above it that has one. */
function codeAbove(units: LinkedMaterial['units'], unit: number): string | null {
  let current: number | null = unit;
  while (current !== null) {
    const { code, parent }: { code: string | null; parent: number | null } = units[current] ?? {
      code: null,
      parent: null,
    };
    if (code !== null) return code;
    current = parent;
  }
  return null;
}
