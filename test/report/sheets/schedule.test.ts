import { expect, test } from 'vitest';
import { passedOf, wholePeriod } from '../../../src/report/sheets/schedule.ts';

const year = { from: '2020-01-01', to: '2020-12-31' };

test.each([
  { name: 'the day before it begins', on: '2019-12-31', passed: 0 },
  { name: 'its first day', on: '2020-01-01', passed: 1 / 366 },
  { name: 'the day before it ends', on: '2020-12-30', passed: 365 / 366 },
  { name: 'its last day', on: '2020-12-31', passed: 1 },
  { name: 'long after', on: '2026-01-01', passed: 1 },
])('how much of a period has passed on $name', ({ on, passed }) => {
  expect(passedOf(year, on)).toBe(passed);
});

test.each([
  { name: 'the day before', on: '2015-12-30', passed: 0 },
  { name: 'the day', on: '2015-12-31', passed: 1 },
])('what was due before its plan began has passed on $name', ({ on, passed }) => {
  expect(passedOf({ from: '2016-01-01', to: '2015-12-31' }, on)).toBe(passed);
});

test('the whole period holds those of all plans, and only the day where there is none', () => {
  const period = (from: string, to: string) => ({ period: { from, to, state: 'in-force' as const } });
  const packs = [period('2016-01-01', '2020-12-31'), period('2017-05-01', '2021-12-31')];
  expect(wholePeriod(packs, '2018-01-01')).toEqual({ from: '2016-01-01', to: '2021-12-31' });
  expect(wholePeriod([], '2018-01-01')).toEqual({ from: '2018-01-01', to: '2018-01-01' });
});
