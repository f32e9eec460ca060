import { type ColumnType, type Level, type Words } from '../model/data-model.ts';
import {
  type DiagnosticCode,
  type DiagnosticParams,
  type FormulaPosition,
  type Severity,
} from '../model/diagnostic.ts';
import { type FormulaPart, type StepNote } from '../model/explanation.ts';
import { type FailureCode, type FailureParams } from '../model/failure.ts';
import { type Comparison, type Reason } from '../model/finding.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Obligation, type Outcome } from '../model/outcome.ts';
import { type PhraseParams, type PlainPhrase } from '../model/phrase.ts';
import { type AnnotateLabels } from './annotate-labels.ts';
import { type DocumentLabels } from './document-labels.ts';
import { type FormLabels } from './form-labels.ts';
import { type PageLabels } from './page-labels.ts';
import { type SheetsLabels } from './sheets-labels.ts';
import { type RulesLabels } from './rules-labels.ts';
import { type EarlierLabels } from './earlier-labels.ts';
import { type WhatIfLabels } from './what-if-labels.ts';
import { type NotJudged, type PackSummary, type Report } from '../model/report.ts';
import { type Tag } from '../model/tag.ts';
import { type PeriodKind } from '../model/tree.ts';

/** Every word for people, in one language. A missing or misspelt entry does not compile. */
export interface Locale {
  /** As `--lang` takes it, and the JSON report names it. */
  readonly id: string;
  /** Which of the words of packs and of the data model it shows. */
  readonly words: keyof Words;
  /** The typefaces of a workbook: those of official documents; programs that lack one take their own. */
  readonly fonts: Readonly<Record<'title' | 'heading' | 'body', string>>;
  /** Whether letters can stand below each other: an upright heading of letters is turned instead. */
  readonly stacksLetters: boolean;
  /** What a language writes between and around words. */
  readonly mark: {
    readonly colon: string;
    readonly comma: string;
    readonly stop: string;
    list(items: readonly string[]): string;
    /** After a list that is cut short. */
    readonly more: string;
    bracket(text: string): string;
  };
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** What a week, a month … is called. */
  readonly period: Readonly<Record<PeriodKind, (from: IsoDate, to: IsoDate) => string>>;
  readonly reason: Readonly<Record<Reason, string>>;
  readonly obligation: Readonly<Record<Obligation, string>>;
  readonly level: Readonly<Record<Level, string>>;
  readonly comparison: Readonly<Record<Comparison, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly columnType: Readonly<Record<ColumnType, string>>;
  readonly asOfSource: Readonly<Record<Report['asOfSource'], string>>;
  readonly packState: Readonly<Record<PackSummary['period']['state'], string>>;
  readonly packChosen: Readonly<Record<PackSummary['chosen'], string>>;
  readonly absentRows: Readonly<Record<Report['options']['absentRows'], string>>;
  readonly notJudgedReason: Readonly<Record<NotJudged['reason'], string>>;
  readonly quantity: QuantityLabels;
  /** A few words for each kind, where many are counted together. */
  readonly diagnosticTitle: Readonly<Record<DiagnosticCode, string>>;
  /** What is wrong and what to do; the caller prints the place. */
  readonly diagnostic: { readonly [Code in DiagnosticCode]: (params: DiagnosticParams[Code]) => string };
  /** Where in a formula it is, to follow the sentence of a diagnostic where no line can be drawn. */
  inFormula(position: FormulaPosition): string;
  readonly phrase: Readonly<Record<PlainPhrase, string>>;
  readonly phraseOf: { readonly [Id in keyof PhraseParams]: (params: PhraseParams[Id]) => string };
  readonly failure: { readonly [Code in FailureCode]: (params: FailureParams[Code]) => FailureText };
  readonly report: ReportLabels;
  readonly workbook: WorkbookLabels;
  readonly sheets: SheetsLabels;
  readonly page: PageLabels;
  readonly annotate: AnnotateLabels;
  readonly document: DocumentLabels;
  readonly intake: IntakeLabels;
  readonly explain: ExplainLabels;
  readonly pack: PackLabels;
  readonly rules: RulesLabels;
  readonly whatIf: WhatIfLabels;
  readonly earlier: EarlierLabels;
  readonly form: FormLabels;
  readonly cli: CommandLineLabels;
}

export interface FailureText {
  readonly message: string;
  readonly hint: string;
}

export interface QuantityLabels {
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  /** The unit of a difference between two shares. */
  readonly points: string;
  /** A required value that is only known to lie between two bounds, above one or below one. */
  unsettled(bounds: string): string;
  unsettledFrom(low: string): string;
  unsettledUpTo(high: string): string;
  /** An observed value that rests on distances between coordinates. */
  estimated(value: string): string;
}

export interface ReportLabels {
  readonly audit: string;
  /** In the remarks of a register: the value rests on distances between coordinates. */
  readonly estimate: string;
  readonly packs: string;
  readonly asOf: string;
  readonly scope: string;
  readonly options: string;
  readonly regions: string;
  readonly settings: string;
  readonly readings: string;
  period(from: string, to: string, state: string): string;
  /** Why a plan was taken whose period does not hold the day. */
  readonly packFallback: Readonly<Record<'before' | 'lapsed', string>>;
  /** Packs with secondary values, which nobody named. */
  onlyNamed(packs: string): string;
  readonly encouraged: string;
  /** How many requirements rest on secondary values, and where those are taken from. */
  secondary(requirements: number, sources: string): string;
  readonly mostGaps: string;
  /** How many units of how many have the gap. */
  gaps(count: number): string;
  readonly lowestCounties: string;
  readonly lowestTowns: string;
  readonly worstGaps: string;
  readonly observed: string;
  readonly required: string;
  readonly shortfall: string;
  tally(yes: string, of: string, lacking: string): string;
  moreCells(count: number): string;
  readonly notDetermined: string;
  notJudged(requirements: number): string;
  /** @param atMost it may be fewer */
  subjects(count: number, atMost: boolean): string;
  absentTable(table: string): string;
  /** That a whole table is absent, before how many requirements need it. */
  notSubmitted(table: string): string;
  concerned(requirements: number, figures: number, subjects: number, atMost: boolean): string;
  notComputed(figures: number): string;
  /** How many figures were computed, and where they stand. */
  figures(figures: number, values: number): string;
  encouragedLeftOut(requirements: number): string;
  /** For whoever runs the program, not for whoever is handed a report. */
  readonly encouragedHint: string;
  absentColumn(table: string, column: string): string;
  /** What to do when a column seems to be there and is not read. */
  readonly columnsHint: string;
  undetermined(findings: number): string;
  /** `about` says whose finding it is and, where bounds are known, between which the value is. */
  undecidedBy(place: string, about: string): string;
  /** What is known of a value that is not exact. */
  observedWithin(range: string): string;
  readonly readingMatters: string;
  readonly diagnostics: string;
  severityCounts(errors: number, warnings: number, notes: number): string;
  readonly noDiagnostics: string;
  readonly noGaps: string;
  showing(shown: number, total: number): string;
  /** The heading of findings by district, street or requirement. */
  readonly groupedBy: Readonly<Record<'district' | 'street' | 'requirement', string>>;
  /** How many groups have nothing open. */
  groupsSettled(count: number): string;
  /** Findings about no single district or street. */
  readonly elsewhere: string;
  /** The share of communities that are compliant in everything. */
  readonly communityRate: string;
  /** The share of the findings that are compliant. */
  readonly findingRate: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
  judged(judged: number, total: number): string;
  readonly next: string;
  /** The first of many files, and how many they are. */
  readonly filesOf: (first: string, count: number) => string;
  /** Stands for many files in a command. */
  readonly sameFiles: (count: number) => string;
  readonly nextExplain: string;
  readonly nextRegister: string;
  readonly registerFile: string;
}

/** What the last line of a report says before its numbers. */
export type Verdict = 'gaps' | 'open' | 'pending' | 'clean';

export interface WorkbookLabels {
  readonly sheet: Readonly<
    Record<'cover' | 'compliance' | 'register' | 'figures' | 'undetermined' | 'diagnostics' | 'basis', string>
  >;
  readonly coverTitle: string;
  readonly complianceTitle: string;
  /** A number of subjects that may be fewer. */
  atMost(count: number): string;
  readonly registerTitle: string;
  readonly undeterminedTitle: string;
  readonly diagnosticsTitle: string;
  readonly basisTitle: string;
  readonly figuresTitle: string;
  readonly figure: string;
  readonly figuresNote: string;
  readonly missingCells: string;
  /** At least so many. */
  orMore(count: number): string;
  readonly source: string;
  asOf(day: string): string;
  reportedBy(unit: string): string;
  readonly footer: string;
  readonly signatures: string;
  note(text: string): string;
  readonly basedOnData: string;
  /** What the two rates are shares of. */
  readonly ratesNote: string;
  readonly boundsNote: string;
  readonly rankNote: string;
  readonly notDueNote: string;
  readonly total: string;
  readonly none: string;
  readonly item: string;
  readonly value: string;
  readonly explanation: string;
  readonly inputs: string;
  readonly tool: string;
  readonly findings: string;
  readonly requirementsJudged: string;
  readonly compliance: Readonly<Record<'county' | 'town' | 'communities' | 'compliant' | 'rate' | 'rank', string>>;
  readonly register: RegisterHeadings;
  readonly subjectCount: string;
  readonly missing: string;
  readonly severity: string;
  readonly kind: string;
  readonly file: string;
  readonly sheetName: string;
  readonly cell: string;
  readonly message: string;
  readonly locator: string;
  readonly clauseText: string;
  readonly threshold: string;
  readonly judgedOn: string;
  readonly everyone: string;
}

export type RegisterColumn =
  | 'number'
  | 'county'
  | 'town'
  | 'community'
  | 'subject'
  | 'code'
  | 'households'
  | 'requirement'
  | 'obligation'
  | 'comparison'
  | 'required'
  | 'observed'
  | 'shortfall'
  | 'unit'
  | 'outcome'
  | 'reason'
  | 'lacking'
  | 'due'
  | 'basis'
  | 'evidence'
  | 'id'
  | 'solution'
  | 'responsible'
  | 'supporting'
  | 'progress'
  | 'remark';

export type RegisterHeadings = Readonly<Record<RegisterColumn, string>>;

export interface IntakeLabels {
  readonly title: string;
  readonly hidden: string;
  readonly notRecognised: string;
  table(name: string): string;
  headingRows(rows: string): string;
  dataRows(count: number): string;
  totalRows(rows: string): string;
  dataDate(day: string): string;
  readonly ordinalNumber: string;
  pathName(level: string): string;
  pathCode(level: string): string;
  readonly unmatched: string;
  suggestion(column: string): string;
  unit(unit: string): string;
  readonly normalised: string;
  /** Known kinds of harmless normalisation; others are shown by their id. */
  readonly normalisation: Readonly<Record<string, string>>;
}

export interface ExplainLabels {
  readonly clause: string;
  readonly obligation: string;
  readonly asOf: string;
  readonly due: string;
  readonly noDue: string;
  readonly steps: string;
  readonly comparison: string;
  readonly verdict: string;
  readonly pace: string;
  perYear(quantity: string): string;
  readonly readings: string;
  readonly judgedReading: string;
  /** The text that a reading or a value follows. */
  basedOn(source: string, status: 'primary' | 'secondary'): string;
  readonly reportedOnly: string;
  readonly permissions: string;
  /** That this permission is why the requirement does not apply, before the title of the plan and the clause. */
  readonly permittedBy: string;
  readonly permittedWhen: string;
  readonly value: string;
  readonly encouragedOnly: string;
  readonly toFill: string;
  /** Of a value of which only two bounds are known. */
  within(range: string): string;
  /** How many of the missing cells can settle a finding, and as what; null where that is not known. */
  fewestToFill(cells: number, missing: number, outcome: string | null): string;
  readonly othersMissing: string;
  /** What may still change before a compliant finding no longer is. */
  readonly margin: string;
  slack(quantity: string): string;
  /** How many members of a share may stop meeting its condition, or begin to. */
  spare(members: string, how: 'lose' | 'gain'): string;
  growth(column: string, by: string, to: string): string;
  /** The members of a share that do not meet its condition, as many as are listed of all. */
  readonly contributors: string;
  /** The items or periods in which what is asked is not there. */
  readonly lacking: string;
  /** Where missing data leave open whether an item is there. */
  readonly perhapsLacking: string;
  readonly formulas: string;
  readonly part: Readonly<Record<FormulaPart, string>>;
  readonly parameters: string;
  readonly needs: string;
  readonly counts: string;
  readonly notJudgedYet: string;
  /** That the data were not judged by a requirement, and why. */
  unjudged(reason: string): string;
  /** The headings by which a table or column is known. */
  headings(headings: string): string;
  /** What to do so that it is judged. */
  readonly toJudge: Readonly<Record<NotJudged['reason'], string>>;
  readonly stepNote: Readonly<Record<StepNote, string>>;
  moreCells(count: number): string;
}

/** The readable table of a rule pack. */
export interface PackLabels {
  readonly generated: string;
  readonly extends: string;
  /** How many requirements the pack above has. */
  takenOver(count: number): string;
  readonly changes: string;
  /** The heading over what is changed, over what stands instead, and over the day from which it does. */
  readonly changed: string;
  readonly instead: string;
  readonly since: string;
  readonly off: string;
  readonly issuer: string;
  readonly number: string;
  readonly noNumber: string;
  readonly period: string;
  readonly jurisdiction: string;
  readonly version: string;
  readonly sources: string;
  readonly sourceStatus: Readonly<Record<'primary' | 'secondary', string>>;
  readonly notes: string;
  readonly parameters: string;
  readonly name: string;
  readonly value: string;
  readonly remark: string;
  readonly indicators: string;
  readonly measure: string;
  readonly requirements: string;
  readonly requirement: string;
  readonly obligation: string;
  readonly subject: string;
  readonly asked: string;
  readonly due: string;
  readonly noDue: string;
  readonly readings: string;
  readonly figures: string;
  readonly permissions: string;
  readonly permission: string;
  readonly when: string;
  readonly lifts: string;
  readonly liftsNothing: string;
  readonly tag: Readonly<Record<Tag, string>>;
  readonly clauses: string;
  readonly clause: string;
  readonly locator: string;
  readonly wording: string;
  readonly wordings: Readonly<Record<'binding' | 'expected' | 'encouraged', string>>;
  readonly text: string;
  /** How many of the listed clauses a requirement judges. */
  encoded(clauses: number, of: number): string;
}

export interface CommandLineLabels {
  readonly description: string;
  readonly command: Readonly<Record<'audit' | 'explain' | 'schema', string>>;
  readonly argument: Readonly<Record<'files' | 'target' | 'schema', string>>;
  readonly option: OptionLabels;
  /** What stands for the value of an option or an argument in the help. */
  readonly value: Readonly<
    Record<
      | 'file'
      | 'files'
      | 'format'
      | 'pack'
      | 'day'
      | 'unit'
      | 'meaning'
      | 'setting'
      | 'reading'
      | 'language'
      | 'number'
      | 'obligation'
      | 'handling'
      | 'findings'
      | 'lights'
      | 'subject'
      | 'target'
      | 'schema',
      string
    >
  >;
  readonly help: HelpLabels;
  /** What has just been done. */
  readonly stage: Readonly<Record<'read' | 'recognise' | 'load' | 'facts' | 'judge' | 'trace' | 'write', string>>;
  readonly failure: string;
  readonly hint: string;
  readonly defect: string;
  /** What a shell calls the place where results go. */
  readonly standardOutput: string;
}

/** The words of the option parser, which by itself speaks English. */
export interface HelpLabels {
  readonly title: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  readonly options: string;
  readonly command: string;
  readonly default: string;
  readonly choices: string;
}

/** The help text of each option. */
export interface OptionLabels extends Readonly<
  Record<
    | 'version'
    | 'help'
    | 'output'
    | 'format'
    | 'rules'
    | 'asOf'
    | 'region'
    | 'absentRows'
    | 'set'
    | 'reading'
    | 'encouraged'
    | 'mapping'
    | 'borders'
    | 'font'
    | 'lang'
    | 'noColor'
    | 'ascii'
    | 'failOn'
    | 'unknown'
    | 'show'
    | 'lights'
    | 'limitList'
    | 'groupBy'
    | 'explainIntake'
    | 'quiet'
    | 'subject',
    string
  >
> {
  /** What each limit on reading bounds. */
  readonly limit: Readonly<Record<'partBytes' | 'totalBytes' | 'wholeBytes' | 'ratio' | 'parts' | 'cells', string>>;
}
