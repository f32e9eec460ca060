import { type Level, levels } from '../../model/data-model.ts';
import { type Address } from './address.ts';
import { type Coverage } from './coverage.ts';
import { LevelNames } from './level-names.ts';
import { type Part } from './part.ts';
import { placeOf, type SheetColumn } from './place-of.ts';
import { type Miss, type Placement } from './placement.ts';
import { placeByName, type Quest } from './place-by-name.ts';
import { type UnitTree } from './unit-tree.ts';
import { holdsUnits } from './unit-tables.ts';

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
  const journeys = parts.map((part) => part.addresses.map((address, index) => setOut(part, address, index, tree)));
  const names = new Map(levels.map((level) => [level, new LevelNames(tree, level)]));
  for (const level of levels) {
    const quests = journeys.flat().flatMap((journey) => questAt(level, journey, names, coverage) ?? []);
    if (quests.length > 0) placeByName(quests, { level, tree, names, coverage });
  }
  return journeys;
}

/** A placement under way. */
export interface Journey extends Placement {
  readonly part: Part;
  readonly row: number;
  readonly address: Address;
  /** The position of the finest claim with a code; what is above it needs no search. */
  readonly anchor: number;
  unit: number;
  miss: Miss | null;
  byName: SheetColumn | null;
  parentMissing: boolean;
}
