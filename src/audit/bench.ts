import { type Dataset } from '../engine/dataset.ts';
import { type DataModel } from '../model/data-model.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Outcome } from '../model/outcome.ts';
import { type Locator } from './locate.ts';
import { type Subjects } from './subjects.ts';

export interface AuditOptions {
  readonly asOf: IsoDate;
  readonly absentRows: 'none' | 'unknown';
  /** Units asked for, with everything below them; null for all. */
  readonly region: ReadonlySet<number> | null;
  /** Findings are listed for these outcomes; all outcomes are counted. */
  readonly show: readonly Outcome[];
  /** Told when a stage ends, for progress and timings. */
  readonly onStage: (stage: 'load' | 'facts' | 'judge') => void;
}

/** What judging one requirement needs besides the requirement. */
export interface Bench {
  readonly dataset: Dataset;
  readonly material: LinkedMaterial;
  readonly model: DataModel;
  readonly locator: Locator;
  readonly subjects: Subjects;
  readonly options: AuditOptions;
}
