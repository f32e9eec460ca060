/** `A` for the first column, `AA` for the twenty-seventh. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `B4`: the column is counted from 0 and the row, as people see it, from 1. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `$B$4:$B$90`, or one cell where the ends are one. */
export function absoluteRange(from: readonly [column: number, row: number], to = from): string {
  const [first, last] = [from, to].map(([column, row]) => `$${columnLetters(column)}$${row}`);
  return first === last ? `${first}` : `${first}:${last}`;
}

/** A sheet before a cell of it, as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Text inside a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
