import { plainText } from '../plain-text.ts';

/** A code as text: plain digits for numbers, never 1.3E+11, and no `.0` that a spreadsheet left behind. */
export function codeText(value: string | number): string {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  const text = plainText(value).replace(/^['‘’](?=\d)/, '');
  // 130102 001 001: digits in groups, for the eye.
  if (/^\d[\d ]+\d$/.test(text)) return text.replaceAll(' ', '');
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf('.')) : text;
}
