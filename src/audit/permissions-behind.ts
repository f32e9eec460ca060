import { type Verdict } from '../engine/check.ts';
import { type Finding } from '../model/finding.ts';
import { isExact } from '../model/interval.ts';
import { one, zero } from '../model/rational.ts';
import { type NumberTree } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';
import { type PlannedRequirement } from './plan-checks.ts';

/** For verdicts that are permitted, the first permission that holds. */
export async function permissionsBehind(
  { judged: { row }, permissions }: Pick<PlannedRequirement, 'judged' | 'permissions'>,
  verdicts: readonly Verdict[],
  { dataset }: Pick<JudgingContext, 'dataset'>,
): Promise<(verdict: Verdict) => Pick<Finding, 'permission'>> {
  if (!verdicts.some(isPermitted)) return () => ({});
  const [last] = permissions.slice(-1);
  const holding = await Promise.all(
    permissions.slice(0, -1).map(async (permission) => {
      const counted: NumberTree = {
        kind: 'choice',
        if: permission.when,
        then: { kind: 'number', value: one },
        else: { kind: 'number', value: zero },
      };
      return { permission, values: await dataset.valuesOf(counted, row) };
    }),
  );
  return (verdict) => {
    if (!isPermitted(verdict)) return {};
    const found = holding.find(({ values }) => {
      const value = values.get(verdict.key);
      return value !== undefined && isExact(value) && value.low.numerator > 0n;
    });
    // Where none before it holds, the last one must.
    const permission = found?.permission ?? last;
    if (permission === undefined) return {};
    const { id, clause, title } = permission;
    return { permission: { id, clause, title } };
  };
}

function isPermitted({ reason }: Verdict): boolean {
  return reason === 'permitted';
}
