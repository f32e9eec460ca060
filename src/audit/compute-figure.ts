import { naturalOrder } from '../base/natural-order.ts';
import { type Verdict } from '../engine/check.ts';
import { type Interval, isExact, unbounded } from '../model/interval.ts';
import { outcomes } from '../model/outcome.ts';
import { type Figure, type FigureSummary } from '../model/report.ts';
import { collectEvidence, listed } from './collect-evidence.ts';
import { describeRequirement } from './describe-requirement.ts';
import { type JudgingContext } from './judging-context.ts';
import { type PlannedRequirement } from './plan-checks.ts';

/** One figure on every subject it is about, each with the cells behind it. */
export async function computeFigure(plan: PlannedRequirement, context: JudgingContext): Promise<FigureSummary> {
  const verdicts = await context.dataset.verdicts(plan.judged.id, outcomes);
  return {
    requirement: describeRequirement(plan.requirement, context.model),
    values: await figuresOf(plan, verdicts, context),
  };
}

/** The figures behind verdicts, in the order of the codes of their subjects; none where the figure is about nobody. */
export async function figuresOf(
  { requirement, judged }: PlannedRequirement,
  verdicts: readonly Verdict[],
  context: JudgingContext,
): Promise<readonly Figure[]> {
  const { subjects } = context;
  const about = verdicts
    .filter(({ key, outcome }) => outcome !== 'not-applicable' && subjects.isSubject(judged.row, key))
    .map(asKnown);
  const evidence = await collectEvidence(judged, about, context);
  const figures = about.map(({ key, observed }): Figure => {
    const subject = subjects.name(judged.row, key);
    const { cells = [], total = 0, undecidedBy = [] } = evidence.get(key) ?? {};
    return {
      id: `${requirement.id}:${subjects.identity(judged.row, key, subject)}`,
      subject,
      unit: requirement.judged.unit ?? '',
      value: observed,
      evidence: cells,
      evidenceTotal: total,
      missing: isExact(observed) ? [] : undecidedBy.slice(0, listed),
    };
  });
  return figures.toSorted(naturalOrder(({ id }) => id));
}

/** A figure has no threshold that would settle it: it is open as long as its value or its subject is in doubt. */
function asKnown(verdict: Verdict): Verdict {
  const observed: Interval = verdict.reason === 'scope-unknown' ? unbounded : verdict.observed;
  return { ...verdict, observed, outcome: isExact(observed) ? 'compliant' : 'undetermined' };
}
