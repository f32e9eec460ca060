import { type Outcome } from '../../model/outcome.ts';

export type Tally = Record<Outcome, number>;

export function noCounts(): Tally {
  return { compliant: 0, 'non-compliant': 0, undetermined: 0, 'not-due': 0, 'not-applicable': 0 };
}

/** How often each outcome comes up. */
export function countsOf(members: Iterable<Outcome>): Tally {
  const counts = noCounts();
  for (const outcome of members) counts[outcome] += 1;
  return counts;
}
