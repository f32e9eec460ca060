import { type Verdict } from '../engine/check.ts';
import { type Comparison, type Finding } from '../model/finding.ts';
import { exactly, type Interval, isExact, unbounded } from '../model/interval.ts';
import { dayNumber, fromDayNumber, type IsoDate } from '../model/iso-date.ts';
import { divide, multiply, one, type Rational, rationalFromNumber, zero } from '../model/rational.ts';
import { type AuditOptions } from './audit-options.ts';
import { findLacking } from './find-lacking.ts';
import { type JudgingContext } from './judging-context.ts';
import { collectEvidence, type Evidence } from './collect-evidence.ts';
import { permissionsBehind } from './permissions-behind.ts';
import { lackingMembers, measureGap } from './measure-gap.ts';
import { type PlannedRequirement } from './plan-checks.ts';

const noEvidence: Evidence = { cells: [], total: 0, undecidedBy: [], contributors: [], contributorsTotal: 0 };
const daysPerYear = 365;
/** With less time left, a pace for a year says nothing. */
const fewestDays = 90;

/** Turns verdicts on one requirement into findings, in the same order: with names, distances, cells and readings. */
export async function composeFindings(
  plan: PlannedRequirement,
  verdicts: readonly Verdict[],
  context: JudgingContext,
): Promise<readonly Finding[]> {
  const evidence = await collectEvidence(plan.judged, verdicts, context);
  const lacking = await findLacking(plan.judged, verdicts, context);
  const readingsOf = otherReadings(plan, context);
  const permissionOf = await permissionsBehind(plan, verdicts, context);
  return verdicts.map((verdict) => ({
    ...judgedFinding(plan, verdict, context),
    ...evidenceOf(verdict, evidence.get(verdict.key) ?? noEvidence),
    ...permissionOf(verdict),
    lacking: lacking.get(verdict.key) ?? [],
    readings: readingsOf(verdict.key),
  }));
}

/** What a finding says before it is traced to cells. */
export function judgedFinding(
  { requirement, judged }: Pick<PlannedRequirement, 'requirement' | 'judged'>,
  verdict: Verdict,
  { subjects, options }: Pick<JudgingContext, 'subjects'> & { readonly options: Pick<AuditOptions, 'asOf'> },
): Omit<Finding, keyof ReturnType<typeof evidenceOf> | 'lacking' | 'permission' | 'readings'> {
  const { comparison } = judged.test;
  // What does not apply has no numbers: the share of nothing is no share.
  const applies = verdict.outcome !== 'not-applicable';
  const shortfall = applies ? measureGap(comparison, verdict.observed, verdict.required, verdict.ceiling) : unbounded;
  const due = dueOf(verdict);
  const subject = subjects.name(judged.row, verdict.key);
  const pace = verdict.outcome === 'not-due' ? paceOf(shortfall, due, options.asOf) : undefined;
  return {
    id: `${requirement.id}:${subjects.identity(judged.row, verdict.key, subject)}`,
    requirement: requirement.id,
    clause: requirement.clause.id,
    subject,
    outcome: verdict.outcome,
    reason: verdict.reason,
    obligation: requirement.obligation,
    unit: requirement.judged.unit ?? '',
    comparison,
    due,
    observed: applies ? observedOf(verdict, comparison) : unbounded,
    required: applies ? requiredOf(verdict, comparison) : unbounded,
    shortfall,
    ...(verdict.tally === null || !applies
      ? {}
      : { tally: lackingMembers(verdict.tally.yes, verdict.tally.of, verdict.required) }),
    ...(verdict.estimate && applies ? { estimate: true } : {}),
    ...(pace === undefined ? {} : { pacePerYear: pace }),
  };
}

function evidenceOf({ outcome }: Verdict, { cells, total, undecidedBy, contributors, contributorsTotal }: Evidence) {
  return {
    evidence: cells,
    evidenceTotal: total,
    undecidedBy: outcome === 'undetermined' ? undecidedBy : [],
    contributors,
    contributorsTotal,
  };
}

/** The outcome of a subject under every reading that was not judged. */
function otherReadings(
  { others }: PlannedRequirement,
  { results }: JudgingContext,
): (key: number) => Finding['readings'] {
  const byReading = others.map(({ reading, check }) => {
    const { keys = [], outcomes = [] } = results.get(check.id) ?? {};
    return { id: reading, outcomes: new Map(keys.map((key, index) => [key, outcomes[index]])) };
  });
  return (key) =>
    byReading.flatMap(({ id, outcomes }) => {
      const outcome = outcomes.get(key);
      return outcome === undefined ? [] : [{ id, outcome }];
    });
}

/** A condition is 1 where it holds, 0 where it does not, and between them where that is not known. */
function observedOf({ observed, outcome }: Verdict, comparison: Comparison): Interval {
  if (comparison !== 'holds') return observed;
  if (outcome === 'undetermined') return { low: zero, high: one };
  return exactly(outcome === 'compliant' ? one : zero);
}

function requiredOf({ required, ceiling }: Verdict, comparison: Comparison): Interval {
  if (comparison === 'holds') return exactly(one);
  return ceiling === null ? required : { low: required.low, high: ceiling.high };
}

function dueOf({ due }: Verdict): IsoDate | null {
  return due?.low === undefined || due.low === null || due.low !== due.high ? null : fromDayNumber(due.low);
}

/** What must be added each year of 365 days from the effective date to arrive on the due day. */
function paceOf(shortfall: Interval, due: IsoDate | null, asOf: IsoDate): Rational | undefined {
  if (due === null || !isExact(shortfall)) return undefined;
  const days = dayNumber(due) - dayNumber(asOf);
  return days < fewestDays
    ? undefined
    : divide(multiply(shortfall.low, rationalFromNumber(daysPerYear)), rationalFromNumber(days));
}
