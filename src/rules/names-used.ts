import { parseFormula } from '../formula/parse-formula.ts';
import { type SourceText } from './source-text.ts';
import { type Parameter, type RulePack } from './rule-pack.ts';

/**
 * Every word of some formulas, and of the indicators and parameters that they name, however far down. Words that are no
 * names are among them.
 */
export function namesUsed(pack: RulePack, formulas: readonly SourceText[]): ReadonlySet<string> {
  const texts = new Map([
    ...pack.indicators.map(({ id, formula }) => [id, [formula.text]] as const),
    ...[...pack.parameters].map(([id, parameter]) => [id, textsOf(parameter)] as const),
  ]);
  const used = new Set<string>();
  const waiting = formulas.flatMap(({ text }) => wordsIn(parseFormula(text)));
  for (let word = waiting.pop(); word !== undefined; word = waiting.pop()) {
    if (used.has(word)) continue;
    used.add(word);
    waiting.push(...(texts.get(word) ?? []).flatMap((text) => wordsIn(parseFormula(text))));
  }
  return used;
}

function textsOf(parameter: Parameter): readonly string[] {
  if (parameter.kind !== 'number') return [];
  return [parameter.value.text, ...parameter.later.map(({ value }) => value.text)];
}

/** Every text in the shape of a formula: names, words and the kinds of its nodes alike, which harm nothing. */
function wordsIn(syntax: unknown): readonly string[] {
  if (typeof syntax === 'string') return [syntax];
  if (typeof syntax !== 'object' || syntax === null) return [];
  return Object.values(syntax).flatMap(wordsIn);
}
