import { type Interval, unbounded } from '../../model/interval.ts';
import { one, zero } from '../../model/rational.ts';
import { type AggregateTree, type RowKind } from '../../model/tree.ts';
import { coordinateCells } from '../coordinate-cells.ts';
import { type JudgingContext } from '../judging-context.ts';
import { type RowWays } from './row-ways.ts';
import { holdsAlready, openCell, type OpenCells, together, type Way, type Ways, waysOfAll } from './way.ts';

/** A row behind an aggregate: what makes it count or not, and what it gives when it does. */
export interface Member {
  readonly taken: Ways;
  readonly value: MemberValue;
  readonly cells: OpenCells | undefined;
  /** Of a share: whether the row meets its condition; undefined where that is open. */
  readonly meets: boolean | undefined;
}

/** Of a share 1 is a row that meets its condition, and 0 one that does not. */
export interface MemberValue {
  readonly interval: Interval;
  /** What brings it for certain to its high end, and to its low one. */
  readonly up: Way;
  readonly down: Way;
  readonly cells: OpenCells | undefined;
}

interface RowBehind {
  /** What the aggregate is about. */
  readonly row: RowKind;
  readonly key: number;
  /** The number of the row in its table. */
  readonly at: number;
}

/** What a row does to an aggregate. */
export function memberOf(tree: AggregateTree, behind: RowBehind, inner: RowWays, context: JudgingContext): Member {
  const { table, where } = tree.rows;
  const key = context.locator.keyOf(table, behind.at);
  const meant = where === null ? holdsAlready : inner.condition(where, key);
  const taken = waysOfAll([belongs(tree, behind, key, context), meant]);
  const value = valueOf(tree, inner, key);
  const meets = tree.having === null ? undefined : inner.facts.truth(tree.having, key);
  return { taken, value, cells: together([taken.cells, value.cells]), meets };
}

/** Whether the row is linked to the one at hand at all. */
function belongs(
  { rows: { table, level, link } }: AggregateTree,
  { row, key: outer }: RowBehind,
  key: number,
  context: JudgingContext,
): Ways {
  const kind = { table, level };
  if (link.kind === 'near') {
    const open = [...coordinateCells(row, outer, context), ...coordinateCells(kind, key, context)].filter(
      ({ unsettled }) => unsettled,
    );
    const cells = new Map(open.map(openCell).map((cell) => [cell.id, cell]));
    return open.length === 0 ? holdsAlready : { yes: undefined, no: undefined, cells };
  }
  // Two rows have to be brought into line, or their key: filling one cell does not do it.
  if (link.kind !== 'reference' && context.locator.isOpenHome(table, key)) {
    return { yes: undefined, no: undefined, cells: undefined };
  }
  if (link.kind !== 'serves') return holdsAlready;
  const located = context.locator.cell({ via: null, table, column: link.column }, kind, key);
  if (located?.unsettled !== true) return holdsAlready;
  const cell = openCell(located);
  return { yes: [cell], no: [cell], cells: new Map([[cell.id, cell]]) };
}

function valueOf({ value, having }: AggregateTree, inner: RowWays, key: number): MemberValue {
  if (having !== null) {
    const { yes, no, cells } = inner.condition(having, key);
    const meets = inner.facts.truth(having, key);
    return {
      interval: { low: meets === true ? one : zero, high: meets === false ? zero : one },
      up: yes,
      down: no,
      cells,
    };
  }
  if (value === null) return { interval: { low: one, high: one }, up: [], down: [], cells: new Map() };
  const interval = inner.facts.interval(value, key);
  if (interval === undefined) return { interval: unbounded, up: undefined, down: undefined, cells: undefined };
  const { ends, cells } = inner.number(value, key);
  return { interval, up: ends, down: ends, cells };
}
