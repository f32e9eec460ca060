/** A word in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Administrative levels from the top down. A community is the last one. */
export const levels = ['province', 'city', 'county', 'town', 'community'] as const;
export type Level = (typeof levels)[number];

export type ColumnType =
  | 'key' // identifies a row, kept as text
  | 'text'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'boolean'
  | 'enum' // one of `values`
  | 'ordinal' // one of `values`, listed from the lowest to the highest
  | 'set' // several of `values`, or free words when there are none
  | 'ref'; // points at a row of `ref`

export interface ColumnValue {
  readonly id: string;
  /** What people write for it; the first is shown in reports. */
  readonly zh: readonly string[];
  readonly en: string;
}

export interface ColumnSchema {
  readonly id: string;
  readonly title: Words;
  readonly type: ColumnType;
  /** The unit a number is stored in, an id of units.yaml. */
  readonly unit?: string | undefined;
  /** No stored number can be below or above these: what is missing still lies between them. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Headings that mean this column, compared after normalisation. */
  readonly aliases: readonly string[];
  /** Headings accepted although their basis may differ; the report says so. */
  readonly flagged: readonly string[];
  readonly values: readonly ColumnValue[];
  /** What a `ref` column or a set of references points at: a table, or `unit` for a region or a community. */
  readonly ref?: string | undefined;
  /** What a blank cell means where it has a meaning: `never` for a date that has not come, `none` for nobody. */
  readonly blank?: 'never' | 'none' | undefined;
  /** A blank cell, or an absent column, takes the value of this other column. */
  readonly default?: string | undefined;
  /** What holds for a region holds for those in it, unless they say otherwise. Only where rows lie in each other. */
  readonly inherited?: boolean | undefined;
  /** The column may be absent: every cell is then read as blank, and the report says so. */
  readonly optional: boolean;
  /** Holds personal data: never kept, printed or logged; only joined on. */
  readonly personal: boolean;
}

export interface TableSchema {
  readonly id: string;
  readonly title: Words;
  /** What one row is called in `for:`, such as `facility`. */
  readonly subject: string;
  readonly subjectTitle: Words;
  /** The column that identifies a row, when the table has one. */
  readonly key?: string | undefined;
  /** The column that names a row for people. */
  readonly label?: string | undefined;
  /** Rows of one kind (their first column of words) in one unit never share a label: it tells them apart without a key. */
  readonly labelIsUnique?: boolean | undefined;
  /** The reference that places a row in the tree of regions. */
  readonly home?: string | undefined;
  /** One thing may lie in several units, such as a person with posts in two communities. */
  readonly severalHomes?: boolean | undefined;
  /** A sheet is this table only if, for each group, at least one of its columns was found. */
  readonly requires: readonly (readonly string[])[];
  readonly columns: readonly ColumnSchema[];
}

/** How one administrative level shows up as a column of names or codes in any sheet. */
export interface LevelSchema {
  readonly id: Level;
  readonly title: Words;
  /** The plural under which formulas range over it: `towns`. */
  readonly plural: string;
  /** Headings of a column that holds the name of the unit at this level. */
  readonly aliases: readonly string[];
  /** Headings of a column that holds its code. */
  readonly codeAliases: readonly string[];
}

export interface UnitSchema {
  readonly id: string;
  readonly title: Words;
  /** After the number one, where that differs: `place` for `places`. */
  readonly one?: Words | undefined;
  /** How people write it in a heading or after a number: ㎡, 平方米 … */
  readonly aliases: readonly string[];
  /** Units that may stand in its place, with the factor that turns one of them into this unit. */
  readonly conversions: readonly { readonly aliases: readonly string[]; readonly factor: number }[];
  /** What one of it is in other units, by their powers: in formulas the two may be put together. */
  readonly equals?: { readonly factor: number; readonly units: Readonly<Record<string, number>> } | undefined;
}

/** The shared data model of `rules/tables`. */
export interface DataModel {
  readonly levels: readonly LevelSchema[];
  readonly units: readonly UnitSchema[];
  readonly tables: readonly TableSchema[];
}

/** The table of this id. @throws Error for an unknown id, which is a defect. */
export function tableOf(model: DataModel, id: string): TableSchema {
  const table = model.tables.find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`There is no table “${id}”.`);
  return table;
}

export function columnOf(table: TableSchema, id: string): ColumnSchema | undefined {
  return table.columns.find((column) => column.id === id);
}
