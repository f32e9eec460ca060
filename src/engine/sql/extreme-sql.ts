import { type FractionSql } from './fraction-sql.ts';
import { type NumberSql, undefinedIn } from './number-sql.ts';

/** The smaller or larger of two intervals: it is bounded on one side as soon as either of them is. */
export function extremeSql(mode: 'min' | 'max', left: NumberSql, right: NumberSql, fractions: FractionSql): NumberSql {
  const strict = fractions.strictExtreme.bind(fractions);
  const lenient = fractions.lenientExtreme.bind(fractions);
  const [lowExtreme, highExtreme] = mode === 'min' ? [strict, lenient] : [lenient, strict];
  return {
    ...undefinedIn(left, right),
    low: lowExtreme(mode, left.low, right.low),
    high: highExtreme(mode, left.high, right.high),
    nonNegative: mode === 'max' ? left.nonNegative || right.nonNegative : left.nonNegative && right.nonNegative,
  };
}
