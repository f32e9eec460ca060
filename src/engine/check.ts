import { type Reason } from '../model/finding.ts';
import { type Interval } from '../model/interval.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Outcome } from '../model/outcome.ts';
import { type BooleanTree, type NumberTree, type RowKind, type TestTree } from '../model/tree.ts';

/** One requirement under one reading, ready to be judged: the unit of work of an engine. */
export interface Check {
  readonly id: string;
  readonly row: RowKind;
  /** Whom it is about; everybody when null. */
  readonly where: BooleanTree | null;
  /** Where it holds, the row may do without; left out when nothing permits that. */
  readonly permitted?: BooleanTree | undefined;
  readonly test: TestTree;
  /** The day by which it must be met; null for a duty without one. */
  readonly due: NumberTree | null;
  /** The day on which it is judged, where that is another than the day of the data set. */
  readonly asOf?: IsoDate | undefined;
}

/** What an engine found for one check: an outcome for every row, and the numbers for the rows asked for. */
export interface Judged {
  readonly check: Check;
  /** Unit (for places) or row number, in ascending order. */
  readonly keys: readonly number[];
  /** Aligned with `keys`. */
  readonly outcomes: readonly Outcome[];
}

/** The numbers behind one outcome. */
export interface Verdict {
  readonly key: number;
  readonly outcome: Outcome;
  readonly reason: Reason | null;
  readonly observed: Interval;
  readonly required: Interval;
  /** The upper end of a `between`. */
  readonly ceiling: Interval | null;
  /** Day numbers. */
  readonly due: { readonly low: number | null; readonly high: number | null } | null;
  readonly tally: { readonly yes: Interval; readonly of: Interval } | null;
  /** It rests on distances between coordinates. */
  readonly estimate: boolean;
}
