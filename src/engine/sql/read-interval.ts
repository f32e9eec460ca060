import { type Interval } from '../../model/interval.ts';
import { rational, type Rational } from '../../model/rational.ts';
import { type SqlValue } from '../dialect.ts';

/** Four values of a row: numerator and denominator of the low end, then of the high end. */
export function readInterval([low, lowUnder, high, highUnder]: readonly (SqlValue | undefined)[]): Interval {
  return { low: readFraction(low ?? null, lowUnder ?? null), high: readFraction(high ?? null, highUnder ?? null) };
}

function readFraction(numerator: SqlValue, denominator: SqlValue): Rational | null {
  if (numerator === null || denominator === null) return null;
  return rational(BigInt(numerator), BigInt(denominator));
}
