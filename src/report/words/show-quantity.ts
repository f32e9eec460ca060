import { type Locale } from '../../locale/locale.ts';
import { type Comparison, type Finding } from '../../model/finding.ts';
import { type Interval, isExact } from '../../model/interval.ts';
import { fromDayNumber } from '../../model/iso-date.ts';
import { compare, floor, type Rational, rational, rationalFromText, toDecimal } from '../../model/rational.ts';
import { type DataWords } from './data-words.ts';

/** What is needed to put a quantity into words. */
export interface QuantityWords {
  readonly locale: Locale;
  readonly words: DataWords;
}

/** Between a number and its unit, which stay on one line. */
const noBreakSpace = '\u00a0';

/** More places than any two quantities of this trade need to be told apart. */
const mostDigits = 30;

/** As many places as still read well in a line of arithmetic. */
const placesOfParts = 6;

const signs: Readonly<Record<Comparison, string>> = {
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
  equals: '= ',
  between: '',
  holds: '',
};

/**
 * The observed, required and missing quantity of a finding, rounded half up to as many places as it takes for the
 * shown numbers to justify the verdict: 29.996 against 30 is not shown as 30.
 */
export function showFinding(
  finding: Pick<Finding, 'observed' | 'required' | 'shortfall' | 'unit' | 'comparison' | 'estimate'>,
  language: QuantityWords,
): { readonly observed: string; readonly required: string; readonly shortfall: string } {
  const { observed, shortfall, unit, comparison } = finding;
  const shown = (text: string) => (finding.estimate === true ? language.locale.quantity.estimated(text) : text);
  if (comparison === 'holds') {
    return {
      observed: shown(showCondition(observed, language.locale)),
      required: language.locale.quantity.yes,
      shortfall: '',
    };
  }
  const digits = digitsToJustify(finding);
  return {
    observed: shown(showInterval(observed, unit, language, digits)),
    required: showRequired(finding, language, digits),
    shortfall: showDifference(shortfall, unit, language, digitsToSee(shortfall, unit, digits)),
  };
}

/** `≥ 300 ㎡`; where the threshold itself is not known, the bounds between which it lies. */
function showRequired(
  { required, unit, comparison }: Pick<Finding, 'required' | 'unit' | 'comparison'>,
  { locale, words }: QuantityWords,
  digits: number,
): string {
  const { low, high } = required;
  const signed = (text: string) => `${signs[comparison]}${withUnit(text, unit, words)}`;
  if (comparison === 'between' || isExact(required)) return signed(boundsText(required, unit, locale, digits));
  if (low !== null && high !== null)
    return locale.quantity.unsettled(signed(boundsText(required, unit, locale, digits)));
  if (low !== null && low.numerator !== 0n) return locale.quantity.unsettledFrom(signed(numeral(low, unit, digits)));
  return high === null ? locale.quantity.unknown : locale.quantity.unsettledUpTo(signed(numeral(high, unit, digits)));
}

/** `300 ㎡`, `≥ 300 ㎡`, `300–400 ㎡` or `未知`. A count that may be anything from nothing up is unknown. */
export function showInterval(
  interval: Interval,
  unit: string,
  { locale, words }: QuantityWords,
  digits = digitsToSee(interval, unit),
): string {
  return withUnit(boundsText(interval, unit, locale, digits), unit, words);
}

/**
 * The value of a part of a formula: whole where few places show it, else rounded, but never so far that it stands on the
 * other side of what is required. `rounded` says which.
 */
export function showPart(
  value: Interval,
  unit: string,
  required: Interval,
  language: QuantityWords,
): { readonly text: string; readonly rounded: boolean } {
  const isWhole = (digits: number) => endsOf(value).every((end) => compare(shown(end, unit, digits), end) === 0);
  const digits = isWhole(placesOfParts)
    ? placesOfParts
    : digitsToSee(value, unit, digitsToJustify({ observed: value, required, unit }));
  return { text: showInterval(value, unit, language, digits), rounded: !isWhole(digits) };
}

/** A difference of two quantities: of shares in percentage points, of days in days. */
export function showDifference(
  interval: Interval,
  unit: string,
  { locale, words }: QuantityWords,
  digits = digitsToSee(interval, unit),
): string {
  const text = differenceBounds(interval, unit, locale, digits);
  if (text === locale.quantity.unknown) return text;
  if (unit === 'percent') return `${text}${noBreakSpace}${locale.quantity.points}`;
  return withUnit(text, unit === 'day-number' ? 'day' : unit, words);
}

/** The bounds alone, for tables that have a column for the unit. */
export function boundsText(interval: Interval, unit: string, locale: Locale, digits = usualDigits(unit)): string {
  const { low, high } = interval;
  if (isExact(interval)) return numeral(interval.low, unit, digits);
  if (low !== null && high !== null) {
    const apart = digitsUntil(digits, (places) => numeral(low, unit, places) !== numeral(high, unit, places));
    return `${numeral(low, unit, apart)}–${numeral(high, unit, apart)}`;
  }
  if (low !== null && low.numerator !== 0n) return `≥ ${numeral(low, unit, digits)}`;
  return high === null ? locale.quantity.unknown : `≤ ${numeral(high, unit, digits)}`;
}

/** As `boundsText`, for a difference: shares in percentage points and days as numbers. */
export function differenceBounds(interval: Interval, unit: string, locale: Locale, digits = usualDigits(unit)): string {
  if (unit === 'percent') return boundsText(mapEnds(interval, inPercent), '', locale, digits);
  return boundsText(interval, unit === 'day-number' ? '' : unit, locale, digits);
}

/** How many decimal places show every end of `observed` on its true side of every end of `required`. */
export function digitsToJustify({ observed, required, unit }: Pick<Finding, 'observed' | 'required' | 'unit'>): number {
  return digitsUntil(usualDigits(unit), (digits) =>
    endsOf(observed).every((left) =>
      endsOf(required).every(
        (right) =>
          Math.sign(compare(left, right)) === Math.sign(compare(shown(left, unit, digits), shown(right, unit, digits))),
      ),
    ),
  );
}

/** How many decimal places, `digits` at least, keep every end that is not zero from being shown as zero. */
export function digitsToSee(interval: Interval, unit: string, digits = usualDigits(unit)): number {
  return digitsUntil(digits, (places) =>
    endsOf(interval).every((end) => end.numerator === 0n || shown(end, unit, places).numerator !== 0n),
  );
}

/** True, false or cannot tell, of a condition whose truth is counted as 1. */
export function showCondition({ low, high }: Interval, locale: Locale): string {
  if (low !== null && low.numerator > 0n) return locale.quantity.yes;
  if (high?.numerator === 0n) return locale.quantity.no;
  return locale.quantity.unknown;
}

export function inPercent(value: Rational): Rational {
  return rational(value.numerator * 100n, value.denominator);
}

function usualDigits(unit: string): number {
  return unit === 'percent' ? 1 : 2;
}

function numeral(value: Rational, unit: string, digits: number): string {
  if (unit === 'day-number') return fromDayNumber(Number(floor(value).numerator));
  return unit === 'percent' ? `${toDecimal(inPercent(value), digits)}%` : toDecimal(value, digits);
}

/** What a reader takes the shown number to be, as exact as its places. */
function shown(value: Rational, unit: string, digits: number): Rational {
  if (unit !== 'percent') return rationalFromText(toDecimal(value, digits)) ?? value;
  const percent = rationalFromText(toDecimal(inPercent(value), digits));
  return percent === undefined ? value : rational(percent.numerator, percent.denominator * 100n);
}

function digitsUntil(from: number, suffices: (digits: number) => boolean): number {
  let digits = from;
  while (digits < mostDigits && !suffices(digits)) digits += 1;
  return digits;
}

function endsOf({ low, high }: Interval): readonly Rational[] {
  return [low, high].filter((end) => end !== null);
}

function mapEnds({ low, high }: Interval, change: (end: Rational) => Rational): Interval {
  return { low: low === null ? null : change(low), high: high === null ? null : change(high) };
}

function withUnit(text: string, unit: string, words: DataWords): string {
  const hasOwnUnit = unit === 'percent' || unit === 'day-number' || unit === '';
  if (hasOwnUnit || !/\d/.test(text)) return text;
  return `${text}${noBreakSpace}${text === '1' ? words.oneUnit(unit) : words.unit(unit)}`;
}
