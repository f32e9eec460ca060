import { type NumberTree } from '../model/tree.ts';

/**
 * True when every value of the expression is a whole number over one fixed denominator, so that rows of it can be added
 * exactly. Shares, means and quotients by a column have a denominator of their own in every row.
 */
export function hasFixedDenominator(tree: NumberTree): boolean {
  switch (tree.kind) {
    case 'number':
    case 'column':
    case 'statistic':
    case 'rank':
    case 'peers':
    case 'tally':
    case 'rounding':
    case 'months':
      return true;
    case 'arithmetic':
      if (tree.operator === '/' && tree.right.kind !== 'number') return false;
      return hasFixedDenominator(tree.left) && hasFixedDenominator(tree.right);
    case 'extreme':
    case 'alternatives':
      return tree.of.every(hasFixedDenominator);
    case 'choice':
      return hasFixedDenominator(tree.then) && hasFixedDenominator(tree.else);
    case 'bands':
      return !tree.interpolate || hasFixedDenominator(tree.of);
    case 'aggregate':
      return tree.function !== 'share' && tree.function !== 'mean';
  }
}
