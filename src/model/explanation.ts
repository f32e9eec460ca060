import { type Words } from './data-model.ts';
import { type Finding } from './finding.ts';
import { type Interval } from './interval.ts';
import { type IsoDate } from './iso-date.ts';
import { type Outcome } from './outcome.ts';
import { type Place } from './place.ts';
import { type Counts, type PackSummary, type StatedRequirement } from './report.ts';

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

/** What one requirement asks, needs and, where something was audited, came to. */
export interface RequirementExplanation {
  readonly kind: 'requirement';
  readonly requirement: StatedRequirement;
  readonly pack: PackSummary;
  readonly asOf: IsoDate;
  readonly formulas: readonly { readonly part: FormulaPart; readonly text: string }[];
  readonly readings: readonly ReadingExplanation[];
  readonly parameters: readonly { readonly name: string; readonly value: string; readonly note: Words | null }[];
  /** Ids of the tables and of the columns of each that the formulas read. */
  readonly needs: readonly { readonly table: string; readonly columns: readonly string[] }[];
  /** Null when no material was judged. */
  readonly counts: Counts | null;
}

export type Explanation = FindingExplanation | RequirementExplanation;

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
}

/** Why a step has the value it has, where its cells alone do not say. */
export type StepNote =
  | 'parameter' // a value the pack sets
  | 'no-rows' // the table has no row for the subject, which counts as none
  | 'none-counts' // there are rows for the subject, but none fits the condition
  | 'missing' // a cell is empty or unreadable
  | 'approximate' // a cell is approximate
  | 'chosen' // the first of several sources that the material can answer
  | 'from-statistics'; // a figure of the indicators table

export interface ReadingExplanation {
  readonly id: string;
  readonly note: Words | null;
  /** Whether this is the reading that was judged. */
  readonly judged: boolean;
  /** Null where nothing was judged under it. */
  readonly outcome: Outcome | null;
}

/** The places of a requirement where a formula stands. */
export type FormulaPart = 'where' | 'measure' | 'threshold' | 'holds' | 'due';
