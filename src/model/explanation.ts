import { type Words } from './data-model.ts';
import { type Finding, type Permission } from './finding.ts';
import { type Interval } from './interval.ts';
import { type IsoDate } from './iso-date.ts';
import { type Outcome } from './outcome.ts';
import { type Place } from './place.ts';
import { type Counts, type Figure, type NotJudged, type PackSummary, type StatedRequirement } from './report.ts';
import { type Source } from './source.ts';

/** How one finding came to its outcome, from the cells up to the clause. */
export interface FindingExplanation {
  readonly kind: 'finding';
  readonly requirement: StatedRequirement;
  readonly pack: PackSummary;
  readonly asOf: IsoDate;
  readonly finding: Finding;
  /** From the leaves of the formula up: columns and aggregates first, the whole measure and threshold last. */
  readonly steps: readonly ExplanationStep[];
  readonly readings: readonly ReadingExplanation[];
}

/** How one figure came to its value, from the cells up to the clause. */
export interface FigureExplanation {
  readonly kind: 'figure';
  readonly requirement: StatedRequirement;
  readonly pack: PackSummary;
  readonly asOf: IsoDate;
  readonly figure: Figure;
  /** From the leaves of the formula up, the whole measure last. */
  readonly steps: readonly ExplanationStep[];
}

/** What one requirement or figure asks, needs and, where something was audited, came to. */
export interface RequirementExplanation {
  readonly kind: 'requirement';
  readonly requirement: StatedRequirement;
  readonly pack: PackSummary;
  readonly asOf: IsoDate;
  readonly formulas: readonly { readonly part: FormulaPart; readonly text: string }[];
  readonly readings: readonly ReadingExplanation[];
  /** What the plan allows, so that this need not be done. */
  readonly permissions: readonly PermissionExplanation[];
  readonly parameters: readonly ParameterExplanation[];
  /** Ids of the tables and of the columns of each that the formulas read. */
  readonly needs: readonly { readonly table: string; readonly columns: readonly string[] }[];
  /** Null when no material was judged. */
  readonly counts: Counts | null;
  /** Why the material was not judged by it; null when it was, or when there is no material. */
  readonly notJudged: UnjudgedExplanation | null;
}

/** Why a requirement was judged on nobody, and what would change that. */
export interface UnjudgedExplanation extends Pick<NotJudged, 'reason' | 'subjects' | 'atMost'> {
  readonly absent: readonly AbsentSource[];
}

/** A table that was not submitted, or a column that its sheets lack, with headings by which it is known. */
export interface AbsentSource {
  readonly table: string;
  readonly column: string | null;
  readonly headings: readonly string[];
}

export type Explanation = FindingExplanation | FigureExplanation | RequirementExplanation;

export interface PermissionExplanation extends Permission {
  /** The condition under which it holds, as its author wrote it. */
  readonly when: string;
}

export interface ParameterExplanation {
  readonly name: string;
  readonly value: string;
  readonly note: Words | null;
  /** Where the value was taken from, when that is not the plan. */
  readonly source: Source | null;
}

/** The value of one part of a formula. */
export interface ExplanationStep {
  /** The part of the formula as its author wrote it. */
  readonly text: string;
  /** For a condition 1 is true, 0 is false, and [0, 1] cannot be told. */
  readonly value: Interval;
  /** An id of units.yaml, `percent` for a share, `condition` for true or false, empty for a bare number. */
  readonly unit: string;
  /** The first cells it was read from. */
  readonly cells: readonly Place[];
  readonly cellsTotal: number;
  readonly note?: StepNote | undefined;
  /** The first cells that leave the value open, of the many it was read from. */
  readonly undecidedBy?: readonly Place[] | undefined;
}

/** Why a step has the value it has, where its cells alone do not say. */
export type StepNote =
  | 'parameter' // a value the pack sets
  | 'permission' // what the plan allows, so that the requirement does not apply
  | 'no-rows' // the table has no row for the subject, which counts as none
  | 'none-counts' // there are rows for the subject, but none fits the condition
  | 'missing' // a cell is empty or unreadable
  | 'approximate' // a cell is approximate
  | 'missing-and-approximate' // some cells are the one, some the other
  | 'estimated' // worked out from distances between coordinates
  | 'system-assumed' // the same, where not every table says in which system its coordinates are
  | 'chosen' // the first of several sources that the material can answer
  | 'from-statistics'; // a figure of the indicators table

export interface ReadingExplanation {
  readonly id: string;
  readonly note: Words | null;
  /** The copy or report of the plan that it follows, where it says so. */
  readonly source: Source | null;
  /** Whether this is the reading that was judged. */
  readonly judged: boolean;
  /** Null where nothing was judged under it. */
  readonly outcome: Outcome | null;
}

/** The places of a requirement where a formula stands. */
export type FormulaPart = 'where' | 'measure' | 'threshold' | 'holds' | 'due';
