import { type Words } from './data-model.ts';
import { type Interval } from './interval.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation, type Outcome } from './outcome.ts';
import { type Place } from './place.ts';
import { type Rational } from './rational.ts';
import { type ColumnPath, type TallyName } from './tree.ts';

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
  | 'permitted' // the plan allows this subject to do without
  | 'no-members'; // a share or mean of nothing

/** One requirement judged on one subject, good or bad. */
export interface Finding {
  /** Requirement and subject: the same after reordering rows, renaming sheets or adding columns. */
  readonly id: string;
  readonly requirement: string;
  /** The pack that has the say of it here, where that is not the one it comes from. */
  readonly pack?: string | undefined;
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
  /** Of a compliant finding: what may still change before it no longer is. */
  readonly margin?: Margin | undefined;
  /** Of a share: the members that do not meet its condition, the nearest to meeting it first. Not violations themselves. */
  readonly contributors: readonly Subject[];
  /** How many there are when `contributors` lists only the first. */
  readonly contributorsTotal: number;
  /** Of a measure that counts items or periods: those that are lacking. */
  readonly lacking: readonly LackingItem[];
  /** It rests on distances between coordinates, not on what was reported. */
  readonly estimate?: true | undefined;
  /** For a value that is not due yet: the increase a year that would still arrive in time. */
  readonly pacePerYear?: Rational | undefined;
  readonly evidence: readonly Place[];
  /** How many cells there are when `evidence` lists only the first. */
  readonly evidenceTotal: number;
  /** The first cells that are missing or approximate: filling all of them decides an undetermined finding. */
  readonly undecidedBy: readonly Place[];
  /** Of an undetermined finding: what would decide it. */
  readonly settledBy?: Settlement | undefined;
  /** For what is permitted: what permits it. */
  readonly permission?: Permission | undefined;
  /** The outcome under every other reading of the clause at the same level. */
  readonly readings: readonly { readonly id: string; readonly outcome: Outcome }[];
}

/** Something the plan allows, so that something else need not be done. */
export interface Permission {
  readonly id: string;
  readonly clause: CitedClause;
  readonly title: Words;
}

/** A place in a plan that asks for something or allows it. */
export interface CitedClause {
  readonly id: string;
  /** As printed, then the line of the source file. */
  readonly locator: string;
  readonly text: Words;
}

export type Comparison = 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equals' | 'between' | 'holds';

/** An item of a checklist, or a period, in which what is asked is not there. */
export interface LackingItem {
  readonly item: TallyName;
  /** False where missing data leave open whether it is. */
  readonly certain: boolean;
}

/**
 * What would decide an undetermined finding. A set of cells can settle it when there are values of theirs, such as these
 * cells may hold, after which the outcome is the same however all other missing cells turn out. One with the fewest cells
 * is named, which other values of the same cells may leave open: an area of 300 m² in one of two blanks shows a sum of
 * 300 m² to be reached, while it takes both to show that it is not. Among sets of the same size one that can show the
 * finding to be compliant goes before one that takes the subject out of the scope, and that before one that can only show
 * a shortfall; then the cells that move the value most, then cells that are missing before dates that are inexact, then
 * the order of places.
 */
export interface Settlement {
  /** Whether no smaller set can settle it; otherwise the formula is too interwoven to tell, and all cells are named. */
  readonly fewest: boolean;
  /** What the cells can settle it as; null where that is not known before they are filled. */
  readonly outcome: Outcome | null;
  /** Those that move the value most come first. */
  readonly cells: readonly Place[];
  /** How many there are when `cells` lists only the first. */
  readonly cellsTotal: number;
  /** How many cells behind the finding are missing or approximate in all. */
  readonly missing: number;
}

/** How far a compliant finding is from its tipping point. What cannot be said exactly is left out. */
export interface Margin {
  /** How far the observed value is on the right side of the required one; null where nothing is compared. */
  readonly slack: Interval | null;
  /** Of a share: how many members may still change sides, all other members staying as they are. */
  readonly spare?: Interval | undefined;
  /** Of each number of the subject, or of a unit it lies in, whose growth alone brings the finding down. */
  readonly growth: readonly Growth[];
}

/**
 * The largest growth of one number at which the finding still complies, everything else staying as it is: there it
 * passes, and one more of what is counted in whole numbers, or anything more of what is measured, is too much.
 */
export interface Growth {
  readonly column: ColumnPath;
  readonly unit: string;
  readonly from: Rational;
  readonly by: Rational;
}

export interface Tally {
  readonly yes: Interval;
  readonly of: Interval;
  readonly lacking: Interval;
}
