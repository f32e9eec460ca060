export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** No cell holds more. */
const longest = 32_767;

/** Text as a part of a workbook may hold it: escaped, without control characters and torn surrogates, no longer than a cell. */
export function xmlText(text: string): string {
  const clean = text.replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').slice(0, longest);
  return (
    clean
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Office programs read `_x0041_` as a character; the underscore itself is written so where that was not meant.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  );
}
