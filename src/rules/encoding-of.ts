import { ownOverrides } from './packs-above.ts';
import { type RulePack } from './rule-pack.ts';

/** What a clause has become: something judged, something shown, or something allowed. */
export const encodings = ['requirement', 'figure', 'permission'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * What the pack makes of a clause; null when nothing is about it. A clause that changes what is asked is judged, one that
 * switches something off allows to do without.
 */
export function encodingOf(pack: RulePack, clause: string): Encoding | null {
  const { requirements, figures, permissions } = pack;
  const isAbout = (entry: { readonly clause: { readonly id: string } }) => entry.clause.id === clause;
  const overrides = ownOverrides(pack).filter(isAbout);
  if (requirements.some(isAbout) || overrides.some(({ change }) => change.kind !== 'off')) return 'requirement';
  if (overrides.length > 0) return 'permission';
  if (figures.some(isAbout)) return 'figure';
  return permissions.some(isAbout) ? 'permission' : null;
}
