import { type OverrideSource, type RulePack } from './rule-pack.ts';

/** The packs that a pack builds on, the nearest first. */
export function packsAbove(pack: Pick<RulePack, 'extends'>): readonly RulePack[] {
  return pack.extends === null ? [] : [pack.extends, ...packsAbove(pack.extends)];
}

/** A pack and all that it builds on, the highest first. */
export function chainOf(pack: RulePack): readonly RulePack[] {
  return [pack, ...packsAbove(pack)].toReversed();
}

/** What a pack itself changes of the packs above it. */
export function ownOverrides({ id, overrides }: RulePack): readonly OverrideSource[] {
  return [...overrides.values()].flat().filter(({ pack }) => pack === id);
}

/** Whether an id is that of something the packs above say: an entry, an indicator or a parameter. */
export function isInherited({ extends: above }: RulePack, id: string): boolean {
  if (above === null) return false;
  const entries = [...above.requirements, ...above.figures, ...above.permissions, ...above.indicators];
  return entries.some((entry) => entry.id === id) || above.parameters.has(id);
}
