import { divide, multiply, type Rational, subtract } from '../model/rational.ts';
import { type Band, type Bands } from '../model/tree.ts';
import { both, holds, type NumberSet, numbersThat } from './number-set.ts';
import { placesOnLine, type StraightLine } from './straight-line.ts';

/** The numbers to which a tier table gives a value of the set. */
export function tiersInto({ bands, boundary, interpolate }: Bands, set: NumberSet): NumberSet {
  return bands.flatMap((band, index) => {
    const { from, to, value } = band;
    if (interpolate && to !== null) {
      return both(both(numbersThat('>=', from), numbersThat('<=', to)), placesOnLine(riseOf(band, to), set));
    }
    if (!holds(set, value)) return [];
    // The first band holds its own start; after that a shared end belongs to one side only.
    const start = numbersThat(interpolate || boundary === 'above' || index === 0 ? '>=' : '>', from);
    return to === null ? start : both(start, numbersThat(boundary === 'above' ? '<' : '<=', to));
  });
}

function riseOf({ from, value, upper }: Band, to: Rational): StraightLine {
  const slope = divide(subtract(upper, value), subtract(to, from));
  return { slope, offset: subtract(value, multiply(slope, from)) };
}
