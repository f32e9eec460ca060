import { leavesOf, partsOfAggregate } from '../../formula/parts-of.ts';
import { type AggregateTree } from '../../model/tree.ts';

/** 1 for an aggregate of plain columns, one more for each aggregate inside another: the inner ones are worked out first. */
export function nestingOf(tree: AggregateTree): number {
  return 1 + Math.max(0, ...leavesOf(partsOfAggregate(tree)).aggregates.map(nestingOf));
}
