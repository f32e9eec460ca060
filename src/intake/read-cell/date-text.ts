import { daysInMonth, isoDate, type IsoDate } from '../../model/iso-date.ts';
import { normaliseWord } from '../../base/normalise-word.ts';
import { chineseNumeral } from './chinese-numeral.ts';

/** What a text says about a day. A month or year is all of its days; `approximate` marks 2019年底, 2019年以前. */
export type DateText =
  | { readonly kind: 'day'; readonly day: IsoDate; readonly spelledOut: boolean }
  | {
      readonly kind: 'span';
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
      readonly spelledOut: boolean;
      readonly approximate: boolean;
    }
  | { readonly kind: 'unreadable' };

/** Reads 2019-06-01, 2019/6/1, 2019.6, 20190601, 2019年6月, 2019年, 2019年上半年, 二〇一九年六月; never a day without a year. */
export function readDateText(text: string): DateText {
  const word = normaliseWord(text).replace(/(?:t|^(.{8,11}?))\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, '$1');
  const digits = /[〇零一二三四五六七八九十]/.test(word) ? inDigits(word) : word;
  const spelledOut = digits !== word;
  const [, year, month, day] = dayPattern.exec(digits) ?? compactDay.exec(digits) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    const whole = isoDate(Number(year), Number(month), Number(day));
    return whole === undefined ? unreadable : { kind: 'day', day: whole, spelledOut };
  }
  const part = readMonth(digits) ?? readPart(digits);
  if (part !== undefined) return { kind: 'span', ...part, spelledOut, approximate: false };
  return readLoose(digits, spelledOut);
}

/** All days from the first of one month to the last of another. Undefined for a month the calendar does not have. */
export function monthsSpan(year: number, first: number, last: number): { from: IsoDate; to: IsoDate } | undefined {
  const from = isoDate(year, first, 1);
  const to = from === undefined ? undefined : isoDate(year, last, daysInMonth(year, last));
  return from === undefined || to === undefined || year < 1800 || year > 2200 ? undefined : { from, to };
}

const unreadable: DateText = { kind: 'unreadable' };
const dayPattern = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/;
const compactDay = /^(\d{4})(\d{2})(\d{2})$/;
const monthPattern = /^(\d{4})(?:[-/.年](\d{1,2})月?份?|(\d{2}))$/;
/** Parts of a year by their first and last month. */
const parts: Readonly<Record<string, readonly [number, number]>> = {
  '': [1, 12],
  全年: [1, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  '1季度': [1, 3],
  '2季度': [4, 6],
  '3季度': [7, 9],
  '4季度': [10, 12],
};

function readMonth(text: string): { from: IsoDate; to: IsoDate } | undefined {
  const [, year, month, compact] = monthPattern.exec(text) ?? [];
  const number = Number(month ?? compact);
  return year === undefined ? undefined : monthsSpan(Number(year), number, number);
}

function readPart(text: string): { from: IsoDate; to: IsoDate } | undefined {
  const [, year, part = ''] = /^(\d{4})年?度?(.*)$/.exec(text) ?? [];
  const months = parts[part.replace(/^第/, '')];
  return year === undefined || months === undefined ? undefined : monthsSpan(Number(year), ...months);
}

/** 2019年底, 2019年6月中旬, 2019年以前, 2019年后, 约2019年. */
function readLoose(text: string, spelledOut: boolean): DateText {
  const [, before = '', core = '', after = ''] =
    /^(约|大约|大概)?(\d{4}.*?)(年?初|年?底|年?末|上旬|中旬|下旬|左右|以前|之前|前|以后|之后|后|起)?$/.exec(text) ?? [];
  if (before === '' && after === '') return unreadable;
  const whole = readMonth(core) ?? readPart(core);
  if (whole === undefined) return unreadable;
  const { from, to } = whole;
  if (before !== '' || after === '左右') return { kind: 'span', from: null, to: null, spelledOut, approximate: true };
  if (after.endsWith('前')) return { kind: 'span', from: null, to, spelledOut, approximate: true };
  if (/[后起]$/.test(after)) return { kind: 'span', from, to: null, spelledOut, approximate: true };
  return { kind: 'span', from, to, spelledOut, approximate: true };
}

/** 二〇一九年十二月三日 as 2019年12月3日. */
function inDigits(text: string): string {
  return text.replace(/[〇零一二三四五六七八九十]+/g, (characters) => String(chineseNumeral(characters) ?? characters));
}
