import { type IsoDate } from '../model/iso-date.ts';
import { type Outcome } from '../model/outcome.ts';

/** What the user decides about an audit. */
export interface AuditOptions {
  readonly asOf: IsoDate;
  readonly absentRows: 'none' | 'unknown';
  /** Units asked for, with everything below them; null for all. */
  readonly region: ReadonlySet<number> | null;
  /** Findings are listed for these outcomes; all outcomes are counted. */
  readonly show: readonly Outcome[];
  /** The requirements whose findings are listed; all when left out. */
  readonly listed?: ReadonlySet<string> | undefined;
  /** Told when a stage ends, for progress and timings. */
  readonly onStage: (stage: 'load' | 'facts' | 'judge' | 'trace') => void;
}
