import { type Diagnostic } from '../model/diagnostic.ts';
import { type LinkedMaterial, type Unit, unitsUpFrom } from '../model/linked.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { unitsGoverned } from './units-governed.ts';

/**
 * What the packs do not hold for: a pack whose codes none of the data lie in, which is then judged on all of them, as
 * somebody asked for it; and the units that no pack speaks of, which are not judged.
 */
export function unitsOutside(
  packs: readonly Pick<RulePack, 'id' | 'jurisdiction'>[],
  material: Pick<LinkedMaterial, 'units' | 'scope'>,
): readonly Diagnostic[] {
  const { units, scope } = material;
  const whole = scope === null ? units.filter(({ parent }) => parent === null) : units.slice(scope, scope + 1);
  const [top] = units;
  // Where no code is known nobody can say where the data lie.
  if (top === undefined || units.every(({ code }) => code === null)) return [];
  const governed = packs.map(({ jurisdiction }) =>
    unitsGoverned(material, { jurisdiction, except: [], rest: 'everything' }),
  );
  const elsewhere = packs.flatMap(({ id, jurisdiction }, index): readonly Diagnostic[] => {
    if (governed[index] !== null) return [];
    const params = { pack: id, codes: prefixes(jurisdiction), regions: namesOf(whole) };
    return [{ code: 'pack-elsewhere', severity: 'warning', at: { file: top.at.file }, params }];
  });
  if (elsewhere.length > 0) return elsewhere;
  const inside = new Set(governed.flatMap((some) => [...(some ?? [])]));
  const above = new Set([...inside].flatMap((unit) => unitsUpFrom(units, unit)));
  const outside = units.filter(({ virtual }, unit) => !virtual && !above.has(unit));
  const [first] = outside;
  if (first === undefined) return [];
  const params = {
    packs: packs.map(({ id }) => id).join(', '),
    codes: prefixes(packs.flatMap(({ jurisdiction }) => jurisdiction)),
    count: outside.length,
    units: namesOf(outside),
  };
  return [{ code: 'units-outside', severity: 'warning', at: first.at, params }];
}

/** The first few, highest first: the name with the code. */
function namesOf(units: readonly Unit[]): string {
  return units
    .slice(0, 3)
    .map(({ name, code }) => (code === null || code === name ? name : `${name} ${code}`))
    .join(', ');
}

function prefixes(jurisdiction: readonly string[]): string {
  return [...new Set(jurisdiction)].map((prefix) => `${prefix}…`).join(', ');
}
