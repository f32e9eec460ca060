import { type ColumnSchema } from '../../model/data-model.ts';
import { nearestName } from '../../base/nearest-name.ts';
import { oncePer } from '../../base/once-per.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { type CellContext, quoted } from './cell-context.ts';

/** The declared words of a column, looked up by id and by every Chinese and English spelling. */
export interface WordList {
  /** The id of the value a normalised word stands for. */
  readonly find: (word: string) => string | undefined;
  /** Says that a word is none of them, with the nearest. */
  readonly sayUnknown: (context: CellContext, text: string) => void;
}

/** @param extra further words by the id they stand for, which a declared word overrides. */
export function wordList({ values }: ColumnSchema, extra: ExtraWords = noWords): WordList {
  const declared = idsOf(values);
  const further = idsOfExtra(extra);
  const nearest = new Map<string, string>();
  // Most columns hold no other words, and there are many columns.
  let choices: Choices | undefined;
  return {
    find: (word) => declared.get(word) ?? further.get(word),
    sayUnknown(context, text) {
      const word = normaliseWord(text);
      const near = nearest.get(word) ?? nearestName(word, spellingsOf(values, extra)) ?? '';
      nearest.set(word, near);
      choices ??= choicesOf(values, extra);
      const params = { column: context.heading, text: quoted(context, text), ...choices, nearest: near };
      context.log.say({ code: 'cell-word-unknown', severity: 'warning', params });
    },
  };
}

function spellingsOf(values: ColumnSchema['values'], extra: ExtraWords): readonly string[] {
  return [...new Set([...values.flatMap(({ zh }) => zh), ...Object.values(extra).flat()])];
}

/** The first of the words that would do, and how many there are beside them. */
interface Choices {
  readonly choices: string;
  readonly more: number;
}

/** A list that fills the screen helps nobody: the whole of it is in the collection workbook. */
const mostChoices = 12;

function choicesOf(values: ColumnSchema['values'], extra: ExtraWords): Choices {
  const declared = values.map(({ id, zh }) => zh[0] ?? id);
  const all = declared.length > 0 ? declared : Object.values(extra).map(([word = '']) => word);
  return { choices: all.slice(0, mostChoices).join('、'), more: Math.max(0, all.length - mostChoices) };
}

type ExtraWords = Readonly<Record<string, readonly string[]>>;

const noWords: ExtraWords = {};

const idsOf = oncePer(
  (values: ColumnSchema['values']): ReadonlyMap<string, string> =>
    new Map(values.flatMap(({ id, zh, en }) => [id, en, ...zh].map((word) => [normaliseWord(word), id] as const))),
);

const idsOfExtra = oncePer(
  (extra: ExtraWords): ReadonlyMap<string, string> =>
    new Map(Object.entries(extra).flatMap(([id, words]) => words.map((word) => [normaliseWord(word), id] as const))),
);
