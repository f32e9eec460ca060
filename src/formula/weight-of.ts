import { type BooleanTree, type NumberTree } from '../model/tree.ts';

/**
 * Roughly how many terms an engine gets to read for a formula. Bounds of intervals are written out wherever they are
 * compared, so what stands inside a choice, an extreme or a quotient is repeated, and repeated again one level deeper.
 */
export function weightOf(tree: NumberTree | BooleanTree): number {
  switch (tree.kind) {
    case 'number':
    case 'column':
    case 'statistic':
    case 'peers':
    case 'constant':
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'mentions':
    case 'coded':
    case 'filled':
    case 'given':
      return 1;
    case 'arithmetic':
      return repeatsOf(tree) * (weightOf(tree.left) + weightOf(tree.right));
    case 'rounding':
    case 'months':
      return 4 * weightOf(tree.of);
    case 'rank':
      // Ranked by a query of its own.
      return weightOf(tree.of);
    case 'allowed':
      return weightOf(tree.allowed) + weightOf(tree.forbidden);
    case 'extreme':
      // Compared two by two, and the winners again.
      return 3 ** Math.ceil(Math.log2(tree.of.length)) * sumOf(tree.of);
    case 'alternatives':
      return 3 * sumOf(tree.of);
    case 'tally':
      return sumOf(tree.of.map(({ condition }) => condition));
    case 'choice':
      return 3 * (weightOf(tree.if) + weightOf(tree.then) + weightOf(tree.else));
    case 'bands':
      return 2 * tree.bands.length * weightOf(tree.of);
    case 'compare':
      return 2 * (weightOf(tree.left) + weightOf(tree.right));
    case 'all':
    case 'any':
      return sumOf(tree.of);
    case 'not':
      return weightOf(tree.of);
    case 'aggregate': {
      const parts = [tree.rows.where, tree.value, tree.having].filter((part) => part !== null);
      return Math.max(1, ...parts.map(weightOf));
    }
  }
}

/** Products and quotients of two unknowns compare their signs. */
function repeatsOf({ operator, left, right }: Extract<NumberTree, { kind: 'arithmetic' }>): number {
  if (operator === '+' || operator === '-') return 1;
  return left.kind === 'number' || right.kind === 'number' ? 1 : 8;
}

function sumOf(trees: readonly (NumberTree | BooleanTree)[]): number {
  return trees.reduce((sum, tree) => sum + weightOf(tree), 0);
}
