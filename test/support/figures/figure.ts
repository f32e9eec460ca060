import { type Locale } from '../../../src/locale/locale.ts';
import { fromDayNumber } from '../../../src/model/iso-date.ts';

/** What the JSON report says a place in another report must show. */
export type Figure =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'rate'; readonly low: number | null; readonly high: number | null }
  | {
      readonly kind: 'quantity';
      readonly part: 'observed' | 'required' | 'shortfall';
      readonly unit: string;
      readonly comparison: string;
      readonly low: number | null;
      readonly high: number | null;
    };

/** By what a figure is known in every format: `findings/undetermined`, `area/长安区/建北街道/rate`, an id and a part. */
export type Figures = ReadonlyMap<string, Figure>;

/** What a format shows of them; a number is exact, text is as precise as it is written. */
export type Shown = ReadonlyMap<string, string | number>;

/** Every place where a report shows something else than the JSON report says. */
export function disagreements(figures: Figures, shown: Shown, locale: Locale): readonly string[] {
  return [...shown].flatMap(([key, value]) => {
    const figure = figures.get(key);
    if (figure === undefined) return [`${key} is shown and not in the JSON report`];
    return agrees(figure, value, locale) ? [] : [`${key}: ${JSON.stringify(figure)} is shown as ${value}`];
  });
}

function agrees(figure: Figure, shown: string | number, locale: Locale): boolean {
  if (figure.kind === 'count') return Number(shown) === figure.value;
  if (figure.kind === 'quantity' && figure.comparison === 'holds') return shown === conditionOf(figure, locale);
  const text = String(shown);
  const days = figure.kind === 'quantity' && figure.unit === 'day-number' && figure.part !== 'shortfall';
  if (days) return same(text.match(/\d{4}-\d{2}-\d{2}/g) ?? [], endsOf(figure).map(fromDayNumber));
  const factor = figure.kind === 'rate' || figure.unit === 'percent' ? 100 : 1;
  const expected = endsOf(figure).map((end) => end * factor);
  const written = typeof shown === 'number' ? [String(shown)] : (text.match(/-?\d+(?:\.\d+)?/g) ?? []);
  // A register leaves a shortfall of nothing empty.
  if (written.length === 0 && expected.every((end) => end === 0)) return true;
  return (
    written.length === expected.length &&
    written.every((number, index) => isRounded(number, expected[index] ?? NaN, typeof shown === 'number'))
  );
}

/** Whether this is the number, to the last place that is written. */
function isRounded(written: string, value: number, isExact: boolean): boolean {
  const places = isExact ? 9 : (written.split('.')[1]?.length ?? 0);
  return Math.abs(Number(written) - value) <= 0.5 * 10 ** -places + 1e-9 * Math.abs(value);
}

/** The ends that are known, once where they are one; from nothing up is not known at all. */
function endsOf({ low, high }: { readonly low: number | null; readonly high: number | null }): readonly number[] {
  if (low === high) return low === null ? [] : [low];
  if (low === 0 && high === null) return [];
  return [low, high].filter((end) => end !== null);
}

function conditionOf(
  { low, high, part }: { readonly low: number | null; readonly high: number | null; readonly part: string },
  { quantity }: Locale,
): string {
  if (part === 'required') return quantity.yes;
  if (part === 'shortfall') return '';
  if (low !== null && low > 0) return quantity.yes;
  return high === 0 ? quantity.no : quantity.unknown;
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}
