import { type Verdict } from '../engine/check.ts';
import { type Finding } from '../model/finding.ts';
import { type JudgingContext } from './judging-context.ts';
import { type PlannedRequirement } from './plan-checks.ts';

/** For verdicts that are permitted, the first permission that holds. */
export async function permissionsBehind(
  { judged: { row }, permissions }: Pick<PlannedRequirement, 'judged' | 'permissions'>,
  verdicts: readonly Verdict[],
  { dataset }: Pick<JudgingContext, 'dataset'>,
): Promise<(verdict: Verdict) => Finding['permission']> {
  const [last] = permissions.slice(-1);
  const earlier = permissions.slice(0, -1);
  const truths = await dataset.truthsOf(
    earlier.map(({ when }) => when),
    row,
    verdicts.filter(isPermitted).map(({ key }) => key),
  );
  return (verdict) => {
    if (!isPermitted(verdict)) return undefined;
    const holds = truths.get(verdict.key) ?? [];
    // Where none before it holds, the last one must.
    const permission = earlier.find((_, index) => holds[index]?.low?.numerator === 1n) ?? last;
    if (permission === undefined) return undefined;
    const { id, clause, title } = permission;
    return { id, clause, title };
  };
}

function isPermitted({ reason }: Verdict): boolean {
  return reason === 'permitted';
}
