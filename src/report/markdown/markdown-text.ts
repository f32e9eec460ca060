import { cleanText } from '../words/clean-text.ts';

/** The longest a cell may be; what is longer ends in an ellipsis. */
const longest = 300;

/** Text from the material inside a paragraph, an entry or a cell: none of it is read as markup, and it stays on its line. */
export function markdownText(text: string): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${cleanText(line.slice(0, longest))}…` : line;
  return short
    .replace(/[\\`*_[\]|~#]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
