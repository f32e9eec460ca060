import { divide, type Rational, subtract, zero } from '../model/rational.ts';
import { both, holds, mirrored, type NumberSet, numbersThat } from './number-set.ts';

/** The divisors above zero by which a value becomes one of the set. */
export function divisorsInto(set: NumberSet, value: Rational): NumberSet {
  const positive = numbersThat('>', zero);
  if (value.numerator === 0n) return holds(set, zero) ? positive : [];
  if (value.numerator < 0n) {
    const negative = (end: Rational) => subtract(zero, end);
    return divisorsInto(mirrored(set, negative), negative(value));
  }
  const quotients = both(set, positive);
  return both(
    quotients.map(({ low, high, isLowOut, isHighOut }) => ({
      low: high === null ? null : divide(value, high),
      // Towards zero the divisor grows without end.
      high: low === null || low.numerator === 0n ? null : divide(value, low),
      isLowOut: isHighOut,
      isHighOut: isLowOut,
    })),
    positive,
  );
}
