import { type DecisionLine } from '../formula/formula-context.ts';

/** One line of a decision table: `kind = new: property_mode = professional`. */
export function lineText({ when, allow }: DecisionLine): string {
  const [condition, result] = [when, allow].map((columns) =>
    [...columns].map(([column, words]) => `${column} ${wordsText(words)}`).join(', '),
  );
  return condition === '' ? (result ?? '') : `${condition ?? ''}: ${result ?? ''}`;
}

function wordsText(words: readonly string[]): string {
  return words.length === 1 ? `= ${words[0] ?? ''}` : `in (${words.join(', ')})`;
}
