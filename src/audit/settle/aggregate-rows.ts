import { partsOfAggregate } from '../../formula/parts-of.ts';
import { type RowsBehind } from '../../engine/facts/nearest-first.ts';
import { type Interval } from '../../model/interval.ts';
import { rational } from '../../model/rational.ts';
import { type AggregateTree, type RowKind } from '../../model/tree.ts';
import { type JudgingContext } from '../judging-context.ts';
import { type Goal } from './goal.ts';
import { type Member, memberOf } from './member.ts';
import { reachBySum } from './reach-by-sum.ts';
import { reachExtreme } from './reach-extreme.ts';
import { RowWays } from './row-ways.ts';
import { type OpenCells, together, type Way } from './way.ts';

/** More rows behind one finding are not weighed against each other. */
const mostRows = 1000;

/** The rows that leave aggregates of one kind open, and what filling their cells can do about it. */
export class AggregateRows {
  readonly #tree: AggregateTree;
  readonly #row: RowKind;
  readonly #inner: RowWays;
  readonly #context: JudgingContext;
  readonly #open: Behind;
  /** Of shares: how many rows there are, and how many of them fail. */
  readonly #all: Behind;
  readonly #failing: Behind;
  readonly #members = new Map<number, readonly Member[]>();

  private constructor(
    [tree, row]: readonly [AggregateTree, RowKind],
    inner: RowWays,
    [open, all, failing]: readonly [Behind, Behind, Behind],
    context: JudgingContext,
  ) {
    this.#tree = tree;
    this.#row = row;
    this.#inner = inner;
    this.#open = open;
    this.#all = all;
    this.#failing = failing;
    this.#context = context;
  }

  static async of(
    tree: AggregateTree,
    row: RowKind,
    keys: readonly number[],
    context: JudgingContext,
  ): Promise<AggregateRows> {
    const { dataset, locator } = context;
    const { table, level } = tree.rows;
    const wanted = tree.function === 'mean' ? 'members' : 'uncertain';
    const open = await dataset.rowsBehind(tree, row, keys, wanted, mostRows);
    const counted = tree.function === 'share' ? keys : [];
    const all = await dataset.rowsBehind(tree, row, counted, 'members', 1);
    const failing = await dataset.rowsBehind(tree, row, counted, 'failing', 1);
    const innerKeys = new Set([...open.values()].flatMap(({ rows }) => rows.map((at) => locator.keyOf(table, at))));
    const inner = await RowWays.of(partsOfAggregate(tree), { table, level }, [...innerKeys], context);
    return new AggregateRows([tree, row], inner, [open, all, failing], context);
  }

  /** All cells that leave it open; undefined where it is not only cells. */
  cells(key: number): OpenCells | undefined {
    if (!this.#isWhole(key) || this.#tree.function === 'distinct') return undefined;
    return together(this.#membersOf(key).map(({ cells }) => cells));
  }

  /** The fewest cells that bring it up or down to a number. */
  reach(goal: Goal, key: number, interval: Interval | undefined): Way {
    if (!this.#isWhole(key) || interval === undefined) return undefined;
    const members = this.#membersOf(key);
    switch (this.#tree.function) {
      case 'count':
      case 'sum':
        return reachBySum(members, goal, interval);
      case 'share':
        return reachBySum(members, goal, this.#settled(key, members));
      case 'mean':
        return reachBySum(members, goal, { met: rational(0n), unmet: rational(0n) });
      case 'min':
      case 'max':
        return reachExtreme(this.#tree.function, members, goal);
      case 'distinct':
        return undefined;
    }
  }

  #membersOf(key: number): readonly Member[] {
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const rows = this.#open.get(key)?.rows ?? [];
    const members = rows.map((at) => memberOf(this.#tree, { row: this.#row, key, at }, this.#inner, this.#context));
    this.#members.set(key, members);
    return members;
  }

  #isWhole(key: number): boolean {
    const { rows, total } = this.#open.get(key) ?? { rows: [], total: 0 };
    return rows.length === total;
  }

  /** The settled rows of a share that meet its condition, and those that do not. */
  #settled(key: number, members: readonly Member[]) {
    const total = (behind: Behind) => behind.get(key)?.total ?? 0;
    const unmet = total(this.#failing) - members.filter(({ meets }) => meets !== true).length;
    const met = total(this.#all) - members.length - unmet;
    return { met: rational(BigInt(met)), unmet: rational(BigInt(unmet)) };
  }
}

type Behind = ReadonlyMap<number, RowsBehind>;
