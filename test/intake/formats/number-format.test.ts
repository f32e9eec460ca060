import { describe, expect, test } from 'vitest';
import { dayOfSerial } from '../../../src/intake/formats/cells/day-of-serial.ts';
import { numberCell } from '../../../src/intake/formats/cells/number-cell.ts';
import { parseNumberFormat } from '../../../src/intake/formats/cells/number-format.ts';

describe('which formats are dates', () => {
  test.each([
    'yyyy/m/d',
    'm/d/yy h:mm',
    'yyyy"年"m"月"d"日"',
    'yyyy年m月',
    '[$-804]yyyy"年"m"月";@',
    '[DBNum1][$-804]yyyy"年"',
    'mmm-yy',
    'm"月"d"日"',
    'aaaa',
    'e"年"',
    '[Red]d',
    'yyyy\\-mm\\-dd',
    '[$-F800]dddd, mmmm dd, yyyy',
  ])('%s is', (code) => {
    expect(parseNumberFormat(code)).toEqual({ kind: 'date' });
  });

  test.each([
    'General',
    'G/通用格式',
    'h:mm',
    'h:mm AM/PM',
    '[h]:mm:ss',
    'mm:ss',
    '[mm]:ss.0',
    '@',
    '0.00E+00',
    '# ?/?',
    '',
    ';;;',
    '"年"',
    '[红色]',
  ])('%s is not, and shows the number as it is', (code) => {
    expect(parseNumberFormat(code)).toBeUndefined();
  });

  test.each(['0.0"d"', '0\\d', '0!m', '#,##0_d', '[Red]0', '[$USD-409]0'])(
    '%s is not either: the letter is no symbol',
    (code) => {
      expect(parseNumberFormat(code)?.kind).toBe('digits');
    },
  );

  test.each(['0%', '0.00%', '#,##0.0%;[Red]-0.0%', '0.0"（"%"）"'])('%s is a percent format', (code) => {
    expect(parseNumberFormat(code)).toEqual({ kind: 'percent' });
  });

  test('a quoted percent sign is only a word', () => {
    expect(parseNumberFormat('0.0"%"')?.kind).toBe('digits');
  });
});

describe('what a format shows', () => {
  test.each([
    { code: '0.00', value: 29.996, shown: '30.00' },
    { code: '0.00', value: 29.99, shown: undefined },
    { code: '0.00', value: 30, shown: undefined },
    { code: '0', value: 0.4, shown: '0' },
    { code: '0', value: 0.5, shown: '1' },
    { code: '0.00', value: 1.005, shown: '1.01' },
    { code: '0.00', value: 0.1 + 0.2, shown: undefined },
    { code: '#,##0', value: 1234567.5, shown: '1,234,568' },
    { code: '#,##0.0', value: 999.96, shown: '1,000.0' },
    { code: '0.0#', value: 1.204, shown: '1.2' },
    { code: '#.#', value: 0.04, shown: '.' },
    { code: '0.0', value: -2.25, shown: '-2.3' },
    { code: '0.0', value: -0.04, shown: '0.0' },
    { code: '0.0_);(0.0)', value: -2.25, shown: '(2.3)' },
    { code: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', value: -1234.567, shown: '-1,234.57' },
    { code: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', value: 0, shown: undefined },
    { code: '0.0"人"', value: 1.25, shown: '1.3人' },
    { code: '[$¥-804]#,##0.0', value: 1.25, shown: '¥1.3' },
    { code: '0,', value: 25_400, shown: '25' },
    { code: '0.0,,"M"', value: 2_000_000, shown: '2.0M' },
    { code: '0\\.0,"万"', value: 12_345, shown: '1.2万' },
    { code: '0!.0,"万"', value: 125_678, shown: '12.6万' },
    { code: '000000', value: 130102, shown: undefined },
    { code: '000.0', value: 1.25, shown: '001.3' },
    { code: '[>=10000]0.0,"千";0', value: 12_345, shown: undefined },
    { code: '0.00', value: 1e20, shown: undefined },
  ])('$value under $code', ({ code, value, shown }) => {
    const cell = shown === undefined ? value : { kind: 'rounded', value, shown };
    expect(numberCell(value, parseNumberFormat(code), false)).toEqual(cell);
  });
});

describe('the day of a serial', () => {
  test.each([
    { name: 'the first day', serial: 1, day: '1900-01-01' },
    { name: 'the day before the day that never was', serial: 59, day: '1900-02-28' },
    { name: 'the day that never was', serial: 60, day: undefined },
    { name: 'the day after it', serial: 61, day: '1900-03-01' },
    { name: 'a day of the plan', serial: 44196, day: '2020-12-31' },
    { name: 'its last second', serial: 44196.999988, day: '2020-12-31' },
    { name: 'a hair before midnight', serial: 44196.9999999999, day: '2021-01-01' },
    { name: 'a time without a day', serial: 0.5, day: undefined },
    { name: 'zero', serial: 0, day: undefined },
    { name: 'a negative number', serial: -1, day: undefined },
    { name: 'the last day', serial: 2_958_465, day: '9999-12-31' },
    { name: 'the day after the last', serial: 2_958_466, day: undefined },
  ])('$name in the 1900 system', ({ serial, day }) => {
    expect(dayOfSerial(serial, false)).toBe(day);
  });

  test.each([
    { name: 'the first day', serial: 0, day: '1904-01-01' },
    { name: 'a day of the plan', serial: 42734, day: '2020-12-31' },
    { name: 'a negative number', serial: -1, day: undefined },
    { name: 'the last day', serial: 2_957_003, day: '9999-12-31' },
    { name: 'the day after the last', serial: 2_957_004, day: undefined },
  ])('$name in the 1904 system', ({ serial, day }) => {
    expect(dayOfSerial(serial, true)).toBe(day);
  });
});

test('what is not finite is an error', () => {
  expect(numberCell(Infinity, undefined, false)).toEqual({ kind: 'error', code: '#NUM!' });
});
