import { normaliseWord } from '../base/normalise-word.ts';
import { type ColumnSchema } from '../model/data-model.ts';
import { type BooleanTree } from '../model/tree.ts';

/** Whether a condition holds under some, and fails under some value of a cell of words. */
export interface WordsWhere {
  readonly yes: boolean;
  readonly no: boolean;
}

/** More words in one condition would make too many sets of them. */
const mostWords = 8;

/**
 * Whether a condition can be made to hold, and to fail, by one cell that holds true or false, a word or a set of words,
 * all other parts being known. Undefined where that takes more than is known.
 *
 * @param isRead whether a column is the one of this cell
 */
export function wordsWhere(
  condition: BooleanTree,
  schema: ColumnSchema,
  isRead: (tree: BooleanTree) => boolean,
  truthOf: (tree: BooleanTree) => boolean | undefined,
): WordsWhere | undefined {
  const mentioned = [...new Set(wordsIn(condition, isRead))];
  if (mentioned.length > mostWords) return undefined;
  const truths = valuesFor(schema, mentioned).map((value) => holdsFor(condition, value));
  if (truths.includes(undefined)) return undefined;
  return { yes: truths.includes(true), no: truths.includes(false) };

  function holdsFor(tree: BooleanTree, value: readonly string[]): boolean | undefined {
    if (!isRead(tree)) {
      if (tree.kind === 'not') return negated(holdsFor(tree.of, value));
      if (tree.kind !== 'all' && tree.kind !== 'any') return truthOf(tree);
      const isAny = tree.kind === 'any';
      const members = tree.of.map((member) => holdsFor(member, value));
      if (members.includes(isAny)) return isAny;
      return members.includes(undefined) ? undefined : !isAny;
    }
    switch (tree.kind) {
      case 'flag':
        return value[0] === 'true';
      case 'among':
        return tree.values.some((each) => each === value[0]);
      case 'ranked': {
        const rank = schema.values.findIndex(({ id }) => id === value[0]);
        const { operator } = tree;
        if (operator === '<' || operator === '<=') return operator === '<' ? rank < tree.rank : rank <= tree.rank;
        return operator === '>' ? rank > tree.rank : rank >= tree.rank;
      }
      case 'has':
        return tree.values.filter((each) => value.includes(each)).length >= tree.atLeast;
      case 'mentions':
        return tree.values.filter((each) => mentions(value[0] ?? '', each)).length >= tree.atLeast;
      case 'constant':
      case 'compare':
      case 'coded':
      case 'filled':
      case 'given':
      case 'allowed':
      case 'all':
      case 'any':
      case 'not':
      case 'alternatives':
        return undefined;
    }
  }
}

function negated(truth: boolean | undefined): boolean | undefined {
  return truth === undefined ? undefined : !truth;
}

/** What the cell may hold, as far as the condition can tell it apart. */
function valuesFor({ type, values }: ColumnSchema, mentioned: readonly string[]): readonly (readonly string[])[] {
  switch (type) {
    case 'boolean':
      return [['true'], ['false']];
    case 'enum':
    case 'ordinal':
      return values.map(({ id }) => [id]);
    case 'set':
      return setsOf(mentioned);
    case 'text':
      // A text that mentions some of the words: as one of them alone, or with more around it.
      return setsOf(mentioned)
        .map((words) => words.join(between))
        .flatMap((text) => [...(text === '' ? [] : [[text]]), [`${text}${between}`]]);
    case 'key':
    case 'ref':
      // A word of their own that nobody mentions.
      return [...mentioned.map((word) => [word]), []];
    case 'integer':
    case 'decimal':
    case 'date':
      return [];
  }
}

/** Parts of a text between which no word reaches. */
const between = '\n\uffff';

function setsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.reduce<readonly (readonly string[])[]>(
    (sets, word) => sets.flatMap((set) => [set, [...set, word]]),
    [[]],
  );
}

function mentions(text: string, word: string): boolean {
  return normaliseWord(text).includes(normaliseWord(word));
}

function wordsIn(tree: BooleanTree, isRead: (tree: BooleanTree) => boolean): readonly string[] {
  if (tree.kind === 'not') return wordsIn(tree.of, isRead);
  if (tree.kind === 'all' || tree.kind === 'any') return tree.of.flatMap((member) => wordsIn(member, isRead));
  return isRead(tree) && 'values' in tree ? tree.values : [];
}
