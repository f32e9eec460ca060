import { groupBy } from '../../base/group-by.ts';
import {
  type ChangeKind,
  type FindingChange,
  isShort,
  kindsOf,
  type QuantityChange,
} from '../../model/finding-change.ts';
import { type Interval, isExact } from '../../model/interval.ts';
import { add, type Rational, zero } from '../../model/rational.ts';
import { type ChangeTally, type QuantityTotal } from '../../model/report-comparison.ts';
import { countsOf } from '../build/counts-of.ts';

/** Counts what changed, and adds up what is lacking. */
export function tallyChanges(changes: readonly FindingChange[]): ChangeTally {
  const kinds = changes.map(kindsOf);
  const count = (kind: ChangeKind) => kinds.filter((each) => each.has(kind)).length;
  return {
    before: countsOf(changes.flatMap(({ before }) => before?.outcome ?? [])),
    after: countsOf(changes.flatMap(({ after }) => after?.outcome ?? [])),
    newlyShort: count('newly-short'),
    noLongerShort: count('no-longer-short'),
    turnedUndetermined: kinds.filter((each) => each.has('no-longer-short') && each.has('newly-undetermined')).length,
    stillShort: changes.filter(({ before, after }) => isShort(before) && isShort(after)).length,
    wider: count('wider'),
    narrower: count('narrower'),
    newlyUndetermined: count('newly-undetermined'),
    newlyDetermined: count('newly-determined'),
    quantities: totalsOf(changes.flatMap(({ quantities }) => quantities)),
  };
}

/** By unit, in the order in which they come up. */
function totalsOf(quantities: readonly QuantityChange[]): readonly QuantityTotal[] {
  const groups = groupBy(quantities, ({ unit, side }) => `${unit} ${side}`);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const differences = members.map(({ difference }) => difference);
    const bounded = differences.filter(({ low, high }) => low !== null && high !== null);
    return [
      {
        unit: first.unit,
        side: first.side,
        before: sumOf(members.map(({ before }) => before)),
        after: sumOf(members.map(({ after }) => after)),
        difference: sumOf(differences),
        bounded: sumOf(bounded),
        ranging: bounded.filter((each) => !isExact(each)).length,
        leftOut: differences.length - bounded.length,
      },
    ];
  });
}

/** An end is unknown as soon as one of them is. */
function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>((sum, { low, high }) => ({ low: both(sum.low, low), high: both(sum.high, high) }), {
    low: zero,
    high: zero,
  });
}

function both(a: Rational | null, b: Rational | null): Rational | null {
  return a === null || b === null ? null : add(a, b);
}
