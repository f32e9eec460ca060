import { type UnitName } from './finding.ts';
import { type FindingChange, type Side } from './finding-change.ts';
import { type Interval } from './interval.ts';
import { type Counts, type NotJudged, type Report, type StatedRequirement, type Summary } from './report.ts';

/** Two reports put side by side: everything counted, ordered and grouped once. Wherever they came from. */
export interface ReportComparison {
  readonly before: SideSummary;
  readonly after: SideSummary;
  /** Over everything compared. */
  readonly total: ChangeTally;
  /** What was compared, in the order of the packs. */
  readonly requirements: readonly RequirementChange[];
  /** By county, and by town, in the order of their codes; each list adds up to the total. */
  readonly counties: readonly AreaChange[];
  readonly towns: readonly AreaChange[];
  /** The findings that changed, the most telling first. */
  readonly changes: readonly FindingChange[];
  /** Judged on one side alone: nothing is said of what became of them. */
  readonly notCompared: readonly NotCompared[];
}

/** What a report says over all its requirements, whether or not they were compared. */
export type SideSummary = Pick<Summary, 'counts' | 'rate' | 'communities' | 'communityRate'>;

/** How many findings changed, and in what way. */
export interface ChangeTally {
  /** Outcomes on either side; a finding that one side does not have is not among them. */
  readonly before: Counts;
  readonly after: Counts;
  readonly newlyShort: number;
  readonly noLongerShort: number;
  /** Of what is no longer short, that of which nothing can be told any more. */
  readonly turnedUndetermined: number;
  /** Short on both sides, and of these those that are surely further from, or surely nearer to, what is asked. */
  readonly stillShort: number;
  readonly wider: number;
  readonly narrower: number;
  readonly newlyUndetermined: number;
  readonly newlyDetermined: number;
  readonly quantities: readonly QuantityTotal[];
}

/** What is lacking in one unit, added up. */
export interface QuantityTotal {
  readonly unit: string;
  readonly side: Side;
  readonly before: Interval;
  readonly after: Interval;
  readonly difference: Interval;
  /** The sum of the differences of which both ends are known: what can be said where the whole has no end. */
  readonly bounded: Interval;
  /** How many of these are a range, for missing data, and how many findings have no end and are left out. */
  readonly ranging: number;
  readonly leftOut: number;
}

export interface RequirementChange {
  readonly id: string;
  readonly before: StatedRequirement;
  readonly after: StatedRequirement;
  readonly tally: ChangeTally;
  /** By county; adds up to the tally. */
  readonly counties: readonly AreaChange[];
}

export interface AreaChange {
  /** Null for what lies in no unit of this level. */
  readonly unit: UnitName | null;
  readonly path: readonly UnitName[];
  readonly tally: ChangeTally;
}

export interface NotCompared {
  readonly requirement: StatedRequirement;
  /** The side that did not judge it, and why; null where it has no such requirement. */
  readonly side: 'before' | 'after';
  readonly unjudged: NotJudged | null;
}

/** The same material under two variants of the rules. */
export interface WhatIf extends Pick<
  Report,
  'tool' | 'asOf' | 'asOfSource' | 'inputs' | 'paths' | 'packs' | 'onlyNamed' | 'scope' | 'diagnostics'
> {
  readonly options: Pick<Report['options'], 'absentRows' | 'region' | 'mapping' | 'encouraged'>;
  readonly base: Variant;
  readonly tried: Variant;
  readonly comparison: ReportComparison;
  /** The areas that a summary lists. */
  readonly by: 'county' | 'town';
}

/** What is set and read otherwise than the packs say; nothing of either is the packs as they are. */
export type Variant = Pick<Report['options'], 'set' | 'readings'>;
