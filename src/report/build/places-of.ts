import { naturalOrder } from '../../base/natural-order.ts';
import { type Judgement } from '../../model/audit-result.ts';
import { coordinateColumns } from '../../model/coordinates.ts';
import { type LinkedMaterial } from '../../model/linked.ts';
import { type Counts, type PlacedCommunity } from '../../model/report.ts';
import { unitTables } from '../../model/unit-tables.ts';
import { worstIn } from './community-tallies.ts';

/** The judged communities whose coordinates are known exactly, in the order of their codes. */
export function placesOf(
  tallies: ReadonlyMap<number, Counts>,
  judgements: readonly Judgement[],
  { tables, units }: LinkedMaterial,
): readonly PlacedCommunity[] {
  const table = tables.get(unitTables.communities);
  const valuesOf = (column: string) => table?.columns.get(column)?.values ?? [];
  const latitudes = valuesOf(coordinateColumns.latitude);
  const longitudes = valuesOf(coordinateColumns.longitude);
  const systems = valuesOf(coordinateColumns.system);
  const short = latitudes.length === 0 ? new Map<number, ReadonlySet<string>>() : shortOf(judgements);
  const placed = Array.from(table?.home ?? []).flatMap((home, row): readonly PlacedCommunity[] => {
    const [unit, counts] = [units[home], tallies.get(home)];
    const [latitude, longitude, system] = [latitudes[row], longitudes[row], systems[row]];
    if (unit === undefined || counts === undefined) return [];
    if (typeof latitude !== 'number' || typeof longitude !== 'number') return [];
    const { level, code, name } = unit;
    return [
      {
        unit: { level, code, name },
        outcome: worstIn(counts),
        counts,
        short: [...(short.get(home) ?? [])],
        latitude,
        longitude,
        system: typeof system === 'string' ? system : null,
      },
    ];
  });
  return placed.toSorted(naturalOrder(({ unit }) => unit.code ?? `~${unit.name}`));
}

/** For each unit the requirements by which something in it is non-compliant. */
function shortOf(judgements: readonly Judgement[]): ReadonlyMap<number, ReadonlySet<string>> {
  const short = new Map<number, Set<string>>();
  for (const { requirement, outcomes, units } of judgements) {
    units.forEach((unit, index) => {
      if (outcomes[index] !== 'non-compliant') return;
      const ids = short.get(unit) ?? new Set();
      short.set(unit, ids.add(requirement.id));
    });
  }
  return short;
}
