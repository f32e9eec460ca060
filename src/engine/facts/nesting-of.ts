import { leavesOf, partsOfAggregate, partsOfNumber } from '../../formula/parts-of.ts';
import { type AggregateTree, type Rank } from '../../model/tree.ts';

/**
 * 1 for an aggregate of plain columns and for a rank by one, one more for each aggregate or rank inside another: the
 * inner ones are worked out first.
 */
export function nestingOf(tree: AggregateTree | Rank): number {
  const { aggregates, ranks } = leavesOf(tree.kind === 'rank' ? partsOfNumber(tree) : partsOfAggregate(tree));
  return 1 + Math.max(0, ...[...aggregates, ...ranks].map(nestingOf));
}
