import { levels } from '../../model/data-model.ts';
import { type Coverage } from './coverage.ts';
import { setOut } from './journey.ts';
import { LevelNames } from './level-names.ts';
import { type Part } from './part.ts';
import { placeByName } from './place-by-name.ts';
import { type Placement } from './placement.ts';
import { questAt } from './quest.ts';
import { type UnitTree } from './unit-tree.ts';
import { type World } from './world.ts';

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
  const journeys = parts.map((part) => part.addresses.map((address, index) => setOut(part, index, address, tree)));
  const all = journeys.flat();
  const names = new Map(levels.map((level) => [level, new LevelNames(tree, level)]));
  const world: World = { tree, names, coverage };
  for (const level of levels) {
    const quests = all.flatMap((journey) => questAt(level, journey, world) ?? []);
    placeByName(quests, level, world);
  }
  return journeys;
}
