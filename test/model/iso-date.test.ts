import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayNumber, fromDayNumber, isIsoDate, isoDate } from '../../src/model/iso-date.ts';

describe('Days of the calendar', () => {
  test.each([
    { text: '2020-12-31', is: true },
    { text: '2020-02-29', is: true },
    { text: '2019-02-29', is: false },
    { text: '2000-02-29', is: true },
    { text: '1900-02-29', is: false },
    { text: '2020-13-01', is: false },
    { text: '2020-1-1', is: false },
  ])('$text: $is', ({ text, is }) => {
    expect(isIsoDate(text)).toBe(is);
  });

  test('every day from 1899 to 2101 has its own number and comes back', () => {
    const first = dayNumber('1899-12-30');
    const last = dayNumber('2101-01-01');
    for (let day = first; day <= last; day += 1) expect(dayNumber(fromDayNumber(day))).toBe(day);
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(last - first).toBe(73_416);
  });

  test.each([
    { from: '2020-12-31', months: -24, to: '2018-12-31' },
    { from: '2020-12-31', months: 2, to: '2021-02-28' },
    { from: '2020-02-29', months: 12, to: '2021-02-28' },
    { from: '2020-01-15', months: -1, to: '2019-12-15' },
  ])('$months months from $from', ({ from, months, to }) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test('the day after the last of the year', () => {
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
    expect(isoDate(2020, 12, 32)).toBeUndefined();
  });
});
