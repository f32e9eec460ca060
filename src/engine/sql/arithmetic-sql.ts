import { rational } from '../../model/rational.ts';
import { type Arithmetic } from '../../model/tree.ts';
import { type Fraction, type FractionSql } from './fraction-sql.ts';
import { inPairs } from './in-pairs.ts';
import { allOf, alwaysDefined, anyOf, notThat, type NumberSql, undefinedIn } from './number-sql.ts';

/** The ends of a sum, difference, product or quotient of two intervals. */
export function arithmeticSql(
  operator: Arithmetic['operator'],
  left: NumberSql,
  right: NumberSql,
  fractions: FractionSql,
): NumberSql {
  const base = undefinedIn(left, right);
  switch (operator) {
    case '+':
      return {
        ...base,
        low: fractions.add(left.low, right.low),
        high: fractions.add(left.high, right.high),
        nonNegative: left.nonNegative && right.nonNegative,
      };
    case '-':
      return {
        ...base,
        low: fractions.subtract(left.low, right.high),
        high: fractions.subtract(left.high, right.low),
        nonNegative: false,
      };
    case '*':
      return { ...base, ...product(left, right, fractions) };
    case '/':
      return quotient(left, right, fractions);
  }
}

function product(
  left: NumberSql,
  right: NumberSql,
  fractions: FractionSql,
): Pick<NumberSql, 'low' | 'high' | 'nonNegative'> {
  const zero = fractions.of(rational(0n));
  const isPositive = ({ low, nonNegative }: NumberSql) => (nonNegative ? 'TRUE' : fractions.surely(low, '>=', zero));
  // Where neither is negative the ends keep their places, and one may be unbounded without the other.
  const arePositive = allOf([isPositive(left), isPositive(right)]);
  const corners = [left.low, left.high].flatMap((a) => [right.low, right.high].map((b) => fractions.multiply(a, b)));
  return {
    low: fractions.cases(
      [[arePositive, fractions.multiply(left.low, right.low)]],
      inPairs(corners, (a, b) => fractions.strictExtreme('min', a, b)),
    ),
    high: fractions.cases(
      [[arePositive, fractions.multiply(left.high, right.high)]],
      inPairs(corners, (a, b) => fractions.strictExtreme('max', a, b)),
    ),
    nonNegative: left.nonNegative && right.nonNegative,
  };
}

/** Divides where the divisor is surely positive; it has no value where the divisor is zero, and no bounds where it may be negative. */
function quotient(left: NumberSql, right: NumberSql, fractions: FractionSql): NumberSql {
  const zero = fractions.of(rational(0n));
  if (typeof right.low.numerator === 'bigint' && right.low.numerator === right.high.numerator) {
    return constantQuotient(left, right, fractions);
  }
  const positive = fractions.surely(right.low, '>', zero);
  const isZero = allOf([fractions.surely(right.low, '=', zero), fractions.surely(right.high, '=', zero)]);
  const mayBeZero = fractions.perhaps(right.low, '<=', zero);
  const endlessDivisor = fractions.isNull(right.high);
  const divided = (dividend: Fraction, divisor: Fraction) => fractions.divide(dividend, divisor);
  const lowIsPositive = left.nonNegative ? 'TRUE' : fractions.surely(left.low, '>=', zero);
  const highIsPositive = left.nonNegative ? 'TRUE' : fractions.surely(left.high, '>=', zero);
  const safe = (condition: string, value: Fraction): readonly [string, Fraction] => [condition, value];
  const low = fractions.cases(
    [
      safe(allOf([lowIsPositive, endlessDivisor]), zero),
      safe(allOf([lowIsPositive, fractions.surely(right.high, '>', zero)]), divided(left.low, right.high)),
      safe(allOf([notThat(lowIsPositive), positive]), divided(left.low, right.low)),
    ],
    fractions.unbounded,
  );
  const high = fractions.cases(
    [
      safe(allOf([highIsPositive, positive]), divided(left.high, right.low)),
      safe(allOf([notThat(highIsPositive), positive, notThat(endlessDivisor)]), divided(left.high, right.high)),
      safe(allOf([notThat(highIsPositive), positive]), zero),
    ],
    fractions.unbounded,
  );
  return {
    low,
    high,
    undefinedSurely: anyOf([left.undefinedSurely, right.undefinedSurely, isZero]),
    undefinedPerhaps: anyOf([left.undefinedPerhaps, right.undefinedPerhaps, mayBeZero]),
    nonNegative: left.nonNegative && right.nonNegative,
  };
}

function constantQuotient(left: NumberSql, right: NumberSql, fractions: FractionSql): NumberSql {
  const { numerator, denominator } = right.low;
  if (typeof numerator !== 'bigint' || typeof denominator !== 'bigint')
    throw new Error('The divisor is not a constant.');
  if (numerator === 0n) {
    return {
      ...alwaysDefined(fractions.unbounded, fractions.unbounded, false),
      undefinedSurely: 'TRUE',
      undefinedPerhaps: 'TRUE',
    };
  }
  const factor = fractions.of(rational(denominator, numerator));
  const ends = [fractions.multiply(left.low, factor), fractions.multiply(left.high, factor)] as const;
  const [low, high] = numerator > 0n ? ends : [ends[1], ends[0]];
  return { ...undefinedIn(left, right), low, high, nonNegative: left.nonNegative && numerator > 0n };
}
