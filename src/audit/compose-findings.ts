import { type Verdict } from '../engine/check.ts';
import { type Comparison, type Finding, type Subject } from '../model/finding.ts';
import { exactly, type Interval, isExact, unbounded } from '../model/interval.ts';
import { dayNumber, fromDayNumber, type IsoDate } from '../model/iso-date.ts';
import { type Outcome } from '../model/outcome.ts';
import { divide, multiply, one, type Rational, rationalFromNumber, zero } from '../model/rational.ts';
import { type RowKind } from '../model/tree.ts';
import { type Bench } from './bench.ts';
import { collectEvidence, type Evidence } from './collect-evidence.ts';
import { lackingMembers, measureGap } from './measure-gap.ts';
import { type PlannedRequirement } from './plan-checks.ts';

const noEvidence: Evidence = { cells: [], total: 0, undecidedBy: [] };
const daysPerYear = 365;
/** With less time left, a pace for a year says nothing. */
const fewestDays = 90;

/** Turns the verdicts of one requirement that are to be listed into findings with their cells. */
export async function composeFindings(
  plan: PlannedRequirement,
  readingsOf: (key: number) => readonly { readonly id: string; readonly outcome: Outcome }[],
  bench: Bench,
): Promise<readonly KeyedFinding[]> {
  const { judged } = plan;
  const { subjects, options } = bench;
  const verdicts = (await bench.dataset.verdicts(judged.id, options.show)).filter(({ key }) =>
    subjects.isSubject(judged.row, key),
  );
  const evidence = await collectEvidence(judged, verdicts, bench);
  return verdicts.map((verdict) => ({
    key: verdict.key,
    finding: compose(plan, verdict, evidence.get(verdict.key) ?? noEvidence, readingsOf(verdict.key), bench),
  }));
}

/** A finding with the key under which the engine knows its subject. */
export interface KeyedFinding {
  readonly key: number;
  readonly finding: Finding;
}

function compose(
  { requirement, judged }: PlannedRequirement,
  verdict: Verdict,
  { cells, total, undecidedBy }: Evidence,
  readings: Finding['readings'],
  bench: Bench,
): Finding {
  const { comparison } = judged.test;
  const subject = bench.subjects.name(judged.row, verdict.key);
  const gap = measureGap(comparison, verdict.observed, verdict.required, verdict.ceiling);
  // What does not apply has no numbers: the share of nothing is no share.
  const applies = verdict.outcome !== 'not-applicable';
  const shortfall = applies ? gap : unbounded;
  const due = dueOf(verdict);
  const pace = verdict.outcome === 'not-due' ? paceOf(shortfall, due, bench.options.asOf) : undefined;
  return {
    id: `${requirement.id}:${identityOf(subject, judged.row, verdict.key, bench)}`,
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
    ...(pace === undefined ? {} : { pacePerYear: pace }),
    evidence: cells,
    evidenceTotal: total,
    undecidedBy: verdict.outcome === 'undetermined' ? undecidedBy : [],
    readings,
  };
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

/** The code, else the names from the top down, else the place of the row: what survives reordering the longest. */
function identityOf(subject: Subject, row: RowKind, key: number, bench: Bench): string {
  if (subject.code !== null) return subject.code;
  const isUnit = row.level !== null || row.table === 'units';
  if (isUnit && subject.name !== null) return [...subject.path.map(({ name }) => name), subject.name].join('/');
  const place = bench.locator.rowPlace(row.table, key);
  const within = subject.path.at(-1);
  return [within?.code ?? within?.name ?? '', subject.name ?? place?.cell ?? `${key}`].join('/');
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
