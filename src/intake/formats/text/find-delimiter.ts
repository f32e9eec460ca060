export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = [',', ';', '\t'];
const sampleLength = 65_536;

/**
 * The delimiter that cuts the most lines at the beginning of a text into the same number of values. The name of the
 * file decides only between equals.
 */
export function findDelimiter(text: string, file: string): Delimiter {
  const lines = linesOf(text.slice(0, sampleLength));
  const scored = candidates.map((delimiter) => ({ delimiter, ...score(lines.map((line) => count(line, delimiter))) }));
  const preferred: Delimiter = /\.(tsv|tab)$/i.test(file) ? '\t' : ',';
  const best = scored.toSorted(
    (a, b) =>
      b.lines - a.lines || b.cuts - a.cuts || Number(b.delimiter === preferred) - Number(a.delimiter === preferred),
  )[0];
  return best === undefined || best.lines === 0 ? preferred : best.delimiter;
}

/** What stands in quotes may hold delimiters and line ends of its own. */
function linesOf(sample: string): readonly string[] {
  return sample
    .replace(/"[^"]*(?:"|$)/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line !== '');
}

function count(line: string, delimiter: Delimiter): number {
  return line.split(delimiter).length - 1;
}

/** How many lines share the commonest number of cuts, and that number. */
function score(counts: readonly number[]): { readonly lines: number; readonly cuts: number } {
  const linesByCuts = new Map<number, number>();
  for (const cuts of counts) if (cuts > 0) linesByCuts.set(cuts, (linesByCuts.get(cuts) ?? 0) + 1);
  const [best] = [...linesByCuts].toSorted(([cutsA, linesA], [cutsB, linesB]) => linesB - linesA || cutsB - cutsA);
  return { lines: best?.[1] ?? 0, cuts: best?.[0] ?? 0 };
}
