import { one, type Rational, rational, subtract, zero } from '../../model/rational.ts';
import { addUp, type Term } from './add-up.ts';
import { type Goal } from './goal.ts';
import { fewest, together, type Way, type Ways } from './way.ts';

/** The fewest cells that bring the number of conditions that hold up or down to a number. */
export function reachTally(items: readonly Ways[], { direction, target, isBeyond }: Goal): Way {
  const open = items.filter(({ cells }) => cells?.size !== 0);
  const holding = items.filter(({ yes, cells }) => cells?.size === 0 && yes?.length === 0).length;
  const cells = together(open.map((item) => item.cells));
  const areApart = cells?.size === open.reduce((size, item) => size + (item.cells?.size ?? 0), 0);
  const isUp = direction === 'up';
  const terms = open.map(({ yes, no }): Term => {
    const way = isUp ? yes : no;
    const bound = isUp ? one : zero;
    return { now: isUp ? zero : minusOne, choices: way === null || way === undefined ? [] : [{ bound, cells: way }] };
  });
  const isCertain = areApart && open.every(({ yes, no }) => (isUp ? yes : no) !== undefined);
  const base = rational(BigInt(isUp ? holding : -holding));
  return fewest([addUp(base, terms, isUp ? target : negative(target), isBeyond)], isCertain);
}

const minusOne: Rational = subtract(zero, one);

function negative(value: Rational): Rational {
  return subtract(zero, value);
}
