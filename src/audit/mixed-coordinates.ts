import { nearAggregates } from '../formula/near-aggregates.ts';
import { partsOfCheck } from '../formula/parts-of.ts';
import { coordinateColumns } from '../model/coordinates.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Place, placeText } from '../model/place.ts';
import { type Requirement } from '../rules/rule-set.ts';
import { type StatedSystem, statedSystems } from './coordinate-systems.ts';
import { type Locator } from './locator.ts';

/** Tables between whose rows distances are asked for although their coordinates are in different systems, each pair once. */
export function mixedCoordinates(
  requirements: readonly Requirement[],
  material: LinkedMaterial,
  locator: Locator,
): readonly Diagnostic[] {
  const pairs = new Map(requirements.flatMap(comparedTables).map((pair) => [pair.toSorted().join(' '), pair]));
  return [...pairs.values()].flatMap((tables) => {
    const [first, ...others] = statedSystems(material, tables);
    const other = others.find(({ frame }) => frame !== first?.frame);
    return first === undefined || other === undefined ? [] : [mixed(first, other, locator)];
  });
}

/** The pairs of tables between whose rows the formulas of a requirement ask for distances. */
function comparedTables({ judged }: Requirement): readonly (readonly string[])[] {
  const near = nearAggregates(partsOfCheck({ test: judged.test, where: judged.where, due: null }));
  return near.flatMap(({ rows: { table, link } }) => (link.kind === 'near' ? [[link.from, table]] : []));
}

function mixed(first: StatedSystem, other: StatedSystem, locator: Locator): Diagnostic {
  return {
    code: 'coordinates-mixed',
    severity: 'error',
    at: cellOf(first, locator) ?? { file: '' },
    params: {
      table: first.table,
      column: `${first.table}.${coordinateColumns.system}`,
      text: first.system,
      otherTable: other.table,
      otherColumn: `${other.table}.${coordinateColumns.system}`,
      otherText: other.system,
      other: placeText(cellOf(other, locator) ?? { file: '' }),
    },
  };
}

function cellOf({ table, row }: StatedSystem, locator: Locator): Place | undefined {
  const path = { via: null, table, column: coordinateColumns.system };
  return locator.cell(path, { table, level: null }, locator.keyOf(table, row))?.place;
}
