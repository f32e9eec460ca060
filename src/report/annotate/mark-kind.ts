/** Why a cell is marked, the gravest first: a cell with several reasons has the colour of the gravest. */
export const markKinds = ['non-compliant', 'undetermined', 'diagnostic'] as const;

export type MarkKind = (typeof markKinds)[number];
