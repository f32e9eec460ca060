import { levels } from '../../../model/data-model.ts';
import { type Coverage } from './coverage.ts';
import { openPlacement } from './open-placement.ts';
import { LevelNames } from './level-names.ts';
import { type Part } from '../part.ts';
import { placeByName } from './place-by-name.ts';
import { type Placement } from './placement.ts';
import { nameLookupAt } from './name-lookup.ts';
import { type UnitTree } from './unit-tree.ts';
import { type PlacementContext } from './placement-context.ts';

/**
 * Follows every address to its unit, from the finest code downwards by name, level by level for all addresses at once,
 * so that the order of rows and sheets does not matter. A name is looked for inside the unit above it in its own row
 * and must be unique there.
 *
 * @returns for each part the placements of its addresses
 */
export function placeAddresses(
  parts: readonly Part[],
  tree: UnitTree,
  coverage: Coverage,
): readonly (readonly Placement[])[] {
  const placements = parts.map((part) =>
    part.addresses.map((address, index) => openPlacement(part, index, address, tree)),
  );
  const all = placements.flat();
  const names = new Map(levels.map((level) => [level, new LevelNames(tree, level)]));
  const context: PlacementContext = { tree, names, coverage };
  for (const level of levels) {
    const lookups = all.flatMap((placement) => nameLookupAt(level, placement, context) ?? []);
    placeByName(lookups, level, context);
  }
  return placements;
}
