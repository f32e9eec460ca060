import { type EarlierDifference } from '../model/earlier.ts';

/** What is said of earlier reports beside this one. */
export interface EarlierLabels {
  readonly option: string;
  readonly title: string;
  /** Headings of columns, in percentage points. */
  readonly findingChange: string;
  readonly communityChange: string;
  since(asOf: string, file: string, changes: string): string;
  change(label: string, before: string, now: string, points: string): string;
  notComparable(asOf: string, file: string, differences: string): string;
  readonly difference: Readonly<Record<EarlierDifference, string>>;
  /** The chart of the rates of all periods, and what its lines and bars mean. */
  readonly trend: string;
  readonly trendNote: string;
  /** Periods that the chart leaves out. */
  leftOut(days: string): string;
}
