import { type BadReference } from './report-reference.ts';
import { type RowFinder } from './row-finder.ts';
import { type UnitIndex } from '../units/unit-index.ts';

/** What references may lead to. */
export interface Targets {
  readonly index: UnitIndex;
  /** Whether any sheet says which units there are: without one a name leads nowhere, and nobody is to blame. */
  readonly hasUnits: boolean;
  /** By table. References to a table that was not handed in stay open. */
  readonly rows: ReadonlyMap<string, RowFinder>;
}

export interface Found {
  /** The index of a unit or a row; -1 for none. */
  readonly target: number;
  readonly byName: boolean;
  /** Why there is none; null when that is nobody's mistake. */
  readonly problem: 'malformed' | Problem | null;
}

/** What is said of a word that leads nowhere, or elsewhere than it may. */
export type Problem = Pick<BadReference, 'text' | 'count' | 'elsewhere' | 'nearest'>;

/**
 * Looks for what one word of a reference cell means.
 *
 * @param area the unit the row lies in, -1 for none
 * @param hasPath whether the sheet says where its rows lie: a name then joins inside that unit only
 */
export type Resolver = (word: string, area: number, hasPath: boolean) => Found;

export const nothing: Found = { target: -1, byName: false, problem: null };
