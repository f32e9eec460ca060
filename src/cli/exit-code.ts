import { type Obligation, obligations } from '../model/outcome.ts';
import { type Report } from '../model/report.ts';

/** A small fixed alphabet; never a count, since 256 findings would end as 0. */
export const exitCode = {
  /** Nothing at or above `--fail-on`. */
  nothingOpen: 0,
  findings: 1,
  /** Usage, rules or input unusable, or nothing judged. */
  failure: 2,
  /** A defect in cscheck. */
  defect: 3,
  interrupted: 130,
} as const;

export type FailOn = 'must' | 'should' | 'never';
export type UnknownHandling = 'fail' | 'warn' | 'ignore';

/** The exit code for what a report says, as the user wants it counted. */
export function exitCodeFor(
  { summary, requirements, notJudged }: Report,
  failOn: FailOn,
  unknown: UnknownHandling,
): number {
  if (failOn === 'never') return exitCode.nothingOpen;
  const counted: readonly Obligation[] = obligations.slice(0, obligations.indexOf(failOn) + 1);
  const short = counted.some((obligation) => summary.byObligation[obligation]['non-compliant'] > 0);
  if (short) return exitCode.findings;
  if (unknown !== 'fail') return exitCode.nothingOpen;
  const undecided = counted.some((obligation) => summary.byObligation[obligation].undetermined > 0);
  const isAnyUnjudged = notJudged.some(({ requirement, reason }) => !requirement.reported && reason !== 'off');
  return undecided || isAnyUnjudged || requirements.length === 0 ? exitCode.findings : exitCode.nothingOpen;
}
