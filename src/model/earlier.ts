import { type UnitName } from './finding.ts';
import { type IsoDate } from './iso-date.ts';
import { type Counts, type Rate } from './report.ts';

/** What a saved report says, as far as a later one is set beside it. */
export interface SavedReport {
  readonly file: string;
  readonly asOf: IsoDate;
  readonly scope: UnitName | null;
  readonly packs: readonly { readonly id: string; readonly sha256: string }[];
  readonly options: {
    readonly absentRows: 'none' | 'unknown';
    readonly region: readonly string[];
    readonly set: Readonly<Record<string, string>>;
    readonly readings: readonly string[];
    readonly encouraged: boolean;
  };
  /** The ids of the requirements that were judged. */
  readonly requirements: readonly string[];
  readonly rate: Rate | null;
  readonly communityRate: Rate | null;
  readonly areas: readonly {
    readonly unit: UnitName;
    readonly path: readonly UnitName[];
    readonly findings: Counts;
    readonly rate: Rate | null;
  }[];
}

/** Why rates of two reports do not count the same. */
export type EarlierDifference = 'packs' | 'requirements' | keyof SavedReport['options'];

/** An earlier report beside this one. Its rates are compared only where nothing differs. */
export interface EarlierPeriod {
  readonly file: string;
  readonly asOf: IsoDate;
  readonly differences: readonly EarlierDifference[];
  /** Of the findings, as in the summary. */
  readonly rate: Rate | null;
  /** Of the communities. */
  readonly communityRate: Rate | null;
  /** In the order of the areas of the report; null for an area that the earlier report does not have. */
  readonly areas: readonly (EarlierArea | null)[];
}

export interface EarlierArea {
  /** Of its communities. */
  readonly rate: Rate | null;
  /** Of its findings. */
  readonly findingRate: Rate | null;
}
