import { type ColumnSchema } from '../model/data-model.ts';
import { add, compare, maximum, one, type Rational, rationalFromNumber } from '../model/rational.ts';
import { both, holds, type NumberSet, numbersThat, wholeIn } from './number-set.ts';

/** For which values of a number a requirement is about a row, and its test is passed and failed. */
export interface Judgeable {
  readonly scope: NumberSet;
  readonly passes: NumberSet;
  readonly fails: NumberSet;
}

/**
 * The largest value up to which a number may grow so that the test is passed all the way, failed right after and never
 * passed again; undefined where there is none, and where the column holds no larger value.
 */
export function furthestIn(
  { scope, passes, fails }: Judgeable,
  from: Rational,
  { type, max }: Pick<ColumnSchema, 'type' | 'max'>,
): Rational | undefined {
  const isWhole = type === 'integer';
  const ahead = both(
    numbersThat('>=', from),
    max === undefined ? numbersThat('>=', from) : numbersThat('<=', rationalFromNumber(max)),
  );
  const among = (set: NumberSet) => (isWhole ? wholeIn(both(both(scope, set), ahead)) : both(both(scope, set), ahead));
  const passing = among(passes);
  const failing = among(fails);
  let to = from;
  let isEndIn = holds(passing, from);
  for (const { low, high, isLowOut, isHighOut } of rising(passing)) {
    const reaches = low === null || reachesOn(low, isLowOut, to, isEndIn, isWhole);
    // It passes again after a break, or it never fails.
    if (!reaches || high === null) return undefined;
    if (compare(high, to) > 0 || (compare(high, to) === 0 && !isEndIn)) isEndIn = !isHighOut;
    to = maximum(to, high);
  }
  if (!isEndIn) return undefined;
  return failsAfter(failing, to, isWhole) ? to : undefined;
}

function rising(set: NumberSet): NumberSet {
  return set.toSorted((a, b) => (a.low === null ? -1 : b.low === null ? 1 : compare(a.low, b.low)));
}

function reachesOn(low: Rational, isLowOut: boolean, to: Rational, isEndIn: boolean, isWhole: boolean): boolean {
  const order = compare(low, isWhole ? add(to, one) : to);
  return order < 0 || (order === 0 && (isWhole || isEndIn || !isLowOut));
}

function failsAfter(failing: NumberSet, to: Rational, isWhole: boolean): boolean {
  if (isWhole) return holds(failing, add(to, one));
  return failing.some(
    ({ low, high }) => (low === null || compare(low, to) <= 0) && (high === null || compare(high, to) > 0),
  );
}
