import { type BooleanTree, type NumberTree } from '../../model/tree.ts';
import { type Facts } from '../facts/facts.ts';
import { allOf, anyOf } from './number-sql.ts';
import { type RowScope } from './row-scope.ts';

/**
 * When the material says something in answer to an expression, however vaguely: 约300 is an answer, an empty cell is
 * none. Decides which of several sources counts. Never null.
 */
export function answeredSql(tree: NumberTree | BooleanTree, scope: RowScope, facts: Facts): string {
  const each = (members: readonly (NumberTree | BooleanTree)[]) =>
    members.map((member) => answeredSql(member, scope, facts));
  switch (tree.kind) {
    case 'number':
    case 'constant':
    // Rows are counted whatever they are: a table that is there answers.
    case 'aggregate':
      return 'TRUE';
    case 'column':
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'mentions':
    case 'given':
      return scope.answered(tree.column);
    case 'coded':
      return scope.hasCode();
    case 'statistic':
      return facts.isStated(tree, scope);
    case 'filled':
    case 'peers':
      return 'TRUE';
    case 'allowed':
      return answeredSql(tree.allowed, scope, facts);
    case 'tally':
      return allOf(each(tree.of.map(({ condition }) => condition)));
    case 'arithmetic':
    case 'compare':
      return allOf(each([tree.left, tree.right]));
    case 'rounding':
    case 'months':
    case 'bands':
    case 'rank':
    case 'not':
      return answeredSql(tree.of, scope, facts);
    case 'extreme':
    case 'all':
    case 'any':
      return allOf(each(tree.of));
    case 'choice':
      return allOf(each([tree.if, tree.then, tree.else]));
    case 'alternatives':
      return anyOf(each(tree.of));
  }
}
