import { type Distribution } from '../model/distribution.ts';
import { type Interval, isExact, unbounded } from '../model/interval.ts';
import { outcomes } from '../model/outcome.ts';
import { compare, divide, type Rational, rationalFromNumber, add } from '../model/rational.ts';
import { type AggregateTree, type NumberTree, type TestTree } from '../model/tree.ts';
import { bandsOf } from './bands-of.ts';
import { type JudgingContext } from './judging-context.ts';
import { type PlannedRequirement } from './plan-checks.ts';

/** The spread behind every average that a requirement asks for, one for each subject; none for any other measure. */
export async function spreadMembers(
  { requirement, judged }: PlannedRequirement,
  context: JudgingContext,
): Promise<readonly Distribution[]> {
  const mean = meanOf(judged.test);
  if (mean === undefined) return [];
  const { dataset, subjects, locator } = context;
  const { table, level } = mean.rows;
  const applying = outcomes.filter((outcome) => outcome !== 'not-applicable');
  const verdicts = (await dataset.verdicts(judged.id, applying)).filter(({ key }) =>
    subjects.isSubject(judged.row, key),
  );
  const keys = verdicts.map(({ key }) => key);
  const behind = await dataset.rowsBehind(mean, judged.row, keys, 'members', Number.MAX_SAFE_INTEGER);
  const values = await dataset.valuesOf(mean.value, { table, level });
  return verdicts.flatMap(({ key, observed, required }) => {
    const members = (behind.get(key)?.rows ?? []).map((row) => values.get(locator.keyOf(table, row)) ?? unbounded);
    if (members.length === 0) return [];
    return {
      requirement: requirement.id,
      subject: subjects.name(judged.row, key),
      members: level ?? context.model.tables.find(({ id }) => id === table)?.subject ?? table,
      unit: requirement.judged.unit ?? '',
      average: observed,
      target: required,
      ...spreadOf(members, required),
    };
  });
}

/** What a set of values says beside its average. */
export function spreadOf(
  members: readonly Interval[],
  target: Interval,
): Pick<Distribution, 'count' | 'unsettled' | 'median' | 'below' | 'bands'> {
  const count = members.length;
  const known = members.flatMap((member) => (isExact(member) ? [member.low] : []));
  const surely = members.filter(({ high }) => isBelow(high, target.low)).length;
  const perhaps = members.filter(({ low }) => low === null || target.high === null || isBelow(low, target.high)).length;
  return {
    count,
    unsettled: count - known.length,
    median: { low: medianOf(members.map(({ low }) => low)), high: medianOf(members.map(({ high }) => high)) },
    below: count === 0 ? null : { low: surely / count, high: perhaps / count },
    bands: bandsOf(known, target.low ?? target.high),
  };
}

/** The average that is compared with the threshold; where there are alternatives, the first that is one. */
function meanOf(test: TestTree): Mean | undefined {
  if (test.comparison === 'holds') return undefined;
  const { measure } = test;
  return (measure.kind === 'alternatives' ? measure.of : [measure]).find(isMean);
}

type Mean = AggregateTree & { readonly value: NumberTree };

function isMean(tree: NumberTree): tree is Mean {
  return tree.kind === 'aggregate' && tree.function === 'mean' && tree.value !== null;
}

function isBelow(value: Rational | null, bound: Rational | null): boolean {
  return value !== null && bound !== null && compare(value, bound) < 0;
}

/** Of ends of which null is unbounded: unbounded as soon as the middle may be. */
function medianOf(ends: readonly (Rational | null)[]): Rational | null {
  if (ends.includes(null)) return null;
  const sorted = ends.filter((end) => end !== null).toSorted(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) return null;
  return divide(add(lower, upper), rationalFromNumber(2));
}
