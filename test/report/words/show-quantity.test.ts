import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Comparison } from '../../../src/model/finding.ts';
import { type Interval } from '../../../src/model/interval.ts';
import { dayNumber } from '../../../src/model/iso-date.ts';
import { rational } from '../../../src/model/rational.ts';
import { dataWords } from '../../../src/report/words/data-words.ts';
import { showDifference, showFinding, showInterval } from '../../../src/report/words/show-quantity.ts';
import { interval, reportModel } from '../../support/a-report.ts';

const language = { locale: locales.zh, words: dataWords(reportModel, locales.zh) };
const english = { locale: locales.en, words: dataWords(reportModel, locales.en) };
const third: Interval = { low: rational(1n, 3n), high: rational(1n, 3n) };

describe('an observed value beside the required one', () => {
  test.each([
    { name: 'well below', observed: 19, required: 300, unit: 'm2', shown: ['19 平方米', '≥ 300 平方米'] },
    {
      name: 'below by less than a hundredth',
      observed: 29.996,
      required: 30,
      unit: 'm2',
      shown: ['29.996 平方米', '≥ 30 平方米'],
    },
    {
      name: 'below by a hair',
      observed: 29.9999996,
      required: 30,
      unit: 'm2',
      shown: ['29.9999996 平方米', '≥ 30 平方米'],
    },
    { name: 'exactly at it', observed: 30, required: 30, unit: 'm2', shown: ['30 平方米', '≥ 30 平方米'] },
    {
      name: 'above by less than a hundredth',
      observed: 30.004,
      required: 30,
      unit: 'm2',
      shown: ['30.004 平方米', '≥ 30 平方米'],
    },
    { name: 'half up', observed: 19.005, required: 30, unit: 'm2', shown: ['19.01 平方米', '≥ 30 平方米'] },
    {
      name: 'a share below by less than a tenth of a percent',
      observed: 0.7996,
      required: 0.8,
      unit: 'percent',
      shown: ['79.96%', '≥ 80%'],
    },
    { name: 'a share at the threshold', observed: 0.8, required: 0.8, unit: 'percent', shown: ['80%', '≥ 80%'] },
    { name: 'a share well below', observed: 0.66666, required: 0.8, unit: 'percent', shown: ['66.7%', '≥ 80%'] },
  ])('$name: $shown', ({ observed, required, unit, shown }) => {
    const texts = showFinding(
      {
        observed: interval(observed),
        required: interval(required),
        shortfall: interval(0),
        unit,
        comparison: 'at-least',
      },
      language,
    );
    expect([texts.observed, texts.required].map(plain)).toEqual(shown);
  });

  test('a third against 33.3% shows which is larger', () => {
    const texts = showFinding(
      { observed: third, required: interval(0.333), shortfall: interval(0), unit: 'percent', comparison: 'at-most' },
      language,
    );
    expect([texts.observed, texts.required]).toEqual(['33.33%', '≤ 33.3%']);
  });

  test.each<{ comparison: Comparison; required: Interval; shown: string }>([
    { comparison: 'at-least', required: interval(3), shown: '≥ 3 人' },
    { comparison: 'more-than', required: interval(3), shown: '> 3 人' },
    { comparison: 'at-most', required: interval(3), shown: '≤ 3 人' },
    { comparison: 'less-than', required: interval(3), shown: '< 3 人' },
    { comparison: 'equals', required: interval(3), shown: '= 3 人' },
    { comparison: 'between', required: interval(2, 3), shown: '2–3 人' },
    { comparison: 'at-least', required: interval(2, 3), shown: '≥ 2–3 人（待定）' },
    { comparison: 'at-least', required: interval(2, null), shown: '≥ 2 人或更高（待定）' },
    { comparison: 'at-most', required: interval(null, 3), shown: '≤ 3 人或更低（待定）' },
    { comparison: 'at-least', required: interval(0, null), shown: '未知' },
    { comparison: 'holds', required: interval(1), shown: '是' },
  ])('$comparison is shown as $shown', ({ comparison, required, shown }) => {
    const finding = { observed: interval(1), required, shortfall: interval(0), unit: 'person', comparison };
    expect(plain(showFinding(finding, language).required)).toBe(shown);
  });
});

describe('what is known of a quantity', () => {
  test.each([
    { name: 'one value', low: 300, high: 300, shown: '300 平方米' },
    { name: 'two bounds', low: 300, high: 400, shown: '300–400 平方米' },
    { name: 'two bounds that round alike', low: 300.001, high: 300.002, shown: '300.001–300.002 平方米' },
    { name: 'a lower bound', low: 300, high: null, shown: '≥ 300 平方米' },
    { name: 'an upper bound', low: null, high: 300, shown: '≤ 300 平方米' },
    { name: 'nothing', low: null, high: null, shown: '未知' },
    { name: 'nothing but that it is not negative', low: 0, high: null, shown: '未知' },
    { name: 'none', low: 0, high: 0, shown: '0 平方米' },
    { name: 'a negative value', low: -12.5, high: -12.5, shown: '-12.5 平方米' },
  ])('$name: $shown', ({ low, high, shown }) => {
    expect(plain(showInterval(interval(low, high), 'm2', language))).toBe(shown);
  });

  test('a day is shown as a day, and a difference of days in days', () => {
    expect(showInterval(interval(dayNumber('2020-12-31')), 'day-number', language)).toBe('2020-12-31');
    expect(plain(showDifference(interval(31), 'day-number', language))).toBe('31 天');
  });

  test.each([
    { name: 'nothing', value: 0, unit: 'place', shown: '0 places' },
    { name: 'one', value: 1, unit: 'place', shown: '1 place' },
    { name: 'more than one', value: 1.5, unit: 'place', shown: '1.5 places' },
    { name: 'a unit that is spelled alike', value: 1, unit: 'm2', shown: '1 m²' },
    { name: 'for each of another unit', value: 20, unit: 'm2/place', shown: '20 m²/place' },
  ])('English says $shown of $name', ({ value, unit, shown }) => {
    expect(plain(showInterval(interval(value), unit, english))).toBe(shown);
  });

  test('a quotient of units names both', () => {
    expect(plain(showInterval(interval(0.2), 'm2/household', language))).toBe('0.2 平方米/户');
  });
});

describe('a shortfall', () => {
  test.each([
    { name: 'of an area', low: 281, high: 281, unit: 'm2', shown: '281 平方米' },
    { name: 'too small for two places', low: 0.004, high: 0.004, unit: 'm2', shown: '0.004 平方米' },
    { name: 'of a share', low: 0.0004, high: 0.0004, unit: 'percent', shown: '0.04 个百分点' },
    { name: 'between bounds', low: 100, high: 281, unit: 'm2', shown: '100–281 平方米' },
  ])('$name: $shown', ({ low, high, unit, shown }) => {
    const finding = {
      observed: interval(0),
      required: interval(1),
      shortfall: interval(low, high),
      unit,
      comparison: 'at-least',
    } as const;
    expect(plain(showFinding(finding, language).shortfall)).toBe(shown);
  });
});

test('a number and its unit are held together by a space that does not break', () => {
  expect(showInterval(interval(300), 'm2', language)).toBe('300\u00a0平方米');
});

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
