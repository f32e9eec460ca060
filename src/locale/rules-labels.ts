import { type EffectiveRule, type LinkVerdict } from '../model/effective-rule.ts';
import { type Direction, type PackChange, type PackPart } from '../model/pack-change.ts';
import { type CaseValue, type Way } from '../model/pack-test.ts';

/** The words of `cscheck rules`. */
export interface RulesLabels {
  readonly command: Readonly<Record<RulesCommand, string>>;
  readonly argument: Readonly<Record<'packs' | 'id' | 'old' | 'new' | 'folder', string>>;
  readonly option: Readonly<
    Record<'format' | 'minCoverage' | 'id' | 'title' | 'effective' | 'region' | 'asOf' | 'extends', string>
  >;
  readonly value: Readonly<Record<'packs' | 'id' | 'old' | 'new' | 'folder' | 'percent' | 'title' | 'format', string>>;
  readonly list: ListLabels;
  readonly show: ShowLabels;
  readonly effective: EffectiveLabels;
  readonly lint: LintLabels;
  readonly test: TestLabels;
  readonly coverage: CoverageLabels;
  readonly diff: DiffLabels;
  /** What to do with a pack that has just been begun. */
  begun(folder: string): string;
}

export type RulesCommand = 'rules' | 'list' | 'show' | 'lint' | 'test' | 'coverage' | 'diff' | 'new';

export interface ListLabels {
  readonly jurisdiction: string;
  requirements(count: number): string;
  qualitative(count: number): string;
  figures(count: number): string;
  permissions(count: number): string;
  clauses(count: number): string;
  cases(count: number): string;
  secondary(count: number): string;
  /** What a pack builds on, how many requirements it takes over, and how many things it changes. */
  extends(pack: string, inherited: number, overrides: number): string;
}

/** What holds in a region on a day. */
export interface EffectiveLabels {
  /** Before the packs that change something. */
  readonly changed: string;
  from(day: string): string;
  title(region: string, asOf: string): string;
  readonly chain: string;
  readonly reason: string;
  readonly state: Readonly<Record<EffectiveRule['state'], string>>;
  readonly verdict: Readonly<Record<LinkVerdict, string>>;
  replacedBy(pack: string): string;
}

export interface ShowLabels {
  readonly tags: string;
  readonly note: string;
  readonly reading: string;
  readonly asked: string;
  readonly lifts: string;
  readonly usedBy: string;
  readonly nothing: string;
  readonly cases: string;
  readonly notJudged: string;
  readonly source: string;
}

export interface LintLabels {
  readonly clean: string;
  found(errors: number, warnings: number, notes: number): string;
}

export interface TestLabels {
  passed(cases: number): string;
  failed(failed: number, cases: number): string;
  expected(what: string, expected: string, found: string): string;
  readonly what: Readonly<Record<CaseValue['kind'], string>>;
  readonly judged: string;
  readonly notJudged: string;
  readonly noReason: string;
  readonly noDue: string;
  ways(gone: number, total: number, percent: string): string;
  /** What no case has seen of a part of a formula. */
  readonly missed: Readonly<Record<Way, string>>;
  /** What is changed and has no case. */
  untried(ids: string): string;
  /** Where the ways that no case went are listed. */
  missedIn(pack: string): string;
  /** The share is below what was asked for. */
  tooFew(percent: string, wanted: string): string;
}

export interface CoverageLabels {
  readonly pack: string;
  readonly clauses: string;
  readonly requirement: string;
  readonly figure: string;
  readonly permission: string;
  readonly rest: string;
  readonly total: string;
  restOf(pack: string): string;
}

export interface DiffLabels {
  readonly part: Readonly<Record<PackPart, string>>;
  readonly change: Readonly<Record<PackChange['change'], string>>;
  readonly direction: Readonly<Record<Direction, string>>;
  readonly none: string;
  readonly nothing: string;
  counted(added: number, removed: number, changed: number): string;
}
