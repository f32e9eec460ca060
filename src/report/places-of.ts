import { naturalOrder } from '../base/natural-order.ts';
import { coordinateColumns } from '../model/coordinates.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Outcome } from '../model/outcome.ts';
import { type PlacedCommunity } from '../model/report.ts';
import { unitTables } from '../model/unit-tables.ts';

/** The judged communities whose coordinates are known exactly, in the order of their codes. */
export function placesOf(
  communities: ReadonlyMap<number, Outcome>,
  { tables, units }: LinkedMaterial,
): readonly PlacedCommunity[] {
  const table = tables.get(unitTables.communities);
  const valuesOf = (column: string) => table?.columns.get(column)?.values ?? [];
  const latitudes = valuesOf(coordinateColumns.latitude);
  const longitudes = valuesOf(coordinateColumns.longitude);
  const placed = Array.from(table?.home ?? []).flatMap((home, row): readonly PlacedCommunity[] => {
    const [unit, outcome] = [units[home], communities.get(home)];
    const [latitude, longitude] = [latitudes[row], longitudes[row]];
    if (unit === undefined || outcome === undefined) return [];
    if (typeof latitude !== 'number' || typeof longitude !== 'number') return [];
    const { level, code, name } = unit;
    return [{ unit: { level, code, name }, outcome, latitude, longitude }];
  });
  return placed.toSorted(naturalOrder(({ unit }) => unit.code ?? `~${unit.name}`));
}
