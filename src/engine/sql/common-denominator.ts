import { leastCommonMultiple } from '../../base/least-common-multiple.ts';
import { type Fraction } from './fraction-sql.ts';

/** The smallest denominator that all of them can be brought to; undefined when one is known only to the engine. */
export function commonDenominator(fractions: readonly Fraction[]): bigint | undefined {
  let common = 1n;
  for (const { denominator } of fractions) {
    if (typeof denominator !== 'bigint') return undefined;
    common = leastCommonMultiple(common, denominator);
  }
  return common;
}
