import { type Comparison } from '../model/finding.ts';
import { type Interval } from '../model/interval.ts';
import {
  add,
  ceiling,
  floor,
  maximum,
  minimum,
  multiply,
  one,
  type Rational,
  subtract,
  zero,
} from '../model/rational.ts';
import { measureGap } from './measure-gap.ts';

/** How far the observed value is on the right side of the required one; null where there is no such distance. */
export function measureSlack(
  comparison: Comparison,
  observed: Interval,
  required: Interval,
  upper: Interval | null,
): Interval | null {
  switch (comparison) {
    case 'at-least':
    case 'more-than':
      return measureGap('at-most', observed, required, null);
    case 'at-most':
    case 'less-than':
      return measureGap('at-least', observed, required, null);
    case 'between':
      return upper === null
        ? null
        : nearer(measureGap('at-most', observed, required, null), measureGap('at-least', observed, upper, null));
    case 'equals':
    case 'holds':
      return null;
  }
}

/** How many members of a share may stop meeting its condition, or begin to where few must; undefined for any other. */
export function spareMembers(
  comparison: Comparison,
  { yes, of }: { readonly yes: Interval; readonly of: Interval },
  required: Interval,
): Interval | undefined {
  const spare = (least: Rational | null, most: Rational | null) =>
    least === null || most === null ? null : maximum(zero, subtract(most, least));
  const membersAt = (share: Rational | null, members: Rational | null, round: (value: Rational) => Rational) =>
    share === null || members === null ? null : round(multiply(share, members));
  switch (comparison) {
    case 'at-least':
    case 'more-than': {
      const round = comparison === 'at-least' ? ceiling : (value: Rational) => add(floor(value), one);
      return {
        low: spare(membersAt(required.high, of.high, round), yes.low) ?? zero,
        high: spare(membersAt(required.low, of.low, round), yes.high),
      };
    }
    case 'at-most':
    case 'less-than': {
      const round = comparison === 'at-most' ? floor : (value: Rational) => subtract(ceiling(value), one);
      return {
        low: spare(yes.high, membersAt(required.low, of.low, round)) ?? zero,
        high: spare(yes.low, membersAt(required.high, of.high, round)),
      };
    }
    case 'equals':
    case 'between':
    case 'holds':
      return undefined;
  }
}

function nearer(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? zero : minimum(a.low, b.low),
    high: a.high === null || b.high === null ? (a.high ?? b.high) : minimum(a.high, b.high),
  };
}
