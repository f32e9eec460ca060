import { type RulePack } from './rule-pack.ts';

/** The packs that a pack builds on, the nearest first. */
export function packsAbove(pack: Pick<RulePack, 'extends'>): readonly RulePack[] {
  return pack.extends === null ? [] : [pack.extends, ...packsAbove(pack.extends)];
}

/** A pack and all that it builds on, the highest first. */
export function chainOf(pack: RulePack): readonly RulePack[] {
  return [pack, ...packsAbove(pack)].toReversed();
}
