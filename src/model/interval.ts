import { type Rational } from './rational.ts';

/**
 * What is known of a quantity: it lies in [low, high]. A null end is unbounded. A known value has equal ends;
 * a missing or approximate one has a wider interval and never becomes zero.
 */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

export const unbounded: Interval = { low: null, high: null };

export function exactly(value: Rational): Interval {
  return { low: value, high: value };
}

/** True when the interval is one known value. */
export function isExact(interval: Interval): interval is { readonly low: Rational; readonly high: Rational } {
  const { low, high } = interval;
  return low !== null && high !== null && low.numerator === high.numerator && low.denominator === high.denominator;
}
