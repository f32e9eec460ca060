import { entryFormulas } from './entry-formulas.ts';
import { namesUsed } from './names-used.ts';
import { ownOverrides } from './packs-above.ts';
import { type OverrideSource, type RulePack } from './rule-pack.ts';

/** What a pack changes without a worked example of its own to show it. What is switched off needs none. */
export function overridesWithoutCase(pack: RulePack): readonly OverrideSource[] {
  const tried = new Set(pack.cases.map(({ requirement }) => requirement));
  const changed = ownOverrides(pack).filter(({ change }) => change.kind !== 'off');
  const triedEntries = [...pack.requirements, ...pack.figures].filter(({ id }) => tried.has(id));
  const triedNames = namesUsed(pack, triedEntries.flatMap(entryFormulas));
  return changed.filter(({ of, change }) => !(change.kind === 'parameter' ? triedNames : tried).has(of));
}
