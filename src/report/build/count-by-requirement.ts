import { type Judgement } from '../../model/audit-result.ts';
import { type Counts } from '../../model/report.ts';
import { noCounts, type Tally } from './counts-of.ts';

/**
 * For every area its findings requirement by requirement: the street × requirement table. Only what is judged there
 * takes room.
 *
 * @param areasAbove for each unit the areas that it lies in or is
 */
export function countByRequirement(
  judgements: readonly Judgement[],
  areasAbove: readonly (readonly number[])[],
): (area: number) => readonly (Counts | null)[] {
  const tables = judgements.map(({ units, outcomes: all }) => {
    const table = new Map<number, Tally>();
    units.forEach((unit, index) => {
      const outcome = all[index];
      if (outcome === undefined) return;
      for (const area of areasAbove[unit] ?? []) {
        const counts = table.get(area) ?? noCounts();
        table.set(area, counts);
        counts[outcome] += 1;
      }
    });
    return table;
  });
  return (area) => tables.map((table) => table.get(area) ?? null);
}
