/** What people type for a comma when they forget to leave the Chinese keyboard. */
export const fullWidthComma = '，';

export type Delimiter = ',' | ';' | '\t' | typeof fullWidthComma;

export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  /** Into how many values it cuts most lines. */
  readonly columns: number;
}

const candidates: readonly Delimiter[] = [',', ';', '\t'];
const sampleLength = 65_536;

/**
 * The delimiter that cuts the most lines at the beginning of a text into the same number of values. The name of the
 * file decides only between equals. A full-width comma, which also stands in sentences, is one only where nothing else
 * is and where it cuts every line alike.
 */
export function findDelimiter(text: string, file: string): FoundDelimiter {
  const lines = linesOf(text);
  const scored = candidates.map((delimiter) => ({ delimiter, ...score(lines.map((line) => count(line, delimiter))) }));
  const preferred: Delimiter = /\.(tsv|tab)$/i.test(file) ? '\t' : ',';
  const best = scored.toSorted(
    (a, b) =>
      b.lines - a.lines || b.cuts - a.cuts || Number(b.delimiter === preferred) - Number(a.delimiter === preferred),
  )[0];
  if (best !== undefined && best.lines > 0) return { delimiter: best.delimiter, columns: best.cuts + 1 };
  const wide = score(lines.map((line) => count(line, fullWidthComma)));
  const isWide = lines.length > 1 && wide.lines === lines.length;
  return isWide ? { delimiter: fullWidthComma, columns: wide.cuts + 1 } : { delimiter: preferred, columns: 1 };
}

/** The lines at the beginning, whole ones only. What stands in quotes may hold delimiters and line ends of its own. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .slice(0, sampleLength)
    .replace(/"[^"]*(?:"|$)/g, '')
    .split(/\r\n?|\n/);
  const whole = text.length > sampleLength && lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.filter((line) => line !== '');
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
