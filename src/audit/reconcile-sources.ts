import { nearAggregates } from '../formula/near-aggregates.ts';
import { partsOfNumber } from '../formula/parts-of.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Interval } from '../model/interval.ts';
import { compare, toDecimal } from '../model/rational.ts';
import { type NumberTree } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';
import { type PlannedRequirement } from './plan-checks.ts';

/** How many disagreements of one requirement are listed. */
const listed = 20;

/** Where the material answers a formula from several sources, says for which subjects they cannot all be right. */
export async function reconcileSources(
  { requirement, judged: { row, test } }: PlannedRequirement,
  { dataset, locator, material, subjects }: JudgingContext,
): Promise<readonly Diagnostic[]> {
  if (test.comparison === 'holds') return [];
  const disagreements: Diagnostic[] = [];
  for (const { of } of alternativesIn(test.measure)) {
    // An estimate is no second report: it stands in where there is none.
    const sources = of.filter((source) => nearAggregates({ numbers: [source], conditions: [] }).length === 0);
    const [used, ...others] = await Promise.all(
      sources.map(async (source) => ({ source, values: await dataset.valuesOf(source, row) })),
    );
    for (const [key, value] of used?.values ?? []) {
      const other = others
        .flatMap(({ source, values }) => (isSilent(source, values.get(key)) ? [] : (values.get(key) ?? [])))
        .find((each) => isApart(value, each));
      const unit = material.units[locator.unitOf(row, key)];
      if (other === undefined || unit === undefined || !subjects.isSubject(row, key)) continue;
      disagreements.push({
        code: 'sources-disagree',
        severity: 'warning',
        at: unit.at,
        params: { unit: unit.name, requirement: requirement.title, used: text(value), other: text(other) },
      });
    }
  }
  return disagreements.slice(0, listed);
}

function alternativesIn(tree: NumberTree): readonly Extract<NumberTree, { kind: 'alternatives' }>[] {
  if (tree.kind === 'alternatives') return [tree];
  return partsOfNumber(tree).numbers.flatMap(alternativesIn);
}

/** A list with nothing in it for a subject reports no number: it was kept for something else. */
function isSilent({ kind }: NumberTree, value: Interval | undefined): boolean {
  return kind === 'aggregate' && value?.high?.numerator === 0n;
}

/** No value lies in both. */
function isApart(a: Interval, b: Interval): boolean {
  const isBelow = (x: Interval, y: Interval) => x.high !== null && y.low !== null && compare(x.high, y.low) < 0;
  return isBelow(a, b) || isBelow(b, a);
}

function text({ low, high }: Interval): string {
  const [from, to] = [low, high].map((end) => (end === null ? '' : toDecimal(end, 6)));
  return from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`;
}
