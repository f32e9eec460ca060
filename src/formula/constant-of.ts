import { add, ceiling, compare, divide, floor, multiply, type Rational, subtract } from '../model/rational.ts';
import { type NumberTree } from '../model/tree.ts';

/** The value of an expression of literals and parameters alone; undefined when it needs data or divides by zero. */
export function constantOf(tree: NumberTree): Rational | undefined {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'rounding': {
      const of = constantOf(tree.of);
      return of === undefined ? undefined : tree.mode === 'ceil' ? ceiling(of) : floor(of);
    }
    case 'extreme': {
      const sign = tree.mode === 'max' ? 1 : -1;
      const values = tree.of.map(constantOf);
      return values.reduce((best, value) =>
        best === undefined || value === undefined ? undefined : compare(value, best) * sign > 0 ? value : best,
      );
    }
    case 'arithmetic': {
      const left = constantOf(tree.left);
      const right = constantOf(tree.right);
      if (left === undefined || right === undefined) return undefined;
      if (tree.operator === '/') return right.numerator === 0n ? undefined : divide(left, right);
      return { '+': add, '-': subtract, '*': multiply }[tree.operator](left, right);
    }
    case 'column':
    case 'months':
    case 'choice':
    case 'alternatives':
    case 'bands':
    case 'aggregate':
    case 'tally':
    case 'rank':
    case 'peers':
    case 'statistic':
      return undefined;
  }
}
