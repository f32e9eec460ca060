import { isWhole } from '../formula/is-whole.ts';
import { type Check, type Verdict } from '../engine/check.ts';
import { type Comparison, type Finding, type Growth, type Settlement } from '../model/finding.ts';
import { exactly, type Interval, isExact, unbounded } from '../model/interval.ts';
import { type Place, placeText } from '../model/place.ts';
import { dayNumber, fromDayNumber, type IsoDate } from '../model/iso-date.ts';
import { divide, multiply, one, type Rational, rationalFromNumber, zero } from '../model/rational.ts';
import { type AuditOptions } from './audit-options.ts';
import { findGrowth } from './find-growth.ts';
import { findLacking } from './find-lacking.ts';
import { type JudgingContext } from './judging-context.ts';
import { collectEvidence, type Evidence, listed } from './collect-evidence.ts';
import { permissionsBehind } from './permissions-behind.ts';
import { measureSlack, spareMembers } from './measure-margin.ts';
import { type FewestCells, settleFindings } from './settle/settle-findings.ts';
import { lackingMembers, measureGap, nearestWhole } from './measure-gap.ts';
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
  const growth = await findGrowth(plan.judged, verdicts, context);
  const settlements = await settleFindings(plan.judged, verdicts, context);
  const readingsOf = otherReadings(plan, context);
  const permissionOf = await permissionsBehind(plan, verdicts, context);
  return verdicts.map((verdict) => {
    const judged = judgedFinding(plan, verdict, context);
    const traced = evidenceOf(verdict, evidence.get(verdict.key) ?? noEvidence, settlements.get(verdict.key));
    // Written out: an object made by spreading several is kept as a hash table, thrice as large, and there are many.
    return {
      id: judged.id,
      requirement: judged.requirement,
      pack: judged.pack,
      clause: judged.clause,
      subject: judged.subject,
      outcome: judged.outcome,
      reason: judged.reason,
      obligation: judged.obligation,
      unit: judged.unit,
      comparison: judged.comparison,
      due: judged.due,
      observed: judged.observed,
      required: judged.required,
      shortfall: judged.shortfall,
      tally: judged.tally,
      margin: marginOf(plan.judged, verdict, growth.get(verdict.key) ?? []),
      contributors: traced.contributors,
      contributorsTotal: traced.contributorsTotal,
      lacking: lacking.get(verdict.key) ?? [],
      estimate: judged.estimate,
      pacePerYear: judged.pacePerYear,
      evidence: traced.evidence,
      evidenceTotal: traced.evidenceTotal,
      undecidedBy: traced.undecidedBy,
      settledBy: traced.settledBy,
      permission: permissionOf(verdict),
      readings: readingsOf(verdict.key),
    };
  });
}

/** What a finding says before it is traced to cells. */
type JudgedFinding = Omit<
  Finding,
  keyof ReturnType<typeof evidenceOf> | 'lacking' | 'margin' | 'permission' | 'readings'
>;

/** Puts a verdict into the words of its requirement and subject. */
export function judgedFinding(
  { requirement, judged }: Pick<PlannedRequirement, 'requirement' | 'judged'>,
  verdict: Verdict,
  {
    subjects,
    model,
    options,
  }: Pick<JudgingContext, 'subjects' | 'model'> & { readonly options: Pick<AuditOptions, 'asOf'> },
): JudgedFinding {
  const { comparison } = judged.test;
  // What does not apply has no numbers: the share of nothing is no share.
  const applies = verdict.outcome !== 'not-applicable';
  const { test } = judged;
  const isStrict = test.comparison === 'more-than' || test.comparison === 'less-than';
  const target =
    isStrict && isWhole(test.measure, model) ? nearestWhole(comparison, verdict.required) : verdict.required;
  const shortfall = applies ? measureGap(comparison, verdict.observed, target, verdict.ceiling) : unbounded;
  const due = dueOf(verdict);
  const subject = subjects.name(judged.row, verdict.key);
  const { tally } = verdict;
  return {
    id: `${requirement.id}:${subjects.identity(judged.row, verdict.key, subject)}`,
    requirement: requirement.id,
    pack: requirement.id.startsWith(`${requirement.pack}.`) ? undefined : requirement.pack,
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
    tally: applies && tally !== null ? lackingMembers(tally.yes, tally.of, verdict.required) : undefined,
    estimate: applies && verdict.estimate ? true : undefined,
    pacePerYear: verdict.outcome === 'not-due' ? paceOf(shortfall, due, options.asOf) : undefined,
  };
}

function marginOf(
  { test: { comparison } }: Check,
  { outcome, observed, required, ceiling, tally }: Verdict,
  growth: readonly Growth[],
): Finding['margin'] {
  const slack = outcome === 'compliant' ? measureSlack(comparison, observed, required, ceiling) : null;
  const spare = outcome === 'compliant' && tally !== null ? spareMembers(comparison, tally, required) : undefined;
  if (slack === null && spare === undefined && growth.length === 0) return undefined;
  return { slack, growth, spare };
}

function evidenceOf(
  { outcome }: Verdict,
  { cells, total, undecidedBy, contributors, contributorsTotal }: Evidence,
  settled: FewestCells | undefined,
) {
  const missing = outcome === 'undetermined' ? mostUsefulFirst(undecidedBy, settled) : [];
  const settling = settled?.cells.map(({ place }) => place) ?? missing;
  const settledBy: Settlement = {
    fewest: settled !== undefined,
    outcome: settled?.outcome ?? null,
    cells: settling.slice(0, listed),
    cellsTotal: settling.length,
    missing: missing.length,
  };
  return {
    evidence: cells,
    evidenceTotal: total,
    undecidedBy: missing.slice(0, listed),
    settledBy: missing.length === 0 ? undefined : settledBy,
    contributors,
    contributorsTotal,
  };
}

function mostUsefulFirst(undecidedBy: readonly Place[], settled: FewestCells | undefined): readonly Place[] {
  const places = [...(settled?.cells.map(({ place }) => place) ?? []), ...undecidedBy];
  return [...new Map(places.map((place) => [placeText(place), place])).values()];
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
