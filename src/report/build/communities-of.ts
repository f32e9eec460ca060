import { naturalOrder } from '../../base/natural-order.ts';
import { type UnitName } from '../../model/finding.ts';
import { type LinkedMaterial, type Unit, unitsUpFrom } from '../../model/linked.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type CommunitySummary } from '../../model/report.ts';
import { householdsColumn, unitTables } from '../../model/unit-tables.ts';

/** The judged communities in the order of their codes, with what the material says of their size. */
export function communitiesOf(
  communities: ReadonlyMap<number, Outcome>,
  { tables, units }: LinkedMaterial,
): readonly CommunitySummary[] {
  const households = householdsIn(tables.get(unitTables.communities));
  const paths = new Map<number | null, readonly UnitName[]>([[null, []]]);
  const all = [...communities].flatMap(([index, outcome]): readonly CommunitySummary[] => {
    const unit = units[index];
    if (unit === undefined) return [];
    return [{ unit: nameOf(unit), path: pathTo(unit.parent), outcome, households: households.get(index) ?? null }];
  });
  return all.toSorted(naturalOrder(({ unit }) => unit.code ?? `~${unit.name}`));

  /** Neighbours share the path to the unit that they lie in. */
  function pathTo(parent: number | null): readonly UnitName[] {
    const known = paths.get(parent);
    if (known !== undefined || parent === null) return known ?? [];
    const path = unitsUpFrom(units, parent)
      .toReversed()
      .flatMap((index) => units[index] ?? [])
      .map(nameOf);
    paths.set(parent, path);
    return path;
  }
}

function householdsIn(table: ReturnType<LinkedMaterial['tables']['get']>): ReadonlyMap<number, number> {
  const values = table?.columns.get(householdsColumn)?.values ?? [];
  return new Map(
    Array.from(table?.home ?? []).flatMap((home, row): readonly (readonly [number, number])[] => {
      const value = values[row];
      return typeof value === 'number' ? [[home, value]] : [];
    }),
  );
}

function nameOf({ level, code, name }: Unit): UnitName {
  return { level, code, name };
}
