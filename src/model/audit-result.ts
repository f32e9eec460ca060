import { type Words } from './data-model.ts';
import { type Diagnostic } from './diagnostic.ts';
import { type Finding } from './finding.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation, type Outcome } from './outcome.ts';
import { type NotJudged } from './report.ts';

/** Everything an audit found, before it is counted and ordered for a report. */
export interface AuditResult {
  /** One for every requirement that was judged, in the order of the packs. */
  readonly judgements: readonly Judgement[];
  readonly notJudged: readonly NotJudged[];
  /** What came to light only when figures were put side by side. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One requirement judged on all its subjects. */
export interface Judgement {
  readonly requirement: JudgedRequirement;
  /** For each subject the unit it lies in (or is), as an index into the units of the material. */
  readonly units: readonly number[];
  /** Aligned with `units`. */
  readonly outcomes: readonly Outcome[];
  /** How many subjects come out differently under another reading. */
  readonly readingDiffers: number;
  /** With their numbers: the non-compliant, undetermined and not-due ones, and the others when asked for. */
  readonly findings: readonly Finding[];
}

/** What a report says of a requirement. */
export interface JudgedRequirement {
  readonly id: string;
  readonly pack: string;
  readonly clause: { readonly id: string; readonly locator: string; readonly text: Words };
  readonly title: Words;
  readonly obligation: Obligation;
  /** `community`, `facility` …, and what people call it. */
  readonly subject: string;
  readonly subjectTitle: Words;
  readonly unit: string;
  readonly threshold: string;
  /** Null without a due date, or when each subject has its own. */
  readonly due: IsoDate | null;
  readonly readings: readonly string[];
}
