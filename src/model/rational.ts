/**
 * An exact quantity. Areas, head counts and rates are judged as fractions of whole numbers, so 0.8 of 25 is 20
 * and never 19.999. `denominator` is always positive and the fraction is in lowest terms.
 */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws RangeError when the denominator is zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  // Most quantities are whole: they need no divisor.
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError('A quantity cannot be divided by zero.');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

const decimalText = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** The exact value of a decimal numeral such as `-12.50` or `1.2e+6`; undefined when the text is not one. */
export function rationalFromText(text: string): Rational | undefined {
  const match = decimalText.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const power = Number(exponent) - fraction.length;
  if (Math.abs(power) > 400) return undefined;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  return power >= 0 ? rational(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

/** The exact value of the shortest decimal that stands for a finite double, which is what a spreadsheet shows. */
export function rationalFromNumber(value: number): Rational {
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const exact = rationalFromText(String(value));
  if (exact === undefined) throw new RangeError(`${String(value)} is not a finite number.`);
  return exact;
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Negative when a < b, zero when equal, positive when a > b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** The smallest whole number that is not below the quantity. */
export function ceiling({ numerator, denominator }: Rational): Rational {
  const quotient = numerator / denominator;
  return { numerator: numerator % denominator > 0n ? quotient + 1n : quotient, denominator: 1n };
}

/** The largest whole number that is not above the quantity. */
export function floor({ numerator, denominator }: Rational): Rational {
  const quotient = numerator / denominator;
  return { numerator: numerator % denominator < 0n ? quotient - 1n : quotient, denominator: 1n };
}

/** The nearest double, for charts and JSON; never for judging. */
export function toNumber({ numerator, denominator }: Rational): number {
  if (denominator === 1n) return Number(numerator);
  return Number(toDecimal({ numerator, denominator }, 17));
}

/** Decimal text, rounded half up (away from zero) to `digits` places, without trailing zeros. */
export function toDecimal({ numerator, denominator }: Rational, digits: number): string {
  const negative = numerator < 0n;
  const scaled = (negative ? -numerator : numerator) * 10n ** BigInt(digits) * 2n + denominator;
  const rounded = (scaled / (denominator * 2n)).toString().padStart(digits + 1, '0');
  const whole = rounded.slice(0, rounded.length - digits);
  const fraction = digits === 0 ? '' : rounded.slice(rounded.length - digits).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && text !== '0' ? `-${text}` : text;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
