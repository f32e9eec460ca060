import { parseFormula } from '../formula/parse-formula.ts';
import { type SourceText } from './source-text.ts';
import { type RulePack } from './rule-pack.ts';

/**
 * Every word of some formulas, and of the indicators and parameters that they name, however far down. Words that are no
 * names are among them.
 */
export function namesUsed(pack: RulePack, formulas: readonly SourceText[]): ReadonlySet<string> {
  const texts = new Map([
    ...pack.indicators.map(({ id, formula }) => [id, formula.text] as const),
    ...[...pack.parameters].flatMap(([id, parameter]) =>
      parameter.kind === 'number' ? [[id, parameter.value.text] as const] : [],
    ),
  ]);
  const used = new Set<string>();
  const waiting = formulas.flatMap(({ text }) => wordsIn(parseFormula(text)));
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (used.has(word)) continue;
    used.add(word);
    const text = texts.get(word);
    if (text !== undefined) waiting.push(...wordsIn(parseFormula(text)));
  }
  return used;
}

/** Every text in the shape of a formula: names, words and the kinds of its nodes alike, which harm nothing. */
function wordsIn(syntax: unknown): readonly string[] {
  if (typeof syntax === 'string') return [syntax];
  if (typeof syntax !== 'object' || syntax === null) return [];
  return Object.values(syntax).flatMap(wordsIn);
}
