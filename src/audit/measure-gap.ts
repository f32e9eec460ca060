import { type Comparison, type Tally } from '../model/finding.ts';
import { type Interval, unbounded } from '../model/interval.ts';
import { add, ceiling, floor, maximum, multiply, one, type Rational, subtract, zero } from '../model/rational.ts';

/**
 * How far the observed value is on the wrong side of the required one, as the exact interval: the least shortfall takes
 * the best observed and the mildest required value. Zero when it is on the right side.
 */
export function measureGap(
  comparison: Comparison,
  observed: Interval,
  required: Interval,
  upper: Interval | null,
): Interval {
  switch (comparison) {
    case 'at-least':
    case 'more-than':
      return distance(observed, required);
    case 'at-most':
    case 'less-than':
      return distance(required, observed);
    case 'equals':
      return larger(distance(observed, required), distance(required, observed));
    case 'between':
      return larger(distance(observed, required), upper === null ? unbounded : distance(upper, observed));
    case 'holds':
      return unbounded;
  }
}

/** What a whole number must come to where the required one itself is not enough: 51 for more than 50, or than 50.5. */
export function nearestWhole(comparison: Comparison, { low, high }: Interval): Interval {
  const nearest = (end: Rational | null) => {
    if (end === null) return null;
    return comparison === 'more-than' ? add(floor(end), one) : subtract(ceiling(end), one);
  };
  const isStrict = comparison === 'more-than' || comparison === 'less-than';
  return isStrict ? { low: nearest(low), high: nearest(high) } : { low, high };
}

/** How many more members must meet the condition for the share to reach the required one: whole members. */
export function lackingMembers(yes: Interval, of: Interval, required: Interval): Tally {
  const needed = (share: Rational | null, members: Rational | null) =>
    share === null || members === null ? null : ceiling(multiply(share, members));
  const lacking = (target: Rational | null, have: Rational | null) =>
    target === null || have === null ? null : maximum(zero, subtract(target, have));
  return {
    yes,
    of,
    lacking: {
      low: lacking(needed(required.low, of.low), yes.high),
      high: lacking(needed(required.high, of.high), yes.low),
    },
  };
}

/** How far `small` stays below `large`, never less than zero. */
function distance(small: Interval, large: Interval): Interval {
  return {
    low: small.high === null || large.low === null ? zero : maximum(zero, subtract(large.low, small.high)),
    high: small.low === null || large.high === null ? null : maximum(zero, subtract(large.high, small.low)),
  };
}

function larger(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? (a.low ?? b.low) : maximum(a.low, b.low),
    high: a.high === null || b.high === null ? null : maximum(a.high, b.high),
  };
}
