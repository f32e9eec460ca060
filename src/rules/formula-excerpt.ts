import { excerpt } from './excerpt.ts';

/** The beginning of a formula, as much of it as a message can hold. */
export function formulaExcerpt(formula: string): string {
  return excerpt(onOneLine(formula), 0).formula;
}

/** Two formulas from around the first character in which they differ. */
export function differingExcerpts(one: string, other: string): readonly [string, string] {
  const [a, b] = [onOneLine(one), onOneLine(other)];
  const letters = Array.from(a, (_, index) => index);
  const first = letters.find((index) => a.charAt(index) !== b.charAt(index)) ?? a.length;
  return [excerpt(a, first).formula, excerpt(b, first).formula];
}

function onOneLine(formula: string): string {
  return formula.replace(/\s+/g, ' ').trim();
}
