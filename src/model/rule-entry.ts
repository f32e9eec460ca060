import { type Words } from './data-model.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation, type Outcome } from './outcome.ts';
import { type PackListing } from './pack-listing.ts';
import { type Source } from './source.ts';
import { type Tag } from './tag.ts';

/** One thing that a pack says, with everything that belongs to it. */
export type RuleEntry = PackEntry | ClauseEntry | RequirementEntry | IndicatorEntry | ParameterEntry;

export interface PackEntry {
  readonly kind: 'pack';
  readonly listing: PackListing;
  readonly issuer: Words;
  readonly number: string | null;
  readonly sources: readonly Source[];
  readonly notes: readonly Words[];
  readonly requirements: readonly NamedEntry[];
}

export interface ClauseEntry {
  readonly kind: 'clause';
  readonly pack: NamedEntry;
  readonly clause: StatedClause;
  /** The requirements, figures and permissions that are about it. */
  readonly about: readonly NamedEntry[];
}

/** A requirement, a figure or a permission. */
export interface RequirementEntry {
  readonly kind: 'requirement' | 'figure' | 'permission';
  readonly pack: NamedEntry;
  readonly id: string;
  readonly title: Words;
  readonly clause: StatedClause;
  /** Null for what asks nothing of anybody. */
  readonly obligation: Obligation | null;
  readonly tags: readonly Tag[];
  readonly note: Words | null;
  /** The one that stands first. */
  readonly readings: readonly StatedReading[];
  readonly parameters: readonly StatedParameter[];
  readonly indicators: readonly NamedFormula[];
  /** Of a permission: what need not be done. */
  readonly lifts: readonly string[];
  readonly cases: readonly StatedCase[];
}

export interface IndicatorEntry {
  readonly kind: 'indicator';
  readonly pack: NamedEntry;
  readonly indicator: NamedFormula & { readonly for: string; readonly unit: string | null };
  /** The ids of what uses it. */
  readonly usedBy: readonly string[];
}

export interface ParameterEntry {
  readonly kind: 'parameter';
  readonly pack: NamedEntry;
  readonly parameter: StatedParameter;
  readonly usedBy: readonly string[];
}

export interface NamedEntry {
  readonly id: string;
  readonly title: Words;
}

export interface NamedFormula extends NamedEntry {
  readonly formula: string;
}

export interface StatedClause {
  readonly id: string;
  readonly locator: string;
  readonly wording: 'binding' | 'expected' | 'encouraged';
  readonly trigger: string;
  readonly text: Words;
}

export interface StatedReading {
  readonly id: string;
  readonly note: Words | null;
  readonly source: Source | null;
  /** By the key it stands under: `for`, `where`, `measure`, `at-least` …, in the order of a file. */
  readonly statement: readonly { readonly key: string; readonly text: string }[];
}

export interface StatedParameter {
  readonly id: string;
  readonly value: string;
  readonly note: Words;
  readonly source: Source | null;
}

export interface StatedCase {
  readonly name: string;
  readonly asOf: IsoDate;
  readonly reading: string | null;
  /** Outcomes as the case expects them, each once; none for one that cannot be judged. */
  readonly outcomes: readonly Outcome[];
}
