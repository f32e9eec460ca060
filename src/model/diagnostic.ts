import { type Phrase } from './phrase.ts';
import { type Words } from './data-model.ts';
import { type Place } from './place.ts';

/**
 * Every way material can be malformed, with what its message needs. The sentences are in `locale/`.
 * A new kind is one line here and one in each locale.
 */
export interface DiagnosticParams {
  // Cells
  'cell-unreadable': { readonly column: string; readonly text: string; readonly expected: string };
  'cell-approximate': { readonly column: string; readonly text: string };
  'cell-error': { readonly column: string; readonly text: string };
  'cell-none-as-zero': { readonly column: string; readonly text: string };
  /** `choices` are some of the words that would do, `more` how many there are beside them. */
  'cell-word-unknown': {
    readonly column: string;
    readonly text: string;
    readonly choices: string;
    readonly more: number;
    readonly nearest: string;
  };
  'cell-out-of-range': { readonly column: string; readonly text: string; readonly min: string; readonly max: string };
  /** `first` and `last` are the days or months that it may be. */
  /** A day that is in the calendar and hardly meant. */
  'cell-date-unlikely': { readonly column: string; readonly day: string };
  'cell-date-ambiguous': {
    readonly column: string;
    readonly text: string;
    readonly first: string;
    readonly last: string;
  };
  'cell-spelled-out': { readonly column: string; readonly text: string; readonly value: string };
  'cell-truncated': { readonly column: string };
  'cell-shared': { readonly column: string; readonly text: string; readonly rows: number };
  'cell-unit-converted': { readonly column: string; readonly text: string; readonly from: string; readonly to: string };
  'cell-unit-unknown': {
    readonly column: string;
    readonly text: string;
    readonly unit: string;
    readonly expected: string;
  };
  'cells-personal': { readonly count: number };
  'columns-personal': { readonly letters: string };
  'rows-example': { readonly count: number };
  'column-unit-converted': {
    readonly heading: string;
    readonly from: string;
    readonly to: string;
    readonly factor: string;
  };
  'column-unit-unknown': { readonly heading: string; readonly unit: string; readonly expected: string };
  'column-unit-jump': { readonly heading: string; readonly text: string };
  'column-mixed-rates': { readonly heading: string };
  'column-flagged': { readonly heading: string; readonly column: string };
  /** A number and a name of one and the same, such as of a person: either is enough. */
  'reference-twice': { readonly heading: string; readonly other: string; readonly column: string };
  'column-twice': { readonly heading: string; readonly other: string; readonly column: string };
  'column-assumed-blank': { readonly table: string; readonly column: string };
  'heading-unknown': { readonly heading: string; readonly nearest: string };
  /** Headings without any near name, as `C3 使用人数`, and how many there are in all. */
  'headings-unmatched': { readonly headings: string; readonly count: number };
  'row-repeated': { readonly key: string; readonly other: string };
  'row-alike': { readonly other: string };
  'sheet-repeated': { readonly other: string; readonly rows: number };
  'key-conflict': { readonly key: string; readonly other: string; readonly column: string };
  /** One thing in two places, where it may serve several: `serves` is the column for these. */
  'home-conflict': {
    readonly key: string;
    readonly other: string;
    readonly column: string;
    readonly serves: string;
  };
  /** One thing in two places, where it may be in several: a warning, and it counts perhaps in either. `serves` as above. */
  'home-open': {
    readonly key: string;
    readonly other: string;
    readonly column: string;
    readonly serves: string;
  };
  /** Another cell in which rows about such a thing differ. */
  'cell-contradicted': { readonly key: string; readonly other: string; readonly column: string };
  'key-missing': { readonly column: string };
  'total-mismatch': { readonly column: string; readonly stated: string; readonly sum: string };
  'rows-hidden': { readonly count: number };
  'columns-hidden': { readonly count: number; readonly letters: string };
  'sheet-hidden': { readonly rows: number };
  /** `lacking` names groups of columns set apart by `, `, the columns of a group by `/`. */
  'sheet-not-recognised': { readonly seen: string; readonly nearest: string; readonly lacking: string };
  'sheet-ambiguous': { readonly first: string; readonly second: string };
  'separator-full-width': { readonly columns: number };
  'report-skipped': { readonly file: string };
  /** A collection form in which nothing is filled in, and sheets of one; `none` is what says that there is no entry. */
  'form-empty': { readonly file: string };
  'form-sheets-empty': { readonly sheets: string; readonly count: number; readonly none: string };
  'date-from-title': { readonly title: string; readonly used: string };
  'dates-differ': { readonly dates: string; readonly used: string };
  // Regions and references
  'code-malformed': { readonly text: string };
  /** What is said to be above a unit is of its level or below it. */
  'parent-not-above': { readonly text: string; readonly level: string };
  /** `stated` is the code of the unit above as a column has it, `parent` as the digits of `code` have it. */
  'parent-disagrees': {
    readonly code: string;
    readonly column: string;
    readonly stated: string;
    readonly parent: string;
  };
  /** `name` is what the unit of `code` is called at `other`; `elsewhere` the code of a unit that is called `text`, if any. */
  'name-disagrees': {
    readonly column: string;
    readonly text: string;
    readonly code: string;
    readonly name: string;
    readonly other: string;
    readonly elsewhere: string;
  };
  'code-parent-unknown': { readonly code: string; readonly parent: string };
  'reference-unknown': {
    readonly column: string;
    readonly text: string;
    readonly table: string;
    readonly nearest: string;
  };
  /** A code of another level than the column asks for: a level, or `regions` for all above the communities. */
  'reference-level': {
    readonly column: string;
    readonly text: string;
    readonly unit: string;
    readonly level: string;
    readonly asked: string;
    /** Whether the row counts as lying there. */
    readonly taken: boolean;
  };
  'reference-ambiguous': { readonly column: string; readonly text: string; readonly count: number };
  'reference-missing': { readonly column: string };
  'home-absent': { readonly column: string };
  'reference-by-name': { readonly column: string; readonly count: number };
  'unit-without-rows': { readonly unit: string; readonly table: string };
  'unit-virtual': { readonly unit: string; readonly code: string };
  'level-assumed': { readonly unit: string; readonly level: string };
  'kind-assumed': { readonly count: number };
  'diagnostics-omitted': { readonly of: DiagnosticCode; readonly count: number };
  /** `text` and `otherText` are ids of values; `other` is where the other cell is. */
  'coordinates-mixed': {
    readonly table: string;
    readonly column: string;
    readonly text: string;
    readonly otherTable: string;
    readonly otherColumn: string;
    readonly otherText: string;
    readonly other: string;
  };
  'sources-disagree': {
    readonly unit: string;
    readonly requirement: Words;
    readonly used: string;
    readonly other: string;
  };
  /** A pack that holds for other regions: `codes` are its prefixes, `regions` the tops of the data. */
  'pack-elsewhere': { readonly pack: string; readonly codes: string; readonly regions: string };
  /** Units that no pack in use holds for; `units` are the first of them. */
  'units-outside': {
    readonly packs: string;
    readonly codes: string;
    readonly count: number;
    readonly units: string;
  };
  // The mapping file
  'mapping-table-unknown': { readonly name: string; readonly nearest: string; readonly allowed: string };
  'mapping-column-unknown': {
    readonly name: string;
    readonly table: string;
    readonly nearest: string;
    readonly allowed: string;
  };
  'mapping-unused': {
    readonly part: 'file' | 'sheet' | 'heading';
    readonly name: string;
    readonly nearest: string;
  };
  // Rule packs
  'yaml-syntax': { readonly reason: Phrase };
  /** Not in the one encoding that is read: UTF-16, another encoding of Chinese, or no text at all. */
  'yaml-encoding': { readonly wanted: string };
  'yaml-schema': { readonly path: string; readonly reason: Phrase };
  'key-unknown': { readonly key: string; readonly nearest: string; readonly allowed: string };
  'name-unknown': { readonly name: string; readonly nearest: string; readonly allowed: string };
  'obligation-wording': { readonly obligation: string; readonly clause: string; readonly wording: string };
  'formula-syntax': FormulaPosition & { readonly reason: Phrase };
  /** `allowed` are some of the names that would do, `more` how many there are beside them. */
  'formula-name': FormulaPosition & {
    readonly name: string;
    readonly nearest: string;
    readonly allowed: string;
    readonly more: number;
  };
  'formula-type': FormulaPosition & { readonly expected: Phrase; readonly found: Phrase };
  'formula-unit': FormulaPosition & { readonly expected: string; readonly found: string };
  'id-duplicate': { readonly id: string; readonly other: string };
  'clause-unknown': { readonly clause: string; readonly nearest: string };
  // Packs that build on each other
  'extends-unknown': { readonly name: string; readonly nearest: string; readonly known: string };
  'extends-outside': { readonly name: string; readonly root: string };
  /** `chain` names every pack of it, the first one last again. */
  'extends-cycle': { readonly chain: string };
  'extends-too-deep': { readonly chain: string; readonly most: number };
  'jurisdiction-outside': { readonly prefix: string; readonly pack: string; readonly jurisdiction: string };
  /** Against a clause that must be met. */
  'override-looser': TwoClauses;
  /** Against a clause that need not be met by everybody. */
  'override-loosens': TwoClauses;
  /** Whether it asks for more or for less depends on the data. */
  'override-undecided': TwoClauses;
  'override-case-missing': { readonly id: string; readonly pack: string };
  // What a pack says that is well formed and yet hardly meant
  'requirement-contradicted': {
    readonly id: string;
    readonly bound: string;
    readonly other: string;
    readonly otherBound: string;
  };
  /** `range` is what the measure can be. */
  'threshold-unreachable': { readonly threshold: string; readonly range: string };
  'threshold-idle': { readonly threshold: string; readonly range: string };
  'requirement-repeated': { readonly id: string; readonly other: string };
  'requirement-implied': { readonly id: string; readonly other: string };
  'reading-repeated': { readonly id: string; readonly reading: string; readonly other: string };
  'indicator-unused': { readonly id: string };
  'parameter-unused': { readonly id: string };
  'clause-unused': { readonly id: string };
  'due-outside-period': { readonly id: string; readonly due: string; readonly from: string; readonly to: string };
  'case-missing': { readonly id: string };
  /** `lacking` is what no case expects, as it would stand in one. */
  'case-kind-missing': { readonly id: string; readonly lacking: string };
  'value-secondary': { readonly id: string; readonly source: string };
  'acceptance-unused': { readonly check: string; readonly about: string };
}

/** What a pack says of something, and what a pack above it does. */
export interface TwoClauses {
  /** What both are about. */
  readonly id: string;
  readonly pack: string;
  /** The id of the clause, and where it stands. */
  readonly clause: string;
  /** What the clause says. */
  readonly asks: Words;
  /** As it would stand in a file: `at-least: 300 m2`. */
  readonly says: string;
  readonly otherPack: string;
  readonly otherClause: string;
  readonly otherAsks: Words;
  readonly otherSays: string;
}

/** The part of a formula around a problem, short enough for a line, and the 1-based character of it that is wrong. */
export interface FormulaPosition {
  readonly formula: string;
  readonly at: number;
}

export type DiagnosticCode = keyof DiagnosticParams;

/** `error` stops the audit before anything is judged; `warning` widens an interval or needs a look; `note` is said. */
export type Severity = 'error' | 'warning' | 'note';

/** The material is malformed, or was read in a way people should know of. A value, collected, never thrown. */
export type Diagnostic = {
  readonly [Code in DiagnosticCode]: {
    readonly code: Code;
    readonly severity: Severity;
    readonly at: Place;
    readonly params: DiagnosticParams[Code];
  };
}[DiagnosticCode];
