import { type BorderFault } from './border.ts';
import { type Diagnostic } from './diagnostic.ts';
import { type Phrase } from './phrase.ts';

/** Every reason for which cscheck stops, with what its message needs. The sentences are in `locale/`. */
export interface FailureParams {
  'file-missing': { readonly file: string };
  'file-unreadable': { readonly file: string; readonly reason: string };
  'file-empty': { readonly file: string };
  'folder-empty': { readonly folder: string; readonly known: string };
  'report-as-input': { readonly file: string };
  'format-unsupported': { readonly file: string; readonly found: string };
  'workbook-encrypted': { readonly file: string };
  'workbook-corrupt': { readonly file: string; readonly reason: string };
  'workbook-too-large': {
    readonly file: string;
    readonly part: string;
    readonly counted: 'bytes' | 'ratio' | 'parts' | 'cells';
    readonly size: string;
    readonly limit: string;
    readonly option: string;
  };
  /** A value in quotes that begins on this line takes in the lines below. */
  'quotes-unpaired': { readonly file: string; readonly line: number };
  /** `byte` is the first that fits no encoding; counted from 1, as the line is. */
  'encoding-unknown': { readonly file: string; readonly line: number; readonly byte: number };
  /** A text with a control character, such as U+001B, which no table has. */
  'text-has-controls': {
    readonly file: string;
    readonly line: number;
    readonly character: number;
    readonly control: string;
  };
  /** `shown`: how each sheet was read stands above already. */
  'no-table': { readonly files: string; readonly shown: boolean };
  /** Collection forms in which nothing is filled in. */
  'nothing-submitted': { readonly files: string };
  'material-malformed': { readonly count: number };
  'pack-missing': { readonly pack: string; readonly nearest: string; readonly known: string };
  /** Two packs that are not the same claim one id. */
  'pack-id-twice': { readonly id: string; readonly first: string; readonly second: string };
  'pack-malformed': { readonly pack: string; readonly count: number };
  /** `onlyNamed` are packs for these regions that hold secondary values. */
  'no-pack-for-region': { readonly regions: string; readonly known: string; readonly onlyNamed: string };
  /** What is absent: tables (`staff`) and columns (`staff.education`), or the reason of each requirement; set apart by `, `. */
  /** `elsewhere` are packs with their codes that hold for none of the regions in the data; empty when there is none. */
  'nothing-judged': { readonly reasons: string; readonly elsewhere: string };
  /** `known` are units at the top of the data; `more` is how many there are beside them. */
  'region-unknown': {
    readonly region: string;
    readonly nearest: string;
    readonly known: string;
    readonly more: number;
  };
  /** Neither a whole code nor a name: nothing at all, or digits of another number. */
  'region-malformed': { readonly region: string };
  /** Qualitative and only encouraged: judged when asked for. */
  'requirement-encouraged': { readonly id: string };
  /** Nothing is judged, computed or shown from this clause. */
  'clause-unjudged': { readonly clause: string };
  /** Several requirements come from the clause. */
  'clause-of-several': { readonly clause: string; readonly choices: string };
  'requirement-unknown': { readonly id: string; readonly nearest: string };
  /** No pack has a requirement, clause, indicator or parameter of this id, and none is called so. */
  'rule-unknown': { readonly id: string; readonly nearest: string };
  /** No pack that has it holds for this region on this day. */
  'rule-not-in-region': { readonly id: string; readonly region: string; readonly asOf: string };
  /** Two packs, of which neither builds on the other, say different things of one requirement in one region. */
  'packs-overlap': { readonly id: string; readonly first: string; readonly second: string; readonly prefix: string };
  'folder-taken': { readonly folder: string };
  /** A name that several subjects share; `choices` tell them apart. */
  'subject-ambiguous': { readonly subject: string; readonly choices: string };
  'subject-unknown': { readonly subject: string; readonly nearest: string };
  'option-invalid': { readonly option: string; readonly value: string; readonly expected: Phrase };
  /** A day that is well written, but not in the calendar; `last` is the last day of that month, if there is one. */
  'day-absent': { readonly option: string; readonly day: string; readonly last: string };
  'format-unknown': { readonly file: string; readonly known: string };
  /** Two reports under one name. */
  'output-twice': { readonly file: string };
  'output-is-input': { readonly file: string };
  /** How many workbooks were named where one can be marked. */
  'annotate-inputs': { readonly count: number };
  'annotate-format': { readonly file: string };
  'annotate-extension': { readonly file: string; readonly extension: string };
  'annotate-taken': { readonly file: string };
  'output-unwritable': { readonly file: string; readonly reason: string };
  /** A map cannot hold coordinates that are hundreds of metres apart for one place; `systems` are ids of the data model. */
  'map-mixed': { readonly systems: string };
  /** `at` is the key that is not as in a report; empty when it is none at all. */
  'earlier-unreadable': { readonly file: string; readonly at: string };
  'earlier-version': { readonly file: string; readonly version: string };
  'earlier-elsewhere': { readonly file: string; readonly there: string; readonly here: string };
  /** `next` is the day of the following period, or of this audit. */
  'earlier-not-earlier': { readonly file: string; readonly asOf: string; readonly next: string };
  /** It is no font, or one that is packed for the web. */
  'font-unreadable': { readonly file: string };
  /** `characters` are the first of them; `count` is how many different ones. */
  'font-lacks-characters': { readonly file: string; readonly characters: string; readonly count: number };
  'borders-unreadable': { readonly file: string; readonly reason: BorderFault };
  'mapping-malformed': { readonly file: string; readonly count: number };
  'reading-unknown': { readonly reading: string; readonly nearest: string; readonly known: string };
  /** What may be set: parameters by name, and requirements by id. `more` is how many parameters there are beside `known`. */
  'setting-unknown': {
    readonly name: string;
    readonly nearest: string;
    readonly known: string;
    readonly more: number;
  };
  /** `stated` is how the pack itself has it: it shows how a value is written. */
  'setting-invalid': { readonly setting: string; readonly stated: string };
  'setting-out-of-reach': { readonly settings: string };
  /** A parameter that is a whole table. */
  'setting-table': { readonly name: string; readonly kind: 'bands' | 'choices' };
  /** A requirement without one threshold; `parameters` are those it uses. */
  'setting-threshold': {
    readonly id: string;
    readonly asked: 'between' | 'holds' | 'figure';
    readonly parameters: string;
  };
  'argument-invalid': {
    readonly argument: string;
    readonly value: string;
    readonly nearest: string;
    readonly choices: string;
  };
  usage: { readonly problem: Phrase };
  'number-too-large': { readonly requirement: string };
}

export type FailureCode = keyof FailureParams;

/** The tool cannot go on and the user can act. Thrown, and caught once in the command line. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly params: FailureParams[Code];
  /** What was malformed, all of it, when that is why the tool stops. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    code: Code,
    params: FailureParams[Code],
    diagnostics: readonly Diagnostic[] = [],
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Failure';
    this.code = code;
    this.params = params;
    this.diagnostics = diagnostics;
  }
}

/** A failure of any kind, told from a defect. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Failure;
}
