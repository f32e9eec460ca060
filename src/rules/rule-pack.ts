import { type DecisionLine } from '../formula/formula-context.ts';
import { type Level, type Words } from '../model/data-model.ts';
import { type Comparison } from '../model/finding.ts';
import { type Interval } from '../model/interval.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Obligation, type Outcome } from '../model/outcome.ts';
import { type Place } from '../model/place.ts';
import { type Source } from '../model/source.ts';
import { type Tag } from '../model/tag.ts';
import { type Band } from '../model/tree.ts';
import { type Dated } from './dated.ts';
import { type LintCode } from './lint-codes.ts';
import { type SourceText } from './source-text.ts';

/**
 * One plan, whole: everything its folder says, before any of it is compiled for a day. What it builds on is in its
 * parameters, indicators, requirements, figures and permissions as the other pack says it, before its own; clauses,
 * cases, sources and notes are its own alone.
 */
export interface RulePack {
  readonly id: string;
  /** The pack it builds on, with all that one builds on; null for one that stands alone. */
  readonly extends: RulePack | null;
  /** What it and the packs above it change, by the id of what is changed, from the highest pack down and by day. */
  readonly overrides: ReadonlyMap<string, readonly OverrideSource[]>;
  /** By the file in which a formula stands, the period that `plan_start` and `plan_end` mean there. */
  readonly periods: ReadonlyMap<string, RulePack['period']>;
  readonly version: string;
  readonly title: Words;
  readonly issuer: Words;
  /** 文号; null when the source has none. */
  readonly number: string | null;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate };
  /** Prefixes of the administrative codes it holds for. */
  readonly jurisdiction: readonly string[];
  readonly sources: readonly Source[];
  readonly notes: readonly Words[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly clauses: readonly Clause[];
  readonly indicators: readonly IndicatorSource[];
  /** In the order of the files and of their lines. */
  readonly requirements: readonly RequirementSource[];
  /** Entries of the same files that have no threshold. */
  readonly figures: readonly FigureSource[];
  readonly permissions: readonly PermissionSource[];
  readonly cases: readonly PackCase[];
  /** What its author has looked at and left as it is. */
  readonly accept: readonly Acceptance[];
  /** Where things stand that do not know it themselves, by their id. */
  readonly places: { readonly clauses: ReadonlyMap<string, Place>; readonly parameters: ReadonlyMap<string, Place> };
}

/** A remark of `rules lint` that the author accepts, and why. */
export interface Acceptance {
  readonly check: LintCode;
  /** What it is about: the id of a requirement, clause, parameter …; null for whatever it is about. */
  readonly of: string | null;
  readonly reason: Words;
  readonly at: Place;
}

/** A value the text leaves open, or a table it gives. */
export type Parameter = (
  | {
      readonly kind: 'number';
      readonly value: SourceText;
      /** What takes its place, by day. */
      readonly later: readonly Dated<SourceText>[];
    }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'bands'; readonly bands: readonly Band[] }
  | { readonly kind: 'choices'; readonly lines: readonly DecisionLine[] }
) & {
  readonly note: Words;
  /** Where the value is taken from, when that is not the text of the plan. */
  readonly source: Source | null;
};

export interface Clause {
  readonly id: string;
  /** As printed, then the line of the source file. */
  readonly locator: string;
  readonly wording: Wording;
  /** The word that makes it so: 不少于, 达到, 鼓励. */
  readonly trigger: string;
  readonly text: Words;
}

export const wordings = ['binding', 'expected', 'encouraged'] as const;
export type Wording = (typeof wordings)[number];

/** What the wording of a clause makes of its requirements. */
export const obligationOf: Readonly<Record<Wording, Obligation>> = {
  binding: 'must',
  expected: 'should',
  encouraged: 'may',
};

/** A named measure or condition of the pack, used by name in its formulas. */
export interface IndicatorSource {
  readonly id: string;
  readonly title: Words;
  /** A level, or the subject word of a table. */
  readonly for: SourceText;
  readonly formula: SourceText;
  /** Null for a condition. */
  readonly unit: SourceText | null;
}

export interface RequirementSource {
  readonly id: string;
  readonly at: Place;
  readonly clause: Clause;
  readonly title: Words;
  readonly obligation: Obligation;
  readonly tags: readonly Tag[];
  /** The text its values are taken from, where it says so. */
  readonly source: Source | null;
  readonly note: Words | null;
  /** The ways to read the clause, each complete; the one that stands unless another is asked for comes first. */
  readonly readings: readonly [ReadingSource, ...ReadingSource[]];
}

/** The id of the only reading of a requirement that has no others. */
export const onlyReading = 'as-written';

export interface ReadingSource {
  readonly id: string;
  readonly note: Words | null;
  /** The text it follows: its own, or that of the requirement. */
  readonly source: Source | null;
  /** A level, or the subject word of a table. */
  readonly for: SourceText;
  readonly where: SourceText | null;
  readonly test: TestSource;
  readonly due: SourceText | null;
}

/** What is asked: a measure against a threshold, or a condition. */
export type TestSource =
  | { readonly kind: 'holds'; readonly condition: SourceText }
  | {
      readonly kind: 'compare';
      readonly comparison: Exclude<Comparison, 'holds'>;
      readonly measure: SourceText;
      /** One threshold; for `between` the lower and the upper. */
      readonly thresholds: readonly SourceText[];
      /** The first day on which it is asked for; null from the beginning. */
      readonly from: IsoDate | null;
      /** What takes the place of the thresholds, by day. */
      readonly later: readonly Dated<readonly SourceText[]>[];
      /** An id of units.yaml; `percent` for a share. */
      readonly unit: SourceText;
      /** The reading has a measure of its own but no unit: when the measure is a share, the unit is `percent`. */
      readonly unitInherited: boolean;
    };

/** What the text asks for without a threshold: computed and shown, never judged. */
export interface FigureSource {
  readonly id: string;
  readonly at: Place;
  readonly clause: Clause;
  readonly title: Words;
  readonly source: Source | null;
  readonly note: Words | null;
  /** A level, or the subject word of a table. */
  readonly for: SourceText;
  readonly where: SourceText | null;
  readonly measure: SourceText;
  /** An id of units.yaml; `percent` for a share. */
  readonly unit: SourceText;
}

/** What the text allows: where it holds, other requirements do not apply. */
export interface PermissionSource {
  readonly id: string;
  readonly at: Place;
  readonly clause: Clause;
  readonly title: Words;
  readonly note: Words | null;
  /** A level, or the subject word of a table. */
  readonly for: SourceText;
  readonly when: SourceText;
  /** Ids of requirements about the same kind of row; none for what nothing forbids. */
  readonly lifts: readonly SourceText[];
}

/** What a pack says instead of a pack above it, by which clause and from which day. */
export interface OverrideSource {
  /** The id of the pack that says so. */
  readonly pack: string;
  readonly level: Level;
  readonly at: Place;
  /** The id of a requirement, figure or permission, or the name of a parameter. */
  readonly of: string;
  readonly clause: Clause;
  /** Null from the first day of its pack. */
  readonly from: IsoDate | null;
  readonly change: OverrideChange;
  readonly note: Words | null;
}

export type OverrideChange =
  | { readonly kind: 'off'; readonly reason: Words }
  | { readonly kind: 'parameter'; readonly parameter: Parameter }
  | {
      readonly kind: 'requirement';
      readonly obligation: Obligation;
      readonly threshold: Pick<
        Extract<TestSource, { kind: 'compare' }>,
        'comparison' | 'thresholds' | 'from' | 'later'
      > | null;
      readonly due: SourceText | null;
      readonly defaultReading: string | null;
    };

/** A worked example: rows in, outcome and numbers out. */
export interface PackCase {
  /** A requirement or a figure. */
  readonly requirement: string;
  readonly name: string;
  readonly at: Place;
  readonly asOf: IsoDate;
  /** The reading it is judged under; null for the one that stands. */
  readonly reading: string | null;
  /** Tables by id; a table without rows is present and empty. */
  readonly tables: ReadonlyMap<string, readonly CaseRow[]>;
  readonly expect: 'not-judged' | readonly Expectation[];
}

export interface CaseRow {
  readonly at: Place;
  /** Cells by column id, as they would stand in a workbook. */
  readonly cells: Readonly<Record<string, CaseCell>>;
}

export type CaseCell = string | number | boolean | null;

export interface Expectation {
  readonly at: Place;
  readonly subject: string;
  /** None for a figure. */
  readonly outcome?: Outcome | undefined;
  readonly reason?: string | undefined;
  readonly observed?: Interval | undefined;
  readonly required?: Interval | undefined;
  readonly shortfall?: Interval | undefined;
  /** Null where no due date is expected: there is none, or the data do not say which. */
  readonly due?: IsoDate | null | undefined;
}
