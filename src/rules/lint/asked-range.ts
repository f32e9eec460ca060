import { boundsOf } from '../../formula/bounds-of.ts';
import { type DataModel } from '../../model/data-model.ts';
import { compare, type Rational, toDecimal } from '../../model/rational.ts';
import { type NumberTree, type TestTree } from '../../model/tree.ts';

/** The values that a test lets pass: from `low` to `high`, without an end that is not `closed`. Null is no bound. */
export interface AskedRange {
  readonly low: AskedEnd | null;
  readonly high: AskedEnd | null;
}

/** A threshold may depend on the data: it is never below `least` nor above `most`. */
export interface AskedEnd {
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly closed: boolean;
}

/** What a measure is compared with, as far as it is known before any data. */
export function askedRange(test: Exclude<TestTree, { comparison: 'holds' }>, model: DataModel): AskedRange {
  const end = (tree: NumberTree, closed: boolean): AskedEnd => {
    const { low, high } = boundsOf(tree, model);
    return { least: low, most: high, closed };
  };
  switch (test.comparison) {
    case 'at-least':
      return { low: end(test.threshold, true), high: null };
    case 'more-than':
      return { low: end(test.threshold, false), high: null };
    case 'at-most':
      return { low: null, high: end(test.threshold, true) };
    case 'less-than':
      return { low: null, high: end(test.threshold, false) };
    case 'equals':
      return { low: end(test.threshold, true), high: end(test.threshold, true) };
    case 'between':
      return { low: end(test.threshold, true), high: end(test.ceiling, true) };
  }
}

/** Whether every value from `low` up lies above every value up to `high`. */
export function areApart(low: AskedEnd | null, high: AskedEnd | null): boolean {
  if (low?.least === undefined || low.least === null || high?.most === undefined || high.most === null) return false;
  const difference = compare(low.least, high.most);
  return difference > 0 || (difference === 0 && !(low.closed && high.closed));
}

/** A bound as people write it: `≥ 80%`, `< 3`. */
export function boundText(sign: '≥' | '>' | '≤' | '<', value: Rational, unit: string | null): string {
  return `${sign} ${valueText(value, unit)}`;
}

export function valueText(value: Rational, unit: string | null): string {
  if (unit !== 'percent') return toDecimal(value, 6);
  return `${toDecimal({ numerator: value.numerator * 100n, denominator: value.denominator }, 4)}%`;
}
