import { columnOf, type DataModel } from '../model/data-model.ts';
import { exactly, type Interval, unbounded } from '../model/interval.ts';
import {
  add,
  ceiling,
  divide,
  floor,
  maximum,
  minimum,
  multiply,
  one,
  type Rational,
  rational,
  rationalFromNumber,
  subtract,
  zero,
} from '../model/rational.ts';
import { type AggregateTree, type Arithmetic, type Extreme, type NumberTree } from '../model/tree.ts';
import { constantOf } from './constant-of.ts';

/**
 * What an expression can be at all, whatever the data say: no value lies outside. Values that the data model bounds are
 * within their bounds, counts are not negative, and a share is between nothing and all.
 */
export function boundsOf(tree: NumberTree, model: DataModel): Interval {
  const constant = constantOf(tree);
  if (constant !== undefined) return exactly(constant);
  if (tree.kind === 'column') {
    const table = model.tables.find(({ id }) => id === tree.column.table);
    const { min, max } = (table === undefined ? undefined : columnOf(table, tree.column.column)) ?? {};
    return {
      low: min === undefined ? null : rationalFromNumber(min),
      high: max === undefined ? null : rationalFromNumber(max),
    };
  }
  if (tree.kind === 'arithmetic') return ofArithmetic(tree, model);
  if (tree.kind === 'rounding') {
    const round = tree.mode === 'ceil' ? ceiling : floor;
    const { low, high } = boundsOf(tree.of, model);
    return { low: low === null ? null : round(low), high: high === null ? null : round(high) };
  }
  if (tree.kind === 'extreme') return ofExtreme(tree, model);
  if (tree.kind === 'choice') return hull([tree.then, tree.else].map((member) => boundsOf(member, model)));
  if (tree.kind === 'alternatives') return hull(tree.of.map((member) => boundsOf(member, model)));
  if (tree.kind === 'bands') return hull(tree.bands.flatMap(({ value, upper }) => [exactly(value), exactly(upper)]));
  if (tree.kind === 'tally') return { low: zero, high: rational(BigInt(tree.of.length)) };
  return tree.kind === 'aggregate' ? ofAggregate(tree, model) : unbounded;
}

function ofAggregate({ function: name, value }: AggregateTree, model: DataModel): Interval {
  if (name === 'share') return { low: zero, high: one };
  if (name === 'count' || name === 'distinct') return { low: zero, high: null };
  const each = value === null ? unbounded : boundsOf(value, model);
  if (name !== 'sum') return each;
  // A sum of nothing is zero, and nobody knows of how many.
  const isNotNegative = each.low !== null && each.low.numerator >= 0n;
  const isNotPositive = each.high !== null && each.high.numerator <= 0n;
  return { low: isNotNegative ? zero : null, high: isNotPositive ? zero : null };
}

function ofExtreme({ mode, of }: Extreme, model: DataModel): Interval {
  const members = of.map((member) => boundsOf(member, model));
  const lows = members.map(({ low }) => low);
  const highs = members.map(({ high }) => high);
  // The least is below each of them, so one known upper bound will do.
  if (mode === 'min') return { low: leastOf(lows), high: known(highs).reduce(lower, null) };
  return { low: known(lows).reduce(higher, null), high: greatestOf(highs) };
}

function ofArithmetic({ operator, left, right }: Arithmetic, model: DataModel): Interval {
  const a = boundsOf(left, model);
  const b = boundsOf(right, model);
  switch (operator) {
    case '+':
      return { low: both(a.low, b.low, add), high: both(a.high, b.high, add) };
    case '-':
      return { low: both(a.low, b.high, subtract), high: both(a.high, b.low, subtract) };
    case '*':
      return product(a, b);
    case '/':
      return quotient(a, b);
  }
}

/** Of what is not negative; nothing is said of other products. */
function product(a: Interval, b: Interval): Interval {
  if (!isNotNegative(a) || !isNotNegative(b)) return unbounded;
  return { low: both(a.low, b.low, multiply), high: both(a.high, b.high, multiply) };
}

function quotient(a: Interval, b: Interval): Interval {
  if (!isNotNegative(a) || !isNotNegative(b)) return unbounded;
  const isPositive = b.low !== null && b.low.numerator > 0n;
  if (b.high?.numerator === 0n) return unbounded;
  return { low: both(a.low, b.high, divide) ?? zero, high: isPositive ? both(a.high, b.low, divide) : null };
}

function isNotNegative({ low }: Interval): boolean {
  return low !== null && low.numerator >= 0n;
}

function hull(members: readonly Interval[]): Interval {
  return { low: leastOf(members.map(({ low }) => low)), high: greatestOf(members.map(({ high }) => high)) };
}

function leastOf(ends: readonly (Rational | null)[]): Rational | null {
  return ends.includes(null) ? null : known(ends).reduce(lower, null);
}

function greatestOf(ends: readonly (Rational | null)[]): Rational | null {
  return ends.includes(null) ? null : known(ends).reduce(higher, null);
}

function known(ends: readonly (Rational | null)[]): readonly Rational[] {
  return ends.filter((end) => end !== null);
}

function lower(a: Rational | null, b: Rational): Rational {
  return a === null ? b : minimum(a, b);
}

function higher(a: Rational | null, b: Rational): Rational {
  return a === null ? b : maximum(a, b);
}

function both(a: Rational | null, b: Rational | null, join: (a: Rational, b: Rational) => Rational): Rational | null {
  return a === null || b === null ? null : join(a, b);
}
