import { type RulePack } from './rule-pack.ts';

/** What a clause has become: something judged, something shown, or something allowed. */
export const encodings = ['requirement', 'figure', 'permission'] as const;
export type Encoding = (typeof encodings)[number];

/** What the pack makes of a clause; null when nothing is about it. */
export function encodingOf({ requirements, figures, permissions }: RulePack, clause: string): Encoding | null {
  const isAbout = (entry: { readonly clause: { readonly id: string } }) => entry.clause.id === clause;
  if (requirements.some(isAbout)) return 'requirement';
  if (figures.some(isAbout)) return 'figure';
  return permissions.some(isAbout) ? 'permission' : null;
}
