import { groupBy } from '../base/group-by.ts';
import { leavesOf } from '../formula/parts-of.ts';
import { unitKind } from '../formula/row-kind.ts';
import { unitsUpFrom } from '../model/linked.ts';
import { type Rank } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';
import { type Located } from './locator.ts';

/** For a unit the missing and approximate cells of the peers that it is ranked with. */
export function peerCells(
  { of, peers: { level, within } }: Rank,
  { locator, material: { units }, options }: JudgingContext,
): (unit: number) => readonly Located[] {
  const above = (unit: number) => unitsUpFrom(units, unit).find((each) => units[each]?.level === within);
  const all = units.flatMap((unit, index) => (unit.level === level && !unit.virtual ? [index] : []));
  const groups = groupBy(all, above);
  const { columns, statistics } = leavesOf({ numbers: [of], conditions: [] });
  return (unit) => {
    const peers = (groups.get(above(unit)) ?? []).filter((peer) => peer !== unit);
    const cells = peers.flatMap((peer) => [
      ...statistics.flatMap((figure) => locator.statistics(figure, peer, options.asOf)),
      ...columns.flatMap((path) => locator.cell(path, unitKind(level), peer) ?? []),
    ]);
    return cells.filter(({ unsettled }) => unsettled);
  };
}
