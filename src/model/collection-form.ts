import { type ColumnSchema, type ColumnValue, type Level, type TableSchema } from './data-model.ts';
import { type IsoDate } from './iso-date.ts';
import { type PackSummary } from './report.ts';

/** What has to be collected so that some packs can be judged: the sheets and columns of a workbook to fill in. */
export interface CollectionForm {
  readonly asOf: IsoDate;
  readonly packs: readonly PackSummary[];
  /** How many requirements are judged, and how many figures are computed, from what it collects. */
  readonly requirements: number;
  readonly figures: number;
  readonly sheets: readonly FormSheet[];
  /** The levels whose names say where a row lies, from the top down; none where no regions are known. */
  readonly levels: readonly Level[];
  /** The regions to choose from, each below those it lies in. */
  readonly areas: readonly FormArea[];
}

/** A region or a community to choose from. */
export interface FormArea {
  readonly level: Level;
  readonly code: string | null;
  /** Its name, or its code where nothing else is known of it. */
  readonly name: string;
  /** The code of the unit above it. */
  readonly parent: string | null;
  /** For each level of the form above its own the name of the unit it lies in; empty where there is none. */
  readonly above: readonly string[];
}

export interface FormSheet {
  readonly table: TableSchema;
  /** Whether some requirement cannot be judged without it. */
  readonly use: FormUse;
  readonly columns: readonly FormColumn[];
  /** The requirements and figures that read it. */
  readonly needs: readonly string[];
  /** What is filled in already, by the columns of the sheet: the units that are known. */
  readonly rows: readonly (readonly string[])[];
}

/** `required`: without it something cannot be judged. `optional`: it is only read beside, or something may stand in for it. */
export type FormUse = 'required' | 'optional';

export type FormColumn =
  | {
      readonly kind: 'column';
      readonly column: ColumnSchema;
      readonly use: FormUse;
      /** The requirements and figures that read it; none for what only tells rows apart. */
      readonly needs: readonly string[];
      /** The words to choose from. */
      readonly words: readonly ColumnValue[];
      /** Whether words are left out that no requirement asks for. */
      readonly cut: boolean;
      /** The column of another sheet of the form that its words stand in. */
      readonly from: { readonly table: string; readonly column: string } | null;
    }
  /** The name of the unit at one level that the row lies in. */
  | { readonly kind: 'place'; readonly level: Level };

/** The column of a form that holds a declared column. */
export type DeclaredFormColumn = Extract<FormColumn, { kind: 'column' }>;
