/** What we write into a note stands between two lines that no language changes, so that it can be taken out again. */
export function noteBlock(number: number, text: string): string {
  return `—— cscheck ${number} ——\n${text}\n—— cscheck ——`;
}

const block = /\n?—— cscheck (\d+) ——(?:(?!\n—— cscheck)[^])*(?:\n—— cscheck ——|$)/;

/** Where the first of our blocks is in the text of a note, and which mark it belongs to. */
export function findBlock(
  text: string,
): { readonly number: number; readonly start: number; readonly end: number } | undefined {
  const match = block.exec(text);
  if (match === null) return undefined;
  return { number: Number(match[1]), start: match.index, end: match.index + match[0].length };
}

/** The author of notes that are wholly ours. */
export const noteAuthor = 'cscheck';
