import { compare } from '../../model/rational.ts';
import { type Goal } from './goal.ts';
import { type Member } from './member.ts';
import { failsAlready, holdsAlready, opposite, type Way, type Ways, waysOfAll, waysOfAny } from './way.ts';

/**
 * The fewest cells that bring the smallest or the largest of the rows up or down to a number: for one end a single row
 * has to get there, for the other every row.
 */
export function reachExtreme(mode: 'min' | 'max', members: readonly Member[], goal: Goal): Way {
  const isUp = goal.direction === 'up';
  const arrived = members.map(({ taken, value: { interval, up, down, cells } }): readonly [Ways, Ways] => {
    const [worst, best] = isUp ? [interval.low, interval.high] : [interval.high, interval.low];
    const isThere = (end: typeof worst, endless: boolean) =>
      end === null ? endless : hasArrived(compare(end, goal.target), goal);
    if (isThere(worst, false)) return [taken, holdsAlready];
    if (!isThere(best, true)) return [taken, failsAlready];
    const [towards, away] = isUp ? [up, down] : [down, up];
    return [taken, { yes: towards, no: away, cells }];
  });
  const needsEvery = (mode === 'min') === isUp;
  return needsEvery
    ? waysOfAll(arrived.map(([taken, there]) => waysOfAny([opposite(taken), there]))).yes
    : waysOfAny(arrived.map((each) => waysOfAll(each))).yes;
}

function hasArrived(order: number, { direction, isBeyond }: Goal): boolean {
  if (order === 0) return !isBeyond;
  return direction === 'up' ? order > 0 : order < 0;
}
