import { type Level } from '../../../model/data-model.ts';
import { type Coverage } from './coverage.ts';
import { type LevelNames } from './level-names.ts';
import { type UnitTree } from './unit-tree.ts';

/** What all placements share. */
export interface PlacementContext {
  readonly tree: UnitTree;
  readonly names: ReadonlyMap<Level, LevelNames>;
  readonly coverage: Coverage;
}
