import { type Words } from './data-model.ts';
import { type Diagnostic } from './diagnostic.ts';
import { type Interval } from './interval.ts';
import { type IsoDate } from './iso-date.ts';
import { type Outcome } from './outcome.ts';
import { type Place } from './place.ts';

/** What came of the worked examples of one pack. */
export interface PackTest {
  readonly id: string;
  readonly title: Words;
  readonly cases: number;
  readonly failed: readonly FailedCase[];
  /** The ids of what it changes of the packs above without a case of its own. */
  readonly untried: readonly string[];
  /** The ways that its formulas may go, and how many of them some case went. */
  readonly ways: { readonly total: number; readonly gone: number };
  /** The others, in the order of the pack. */
  readonly missed: readonly MissedWay[];
}

/** A worked example that does not come out as its author expected. */
export interface FailedCase {
  readonly requirement: string;
  readonly name: string;
  readonly at: Place;
  readonly faults: readonly CaseFault[];
  /** What is malformed about its rows. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One thing that was expected of one subject, and what was found instead. */
export interface CaseFault {
  /** Where it is expected. */
  readonly at: Place;
  /** Null for what is expected of the case as a whole. */
  readonly subject: string | null;
  readonly expected: CaseValue;
  readonly found: CaseValue;
}

export type CaseValue =
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  /** Null is the reason of what complies: none. */
  | { readonly kind: 'reason'; readonly reason: string | null }
  | { readonly kind: Quantity; readonly value: Interval; readonly unit: string }
  | { readonly kind: 'due'; readonly due: IsoDate | null }
  /** Whether there is a verdict at all. */
  | { readonly kind: 'verdict'; readonly isThere: boolean };

type Quantity = 'observed' | 'required' | 'shortfall';

/** A way of a formula that no case went. */
export interface MissedWay {
  /** The id of a requirement or of an indicator. */
  readonly formula: string;
  /** Null where the formula is the same in every reading. */
  readonly reading: string | null;
  readonly at: Place;
  readonly way: Way;
  /** The part of the formula that may go either way. */
  readonly text: string;
}

export const ways = [
  'met', // the requirement as a whole
  'unmet',
  'excess', // of two thresholds, the upper
  'held', // a condition
  'failed',
  'least', // of several values, the one that counts
  'greatest',
  'band', // of a table of bands
  'source', // of several sources
] as const;
export type Way = (typeof ways)[number];
