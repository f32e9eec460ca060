import { type Interval } from './interval.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation, type Outcome } from './outcome.ts';
import { type Place } from './place.ts';
import { type Rational } from './rational.ts';

/** What is judged: a unit of the region tree, or a row such as a facility or a person. */
export interface Subject {
  /** `community`, `town`, `city` …, `facility`, `person`. */
  readonly kind: string;
  /** The administrative code, the row's key, or null when the material has neither. */
  readonly code: string | null;
  /** Null for rows that are named after people. */
  readonly name: string | null;
  /** The units it lies in, from the top down, without itself. */
  readonly path: readonly UnitName[];
}

export interface UnitName {
  readonly level: string;
  readonly code: string | null;
  readonly name: string;
}

/** Why a finding is not simply compliant. */
export type Reason =
  | 'short' // below a minimum
  | 'excess' // above a maximum
  | 'unequal' // not the required value
  | 'value-missing' // the observed value is not known well enough
  | 'requirement-missing' // the required value is not known well enough
  | 'scope-unknown' // whether the requirement applies is not known
  | 'due-unknown' // whether the due date has passed is not known
  | 'due-later' // unmet, and the due date is still to come
  | 'out-of-scope' // the requirement is not about this subject
  | 'no-members'; // a share or mean of nothing

/** One requirement judged on one subject, good or bad. */
export interface Finding {
  /** Requirement and subject: the same after reordering rows, renaming sheets or adding columns. */
  readonly id: string;
  readonly requirement: string;
  readonly clause: string;
  readonly subject: Subject;
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly obligation: Obligation;
  /** The unit of observed, required and shortfall; `percent` when they are shares. */
  readonly unit: string;
  /** Which side of the required value the observed one must be on. */
  readonly comparison: Comparison;
  readonly due: IsoDate | null;
  readonly observed: Interval;
  readonly required: Interval;
  /** How far the observed value is on the wrong side; zero when it is not. Both ends known only if both values are. */
  readonly shortfall: Interval;
  /** For a share: how many of how many, and how many more are needed to reach the required share. */
  readonly tally?: Tally | undefined;
  /** Of a share: the members that do not meet its condition, the nearest to meeting it first. Not violations themselves. */
  readonly contributors: readonly Subject[];
  /** How many there are when `contributors` lists only the first. */
  readonly contributorsTotal: number;
  /** For a value that is not due yet: the increase a year that would still arrive in time. */
  readonly pacePerYear?: Rational | undefined;
  readonly evidence: readonly Place[];
  /** How many cells there are when `evidence` lists only the first. */
  readonly evidenceTotal: number;
  /** Cells that are missing or approximate: filling them would decide an undetermined finding. */
  readonly undecidedBy: readonly Place[];
  /** The outcome under every other reading of the clause at the same level. */
  readonly readings: readonly { readonly id: string; readonly outcome: Outcome }[];
}

export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equals' | 'between' | 'holds';

export interface Tally {
  readonly yes: Interval;
  readonly of: Interval;
  readonly lacking: Interval;
}
