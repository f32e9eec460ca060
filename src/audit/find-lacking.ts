import { type Check, type Verdict } from '../engine/check.ts';
import { partsOfNumber } from '../formula/parts-of.ts';
import { type LackingItem } from '../model/finding.ts';
import { type NumberTree, type TallyItem } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';

/** The items of checklists, and the periods, that keep verdicts from being met, by the key of the subject. */
export async function findLacking(
  { row, test }: Check,
  verdicts: readonly Verdict[],
  { dataset }: JudgingContext,
): Promise<ReadonlyMap<number, readonly LackingItem[]>> {
  const items = test.comparison === 'holds' ? [] : talliedIn(test.measure);
  const unmet = verdicts.filter(({ outcome }) => outcome !== 'compliant' && outcome !== 'not-applicable');
  const truths = await dataset.truthsOf(
    items.map(({ condition }) => condition),
    row,
    unmet.map(({ key }) => key),
  );
  return new Map(
    [...truths].map(([key, each]) => [
      key,
      items.flatMap(({ name }, index): readonly LackingItem[] => {
        const { low = null, high = null } = each[index] ?? {};
        if (low?.numerator === 1n) return [];
        return [{ item: name, certain: high?.numerator === 0n }];
      }),
    ]),
  );
}

/** What a measure counts, wherever in it. */
function talliedIn(measure: NumberTree): readonly TallyItem[] {
  if (measure.kind === 'tally') return measure.of;
  return partsOfNumber(measure).numbers.flatMap(talliedIn);
}
