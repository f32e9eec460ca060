import { compare, rationalFromNumber, rationalFromText } from '../../model/rational.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { plainText } from '../plain-text.ts';
import { scaled } from '../unit-scale.ts';
import { chineseNumeral } from './chinese-numeral.ts';

/**
 * What a text says about a number. `unit` is the normalised word beside it, empty when there is none. An `open` range
 * leaves out the number it names: 不足300 is less than 300, 300以下 may be 300.
 */
export type NumberText =
  | {
      readonly kind: 'exact';
      readonly value: number;
      /** The text lies this side of the value, which cannot hold all of its digits: 39.999999999999999 is below 40. */
      readonly beside: 'below' | 'above' | null;
      readonly unit: string;
      readonly style: NumberStyle;
    }
  | {
      readonly kind: 'range';
      readonly low: number | null;
      readonly high: number | null;
      readonly open: boolean;
      readonly unit: string;
    }
  | { readonly kind: 'unreadable' };

/** How a number was written; the last one calls for a look. */
export type NumberStyle = 'text-number' | 'thousands-separator' | 'spelled-out';

/**
 * Reads 1,200, 300㎡, 2.3万, 三百, 约300, 300余户, 近300, 300-400, 300(含)以上. What could be two numbers or none (300/400, 600+200,
 * 12 345, 1.234.567, 1,5, 5000（其中流动人口1200）) is unreadable.
 *
 * @param isUnit tells a unit, for which 万人 is one word, from a number word followed by a unit.
 */
export function readNumberText(text: string, isUnit: (word: string) => boolean): NumberText {
  const plain = plainText(text);
  if (/\d \d/.test(plain)) return unreadable;
  const squeezed = plain.replaceAll(' ', '');
  const stated = inclusion.exec(squeezed);
  if (stated !== null) return readWithInclusion(squeezed, stated, isUnit);
  return readRange(squeezed, isUnit) ?? readOne(squeezed, isUnit);
}

/** 百, 千, 万, 亿 and what is made of them. */
export function isMultiplier(word: string): boolean {
  return multipliers.has(word);
}

const unreadable: NumberText = { kind: 'unreadable' };
const numeral = String.raw`[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
// The digit in m2 belongs to the unit.
const words = String.raw`(?:\D|(?<=[A-Za-z])[23])*`;
const range = new RegExp(`^(${numeral})(${words}?)(?:-|~|〜|–|—|至|到)(${numeral})(${words})$`);
const one = new RegExp(`^(\\D*?)(${numeral}|[零〇一二两三四五六七八九十百千万亿]+)(${words})$`);

/** So many digits, their point included, any number holds. */
const mostDigits = 15;

/** What a word before or after a number says of it, longer words first. `both` is 约: it may be more or less. */
type Bound = 'low' | 'high' | 'both';
const prefixes: ReadonlyMap<string, Bound> = new Map(
  Object.entries({
    both: ['约', '大约', '大概', '约为', '近似', '≈', '~'],
    low: ['超', '超过', '逾', '多于', '大于', '高于', '至少', '最少', '不少于', '不低于', '不小于', '>', '>=', '≥'],
    high: [
      '近',
      '将近',
      '接近',
      '不足',
      '不到',
      '未满',
      '不超过',
      '不多于',
      '不大于',
      '不高于',
      '至多',
      '最多',
      '少于',
      '低于',
      '小于',
      '<',
      '<=',
      '≤',
    ],
  } as const).flatMap(([bound, words]) => words.map((word) => [word, asBound(bound)] as const)),
);
const suffixes: ReadonlyMap<string, Bound> = new Map(
  Object.entries({
    both: ['左右', '上下', '许'],
    low: ['及以上', '或以上', '含以上', '以上', '余', '多', '来', '+'],
    high: ['及以下', '或以下', '含以下', '以下', '以内', '不到'],
  } as const).flatMap(([bound, words]) => words.map((word) => [word, asBound(bound)] as const)),
);
/** Says of a bound whether it may be reached: 300(含)以上, 300以下(不含300). */
const inclusion = /\((不)?(?:含|包含|包括)(?:本数)?([^()]*)\)/;
/** Words that leave out the number they stand by. 近300 and 300余 are taken to leave room for it. */
const excluding: ReadonlySet<string> = new Set([
  ...['超', '超过', '逾', '多于', '大于', '高于', '>'],
  ...['不足', '不到', '未满', '少于', '低于', '小于', '<'],
]);
const multipliers: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['十万', 100_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', 100_000_000],
]);

function asBound(text: string): Bound {
  return text === 'low' || text === 'high' ? text : 'both';
}

function readRange(text: string, isUnit: (word: string) => boolean): NumberText | undefined {
  const [, from, fromUnit = '', to, toUnit = ''] = range.exec(text) ?? [];
  if (from === undefined || to === undefined) return undefined;
  if (fromUnit !== '' && fromUnit !== toUnit) return unreadable;
  const unit = readUnit(toUnit, isUnit);
  const low = scaled(toNumber(from), unit.multiplier);
  const high = scaled(toNumber(to), unit.multiplier);
  return low <= high ? { kind: 'range', low, high, open: false, unit: unit.word } : unreadable;
}

function readOne(text: string, isUnit: (word: string) => boolean): NumberText {
  const [, before = '', digits, after = ''] = one.exec(text) ?? [];
  const prefix = prefixes.get(before);
  if (digits === undefined || (before !== '' && prefix === undefined)) return unreadable;
  const isDigits = /\d/.test(digits);
  const plain = isDigits ? toNumber(digits) : chineseNumeral(digits);
  if (plain === undefined) return unreadable;
  const { word: behind, rest } = takeSuffix(after);
  const suffix = suffixes.get(behind);
  if (prefix !== undefined && suffix !== undefined && prefix !== suffix && prefix !== 'both') return unreadable;
  const unit = readUnit(rest, isUnit);
  const value = scaled(plain, unit.multiplier);
  const bound = suffix ?? prefix;
  const open = [before, behind].every((word) => word === '' || excluding.has(word));
  if (bound === 'both') return { kind: 'range', low: null, high: null, open: false, unit: unit.word };
  if (bound === 'low') return { kind: 'range', low: value, high: null, open, unit: unit.word };
  if (bound === 'high') return { kind: 'range', low: null, high: value, open, unit: unit.word };
  const style =
    !isDigits || unit.multiplier !== 1 ? 'spelled-out' : digits.includes(',') ? 'thousands-separator' : 'text-number';
  return { kind: 'exact', value, beside: isDigits ? sideOf(digits, plain) : null, unit: unit.word, style };
}

/** Whatever else the brackets say, as in 320(含地下室), leaves the number unknown. */
function readWithInclusion(text: string, stated: RegExpExecArray, isUnit: (word: string) => boolean): NumberText {
  const [words, not, amount = ''] = stated;
  const read = readOne(text.replace(words, ''), isUnit);
  if (read.kind !== 'range') return unreadable;
  const bound = read.low ?? read.high;
  const named = amount === '' ? undefined : readOne(amount, isUnit);
  const isSame = named === undefined || (named.kind === 'exact' && named.value === bound);
  // 超过300(含) says two things.
  if (bound === null || !isSame || (read.open && not === undefined)) return unreadable;
  return { ...read, open: not !== undefined };
}

/** 300余户, 300户余, 300户左右: the word may stand on either side of the unit. */
function takeSuffix(text: string): { readonly word: string; readonly rest: string } {
  for (const word of suffixes.keys()) {
    if (text.endsWith(word)) return { word, rest: text.slice(0, -word.length) };
    if (text.startsWith(word)) return { word, rest: text.slice(word.length) };
    // 5万余户
    const inside = text.indexOf(word);
    if (inside > 0 && multipliers.has(text.slice(0, inside))) {
      return { word, rest: text.slice(0, inside) + text.slice(inside + word.length) };
    }
  }
  return { word: '', rest: text };
}

function readUnit(
  text: string,
  isUnit: (word: string) => boolean,
): { readonly word: string; readonly multiplier: number } {
  const word = normaliseWord(text);
  if (word === '' || isUnit(word)) return { word, multiplier: 1 };
  for (const length of [2, 1]) {
    const multiplier = multipliers.get(word.slice(0, length));
    if (multiplier !== undefined) return { word: word.slice(length), multiplier };
  }
  return { word, multiplier: 1 };
}

/** A value of many digits itself falls on no number that anybody asks for: a long fraction is what it is. */
function sideOf(digits: string, value: number): 'below' | 'above' | null {
  if (digits.length < mostDigits || !Number.isFinite(value) || String(value).length > mostDigits) return null;
  const written = rationalFromText(digits.replaceAll(',', ''));
  const side = written === undefined ? 0 : compare(written, rationalFromNumber(value));
  return side < 0 ? 'below' : side > 0 ? 'above' : null;
}

function toNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}
