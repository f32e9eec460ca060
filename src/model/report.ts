import { type Words } from './data-model.ts';
import { type Diagnostic } from './diagnostic.ts';
import { type Finding, type UnitName } from './finding.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation, type Outcome } from './outcome.ts';

/** Everything counted, ordered and grouped once. Formats only show it. */
export interface Report {
  readonly tool: { readonly name: 'cscheck'; readonly version: string };
  /** The day for which the audit holds, and where it came from. */
  readonly asOf: IsoDate;
  readonly asOfSource: 'option' | 'data' | 'clock';
  readonly inputs: readonly Input[];
  readonly packs: readonly PackSummary[];
  readonly options: {
    readonly absentRows: 'none' | 'unknown';
    readonly region: readonly string[];
    readonly set: Readonly<Record<string, string>>;
    readonly readings: readonly string[];
    /** The mapping file, as given. */
    readonly mapping: string | null;
  };
  /** The smallest unit that holds everything in the data: what is judged as a whole. */
  readonly scope: UnitName | null;
  readonly summary: Summary;
  /** In the order of the packs. */
  readonly requirements: readonly RequirementSummary[];
  /** Counties and towns in the order of their codes, each county before its towns. */
  readonly areas: readonly AreaSummary[];
  /** Worst first: obligation, then how far short in proportion, then the code of the subject. */
  readonly findings: readonly Finding[];
  readonly notJudged: readonly NotJudged[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Input {
  readonly file: string;
  readonly sha256: string;
}

export interface PackSummary {
  readonly id: string;
  readonly version: string;
  readonly sha256: string;
  readonly title: Words;
  /** How it came to be used: named on the command line, or chosen because it covers the regions in the data. */
  readonly chosen: 'named' | 'region';
  /** The folder it was read from, when the command line names a path rather than an id. */
  readonly folder?: string | undefined;
  /** Where the effective date lies against its period. */
  readonly period: { readonly from: IsoDate; readonly to: IsoDate; readonly state: 'before' | 'in-force' | 'lapsed' };
}

export type Counts = Readonly<Record<Outcome, number>>;

/**
 * A share of those that count, with bounds where some cannot be judged: low takes every undetermined one as not
 * compliant, high as compliant. Null when nothing counts.
 */
export interface Rate {
  readonly low: number;
  readonly high: number;
}

export interface Summary {
  /** Findings by outcome, over everything judged. */
  readonly counts: Counts;
  readonly byObligation: Readonly<Record<Obligation, Counts>>;
  /** Of the findings: 单项达标率. */
  readonly rate: Rate | null;
  /** Communities by the roll-up of their findings. */
  readonly communities: Counts;
  /** Of the communities, each compliant only when all its findings are: 全项达标率. */
  readonly communityRate: Rate | null;
  readonly requirementsJudged: number;
  readonly requirementsTotal: number;
  /** How many findings the report could list, and how many it lists. */
  readonly total: number;
  readonly shown: number;
}

/** A requirement as its plan states it, before anything is counted. */
export interface StatedRequirement {
  readonly id: string;
  readonly pack: string;
  readonly clause: { readonly id: string; readonly locator: string; readonly text: Words };
  readonly title: Words;
  readonly obligation: Obligation;
  /** `community`, `facility` …, and what people call it. */
  readonly subject: string;
  readonly subjectTitle: Words;
  readonly unit: string;
  /** The threshold as its author wrote it. */
  readonly threshold: string;
  /** Null without a due date, or when each subject has its own. */
  readonly due: IsoDate | null;
  /** The readings the clause allows, the one judged first. */
  readonly readings: readonly string[];
}

/** What came of a requirement over all its subjects. */
export interface RequirementSummary extends StatedRequirement {
  readonly counts: Counts;
  /** Of its findings. */
  readonly rate: Rate | null;
  /** Sum of the known shortfalls of non-compliant and not-due findings, as exact decimal text; null for rates. */
  readonly shortfall: { readonly low: string; readonly high: string | null } | null;
  /** Whether any outcome differs under another reading. */
  readonly readingMatters: boolean;
}

export interface AreaSummary {
  readonly unit: UnitName;
  readonly path: readonly UnitName[];
  readonly findings: Counts;
  readonly communities: Counts;
  /** Of its communities, as in the summary. */
  readonly rate: Rate | null;
  /** Among areas of the same level, best first; ties share a rank. Null when nothing counts. */
  readonly rank: number | null;
}

/** A requirement that could not be judged for any subject, once. */
export interface NotJudged {
  readonly requirement: StatedRequirement;
  readonly reason: 'table-absent' | 'column-absent' | 'no-subject' | 'not-in-force';
  /** The tables (`staff`) and columns (`staff.education`) that are absent. */
  readonly missing: readonly string[];
  /** How many subjects it would have been judged on. */
  readonly subjects: number;
}
