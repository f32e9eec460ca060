import { type Interval } from '../../model/interval.ts';
import { add, maximum, minimum, multiply, one, type Rational, subtract, zero } from '../../model/rational.ts';
import { addUp, type Bound, type Choice, type Term } from './add-up.ts';
import { type Goal } from './goal.ts';
import { type Member } from './member.ts';
import { fewest, joined, type OpenCells, together, type Way } from './way.ts';

/** Of a share or mean the settled rows, by what they give. */
export interface SettledRows {
  readonly met: Rational;
  readonly unmet: Rational;
}

/**
 * The fewest cells that bring a count or sum up or down to a number. A share, or a mean, is no less than a number where
 * the differences of its rows from that number add up to no less than zero.
 *
 * @param settled what the settled rows give: the bounds of the whole sum, or the rows of a share
 */
export function reachBySum(members: readonly Member[], goal: Goal, settled: Interval | SettledRows): Way {
  const isWhole = 'low' in settled;
  const level = isWhole ? zero : goal.target;
  const terms = members.map((member) => termOf(member, goal, level));
  const base = isWhole ? baseOf(settled, members, goal) : baseOfShare(settled, goal);
  if (base === undefined) return undefined;
  const isUp = goal.direction === 'up';
  const target = isWhole ? (isUp ? goal.target : negative(goal.target)) : zero;
  const isCertain = areApart(members.map(({ cells }) => cells)) && terms.every(({ isSure }) => isSure);
  return fewest([addUp(base, terms, target, goal.isBeyond)], isCertain);
}

interface WeighedTerm extends Term {
  /** Nothing else could be done about the row. */
  readonly isSure: boolean;
}

/** Downwards everything is turned over, so that more is always better. */
function termOf({ taken, value }: Member, { direction }: Goal, level: Rational): WeighedTerm {
  const isUp = direction === 'up';
  const { low, high } = value.interval;
  const from = (end: Rational | null, endless: Bound): Bound =>
    end === null ? endless : isUp ? subtract(end, level) : subtract(level, end);
  const [worst, best] = isUp ? [from(low, 'least'), from(high, 'most')] : [from(high, 'least'), from(low, 'most')];
  const lift = isUp ? value.up : value.down;
  const isIn = taken.yes?.length === 0;
  const choices: readonly (readonly [Bound, Way])[] = isIn
    ? [[best, lift]]
    : [
        [zero, taken.no],
        [noMore(best), lift],
        [worst, taken.yes],
        [best, joined([taken.yes, lift])],
      ];
  return {
    now: isIn ? worst : noMore(worst),
    choices: choices.flatMap(([bound, cells]): readonly Choice[] =>
      cells === null || cells === undefined ? [] : [{ bound, cells }],
    ),
    isSure: choices.every(([, cells]) => cells !== undefined) && areApart([taken.cells, value.cells]),
  };
}

/** A row that may be left out gives zero at most. */
function noMore(bound: Bound): Bound {
  if (bound === 'most') return zero;
  return bound === 'least' ? bound : minimum(bound, zero);
}

/** What the settled rows of a sum give: the whole without the open ones, at whichever end both are known. */
function baseOf({ low, high }: Interval, members: readonly Member[], { direction }: Goal): Rational | undefined {
  const least = members.map(({ taken, value }) => endOf(taken.yes?.length === 0, value.interval.low, minimum));
  const most = members.map(({ taken, value }) => endOf(taken.yes?.length === 0, value.interval.high, maximum));
  const rest = (whole: Rational | null, ends: readonly (Rational | null)[]) =>
    whole === null
      ? undefined
      : ends.reduce<Rational | undefined>(
          (sum, end) => (sum === undefined || end === null ? undefined : subtract(sum, end)),
          whole,
        );
  const below = rest(low, least);
  const above = rest(high, most);
  // Where the table may lack rows, the two ends do not speak of the same rows.
  const isOpenEnded = high === null && !most.includes(null);
  const base = below ?? above;
  return base === undefined || isOpenEnded ? undefined : direction === 'up' ? base : negative(base);
}

function endOf(isIn: boolean, end: Rational | null, pick: (a: Rational, b: Rational) => Rational): Rational | null {
  return end === null || isIn ? end : pick(end, zero);
}

function baseOfShare({ met, unmet }: SettledRows, { direction, target }: Goal): Rational {
  const surplus = add(multiply(met, subtract(one, target)), multiply(unmet, negative(target)));
  return direction === 'up' ? surplus : negative(surplus);
}

/** Whether no two of these lean on the same cell. */
function areApart(cells: readonly (OpenCells | undefined)[]): boolean {
  const all = together(cells);
  return all?.size === cells.reduce((size, each) => size + (each?.size ?? 0), 0);
}

function negative(value: Rational): Rational {
  return subtract(zero, value);
}
