import { type Level, type Words } from './data-model.ts';
import { type Diagnostic } from './diagnostic.ts';
import { type Distribution } from './distribution.ts';
import { type EarlierPeriod } from './earlier.ts';
import { type CitedClause, type Finding, type Subject, type UnitName } from './finding.ts';
import { type Interval } from './interval.ts';
import { type IsoDate } from './iso-date.ts';
import { type Obligation, type Outcome } from './outcome.ts';
import { type Place } from './place.ts';
import { type Source } from './source.ts';
import { type Tag } from './tag.ts';

/** Everything counted, ordered and grouped once. Formats only show it. */
export interface Report {
  readonly tool: { readonly name: 'cscheck'; readonly version: string };
  /** The day for which the audit holds, and where it came from. */
  readonly asOf: IsoDate;
  readonly asOfSource: 'option' | 'data' | 'clock';
  readonly inputs: readonly Input[];
  /** The files and folders as they were named on the command line. */
  readonly paths: readonly string[];
  readonly packs: readonly PackSummary[];
  /** Packs that hold for the regions in the data and were not used, since some of their values are secondary. */
  readonly onlyNamed: readonly PackName[];
  readonly options: {
    readonly absentRows: 'none' | 'unknown';
    readonly region: readonly string[];
    readonly set: Readonly<Record<string, string>>;
    readonly readings: readonly string[];
    /** The mapping file, as given. */
    readonly mapping: string | null;
    /** Whether qualitative requirements are judged that the plan only encourages. */
    readonly encouraged: boolean;
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
  /** In the order of the packs. */
  readonly figures: readonly FigureSummary[];
  readonly notJudged: readonly NotJudged[];
  /** Behind every average that was judged, in the order of the packs. */
  readonly distributions: readonly Distribution[];
  /** Every community that is judged at all, in the order of their codes. */
  readonly communities: readonly CommunitySummary[];
  /** Communities whose coordinates are known, in the order of their codes. */
  readonly places: readonly PlacedCommunity[];
  readonly diagnostics: readonly Diagnostic[];
  /** Earlier reports that it is set beside, the oldest first. */
  readonly earlier: readonly EarlierPeriod[];
}

export interface Input {
  readonly file: string;
  readonly sha256: string;
}

export interface PackName {
  readonly id: string;
  readonly title: Words;
}

export interface PackSummary extends PackName {
  readonly version: string;
  readonly sha256: string;
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
  /** Qualitative requirements that the plan only encourages and that nobody asked to judge; not in the total. */
  readonly encouragedLeftOut: number;
  /** How many findings the report could list, and how many it lists. */
  readonly total: number;
  readonly shown: number;
}

/** A requirement as its plan states it, before anything is counted. */
export interface StatedRequirement {
  readonly id: string;
  readonly pack: string;
  readonly clause: CitedClause;
  readonly title: Words;
  readonly obligation: Obligation;
  readonly tags: readonly Tag[];
  /** Computed and shown, never judged: it has no threshold. */
  readonly reported: boolean;
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
  /** What packs below the one it comes from change of it, from the highest down; left out when nothing. */
  readonly overrides?: readonly StatedOverride[] | undefined;
  /** What it rests on beside the text of the plan, each once: where its reading and its values are taken from. */
  readonly sources: readonly Source[];
}

/** What a pack says instead of a pack above it. */
export interface StatedOverride {
  readonly pack: string;
  readonly level: Level;
  /** The id of the requirement, or the name of a parameter that it uses. */
  readonly of: string;
  readonly clause: CitedClause;
  /** Null from the first day of its pack. */
  readonly from: IsoDate | null;
}

/** What came of a requirement over all its subjects. */
export interface RequirementSummary extends StatedRequirement {
  readonly counts: Counts;
  /** Of its findings. */
  readonly rate: Rate | null;
  /**
   * Sum of the shortfalls of what is short, as exact decimal text; what could not be judged adds to the high end alone.
   * Null for rates.
   */
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
  /** Its findings, requirement by requirement in the order of the report; null where nobody there is judged on it. */
  readonly byRequirement: readonly (Counts | null)[];
}

/** A community with the roll-up of its findings. */
export interface CommunitySummary {
  readonly unit: UnitName;
  readonly path: readonly UnitName[];
  readonly outcome: Outcome;
  /** Null where the material does not say so exactly. */
  readonly households: number | null;
}

/** Where a community is on the ground, with the roll-up of its findings. */
export interface PlacedCommunity {
  readonly unit: UnitName;
  readonly outcome: Outcome;
  /** What is judged in it, by outcome. */
  readonly counts: Counts;
  /** The requirements by which something in it is non-compliant, in the order of the packs. */
  readonly short: readonly string[];
  /** In degrees, as the material gives them. */
  readonly latitude: number;
  readonly longitude: number;
  /** The system of its coordinates, as the data model calls it; null where the material does not say. */
  readonly system: string | null;
}

/** A figure that the plan asks for, with its value for every subject it is about. */
export interface FigureSummary {
  readonly requirement: StatedRequirement;
  /** In the order of the codes of the subjects. */
  readonly values: readonly Figure[];
}

/** A computed value that is shown, never judged. */
export interface Figure {
  /** What was asked for and the subject: the same after reordering rows, renaming sheets or adding columns. */
  readonly id: string;
  readonly subject: Subject;
  readonly unit: string;
  readonly value: Interval;
  /** The first cells it was read from. */
  readonly evidence: readonly Place[];
  readonly evidenceTotal: number;
  /** The first cells that are missing or approximate, where the value is not known. */
  readonly missing: readonly Place[];
}

/** A requirement or figure that could not be judged or computed for any subject, once. */
export interface NotJudged {
  readonly requirement: StatedRequirement;
  readonly reason: 'table-absent' | 'column-absent' | 'coordinates-mixed' | 'no-subject' | 'not-in-force' | 'off';
  /** Who has switched it off, and why. */
  readonly off?: { readonly reason: Words; readonly pack: string; readonly clause: CitedClause } | undefined;
  /** The tables (`staff`) and columns (`staff.education`) that are absent. */
  readonly missing: readonly string[];
  /** How many subjects it would have been judged on. */
  readonly subjects: number;
  /** It may be fewer: not all the data say whom it is about. */
  readonly atMost?: true;
}
