/** What a number format makes of a number, as far as it changes what the cell means. */
export type NumberFormat =
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  /** Up to three sections: positive, negative, zero. */
  | { readonly kind: 'digits'; readonly sections: readonly DigitSection[] };

/** One section of a format that shows digits. */
export interface DigitSection {
  readonly pieces: readonly Piece[];
  readonly decimals: number;
  /** How many thousands the trailing commas divide by: `0,` shows 25000 as 25. */
  readonly thousands: number;
  readonly isGrouped: boolean;
}

/** A literal, or one place for a digit: `0` always shows one, `#` and `?` only where there is one. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' }
  | { readonly kind: 'digit'; readonly place: 'integer' | 'fraction'; readonly isForced: boolean };

/**
 * Reads a number format code such as `#,##0.00`, `0%` or `yyyy"年"m"月"`. Undefined for formats that show a number as it
 * is (General, text, fractions, powers of ten, formats without digits) and for times of day, which name no day.
 * Source: ECMA-376 part 1, 18.8.31.
 */
export function parseNumberFormat(code: string): NumberFormat | undefined {
  const sections = splitSections(code);
  const [first] = sections;
  if (first === undefined) return undefined;
  const symbols = sections.map((section) => symbolsOf(section));
  const letters = (symbols[0] ?? '').toLowerCase();
  if (isGeneral(letters)) return undefined;
  if (isDateLike(letters)) return isCalendar(letters) ? { kind: 'date' } : undefined;
  if (symbols.some((section) => section.includes('%'))) return { kind: 'percent' };
  const isSimple = (section: string): boolean => !/[/eE@]/.test(section) && !/general/i.test(section);
  const numeric = sections.slice(0, 3);
  // A condition such as [>=10000] chooses sections by value; what such a cell shows is not worth guessing.
  if (!symbols.slice(0, 3).every(isSimple) || /\[[<>=]/.test(code) || !/[0#?]/.test(symbols[0] ?? '')) return undefined;
  return { kind: 'digits', sections: numeric.map(parseSection) };
}

interface Token {
  readonly kind: 'literal' | 'symbol';
  readonly text: string;
}

/** Quoted, escaped and padding characters are literals, brackets (colour, locale, elapsed time) are dropped or kept whole. */
function tokensOf(section: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of section.matchAll(/"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|([^])/gu)) {
    const [whole, quoted, escaped, bracketed, symbol] = match;
    if (quoted !== undefined || escaped !== undefined) tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    else if (bracketed !== undefined) tokens.push(...bracketTokens(bracketed));
    else if (symbol !== undefined && !/^[_*]./u.test(whole)) {
      tokens.push({ kind: /[\w.,%?#/@]/.test(symbol) ? 'symbol' : 'literal', text: symbol });
    }
  }
  return tokens;
}

/** `[h]` is elapsed time, `[$¥-804]` shows a currency sign; colours, conditions and locales show nothing. */
function bracketTokens(text: string): readonly Token[] {
  if (/^(h+|m+|s+)$/i.test(text)) return [{ kind: 'symbol', text: `[${text}]` }];
  const currency = /^\$([^-]+)/.exec(text)?.[1];
  return currency === undefined ? [] : [{ kind: 'literal', text: currency }];
}

function symbolsOf(section: string): string {
  return tokensOf(section)
    .filter((token) => token.kind === 'symbol')
    .map((token) => token.text)
    .join('');
}

/** Chinese editions may store their own word for General: `G/通用格式`. */
function isGeneral(letters: string): boolean {
  return letters === '' || letters === 'general' || letters === 'g/';
}

function isDateLike(letters: string): boolean {
  return /[ymdhsgb]|a{3}|am\/pm|a\/p/.test(letters.replace('general', '')) || /^e+$/.test(letters);
}

function isCalendar(letters: string): boolean {
  if (letters.includes('[')) return false;
  // An m is a month unless it stands with hours or seconds.
  return /[ydgb]|a{3}|e/.test(letters.replace(/am\/pm|a\/p/g, '')) || (letters.includes('m') && !/[hs]/.test(letters));
}

function splitSections(code: string): readonly string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"?|[\\!_*].|\[[^\]]*\]|[^]/gu)) {
    if (piece === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + piece);
  }
  return sections;
}

function parseSection(section: string): DigitSection {
  const tokens = tokensOf(section);
  const isDigit = (token: Token): boolean => token.kind === 'symbol' && /[0#?]/.test(token.text);
  const lastDigit = tokens.findLastIndex(isDigit);
  const pieces: Piece[] = [];
  let place: 'integer' | 'fraction' = 'integer';
  let thousands = 0;
  let isGrouped = false;
  for (const [index, token] of tokens.entries()) {
    if (isDigit(token)) pieces.push({ kind: 'digit', place, isForced: token.text === '0' });
    else if (token.kind === 'symbol' && token.text === ',') {
      if (index > lastDigit || tokens[index + 1]?.text === '.') thousands++;
      else isGrouped = true;
    } else if (token.kind === 'symbol' && token.text === '.' && place === 'integer') {
      place = 'fraction';
      pieces.push({ kind: 'point' });
    } else pieces.push({ kind: 'literal', text: token.text });
  }
  const decimals = pieces.filter((piece) => piece.kind === 'digit' && piece.place === 'fraction').length;
  return { pieces, decimals, thousands, isGrouped };
}
