import { type AggregateTree } from '../../model/tree.ts';

/** Whether an aggregate is kept as numbers of rows alone, which may be counted in parts and added up. */
export function isCounted({ function: name }: AggregateTree): boolean {
  return name === 'count' || name === 'share';
}
