import { expect, test } from 'vitest';
import { type Outcome, rollUp } from '../../src/model/outcome.ts';

const cases: readonly { readonly members: readonly Outcome[]; readonly outcome: Outcome }[] = [
  { members: ['compliant', 'undetermined', 'non-compliant'], outcome: 'non-compliant' },
  { members: ['compliant', 'undetermined', 'not-due'], outcome: 'undetermined' },
  { members: ['compliant', 'not-due'], outcome: 'not-due' },
  { members: ['compliant', 'not-applicable'], outcome: 'compliant' },
  { members: ['not-applicable', 'not-applicable'], outcome: 'not-applicable' },
  { members: [], outcome: 'not-applicable' },
];

test.each(cases)('$members make $outcome', ({ members, outcome }) => {
  expect(rollUp(members)).toBe(outcome);
});
