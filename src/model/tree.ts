import { type Level } from './data-model.ts';
import { type IsoDate } from './iso-date.ts';
import { type Rational } from './rational.ts';

/**
 * A formula after names, types and units are settled. From this one tree come the SQL, the interval, the list of
 * columns a rule needs and the sentence that explains a verdict. Every node is a plain frozen value.
 */
export type NumberTree =
  | NumberLiteral
  | NumberColumn
  | Arithmetic
  | Rounding
  | MonthShift
  | Extreme
  | Choice
  | NumberAlternatives
  | Bands
  | AggregateTree
  | TallyTree
  | Statistic
  | Rank
  | PeerCount;

/** A literal, a parameter, or a day counted from 1970-01-01 (unit `day-number`). */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly value: Rational;
  /** The parameter it came from. */
  readonly name?: string | undefined;
}

/** An integer, decimal or date column. A date is its day number. */
export interface NumberColumn {
  readonly kind: 'column';
  readonly column: ColumnPath;
}

export interface Arithmetic {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: NumberTree;
  readonly right: NumberTree;
}

export interface Rounding {
  readonly kind: 'rounding';
  readonly mode: 'ceil' | 'floor';
  readonly of: NumberTree;
}

/** The same day of the month some months later or earlier, or the last day of a shorter month. */
export interface MonthShift {
  readonly kind: 'months';
  readonly of: NumberTree;
  readonly months: number;
}

/** The smallest or largest of several expressions (not of rows). */
export interface Extreme {
  readonly kind: 'extreme';
  readonly mode: 'min' | 'max';
  readonly of: readonly NumberTree[];
}

export interface Choice {
  readonly kind: 'choice';
  readonly if: BooleanTree;
  readonly then: NumberTree;
  readonly else: NumberTree;
}

/**
 * The first alternative that the material can answer: its tables and columns are there and, for this row, its value has
 * an upper bound. When none is, the last one stands.
 */
export interface NumberAlternatives {
  readonly kind: 'alternatives';
  readonly of: readonly NumberTree[];
}

/** A tier table. Bands rise without gaps; the first starts at its `from`, the last may be open. */
export interface Bands {
  readonly kind: 'bands';
  readonly name: string;
  readonly of: NumberTree;
  readonly bands: readonly Band[];
  /** Between `value` at `from` and `upper` at `to`, in proportion; a band without `to` keeps `value`. */
  readonly interpolate: boolean;
  /** Which band a shared end belongs to: the one below it or the one above. */
  readonly boundary: 'below' | 'above';
}

export interface Band {
  readonly from: Rational;
  readonly to: Rational | null;
  readonly value: Rational;
  readonly upper: Rational;
}

/** An aggregate over the rows of another table that belong to the row at hand. */
export interface AggregateTree {
  readonly kind: 'aggregate';
  readonly function: 'count' | 'sum' | 'mean' | 'min' | 'max' | 'share' | 'distinct';
  readonly rows: RowSet;
  /** sum, mean, min, max: the expression taken of each row, in that row's own terms. */
  readonly value: NumberTree | null;
  /** share: the condition whose share is taken. */
  readonly having: BooleanTree | null;
  /** distinct: the column whose different values are counted. */
  readonly distinct: ColumnPath | null;
}

export interface RowSet {
  readonly table: string;
  /** For `regions`: the level whose rows are meant; null for every table else. */
  readonly level: Level | null;
  readonly link: Link;
  readonly where: BooleanTree | null;
}

/** How the rows belong to the row at hand. */
export type Link =
  /** Their home lies in the unit at hand or below it. */
  | { readonly kind: 'within' }
  /** Their home is exactly the unit at hand. */
  | { readonly kind: 'own' }
  /** Their home is the unit at hand or one above it. */
  | { readonly kind: 'above' }
  /** This reference column of theirs points at the row at hand. */
  | { readonly kind: 'reference'; readonly column: string }
  /** This set of references of theirs contains the row at hand or, for a larger unit, one below it. */
  | { readonly kind: 'serves'; readonly column: string }
  /** Their coordinates lie within so many metres, over the ground in a straight line, of those of the row at hand. */
  | {
      readonly kind: 'near';
      /** The table of the row at hand. */
      readonly from: string;
      /** As written: an expression of known values. */
      readonly radius: NumberTree;
      readonly metres: Rational;
    };

/** How many of several named conditions hold: the items of a checklist, or the periods of a stretch of time. */
export interface TallyTree {
  readonly kind: 'tally';
  readonly of: readonly TallyItem[];
  /** How many rows hold any of the words, where each row holds one: one that does not say which adds one word at most. */
  readonly holders: AggregateTree | null;
}

export interface TallyItem {
  readonly name: TallyName;
  readonly condition: BooleanTree;
}

/** A word of a column, or a period that both days belong to. */
export type TallyName =
  | { readonly kind: 'value'; readonly table: string; readonly column: string; readonly value: string }
  | { readonly kind: 'period'; readonly period: PeriodKind; readonly from: IsoDate; readonly to: IsoDate };

/** The periods that formulas can go through, by the word they are written with. */
export const periodKinds = ['weeks', 'months', 'quarters', 'half_years', 'years'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/**
 * The figure of this key in the `indicators` table for the unit at hand: the newest whose period had begun by the
 * effective date and, where days are given, lies within them.
 */
export interface Statistic {
  readonly kind: 'statistic';
  readonly key: string;
  readonly within: StatisticPeriod | null;
}

/** The place of the unit at hand among its peers by a number about each of them; ties share the best place. */
export interface Rank {
  readonly kind: 'rank';
  readonly of: NumberTree;
  readonly peers: Peers;
  readonly first: 'largest' | 'smallest';
}

/** How many peers there are, the unit at hand included. */
export interface PeerCount {
  readonly kind: 'peers';
  readonly peers: Peers;
}

/** All units of one level in the same unit above. */
export interface Peers {
  readonly level: Level;
  readonly within: Level;
}

/** Day numbers; both days belong to it. */
export interface StatisticPeriod {
  readonly from: number;
  readonly to: number;
}

export type BooleanTree =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'flag'; readonly column: ColumnPath }
  | {
      readonly kind: 'compare';
      readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=';
      readonly left: NumberTree;
      readonly right: NumberTree;
    }
  /** An enum, ordinal, text or reference column is one of these values. */
  | { readonly kind: 'among'; readonly column: ColumnPath; readonly values: readonly string[] }
  /** An ordinal column against one of its values, by rank. */
  | {
      readonly kind: 'ranked';
      readonly column: ColumnPath;
      readonly operator: '<' | '<=' | '>' | '>=';
      readonly value: string;
      readonly rank: number;
    }
  /** A set column contains at least this many of these values. */
  | { readonly kind: 'has'; readonly column: ColumnPath; readonly values: readonly string[]; readonly atLeast: number }
  /** The text of a column contains at least this many of these words, whatever their spaces, width and case. */
  | {
      readonly kind: 'mentions';
      readonly column: ColumnPath;
      readonly values: readonly string[];
      readonly atLeast: number;
    }
  /** The unit's code begins with one of these. */
  | { readonly kind: 'coded'; readonly prefixes: readonly string[]; readonly name: string }
  /** The cell says something that can be read, however vaguely. */
  | { readonly kind: 'filled'; readonly column: ColumnPath }
  /** The cell says something, where a blank has a meaning of its own. */
  | { readonly kind: 'given'; readonly column: ColumnPath }
  /** Some line of a decision table allows what the row is; and when none does. The two are each other's opposites. */
  | {
      readonly kind: 'allowed';
      readonly name: string;
      readonly allowed: BooleanTree;
      readonly forbidden: BooleanTree;
    }
  | { readonly kind: 'all'; readonly of: readonly BooleanTree[] }
  | { readonly kind: 'any'; readonly of: readonly BooleanTree[] }
  | { readonly kind: 'not'; readonly of: BooleanTree }
  | { readonly kind: 'alternatives'; readonly of: readonly BooleanTree[] };

/** A column of the row at hand, of a unit above it, or of a row it refers to. */
export interface ColumnPath {
  readonly via: ColumnStep | null;
  /** The table that declares the column. */
  readonly table: string;
  readonly column: string;
}

export type ColumnStep =
  { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'reference'; readonly column: string };

/** What a formula is evaluated on: a row of a table, or a region of one level. */
export interface RowKind {
  readonly table: string;
  readonly level: Level | null;
}

/** What a row must be: a measure against a threshold, or a condition that holds. */
export type TestTree =
  | {
      readonly comparison: 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'equals';
      readonly measure: NumberTree;
      readonly threshold: NumberTree;
    }
  | {
      readonly comparison: 'between';
      readonly measure: NumberTree;
      readonly threshold: NumberTree;
      readonly ceiling: NumberTree;
    }
  | { readonly comparison: 'holds'; readonly condition: BooleanTree };
