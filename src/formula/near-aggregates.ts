import { type AggregateTree } from '../model/tree.ts';
import { leavesOf, type Parts, partsOfAggregate } from './parts-of.ts';

/** The aggregates over rows near the row at hand that formulas use anywhere, those inside other aggregates included. */
export function nearAggregates(parts: Parts): readonly AggregateTree[] {
  return leavesOf(parts).aggregates.flatMap((aggregate) => [
    ...(aggregate.rows.link.kind === 'near' ? [aggregate] : []),
    ...nearAggregates(partsOfAggregate(aggregate)),
  ]);
}
