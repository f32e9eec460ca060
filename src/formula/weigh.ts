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
    case 'constant':
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'coded':
    case 'given':
      return 1;
    case 'arithmetic':
      return repeats[tree.operator] * (weightOf(tree.left) + weightOf(tree.right));
    case 'rounding':
      return 4 * weightOf(tree.of);
    case 'extreme':
    case 'alternatives':
      // Taken two by two, so that the first of many is repeated most.
      return tree.of.map(weightOf).reduce((sum, weight) => 3 * (sum + weight));
    case 'choice':
      return 3 * (weightOf(tree.if) + weightOf(tree.then) + weightOf(tree.else));
    case 'bands':
      return 2 * tree.bands.length * weightOf(tree.of);
    case 'compare':
      return 2 * (weightOf(tree.left) + weightOf(tree.right));
    case 'all':
    case 'any':
      return tree.of.reduce((sum, member) => sum + weightOf(member), 1);
    case 'not':
      return weightOf(tree.of);
    case 'aggregate': {
      const parts = [tree.rows.where, tree.value, tree.having].filter((part) => part !== null);
      return Math.max(1, ...parts.map(weightOf));
    }
  }
}

const repeats = { '+': 1, '-': 1, '*': 2, '/': 4 } as const;
