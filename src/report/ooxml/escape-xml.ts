/** Text as it stands between tags or in an attribute, without the characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same for what a spreadsheet program shows: it takes `_x0041_` for an A. */
export function escapeShown(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'));
}

// Line ends and tabs are the only control characters that may stand there; halves of characters may not.
const forbidden = /[^\P{Cc}\n\t]|[\ud800-\udfff\ufffe\uffff]/gu;
