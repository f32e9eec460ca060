import { entryFormulas } from '../entry-formulas.ts';
import { namesUsed } from '../names-used.ts';
import { isInherited, ownOverrides } from '../packs-above.ts';
import { type RulePack } from '../rule-pack.ts';

/** The requirements of the packs above that what a pack itself says can change, directly or by what they name. */
export function touchedRequirements(pack: RulePack): ReadonlySet<string> {
  const changed = new Set(ownOverrides(pack).map(({ of }) => of));
  const lifting = pack.permissions.filter(({ id }) => changed.has(id) || !isInherited(pack, id));
  const names = new Set([...changed, ...lifting.flatMap(({ lifts }) => lifts.map(({ text }) => text))]);
  const inherited = pack.requirements
    .filter(({ id }) => isInherited(pack, id))
    .map((requirement) => ({ id: requirement.id, used: namesUsed(pack, entryFormulas(requirement)) }));
  const touched = new Set<string>();
  for (let before = -1; before < touched.size;) {
    before = touched.size;
    for (const { id, used } of inherited) {
      // What cites a requirement that is touched is touched itself.
      if ([...names, ...touched].some((name) => name === id || used.has(name))) touched.add(id);
    }
  }
  return touched;
}
