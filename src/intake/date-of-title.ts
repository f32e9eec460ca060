import { type IsoDate } from '../model/iso-date.ts';
import { lastDayOf } from './last-day-of.ts';
import { normaliseWord } from '../base/normalise-word.ts';

/**
 * The last day that the data under a title speak for: 设施台账（2020年12月）, 2020年度社区统计表. A lone year in the middle
 * of a title may be that of a document, the years of a plan are those to come, 2018年至2020年 is what the table is about,
 * and two dates leave it open: none of these says a day.
 */
export function dateOfTitle(title: string): IsoDate | undefined {
  const whole = normaliseWord(title);
  if (/规划|计划|方案|目标|预算|任务/.test(whole)) return undefined;
  const text = whole.replaceAll(span, '');
  const [, bracket = ''] = /\(([^()]+)\)$/.exec(text) ?? [];
  const found = [bracket, ...Array.from(text.matchAll(spoken), ([date]) => date)];
  const days = new Set(found.flatMap((date) => lastDayOf(date) ?? []));
  const [day] = days;
  return days.size === 1 ? day : undefined;
}

const numeral = '[\\d〇零一二三四五六七八九十]';
/** A year that is said to be a whole one, or a part of one. */
const spoken = new RegExp(
  `(?<!\\d)${numeral}{4}年(?:度|底|末|全年|[上下]半年|第?[一二三四1-4]季度|${numeral}{1,3}月(?:${numeral}{1,3}日|底|末)?)`,
  'g',
);
const dayOfYear = `${numeral}{1,3}月?(?:${numeral}{1,3}日?|[底末])?`;
const from = `${numeral}{2,4}(?:年[度底末]?(?:${dayOfYear})?|[./]${numeral}{1,2}(?:[./]${numeral}{1,2})?)?`;
const to = `(?:${numeral}{4}(?:年[度底末]?(?:${dayOfYear})?|[./]${numeral}{1,2}(?:[./]${numeral}{1,2})?)?|${numeral}{1,3}[年月日][度底末]?)`;
/** 2016—2020年度, 2018年1月至2020年12月, 2020年1-6月; but 2020-12-15 is a day. */
const span = new RegExp(`(?<!\\d)${from}(?:[-—–~至到、和与及]+${to})+`, 'g');
