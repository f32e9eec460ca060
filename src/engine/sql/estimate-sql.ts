import { nearAggregates } from '../../formula/near-aggregates.ts';
import { type Parts, partsOfCondition, partsOfNumber } from '../../formula/parts-of.ts';
import { type BooleanTree, type NumberTree } from '../../model/tree.ts';
import { type Facts } from '../facts/facts.ts';
import { answeredSql } from './answered-sql.ts';
import { conditionSql } from './formula-sql.ts';
import { allOf, anyOf, notThat } from './number-sql.ts';
import { type RowScope } from './row-scope.ts';

/** Where any of some formulas rests on distances between coordinates rather than on what was reported. Never null. */
export function estimatedIn(parts: Parts, scope: RowScope, facts: Facts): string {
  if (nearAggregates(parts).length === 0) return 'FALSE';
  return anyOf([
    ...parts.numbers.map((tree) => estimatedNumber(tree, scope, facts)),
    ...parts.conditions.map((tree) => estimatedCondition(tree, scope, facts)),
  ]);
}

function estimatedNumber(tree: NumberTree, scope: RowScope, facts: Facts): string {
  if (tree.kind === 'aggregate')
    return nearAggregates({ numbers: [tree], conditions: [] }).length > 0 ? 'TRUE' : 'FALSE';
  if (tree.kind === 'alternatives') return firstOf(tree.of, estimatedNumber, scope, facts);
  if (tree.kind !== 'choice') return estimatedIn(partsOfNumber(tree), scope, facts);
  // Only the side that a condition picks, or may pick, counts.
  const { surely, perhaps } = conditionSql(tree.if, scope, facts);
  return anyOf([
    estimatedCondition(tree.if, scope, facts),
    allOf([perhaps, estimatedNumber(tree.then, scope, facts)]),
    allOf([notThat(surely), estimatedNumber(tree.else, scope, facts)]),
  ]);
}

function estimatedCondition(tree: BooleanTree, scope: RowScope, facts: Facts): string {
  if (tree.kind === 'alternatives') return firstOf(tree.of, estimatedCondition, scope, facts);
  return estimatedIn(partsOfCondition(tree), scope, facts);
}

/** Of the first source that answers. */
function firstOf<Tree extends NumberTree | BooleanTree>(
  sources: readonly Tree[],
  estimated: (tree: Tree, scope: RowScope, facts: Facts) => string,
  scope: RowScope,
  facts: Facts,
): string {
  return sources
    .map((source) => ({ value: estimated(source, scope, facts), answered: answeredSql(source, scope, facts) }))
    .reduceRight((rest, { value, answered }) => ({
      value: anyOf([allOf([answered, value]), allOf([notThat(answered), rest.value])]),
      answered: 'TRUE',
    })).value;
}
