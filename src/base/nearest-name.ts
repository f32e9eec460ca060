/**
 * The candidate that was probably meant: the one with the fewest slips (a letter missing, added, replaced, or two
 * swapped), when these are few for its length. Letter case does not count. The first of equals wins.
 */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  const meant = Array.from(word.toLowerCase());
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const candidate of candidates) {
    const letters = Array.from(candidate.toLowerCase());
    const allowed = allowedSlips(Math.max(meant.length, letters.length));
    if (Math.abs(meant.length - letters.length) > allowed) continue;
    const slips = slipsBetween(meant, letters);
    if (slips > allowed || slips >= fewest) continue;
    nearest = candidate;
    fewest = slips;
  }
  return nearest;
}

/** A third of the letters, and one slip in a word of three: beyond that a suggestion misleads. */
function allowedSlips(length: number): number {
  return Math.min(Math.floor(length / 3), 5);
}

/** Damerau-Levenshtein distance in its restricted form: no letter takes part in two slips. */
function slipsBetween(a: readonly string[], b: readonly string[]): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, other] of b.entries()) {
      const replaced = at(last, column) + (letter === other ? 0 : 1);
      const removedOrAdded = Math.min(at(last, column + 1), at(current, column)) + 1;
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other;
      const swapped = isSwap ? at(beforeLast, column - 1) + 1 : Infinity;
      current.push(Math.min(replaced, removedOrAdded, swapped));
    }
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
