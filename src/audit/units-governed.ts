import { type LinkedMaterial, unitsUpFrom } from '../model/linked.ts';

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
  const coded = unitsUpFrom(units, unit).find((above) => units[above]?.code !== null);
  return units[coded ?? nowhere]?.code ?? null;
}
