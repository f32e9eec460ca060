import { type ColumnType } from './data-model.ts';

/**
 * Words inside a message that need nothing but themselves: what belongs in a place, what stands there instead, why
 * something will not do. The words are in `locale/`. A new one is one line here and one in each locale.
 */
export const plainPhrases = [
  // Values, as formulas and options have them
  'number',
  'day',
  'condition',
  'value',
  'expression',
  'quoted-word',
  'mixture',
  'quotient',
  'whole-number',
  'positive-whole-number',
  'two-limits',
  'known-day',
  'known-whole-number',
  'calendar-day',
  'day-form',
  'day-or-none',
  'number-or-condition',
  'number-day-or-condition',
  'numbers-or-days',
  'numbers-or-conditions',
  'number-or-range',
  'numbers-on-both-sides',
  'divisor-not-zero',
  'upper-end-below-lower',
  'upper-end-not-below-lower',
  // Parts of a formula
  'name',
  'comparison',
  'formula-end',
  'column',
  'column-of-words',
  'column-of-words-or-references',
  'column-with-order',
  'column-of-sets',
  'column-of-text',
  'word-not-blank',
  'column-with-blank-meaning',
  'table-and-column',
  'table-and-column-or-of',
  'having-condition',
  'no-having',
  'requirement-in-quotes',
  'having-or-of',
  'column-without-blank-meaning',
  'where-condition',
  'span-of-days',
  'period-kind',
  'period-function',
  'fewer-periods',
  'column-and-words',
  'value-without-quotient',
  'own-of-unit',
  'level',
  'unit-row',
  'near-alone',
  'row-among-peers',
  'largest-or-smallest',
  'row-with-coordinates',
  'known-length',
  'above-or-below',
  'rising-bands',
  'parameter-of-bands',
  'parameter-of-codes',
  'parameter-of-choices',
  'formula-empty',
  'formula-too-large',
  // Parts of a YAML file
  'text',
  'list',
  'mapping',
  'true-or-false',
  'nothing',
  'missing',
  'empty',
  'cell',
  'formula',
  'identifier',
  'snake-case',
  'code-digits',
  'pack-id',
  'requirement-id',
  'version',
  'case-expectation',
  'measure-or-holds',
  'measure-with-threshold',
  'measure-without-unit',
  'beside-holds',
  'ends-before-it-begins',
  'band-without-width',
  'band-gap',
  'default-reading-missing',
  'default-reading-alone',
  'default-reading-listed',
  'no-requirement',
  'two-ends',
  'from-missing',
  'from-first',
  'days-rising',
  'overrides-without-extends',
  'override-empty',
  'off-alone',
  'override-of-parameter',
  'override-of-requirement',
  'override-only-off',
  'override-of-condition',
  'parameter-of-other-kind',
  'secondary-without-source',
  'source-is-secondary',
  'source-is-primary',
  'outcome-missing',
  'outcome-of-figure',
  'pack-files',
  'file-absent',
  'reference-without-target',
  'reference-with-values',
  'min-above-max',
  'never-without-date',
  'inherited-outside-tree',
  'malformed',
  // What YAML itself does not take
  'yaml-alias',
  'yaml-block-in-line',
  'yaml-directive',
  'yaml-escape',
  'yaml-indentation',
  'yaml-key',
  'yaml-key-twice',
  'yaml-letter',
  'yaml-several-documents',
  'yaml-tab',
  'yaml-tag',
  'yaml-too-deep',
  'yaml-too-long',
  'yaml-unclosed',
  'yaml-unreadable',
  // The command line
  'name-and-value',
  'requirement-and-reading',
  'nothing-to-try',
  'format-and-file',
  'percentage',
] as const;
export type PlainPhrase = (typeof plainPhrases)[number];

/** Words inside a message, with what they name. */
export interface PhraseParams {
  /** As somebody wrote it. */
  readonly quoted: { readonly text: string };
  /** A number or true where text is wanted. */
  readonly unquoted: { readonly text: string };
  readonly 'instead-of': { readonly expected: Phrase; readonly found: Phrase };
  readonly 'one-of': { readonly choices: readonly string[] };
  readonly 'exactly-one-of': { readonly choices: readonly string[] };
  readonly 'at-least-members': { readonly count: number };
  readonly 'at-most-members': { readonly count: number };
  readonly 'at-least': { readonly bound: string };
  readonly 'at-most': { readonly bound: string };
  // Formulas
  readonly unexpected: { readonly text: string };
  readonly 'written-otherwise': { readonly text: string; readonly instead: string };
  readonly 'not-over-rows': { readonly name: string; readonly known: readonly string[] };
  readonly 'not-a-day': { readonly text: string };
  readonly 'not-a-number': { readonly text: string };
  readonly 'formula-too-long': { readonly characters: number };
  readonly 'formula-too-deep': { readonly levels: number };
  readonly 'column-of-type': { readonly column: string; readonly type: ColumnType };
  readonly 'column-named': { readonly column: string };
  readonly 'value-of': { readonly column: string };
  readonly 'values-for': { readonly name: string; readonly least: number; readonly most: number };
  readonly 'name-of': { readonly row: string };
  readonly 'indicator-of': { readonly name: string; readonly row: string };
  readonly 'parameter-named': { readonly name: string };
  readonly 'rows-referring-to': { readonly row: string };
  readonly 'defined-by-itself': { readonly name: string };
  readonly 'level-not-fixed': { readonly column: string };
  readonly 'on-both-sides': { readonly expected: PlainPhrase };
  readonly 'in-both-cases': { readonly expected: PlainPhrase };
  // YAML files
  readonly 'too-many-aliases': { readonly most: number };
  readonly 'id-beginning': { readonly beginning: string };
  readonly 'second-threshold': { readonly first: string };
  readonly 'lifts-other-row': { readonly expected: string; readonly found: string };
  readonly 'levels-in-order': { readonly levels: readonly string[] };
  readonly 'values-needed': { readonly type: string };
  readonly 'unit-not-for': { readonly type: string };
  readonly 'reference-not-for': { readonly type: string };
  readonly 'range-not-for': { readonly type: string };
  // The command line
  readonly 'command-unknown': { readonly command: string; readonly nearest: string; readonly known: readonly string[] };
  readonly 'option-unknown': { readonly option: string; readonly nearest: string };
  readonly 'option-without-value': { readonly option: string };
  readonly 'options-together': { readonly first: string; readonly second: string };
  readonly 'argument-missing': { readonly argument: string };
  readonly 'arguments-left-over': { readonly most: number; readonly given: number };
}

/** A few words inside a message, as a code. */
export type Phrase =
  PlainPhrase | { readonly [Id in keyof PhraseParams]: { readonly phrase: Id } & PhraseParams[Id] }[keyof PhraseParams];

export function isPlainPhrase(text: string): text is PlainPhrase {
  return plainPhrases.some((phrase) => phrase === text);
}

/** The words of others, shown in quotation marks. */
export function quoted(text: string): Phrase {
  return { phrase: 'quoted', text };
}
