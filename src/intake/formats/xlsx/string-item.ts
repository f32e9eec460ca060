import { nameCode, type XmlCursor } from '../xml/xml-cursor.ts';

const t = nameCode('t');
const rPh = nameCode('rPh');

/**
 * The text of the string item (`si` or `is`) whose start tag was just passed: plain or rich, without phonetic runs.
 * Leaves the cursor behind its end tag.
 */
export function readStringItem(cursor: XmlCursor): string {
  if (cursor.isEmpty) return '';
  const outside = cursor.depth - 1;
  let text = '';
  while (cursor.depth > outside && cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === t) text += cursor.text();
    else if (cursor.name === rPh) cursor.skipElement();
  }
  return unescapeText(text);
}

/** Characters that XML cannot hold are written as `_x000D_`, and an underscore before such a text as `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
