import { type Diagnostic } from './diagnostic.ts';
import { type Distribution } from './distribution.ts';
import { type Finding } from './finding.ts';
import { type Outcome } from './outcome.ts';
import { type FigureSummary, type NotJudged, type StatedRequirement } from './report.ts';

/** Everything an audit found, before it is counted and ordered for a report. */
export interface AuditResult {
  /** One for every requirement that was judged, in the order of the packs. */
  readonly judgements: readonly Judgement[];
  /** One for every figure that could be computed, in the order of the packs. */
  readonly figures: readonly FigureSummary[];
  readonly notJudged: readonly NotJudged[];
  readonly distributions: readonly Distribution[];
  /** What came to light only when figures were put side by side. */
  readonly diagnostics: readonly Diagnostic[];
}

/** One requirement judged on all its subjects. */
export interface Judgement {
  readonly requirement: StatedRequirement;
  /** For each subject the unit it lies in (or is), as an index into the units of the material. */
  readonly units: readonly number[];
  /** Aligned with `units`. */
  readonly outcomes: readonly Outcome[];
  /** How many subjects come out differently under another reading. */
  readonly readingDiffers: number;
  /** With their numbers: the non-compliant, undetermined and not-due ones, and the others when asked for. */
  readonly findings: readonly Finding[];
}
