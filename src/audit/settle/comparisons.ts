import { findPart, type PartFound } from '../../formula/find-part.ts';
import {
  both,
  holds,
  type NumberSet,
  numbersThat,
  type Operator,
  opposite,
  turned,
  wholeIn,
} from '../../formula/number-set.ts';
import { type Parts, partsOfNumber } from '../../formula/parts-of.ts';
import { treeId } from '../../formula/tree-id.ts';
import { type ValuesWhere, valuesWhere } from '../../formula/values-where.ts';
import { columnOf, type DataModel, tableOf } from '../../model/data-model.ts';
import { type Interval } from '../../model/interval.ts';
import { compare, type Rational, rational } from '../../model/rational.ts';
import { type BooleanTree, type ColumnPath, type NumberTree } from '../../model/tree.ts';
import { type Goal } from './goal.ts';
import { type RowWays } from './row-ways.ts';
import { reachTally } from './reach-tally.ts';
import {
  failsAlready,
  fewest,
  holdsAlready,
  joined,
  type OpenCells,
  together,
  type Way,
  type Ways,
  waysOfAll,
  waysOfAny,
} from './way.ts';

type Compare = Extract<BooleanTree, { readonly kind: 'compare' }>;
type Cellular = Extract<NumberTree, { readonly kind: 'column' | 'statistic' }>;
type Gathered = Extract<NumberTree, { readonly kind: 'aggregate' | 'tally' }>;

/** Beyond any quantity of the trade: what a cell without a bound can be filled with. */
const farAbove = rational(10n ** 30n);
const farBelow = rational(-(10n ** 30n));

/** What can make comparisons hold or fail. */
export class Comparisons {
  readonly #ways: RowWays;
  readonly #model: DataModel;
  readonly #members = new Map<Compare, readonly Compare[]>();
  readonly #found = new Map<NumberTree | BooleanTree, Map<NumberTree, PartFound>>();

  constructor(ways: RowWays, model: DataModel) {
    this.#ways = ways;
    this.#model = model;
  }

  ways(tree: Compare, key: number): Ways {
    const cells = together([tree.left, tree.right].map((side) => this.#cellsOf(side, key)));
    const unknown: Ways = { yes: undefined, no: undefined, cells };
    const leaves = [this.#open(tree.left, key), this.#open(tree.right, key)] as const;
    if (leaves[0] === undefined || leaves[1] === undefined) return unknown;
    const all = uniquely([...leaves[0], ...leaves[1]]);
    const [first, second, ...more] = all;
    if (first === undefined) return this.#settled(tree, key) ?? unknown;
    if (all.length > 1 && this.#membersOf(tree).length > 0) return this.#ofMembers(tree, key);
    if (more.length > 0) return unknown;
    if (second === undefined) {
      if (isCellular(first)) return this.ofOneCell(tree, first, key);
      const values = this.#valuesWhere(tree, first, key);
      if (values === undefined) return unknown;
      return { yes: this.#into(first, values.yes, key), no: this.#into(first, values.no, key), cells };
    }
    if (leaves[0].length !== 1 || leaves[1].length !== 1) return unknown;
    const [left] = leaves[0];
    const [right] = leaves[1];
    if (left === undefined || right === undefined) return unknown;
    if (!isCellular(left) && isCellular(right)) return { ...this.#acrossSides(tree, left, right, key), cells };
    const turnedOver: Compare = { ...tree, left: tree.right, operator: turned[tree.operator], right: tree.left };
    if (isCellular(left) && !isCellular(right)) return { ...this.#acrossSides(turnedOver, right, left, key), cells };
    return unknown;
  }

  /** A condition that rests on the one cell of a number. */
  ofOneCell(tree: BooleanTree, leaf: Cellular, key: number): Ways {
    const cells = this.#cellsOf(leaf, key);
    const values = this.#valuesWhere(tree, leaf, key);
    if (cells?.size !== 1 || values === undefined) return { yes: undefined, no: undefined, cells };
    const among = spanOf(this.#ways.facts.interval(leaf, key));
    const way = [...cells.values()];
    const possible = (set: NumberSet): Way => {
      const values = both(set, among);
      return (this.#isWhole(leaf) ? wholeIn(values) : values).length > 0 ? way : null;
    };
    return { yes: possible(values.yes), no: possible(values.no), cells };
  }

  /** What brings an expression to either end of what it may be: filling its one open cell. */
  ends(tree: NumberTree, key: number): { readonly ends: Way; readonly cells: OpenCells | undefined } {
    const cells = this.#cellsOf(tree, key);
    const open = this.#open(tree, key);
    const [leaf, ...more] = open ?? [];
    if (open?.length === 0) return { ends: [], cells };
    const isOnce =
      leaf !== undefined && this.#partIn(tree, { numbers: [tree], conditions: [] }, leaf).itself.size === 1;
    const isOneCell = leaf !== undefined && more.length === 0 && isCellular(leaf) && isOnce && cells?.size === 1;
    return { ends: isOneCell ? [...cells.values()] : undefined, cells };
  }

  openColumns(tree: NumberTree, key: number): readonly ColumnPath[] {
    return (this.#open(tree, key) ?? []).flatMap((leaf) => (leaf.kind === 'column' ? [leaf.column] : []));
  }

  /** The largest of several is no less than a number where one of them is not, and so on. */
  #ofMembers(tree: Compare, key: number): Ways {
    const isUp = tree.operator === '>=' || tree.operator === '>';
    const isAny = tree.left.kind === 'extreme' && (tree.left.mode === 'max') === isUp;
    const members = this.#membersOf(tree).map((member) => this.ways(member, key));
    return isAny ? waysOfAny(members) : waysOfAll(members);
  }

  #membersOf(tree: Compare): readonly Compare[] {
    const known = this.#members.get(tree);
    if (known !== undefined) return known;
    const { left, right, operator } = tree;
    const isOrdered = operator !== '=' && operator !== '!=' && right.kind !== 'extreme';
    const members = isOrdered && left.kind === 'extreme' ? left.of.map((member) => ({ ...tree, left: member })) : [];
    this.#members.set(tree, members);
    return members;
  }

  /** What is known of both sides; undefined where it is not. */
  #settled({ left, operator, right }: Compare, key: number): Ways | undefined {
    const [a, b] = [left, right].map((side) => this.#ways.facts.exact(side, key));
    if (a === undefined || b === undefined) return undefined;
    return holds(numbersThat(operator, b), a) ? holdsAlready : failsAlready;
  }

  /** Something gathered from rows on the left, one cell on the right: left as it is, or filled with what suits best. */
  #acrossSides(tree: Compare, left: Gathered, right: Cellular, key: number): Pick<Ways, 'yes' | 'no'> {
    const cells = this.#cellsOf(right, key);
    const interval = this.#ways.facts.interval(tree.right, key);
    const isOnce = this.#partIn(tree.right, { numbers: [tree.right], conditions: [] }, right).itself.size === 1;
    const isApart =
      together([cells, this.#cellsOf(left, key)])?.size === (cells?.size ?? 0) + (this.#cellsOf(left, key)?.size ?? 0);
    if (cells === undefined || interval === undefined || !isOnce || !isApart) return { yes: undefined, no: undefined };
    const cell = [...cells.values()];
    const when = (operator: Operator): Way => {
      if (operator === '=' || operator === '!=') return undefined;
      const isUp = operator === '>=' || operator === '>';
      const [worst, best] = isUp ? [interval.high, interval.low] : [interval.low, interval.high];
      const asItIs = worst === null ? null : this.#against(tree, operator, worst, left, key);
      const filled = joined([cell, this.#against(tree, operator, best ?? (isUp ? farBelow : farAbove), left, key)]);
      return fewest([asItIs, filled]);
    };
    return { yes: when(tree.operator), no: when(opposite[tree.operator]) };
  }

  #against(tree: Compare, operator: Operator, value: Rational, left: Gathered, key: number): Way {
    const right: NumberTree = { kind: 'number', value };
    const against: BooleanTree = { kind: 'compare', operator, left: tree.left, right };
    const part = findPart({ numbers: [], conditions: [against] }, left);
    const values = valuesWhere(against, part, this.#ways.facts.knownOn(key));
    return values === undefined ? undefined : this.#into(left, values.yes, key);
  }

  #valuesWhere(tree: BooleanTree, leaf: NumberTree, key: number): ValuesWhere | undefined {
    const part = this.#partIn(tree, { numbers: [], conditions: [tree] }, leaf);
    return valuesWhere(tree, part, this.#ways.facts.knownOn(key));
  }

  /** Looked for once in each formula, for all rows. */
  #partIn(formula: NumberTree | BooleanTree, parts: Parts, leaf: NumberTree): PartFound {
    const known = this.#found.get(formula) ?? new Map<NumberTree, PartFound>();
    this.#found.set(formula, known);
    const found = known.get(leaf) ?? findPart(parts, leaf);
    known.set(leaf, found);
    return found;
  }

  /** The fewest cells that bring what is gathered from rows into a set. */
  #into(leaf: Gathered, set: NumberSet, key: number): Way {
    const interval = this.#ways.facts.interval(leaf, key);
    if (interval === undefined) return undefined;
    const { low: least, high: most } = interval;
    const spans = set.filter((span) => both([span], spanOf(interval)).length > 0);
    const ways = spans.map(({ low, high, isLowOut, isHighOut }): Way => {
      const isOpenBelow = low === null || (least !== null && isBelow(low, least, isLowOut));
      const isOpenAbove = high === null || (most !== null && isBelow(most, high, isHighOut));
      if (isOpenBelow && isOpenAbove) return [];
      if (low !== null && isOpenAbove)
        return this.#reach(leaf, { direction: 'up', target: low, isBeyond: isLowOut }, key);
      if (high === null || !isOpenBelow) return undefined;
      return this.#reach(leaf, { direction: 'down', target: high, isBeyond: isHighOut }, key);
    });
    return fewest(ways, spans.length === 1);
  }

  #reach(leaf: Gathered, goal: Goal, key: number): Way {
    if (leaf.kind === 'aggregate')
      return this.#ways.rowsOf(leaf)?.reach(goal, key, this.#ways.facts.interval(leaf, key));
    return reachTally(
      leaf.of.map(({ condition }) => this.#ways.condition(condition, key)),
      goal,
    );
  }

  /** The parts that leave an expression open; undefined where it takes more to say what they do to it. */
  #open(tree: NumberTree, key: number): readonly (Cellular | Gathered)[] | undefined {
    const { facts } = this.#ways;
    if (facts.exact(tree, key) !== undefined) return [];
    switch (tree.kind) {
      case 'column':
      case 'statistic':
      case 'aggregate':
      case 'tally':
        return [tree];
      case 'arithmetic':
      case 'rounding':
      case 'extreme':
      case 'bands': {
        const parts = partsOfNumber(tree).numbers.map((part) => this.#open(part, key));
        return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
      }
      case 'choice': {
        const truth = facts.truth(tree.if, key);
        return truth === undefined ? undefined : this.#open(truth ? tree.then : tree.else, key);
      }
      case 'number':
      case 'months':
      case 'alternatives':
      case 'rank':
      case 'peers':
        return undefined;
    }
  }

  #cellsOf(tree: NumberTree, key: number): OpenCells | undefined {
    if (this.#ways.facts.exact(tree, key) !== undefined) return new Map();
    switch (tree.kind) {
      case 'column':
        return this.#ways.cellsOf(tree.column, key);
      case 'statistic':
        return this.#ways.cellsOfStatistic(tree, key);
      case 'aggregate':
        return this.#ways.rowsOf(tree)?.cells(key);
      case 'number':
      case 'rank':
      case 'peers':
        return undefined;
      case 'arithmetic':
      case 'rounding':
      case 'extreme':
      case 'bands':
      case 'choice':
      case 'alternatives':
      case 'months':
      case 'tally': {
        const { numbers, conditions } = partsOfNumber(tree);
        return together([
          ...numbers.map((part) => this.#cellsOf(part, key)),
          ...conditions.map((part) => this.#ways.condition(part, key).cells),
        ]);
      }
    }
  }

  #isWhole(leaf: Cellular): boolean {
    if (leaf.kind === 'statistic') return false;
    const { table, column } = leaf.column;
    const type = columnOf(tableOf(this.#model, table), column)?.type;
    return type === 'integer' || type === 'date';
  }
}

/** Each only once, though it may stand in several places. */
function uniquely<Leaf extends NumberTree>(leaves: readonly Leaf[]): readonly Leaf[] {
  const [first, ...more] = leaves;
  if (first === undefined || more.every((leaf) => leaf === first)) return leaves.slice(0, 1);
  return [...new Map(leaves.map((leaf) => [treeId(leaf), leaf])).values()];
}

function isCellular(leaf: Cellular | Gathered): leaf is Cellular {
  return leaf.kind === 'column' || leaf.kind === 'statistic';
}

function isBelow(low: Rational, high: Rational, isOut: boolean): boolean {
  const order = compare(low, high);
  return order < 0 || (order === 0 && !isOut);
}

function spanOf(interval: Interval | undefined): NumberSet {
  const { low, high } = interval ?? { low: null, high: null };
  const from = low === null ? [] : [numbersThat('>=', low)];
  const to = high === null ? [] : [numbersThat('<=', high)];
  return [...from, ...to].reduce(both, [{ low: null, high: null, isLowOut: true, isHighOut: true }]);
}
