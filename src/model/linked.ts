import { type Level } from './data-model.ts';
import { type Diagnostic } from './diagnostic.ts';
import { type IsoDate } from './iso-date.ts';
import { type Place } from './place.ts';
import { type MissingReason, type Table, type Value } from './table.ts';

/** A node of the region tree: a province, city, county, town or community. */
export interface Unit {
  readonly level: Level;
  readonly code: string | null;
  readonly name: string;
  /** Index of the unit above it, null at the top of what is known. */
  readonly parent: number | null;
  /** Where the material speaks of it first. */
  readonly at: Place;
  /** A virtual statistical unit (codes 498, 598 …), which is never a subject. */
  readonly virtual: boolean;
}

/** The indexes of a unit and of everything above it, from the bottom up; none for an index outside the tree. */
export function unitsUpFrom(units: readonly Unit[], unit: number): readonly number[] {
  const line: number[] = [];
  let current: number | null = unit;
  while (current !== null) {
    const at: Unit | undefined = units[current];
    if (at === undefined) break;
    line.push(current);
    current = at.parent;
  }
  return line;
}

/** The row a cell stands in: a part of a linked table, and the row there. */
export interface CellSource {
  readonly part: number;
  readonly row: number;
}

export interface LinkedColumn {
  readonly id: string;
  readonly values: readonly Value[];
  readonly missing: ReadonlyMap<number, MissingReason>;
  /** Every cell is a blank that the data model allows: the column itself is absent. */
  readonly assumed: boolean;
  /** For each row whose cell was taken from another row than its own, where it stands. */
  readonly elsewhere?: ReadonlyMap<number, CellSource> | undefined;
}

/** By the number of a row, the units in which it may lie. */
export type OpenHomes = ReadonlyMap<number, readonly number[]>;

/** All rows of one declared table, from every sheet it came from, with every reference resolved. */
export interface LinkedTable {
  readonly id: string;
  readonly length: number;
  readonly columns: ReadonlyMap<string, LinkedColumn>;
  /** For each row the unit it lies in, as an index into `units`; -1 for none. For regions and communities: the unit it is. */
  readonly home: Int32Array;
  /**
   * For each row that lies in one or several of some units, it is not known in which: these units. Its `home` is then
   * the smallest unit that holds them all.
   */
  readonly openHomes?: OpenHomes | undefined;
  /** For each reference column: the index of the unit (`ref: unit`, `regions`, `communities`) or of the row of the other table; -1 for blank. */
  readonly references: ReadonlyMap<string, Int32Array>;
  /**
   * For each set of references, such as `serves`: indexes of units, or of rows of the other table with -1 for a member
   * that no table lists; undefined where the cell is unknown.
   */
  readonly referenceSets: ReadonlyMap<string, readonly (readonly number[] | undefined)[]>;
  /** The recognised tables it was joined from, and for each row which of them and which row there. -1 for a region that no row describes. */
  readonly parts: readonly Table[];
  readonly partOf: Int32Array;
  readonly rowIn: Int32Array;
}

/** Everything the material says, joined by code. What the engine loads. */
export interface LinkedMaterial {
  readonly units: readonly Unit[];
  /** `regions` is always there, with one row for every unit above the communities. */
  readonly tables: ReadonlyMap<string, LinkedTable>;
  /** The smallest unit that holds all the others, null when there is none. */
  readonly scope: number | null;
  /** The latest data date found. */
  readonly dataDate: IsoDate | null;
  readonly diagnostics: readonly Diagnostic[];
}
