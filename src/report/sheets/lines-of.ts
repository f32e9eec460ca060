/**
 * How many lines wrapped text takes in a column of so many characters. Close enough for the height of a row; measuring
 * graphemes would take longer than all the rest.
 */
export function linesOf(text: string, width: number): number {
  // A cell keeps about half a character of its width for itself.
  const room = width - 0.5;
  let lines = 1;
  let used = 0;
  /** Of the word at hand: it goes to the next line as a whole. */
  let word = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const size = code >= 0x1100 ? 2 : 1;
    word = code === space || size === 2 ? 0 : word + size;
    used += size;
    if (used <= room) continue;
    lines += 1;
    used = Math.max(word <= room ? word : 0, code === space ? 0 : size);
  }
  return lines;
}

const space = 0x20;
