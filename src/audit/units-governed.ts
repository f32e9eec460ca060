import { type Requirement } from '../rules/rule-set.ts';
import { type LinkedMaterial, unitsUpFrom } from '../model/linked.ts';

/** The unit of rows that say nothing of where they lie. */
const nowhere = -1;

/** The area for which a plan has the say of something. */
export type Area = Pick<Requirement, 'jurisdiction' | 'except' | 'rest'>;

/**
 * The units a plan speaks of: those whose code begins with a prefix of its jurisdiction, and everything below them, save
 * those of which a plan below has the say. Units of which no code is known, nor of any unit above, may be its own. Null
 * for all: a plan that none of the data falls under was asked for on purpose.
 */
export function unitsGoverned(
  { units }: Pick<LinkedMaterial, 'units'>,
  { jurisdiction, except, rest }: Area,
): ReadonlySet<number> | null {
  const codes = units.map((_, unit) => codeAbove(units, unit));
  const isIn = (prefixes: readonly string[], code: string | null) =>
    prefixes.some((prefix) => code?.startsWith(prefix) === true);
  if (rest === 'everything' && !codes.some((code) => isIn(jurisdiction, code))) return null;
  const governed = codes.flatMap((code, unit) => {
    const isMeant = code === null ? rest !== 'none' : isIn(jurisdiction, code) && !isIn(except, code);
    return isMeant ? [unit] : [];
  });
  return new Set(rest === 'none' ? governed : [nowhere, ...governed]);
}

/** The code of a unit, or of the nearest unit above it that has one. */
function codeAbove(units: LinkedMaterial['units'], unit: number): string | null {
  const coded = unitsUpFrom(units, unit).find((above) => units[above]?.code !== null);
  return units[coded ?? nowhere]?.code ?? null;
}
