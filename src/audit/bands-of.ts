import { type Band } from '../model/distribution.ts';
import { type Rational, toNumber } from '../model/rational.ts';

const mostBands = 16;

/** Counts values in bands of a round width, of which one begins at the target. */
export function bandsOf(values: readonly Rational[], target: Rational | null): readonly Band[] {
  const numbers = values.map(toNumber);
  const [first] = numbers;
  if (first === undefined) return [];
  const start = target === null ? 0 : toNumber(target);
  const least = numbers.reduce((low, each) => Math.min(low, each), Math.min(first, start));
  const most = numbers.reduce((high, each) => Math.max(high, each), Math.max(first, start));
  const width = roundWidth((most - least) / mostBands, numbers.every(Number.isInteger) && Number.isInteger(start));
  const bandOf = (value: number) => Math.floor((value - start) / width);
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(bandOf(value), (counts.get(bandOf(value)) ?? 0) + 1);
  const from = bandOf(least);
  return Array.from({ length: bandOf(most) - from + 1 }, (_, index) => ({
    from: withoutNoise(start + (from + index) * width),
    to: withoutNoise(start + (from + index + 1) * width),
    count: counts.get(from + index) ?? 0,
  }));
}

/** The next of 1, 2, 5, 10, 20 …; whole where all values are. */
function roundWidth(width: number, isWhole: boolean): number {
  if (width <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const round = ([1, 2, 5].find((each) => each * power >= width) ?? 10) * power;
  return isWhole ? Math.max(1, round) : round;
}

function withoutNoise(value: number): number {
  return Number(value.toPrecision(12));
}
