import { add, compare, type Rational, subtract, zero } from '../../model/rational.ts';
import { inOrder, type OpenCell, type Way } from './way.ts';

/** What a sum of terms gets from one row for certain: endlessly little, a number, or as much as may be needed. */
export type Bound = Rational | 'least' | 'most';

/** One row of a sum. */
export interface Term {
  /** What it gives as things stand. */
  readonly now: Bound;
  /** What it gives when some cells are filled as well as they can be. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly bound: Bound;
  readonly cells: readonly OpenCell[];
}

/** Rows that take several cells each are weighed against each other only up to so many. */
const mostWeighed = 60;

/**
 * The fewest cells that lift a sum to a target, each filled as well as it can be; those that lift it most come first.
 *
 * @param base what the settled rows give
 * @param isMore the target itself is not enough
 */
export function addUp(base: Rational, terms: readonly Term[], target: Rational, isMore: boolean): Way {
  const useful = terms.map(({ now, choices }) => ({ now, choices: worthwhile(now, choices) }));
  const isSimple = useful.every(
    ({ choices: [first, ...more] }) => more.length === 0 && (first?.cells.length ?? 1) === 1,
  );
  const states = isSimple ? largestFirst(base, useful) : weighed(base, useful);
  if (states === undefined) return undefined;
  const enough = states.find(({ sum }) => reaches(sum, target, isMore));
  return enough === undefined ? null : widestFirst(enough.lifts).flatMap(({ cells }) => inOrder(cells));
}

/** The most a sum can be lifted to by so many cells. */
interface State {
  readonly sum: Bound;
  readonly lifts: readonly Lift[];
}

interface Lift extends Choice {
  readonly now: Bound;
}

/** Where every row takes one cell: the rows without which there is no bound at all, then those that give most. */
function largestFirst(base: Rational, terms: readonly Term[]): readonly State[] {
  const lifts = widestFirst(
    terms.flatMap(({ now, choices: [first] }) => (first === undefined ? [] : [{ ...first, now }])),
  );
  const settled = terms.filter(({ choices }) => choices.length === 0).map(({ now }) => now);
  // Sums from both ends, so that each number of cells takes one step.
  const rest: Bound[] = [sumOf([base, ...settled])];
  for (const { now } of lifts.toReversed()) rest.push(plus(rest.at(-1) ?? base, now));
  const states: State[] = [];
  let lifted: Bound = zero;
  for (const [count, unlifted] of rest.toReversed().entries()) {
    lifted = plus(lifted, lifts[count - 1]?.bound ?? zero);
    states.push({ sum: plus(lifted, unlifted), lifts: lifts.slice(0, count) });
  }
  return states;
}

function weighed(base: Rational, terms: readonly Term[]): readonly State[] | undefined {
  const most = terms.reduce((total, { choices }) => total + (choices.at(-1)?.cells.length ?? 0), 0);
  if (most > mostWeighed) return undefined;
  let states: readonly (State | undefined)[] = [{ sum: base, lifts: [] }];
  for (const { now, choices } of terms) {
    const next: (State | undefined)[] = [];
    const note = (cost: number, state: State): void => {
      const known = next[cost];
      if (known === undefined || order(state.sum, known.sum) > 0) next[cost] = state;
    };
    states.forEach((state, cost) => {
      if (state === undefined) return;
      note(cost, { ...state, sum: plus(state.sum, now) });
      for (const choice of choices) {
        note(cost + choice.cells.length, {
          sum: plus(state.sum, choice.bound),
          lifts: [...state.lifts, { ...choice, now }],
        });
      }
    });
    states = Array.from(next);
  }
  return states.filter((state) => state !== undefined);
}

/** Those that give more than what costs less. */
function worthwhile(now: Bound, choices: readonly Choice[]): readonly Choice[] {
  const kept: Choice[] = [];
  for (const choice of choices.toSorted((a, b) => a.cells.length - b.cells.length || order(b.bound, a.bound))) {
    if (choice.cells.length > 0 && order(choice.bound, kept.at(-1)?.bound ?? now) > 0) kept.push(choice);
  }
  return kept;
}

function widestFirst(lifts: readonly Lift[]): readonly Lift[] {
  const byPlace = inOrder(lifts.flatMap(({ cells }) => cells)).map(({ id }) => id);
  const positions = new Map(byPlace.map((id, index) => [id, index]));
  const positionOf = ({ cells: [first] }: Lift) => positions.get(first?.id ?? '') ?? 0;
  return lifts.toSorted((a, b) => gainOrder(b, a) || positionOf(a) - positionOf(b));
}

function gainOrder(a: Lift, b: Lift): number {
  if (a.now === 'least' || b.now === 'least') return Number(a.now === 'least') - Number(b.now === 'least');
  if (a.bound === 'most' || b.bound === 'most') return Number(a.bound === 'most') - Number(b.bound === 'most');
  return order(gainOf(a), gainOf(b));
}

function gainOf({ bound, now }: Lift): Bound {
  return typeof bound === 'string' || typeof now === 'string' ? bound : subtract(bound, now);
}

function sumOf(bounds: readonly [Bound, ...Bound[]]): Bound {
  return bounds.reduce(plus);
}

function plus(a: Bound, b: Bound): Bound {
  if (a === 'least' || b === 'least') return 'least';
  return a === 'most' || b === 'most' ? 'most' : add(a, b);
}

function order(a: Bound, b: Bound): number {
  const rank = (bound: Bound) => (bound === 'least' ? -1 : bound === 'most' ? 1 : 0);
  return typeof a === 'string' || typeof b === 'string' ? rank(a) - rank(b) : compare(a, b);
}

function reaches(sum: Bound, target: Rational, isMore: boolean): boolean {
  if (typeof sum === 'string') return sum === 'most';
  return compare(sum, target) >= (isMore ? 1 : 0);
}
