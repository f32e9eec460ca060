import { type Judged } from '../engine/check.ts';
import { type Dataset } from '../engine/dataset.ts';
import { type DataModel } from '../model/data-model.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type AuditOptions } from './audit-options.ts';
import { type Locator } from './locator.ts';
import { type Subjects } from './subjects.ts';

/** What judging one requirement needs besides the requirement. */
export interface JudgingContext {
  readonly dataset: Dataset;
  /** What came of every check, by its id. */
  readonly results: ReadonlyMap<string, Judged>;
  readonly material: LinkedMaterial;
  readonly model: DataModel;
  readonly locator: Locator;
  readonly subjects: Subjects;
  readonly options: AuditOptions;
}
