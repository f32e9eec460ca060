/**
 * The numbers behind a verdict, in the order in which a judging query keeps them: observed, required, ceiling, due,
 * tally, and whether all of it is an estimate. `l` and `h` are the ends of an interval, `ld` and `hd` their denominators.
 */
export const numberColumns = [
  ...(['ml', 'mld', 'mh', 'mhd'] as const),
  ...(['rl', 'rld', 'rh', 'rhd'] as const),
  ...(['cl', 'cld', 'ch', 'chd'] as const),
  ...(['dl', 'dh'] as const),
  ...(['yl', 'yh', 'ol', 'oh'] as const),
  ...(['es'] as const),
] as const;

export type NumberColumn = (typeof numberColumns)[number];
