import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  multiply,
  rational,
  rationalFromNumber,
  rationalFromText,
  toDecimal,
  toNumber,
} from '../../src/model/rational.ts';

describe('A quantity is exact', () => {
  test('0.8 of 25 is 20, and 20 is not below it', () => {
    const needed = multiply(rationalFromNumber(0.8), rationalFromNumber(25));
    expect(compare(rationalFromNumber(20), needed)).toBe(0);
  });

  test('0.1 and 0.2 make 0.3', () => {
    expect(add(rationalFromNumber(0.1), rationalFromNumber(0.2))).toEqual(rationalFromNumber(0.3));
  });

  test.each([
    { text: '1200', value: '1200' },
    { text: '-12.50', value: '-12.5' },
    { text: '.5', value: '0.5' },
    { text: '1.2e+6', value: '1200000' },
    { text: '1.30102E+11', value: '130102000000' },
  ])('$text is read', ({ text, value }) => {
    const read = rationalFromText(text);
    expect(read === undefined ? undefined : toDecimal(read, 6)).toBe(value);
  });

  test.each(['', '.', 'abc', '1e9999', '0x10', '１２'])('“%s” is no numeral', (text) => {
    expect(rationalFromText(text)).toBeUndefined();
  });

  test('nothing is divided by zero', () => {
    expect(() => divide(rational(1n), rational(0n))).toThrow(RangeError);
  });
});

describe('A quantity is rounded only when shown', () => {
  test.each([
    { value: rational(29996n, 1000n), digits: 2, shown: '30' },
    { value: rational(29996n, 1000n), digits: 3, shown: '29.996' },
    { value: rational(5n, 2n), digits: 0, shown: '3' },
    { value: rational(-5n, 2n), digits: 0, shown: '-3' },
    { value: rational(-1n, 1000n), digits: 2, shown: '0' },
    { value: rational(1n, 3n), digits: 4, shown: '0.3333' },
    { value: rational(2n, 3n), digits: 4, shown: '0.6667' },
  ])('$shown with $digits digits', ({ value, digits, shown }) => {
    expect(toDecimal(value, digits)).toBe(shown);
  });

  test('a double comes back as it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        expect(
          compare(rationalFromNumber(value), rationalFromNumber(toNumber(rationalFromNumber(value)) + 0)),
        ).toBeLessThanOrEqual(1);
        expect(toNumber(rationalFromNumber(Math.round(value)))).toBe(Math.round(value) + 0);
      }),
    );
  });
});

describe('Whole numbers around a quantity', () => {
  test.each([
    { of: rational(155n, 10n), up: '16', down: '15' },
    { of: rational(15n), up: '15', down: '15' },
    { of: rational(-155n, 10n), up: '-15', down: '-16' },
  ])('$up and $down', ({ of, up, down }) => {
    expect([toDecimal(ceiling(of), 3), toDecimal(floor(of), 3)]).toEqual([up, down]);
  });
});
