/** Text as an XML document may hold it: no control characters but line break and tab, and no torn surrogates. */
export function cleanText(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '');
}
