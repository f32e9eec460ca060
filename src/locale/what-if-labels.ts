import { type ChangeKind, type Side } from '../model/finding-change.ts';

/** The words of `cscheck whatif`. */
export interface WhatIfLabels {
  readonly command: string;
  readonly option: Readonly<Record<'set' | 'reading' | 'baseSet' | 'baseReading' | 'by', string>>;
  readonly level: string;
  readonly title: string;
  /** What is held against what. */
  readonly base: string;
  readonly tried: string;
  readonly asIs: string;
  readonly affected: string;
  readonly noneAffected: string;
  readonly threshold: string;
  readonly instead: string;
  readonly reading: string;
  /** From what it was to what it would be. */
  turned(before: string, after: string): string;
  /** How many were and would be short, or undetermined. */
  readonly gaps: string;
  readonly kind: Readonly<Record<ChangeKind, string>>;
  /** How many of those that are no longer short cannot be judged any more. */
  lost(count: number): string;
  readonly lacking: Readonly<Record<Side, string>>;
  /** How a sum of what is lacking changes: a quantity above zero, below it, or a range that may be either. */
  more(side: Side, quantity: string): string;
  fewer(side: Side, quantity: string): string;
  between(side: Side, quantity: string): string;
  readonly notAsked: string;
  /** Of a sum in a unit that only one of the two readings measures in. */
  readonly otherUnit: Readonly<Record<'before' | 'after', string>>;
  range(low: string, high: string): string;
  readonly same: string;
  /** How many findings missing data leave out of a sum, or leave in it as ranges. */
  leftOut(count: number): string;
  ranging(count: number): string;
  readonly byArea: Readonly<Record<'county' | 'town', string>>;
  readonly elsewhere: string;
  unchangedAreas(count: number): string;
  /** The columns of the table by area. */
  readonly column: Readonly<Record<ChangeKind, string>>;
  quantityColumn(side: Side, unit: string): string;
  readonly openMark: string;
  readonly rates: string;
  readonly communityRate: string;
  readonly notCompared: string;
  unjudgedOn(side: 'before' | 'after', reason: string): string;
  verdict(newlyShort: number, noLongerShort: number, newlyUndetermined: number): string;
  readonly nothingChanges: string;
  readonly nextTable: string;
  readonly tableFile: string;
  readonly sheet: Readonly<Record<'requirements' | 'counties' | 'towns' | 'changes', string>>;
  readonly heading: Readonly<Record<ChangeColumn, string>>;
  readonly tally: Readonly<Record<TallyColumn, string>>;
  readonly addsUp: string;
}

/** The columns of the list of findings that change. */
export const changeColumns = [
  'number',
  'county',
  'town',
  'community',
  'subject',
  'requirement',
  'obligation',
  'change',
  'outcomeBefore',
  'outcomeAfter',
  'observedBefore',
  'observedAfter',
  'requiredBefore',
  'requiredAfter',
  'shortfallBefore',
  'shortfallAfter',
  'difference',
  'unit',
  'code',
  'evidence',
  'id',
] as const;
export type ChangeColumn = (typeof changeColumns)[number];

/** The columns of sums. */
export type TallyColumn =
  | 'requirement'
  | 'obligation'
  | 'thresholdBefore'
  | 'thresholdAfter'
  | 'shortBefore'
  | 'shortAfter'
  | 'undeterminedBefore'
  | 'undeterminedAfter'
  | 'unit'
  | 'lackingBefore'
  | 'lackingAfter'
  | 'difference'
  | 'open';
