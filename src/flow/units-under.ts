import { Failure } from '../model/failure.ts';
import { type Unit } from '../model/linked.ts';

/**
 * The units asked for and everything below them. A unit is asked for by its code, by the beginning of codes, or by its
 * name. @throws Failure for a word that fits none.
 */
export function unitsUnder(units: readonly Unit[], wanted: readonly string[]): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (const word of wanted) {
    const fitting = units.flatMap(({ code, name }, index) =>
      code?.startsWith(word) === true || name === word ? [index] : [],
    );
    if (fitting.length === 0) throw new Failure('region-unknown', { region: word });
    for (const unit of fitting) chosen.add(unit);
  }
  const isUnder = (unit: number): boolean => {
    let current: number | null = unit;
    while (current !== null) {
      if (chosen.has(current)) return true;
      current = units[current]?.parent ?? null;
    }
    return false;
  };
  return new Set(units.flatMap((_, index) => (isUnder(index) ? [index] : [])));
}
