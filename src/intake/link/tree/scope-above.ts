import { type Level, levels } from '../../../model/data-model.ts';
import { type UnitTree } from './unit-tree.ts';

export interface Scope {
  readonly unit: number;
  /** Nothing else lies in it at the levels in question: a unit below them can only lie here. */
  readonly isLowest: boolean;
}

/** The lowest unit that holds everything known above a level: where a unit lies whose row does not say. */
export function scopeAbove(tree: UnitTree, level: Level): Scope {
  const above = levels.slice(0, levels.indexOf(level)).flatMap((higher) => [...tree.at(higher)]);
  const parents = new Set(above.map((unit) => tree.parentOf(unit)));
  const leaves = above.filter((unit) => !parents.has(unit));
  const [first = -1, ...others] = leaves;
  const unit = [...tree.upFrom(first)].find((area) => others.every((leaf) => tree.isWithin(leaf, area))) ?? -1;
  return { unit, isLowest: leaves.length <= 1 };
}
