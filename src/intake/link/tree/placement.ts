import { type Level } from '../../../model/data-model.ts';
import { type SheetColumn } from '../place-of.ts';

/** Where an address leads. */
export interface Placement {
  /** The unit: of the row itself in tables of units, else the one the row lies in. -1 where it leads nowhere. */
  readonly unit: number;
  readonly miss: Miss | null;
  /** The column whose name led there, where no code did. */
  readonly byName: SheetColumn | null;
  /** The unit it describes lies somewhere in the unit above, but the row does not say where. */
  readonly parentMissing: boolean;
}

/** Why an address, or another reference to a unit, leads nowhere. */
export interface Miss {
  readonly text: string;
  readonly column: SheetColumn;
  /** How many units go by that name; 0 when none does. */
  readonly count: number;
  /** Where it was looked for: a level, or any, within a unit, or everywhere (-1). */
  readonly level: Level | null;
  readonly area: number;
}
