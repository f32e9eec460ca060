import { type Level } from '../../../model/data-model.ts';
import { type SheetColumn } from '../place-of.ts';

/** What one row says about where it lies or, in a table of units, which unit it is. Nothing is looked up yet. */
export interface Address {
  /** From the top down, at most one a level. */
  readonly components: readonly AddressComponent[];
  /** The last component is the unit the row describes, not one it lies in. */
  readonly own: boolean;
  /** A name in the home column, of a unit whose level the column does not tell. */
  readonly homeName: CellText | null;
  /** Cells that ask for a name of one level and hold the code of a unit further up, which is taken. */
  readonly coarser?: readonly CoarserCell[];
  /** Cells that hold a code of no use in their place. */
  readonly malformed: readonly CellText[];
  /** The level of the row's own unit was neither stated nor in its code. */
  readonly assumed: boolean;
}

/** A unit at one level, by code, by name or by both. */
export interface AddressComponent {
  readonly level: Level;
  /** In its shortest form. */
  readonly code: string | null;
  readonly name: string | null;
  /** Where the code stands, or the name if there is none. */
  readonly column: SheetColumn;
  readonly nameColumn: SheetColumn;
}

export interface CoarserCell extends CellText {
  readonly code: string;
  /** What the column asks for. */
  readonly asked: Level;
}

export interface CellText {
  readonly text: string;
  readonly column: SheetColumn;
  /** Of a unit of this level, whose stated parent is a code, and of no higher level. */
  readonly notAbove?: Level | undefined;
}
