import { type Reason } from '../../model/finding.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type SqlValue } from '../dialect.ts';

/** The codes under which a judging query reports outcome and reason together; position is the code. */
const verdictCodes = [
  { outcome: 'compliant', reason: null },
  { outcome: 'non-compliant', reason: 'short' },
  { outcome: 'non-compliant', reason: 'excess' },
  { outcome: 'non-compliant', reason: 'unequal' },
  { outcome: 'undetermined', reason: 'scope-unknown' },
  { outcome: 'undetermined', reason: 'value-missing' },
  { outcome: 'undetermined', reason: 'requirement-missing' },
  { outcome: 'undetermined', reason: 'due-unknown' },
  { outcome: 'not-due', reason: 'due-later' },
  { outcome: 'not-applicable', reason: 'out-of-scope' },
  { outcome: 'not-applicable', reason: 'no-members' },
  { outcome: 'not-applicable', reason: 'permitted' },
] as const;

/** The code of a reason; null is the reason of what complies. */
export function codeOf(reason: (typeof verdictCodes)[number]['reason']): number {
  return verdictCodes.findIndex((verdict) => verdict.reason === reason);
}

/** The codes of every verdict with one of these outcomes. */
export function codesOf(outcomes: readonly Outcome[]): readonly number[] {
  return verdictCodes.flatMap(({ outcome }, code) => (outcomes.includes(outcome) ? [code] : []));
}

/** What a code from the engine means. */
export function verdictOf(code: SqlValue): { readonly outcome: Outcome; readonly reason: Reason | null } {
  const verdict = verdictCodes[Number(code)];
  if (verdict === undefined) throw new Error('The engine gave a verdict that is not in the list.');
  return verdict;
}
