import { type FormulaPosition } from '../model/diagnostic.ts';

/** As much of a formula as fits on a line beside a message. */
const widest = 60;
const cut = '…';

/** The line of a formula that holds the character at this 0-based index, or the part of it around that character. */
export function excerpt(formula: string, index: number): FormulaPosition {
  const start = formula.lastIndexOf('\n', index - 1) + 1;
  const end = formula.indexOf('\n', index);
  const line = formula.slice(start, end < 0 ? undefined : end).replaceAll('\t', ' ');
  const at = index - start;
  if (line.length <= widest) return { formula: line, at: at + 1 };
  const from = Math.max(0, Math.min(at - widest / 2, line.length - widest));
  const before = from > 0 ? cut : '';
  const after = from + widest < line.length ? cut : '';
  return { formula: `${before}${line.slice(from, from + widest)}${after}`, at: before.length + at - from + 1 };
}
