import { type Subject } from './finding.ts';
import { type Interval } from './interval.ts';
import { type Rate } from './report.ts';

/** How the members of an average are spread: an average that is met may hide how many of them lie below it. */
export interface Distribution {
  readonly requirement: string;
  /** The area that is judged by its average. */
  readonly subject: Subject;
  /** What is averaged over: `community`, `facility` … */
  readonly members: string;
  readonly unit: string;
  readonly average: Interval;
  readonly target: Interval;
  /** How many members there are, those included of which it is not known whether they are meant. */
  readonly count: number;
  /** Of how many the value is only known to lie between two bounds. */
  readonly unsettled: number;
  readonly median: Interval;
  /** The share of the members below the target: low counts those surely below it, high those perhaps below it. */
  readonly below: Rate | null;
  /** The members whose value is known, in bands of equal width; the target is where one band ends and another begins. */
  readonly bands: readonly Band[];
}

/** Values from `from` on and below `to`: for drawing. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}
