import { expect, test } from 'vitest';
import { periodsBetween } from '../../src/formula/periods-between.ts';
import { type PeriodKind } from '../../src/model/tree.ts';

const of = (kind: PeriodKind, from: string, to: string) => {
  const periods = periodsBetween(kind, from, to);
  return { number: periods.length, first: periods[0]?.from, last: periods.at(-1)?.to };
};

test.each([
  {
    name: 'ISO weeks wholly in 2017: 2017-01-01 was a Sunday',
    kind: 'weeks',
    from: '2017-01-01',
    to: '2017-12-31',
    number: 52,
    first: '2017-01-02',
    last: '2017-12-31',
  },
  {
    name: 'a year that begins on a Monday',
    kind: 'weeks',
    from: '2018-01-01',
    to: '2018-12-31',
    number: 52,
    first: '2018-01-01',
    last: '2018-12-30',
  },
  {
    name: 'a week short of its Sunday',
    kind: 'weeks',
    from: '2017-01-02',
    to: '2017-01-07',
    number: 0,
    first: undefined,
    last: undefined,
  },
  {
    name: 'a week to the day',
    kind: 'weeks',
    from: '2017-01-02',
    to: '2017-01-08',
    number: 1,
    first: '2017-01-02',
    last: '2017-01-08',
  },
  {
    name: 'weeks before 1970',
    kind: 'weeks',
    from: '1969-12-29',
    to: '1970-01-11',
    number: 2,
    first: '1969-12-29',
    last: '1970-01-11',
  },
  {
    name: 'March to November',
    kind: 'months',
    from: '2017-03-01',
    to: '2017-11-30',
    number: 9,
    first: '2017-03-01',
    last: '2017-11-30',
  },
  {
    name: 'from the second day of a month',
    kind: 'months',
    from: '2017-03-02',
    to: '2017-05-31',
    number: 2,
    first: '2017-04-01',
    last: '2017-05-31',
  },
  {
    name: 'a leap February',
    kind: 'months',
    from: '2020-02-01',
    to: '2020-02-29',
    number: 1,
    first: '2020-02-01',
    last: '2020-02-29',
  },
  {
    name: 'the day before the month ends',
    kind: 'months',
    from: '2020-02-01',
    to: '2020-02-28',
    number: 0,
    first: undefined,
    last: undefined,
  },
  {
    name: 'quarters',
    kind: 'quarters',
    from: '2017-02-01',
    to: '2018-03-31',
    number: 4,
    first: '2017-04-01',
    last: '2018-03-31',
  },
  {
    name: 'half-years',
    kind: 'half_years',
    from: '2017-01-01',
    to: '2018-06-30',
    number: 3,
    first: '2017-01-01',
    last: '2018-06-30',
  },
  {
    name: 'years',
    kind: 'years',
    from: '2016-01-01',
    to: '2020-12-30',
    number: 4,
    first: '2016-01-01',
    last: '2019-12-31',
  },
  {
    name: 'an end before the beginning',
    kind: 'years',
    from: '2020-01-01',
    to: '2016-12-31',
    number: 0,
    first: undefined,
    last: undefined,
  },
] as const)('$name', ({ kind, from, to, number, first, last }) => {
  expect(of(kind, from, to)).toEqual({ number, first, last });
});
