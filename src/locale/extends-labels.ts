import { type DiagnosticParams } from '../model/diagnostic.ts';
import { type PlainPhrase } from '../model/phrase.ts';
import { type Locale } from './locale.ts';

export type ExtendsCode = Extract<
  keyof DiagnosticParams,
  `extends-${string}` | `override-${string}` | 'jurisdiction-outside'
>;

export type ExtendsPhrase = Extract<
  PlainPhrase,
  | `override-${string}`
  | 'overrides-without-extends'
  | 'two-ends'
  | `from-${string}`
  | 'days-rising'
  | 'off-alone'
  | 'parameter-of-other-kind'
>;

/** The words of packs that build on each other, and of values that change with the days. */
export interface ExtendsLabels {
  readonly diagnosticTitle: Pick<Locale['diagnosticTitle'], ExtendsCode>;
  readonly diagnostic: Pick<Locale['diagnostic'], ExtendsCode>;
  readonly phrase: Pick<Locale['phrase'], ExtendsPhrase>;
  readonly failure: Pick<Locale['failure'], 'rule-not-in-region' | 'packs-overlap'>;
}
