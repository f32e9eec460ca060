/** Laws of judging, 1: the closed set of outcomes. */
export const outcomes = ['compliant', 'non-compliant', 'undetermined', 'not-due', 'not-applicable'] as const;
export type Outcome = (typeof outcomes)[number];

/** From the wording of the clause: 不少于/必须 → must, 达到/力争 → should, 鼓励/探索 → may. */
export const obligations = ['must', 'should', 'may'] as const;
export type Obligation = (typeof obligations)[number];

/** From the worst to the least telling: how outcomes are rolled up, and in which order they are listed. */
export const worstFirst: readonly Outcome[] = [
  'non-compliant',
  'undetermined',
  'not-due',
  'compliant',
  'not-applicable',
];

/** The outcome of a group: the worst of its members, not-applicable when all are or when there are none. */
export function rollUp(members: Iterable<Outcome>): Outcome {
  const present = new Set(members);
  return worstFirst.find((outcome) => present.has(outcome)) ?? 'not-applicable';
}
