import { isIsoDate } from '../model/iso-date.ts';
import { SyntaxProblem } from './problem.ts';

export interface Token {
  readonly kind: 'number' | 'percent' | 'day' | 'name' | 'word' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const longestFormula = 4_000;
const lexemes: readonly { readonly kind: Token['kind'] | 'space'; readonly pattern: RegExp }[] = [
  { kind: 'space', pattern: /\s+/y },
  { kind: 'day', pattern: /\d{4}-\d{2}-\d{2}(?![\w.-])/y },
  { kind: 'percent', pattern: /\d+(?:\.\d+)?%/y },
  { kind: 'number', pattern: /\d+(?:_\d{3})*(?:\.\d+)?(?![\w%])/y },
  { kind: 'name', pattern: /[A-Za-z_][A-Za-z0-9_]*/y },
  { kind: 'word', pattern: /"[^"]*"|'[^']*'/y },
  { kind: 'symbol', pattern: /<=|>=|!=|[-+*/(),.<>=]/y },
];

/** Splits a formula into tokens, ending with one of kind `end`. @throws SyntaxProblem on a character that has no place. */
export function readTokens(text: string): readonly Token[] {
  if (text.length > longestFormula)
    throw new SyntaxProblem(longestFormula, { phrase: 'formula-too-long', characters: longestFormula });
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (token.kind !== 'space') tokens.push({ ...token, kind: token.kind });
    at += token.length;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function tokenAt(
  text: string,
  at: number,
): { kind: Token['kind'] | 'space'; text: string; at: number; length: number } {
  refuseOtherSign(text, at);
  for (const { kind, pattern } of lexemes) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind === 'day' && !isIsoDate(found)) throw new SyntaxProblem(at, { phrase: 'not-a-day', text: found });
    return { kind, text: kind === 'word' ? found.slice(1, -1) : found, at, length: found.length };
  }
  throw new SyntaxProblem(at, { phrase: 'unexpected', text: text.slice(at, at + 1) });
}

/** Signs of other languages and of the Chinese keyboard, and what a formula has in their place. */
const otherSigns: Readonly<Record<string, string>> = {
  '==': '=',
  '=>': '>=',
  '=<': '<=',
  '<>': '!=',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '×': '*',
  '÷': '/',
  '—': '-',
  '–': '-',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '、': ',',
  '。': '.',
  '&': 'and',
  '|': 'or',
  '!': 'not',
};

function refuseOtherSign(text: string, at: number): void {
  const pair = text.slice(at, at + 2);
  const sign = pair in otherSigns ? pair : text.slice(at, at + 1);
  const narrow = /[\uff01-\uff5e]/.test(sign) ? sign.normalize('NFKC') : undefined;
  const instead = pair === '!=' ? undefined : (otherSigns[sign] ?? narrow);
  if (instead !== undefined) throw new SyntaxProblem(at, { phrase: 'written-otherwise', text: sign, instead });
}
