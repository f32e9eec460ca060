import { type Comparison, type Finding } from '../model/finding.ts';
import { exactly, type Interval } from '../model/interval.ts';
import { maximum, minimum, type Rational, subtract, zero } from '../model/rational.ts';

const nothing = exactly(zero);

/** What is lacking of what a finding asks: nothing where it asks nothing, and perhaps nothing where that is not known. */
export function shortfallOf(finding: Finding | null): Interval {
  if (finding === null || finding.outcome === 'compliant' || finding.outcome === 'not-applicable') return nothing;
  const { low, high } = finding.shortfall;
  return { low: finding.reason === 'scope-unknown' || low === null ? zero : low, high };
}

/** One less the other, where nothing is known of how they hang together. */
export function difference(before: Interval, after: Interval): Interval {
  return { low: less(after.low, before.high), high: less(after.high, before.low) };
}

/**
 * How much more is lacking when the same value is held against two thresholds. A missing value is the same on both
 * sides: where it is not known at all, 350 for 300 asks for 0 to 50 more, whatever it turns out to be.
 */
export function sharedDifference(before: Finding, after: Finding): Interval {
  const sides = difference(shortfallOf(before), shortfallOf(after));
  if (before.comparison !== after.comparison || !isOneSided(before.comparison)) return sides;
  const at = (from: Rational | null, to: Rational | null) => ends(before.comparison, before.observed, from, to);
  const least = at(before.required.high, after.required.low);
  const most = at(before.required.low, after.required.high);
  const low = least === undefined ? null : minimum(...least);
  const high = most === undefined ? null : maximum(...most);
  // Where it may not apply at all, it may be that nothing changes.
  const mayNotApply = [before, after].some(({ reason }) => reason === 'scope-unknown');
  const shared = { low: mayNotApply ? atMost(low, zero) : low, high: mayNotApply ? atLeast(high, zero) : high };
  return { low: greater(shared.low, sides.low), high: smaller(shared.high, sides.high) };
}

function isOneSided(comparison: Comparison): boolean {
  return comparison !== 'between' && comparison !== 'holds';
}

/**
 * The difference at either end of the observed value, between which it lies: it only ever rises or only ever falls.
 * Undefined where a threshold is not known.
 */
function ends(
  comparison: Comparison,
  { low, high }: Interval,
  from: Rational | null,
  to: Rational | null,
): readonly [Rational, Rational] | undefined {
  if (from === null || to === null) return undefined;
  const wantsMore = comparison !== 'at-most' && comparison !== 'less-than';
  const wantsLess = comparison !== 'at-least' && comparison !== 'more-than';
  const gap = (value: Rational, threshold: Rational) =>
    maximum(wantsMore ? subtract(threshold, value) : zero, wantsLess ? subtract(value, threshold) : zero);
  const gapAt = (value: Rational, threshold: Rational) => maximum(zero, gap(value, threshold));
  const at = (value: Rational) => subtract(gapAt(value, to), gapAt(value, from));
  // Far below and far above every threshold the difference no longer depends on the value.
  return [
    low === null ? (wantsMore ? subtract(to, from) : zero) : at(low),
    high === null ? (wantsLess ? subtract(from, to) : zero) : at(high),
  ];
}

function less(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : subtract(a, b);
}

function atMost(a: Rational | null, b: Rational): Rational | null {
  return a === null ? null : minimum(a, b);
}

function atLeast(a: Rational | null, b: Rational): Rational | null {
  return a === null ? null : maximum(a, b);
}

/** The narrower of two lower bounds; null is none. */
function greater(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? (a ?? b) : maximum(a, b);
}

function smaller(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? (a ?? b) : minimum(a, b);
}
