import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place, placeText } from '../model/place.ts';
import { type OverrideSource, type RulePack } from './rule-pack.ts';
import { placeIn } from './source-text.ts';

/** A pack with everything it builds on before its own, and with its overrides behind those of the packs above. */
export function extendPack(own: RulePack, above: RulePack, overrides: readonly OverrideSource[]): RulePack {
  return {
    ...own,
    extends: above,
    overrides: joined(above.overrides, overrides),
    periods: new Map([...above.periods, ...own.periods]),
    parameters: new Map([...above.parameters, ...own.parameters]),
    indicators: [...above.indicators, ...own.indicators],
    requirements: [...above.requirements, ...own.requirements],
    figures: [...above.figures, ...own.figures],
    permissions: [...above.permissions, ...own.permissions],
    places: {
      clauses: new Map([...above.places.clauses, ...own.places.clauses]),
      parameters: new Map([...above.places.parameters, ...own.places.parameters]),
    },
  };
}

function joined(above: RulePack['overrides'], own: readonly OverrideSource[]): RulePack['overrides'] {
  const all = new Map(above);
  // The later the day, the later the word.
  for (const override of own.toSorted((a, b) => compareDays(a.from, b.from))) {
    all.set(override.of, [...(all.get(override.of) ?? []), override]);
  }
  return all;
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}

/** What a pack may not do to the one it builds on: reach beyond its area, take its id or its names, say a thing twice. */
export function wrongExtension(
  own: RulePack,
  above: RulePack,
  overrides: readonly OverrideSource[],
  placeOf: (prefix: number) => Place,
): readonly Diagnostic[] {
  const outside = own.jurisdiction.flatMap((prefix, index): readonly Diagnostic[] => {
    if (above.jurisdiction.some((wider) => prefix.startsWith(wider))) return [];
    const params = { prefix, pack: above.id, jurisdiction: above.jurisdiction.join(', ') };
    return [{ code: 'jurisdiction-outside', severity: 'error', at: placeOf(index), params }];
  });
  const taken = new Map([...above.places.clauses, ...above.places.parameters, ...indicatorPlaces(above)]);
  const mine = [...own.places.clauses, ...own.places.parameters, ...indicatorPlaces(own)];
  const names = mine.flatMap(([id, at]) => {
    const other = taken.get(id);
    return other === undefined ? [] : [duplicate(id, at, other)];
  });
  const days = new Map<string, Place>();
  const twice = overrides.flatMap(({ of, from, at }) => {
    const key = `${of} ${from ?? ''}`;
    const other = days.get(key);
    days.set(key, other ?? at);
    return other === undefined ? [] : [duplicate(of, at, other)];
  });
  return [...outside, ...names, ...twice];
}

function indicatorPlaces({ indicators }: RulePack): readonly (readonly [string, Place])[] {
  return indicators.map(({ id, formula }) => [id, placeIn(formula)]);
}

function duplicate(id: string, at: Place, other: Place): Diagnostic {
  return { code: 'id-duplicate', severity: 'error', at, params: { id, other: placeText(other) } };
}
