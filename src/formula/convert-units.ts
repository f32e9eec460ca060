import { type UnitSchema } from '../model/data-model.ts';
import { divide, multiply, one, type Rational, rational, rationalFromNumber } from '../model/rational.ts';
import { type NumberTree } from '../model/tree.ts';
import { type Dimension } from './dimension.ts';

/** A dimension written in other units, and what the number has to be multiplied by. */
export interface Converted {
  readonly dimension: Dimension;
  readonly factor: Rational;
}

/**
 * Writes a product or quotient in common units where units of one kind meet in it: km/h times minutes is km, over 60.
 * Where none meet it stays as it is.
 */
export function inCommonUnits(dimension: Dimension, units: readonly UnitSchema[]): Converted {
  if (dimension === null) return { dimension, factor: one };
  const met = Object.entries(dimension).flatMap(([unit]) => Object.keys(plainUnits({ [unit]: 1 }, units).powers));
  if (new Set(met).size === met.length) return { dimension, factor: one };
  const { powers, factor } = plainUnits(dimension, units);
  return { dimension: powers, factor };
}

/** What turns a number in one dimension into one in another; undefined where nothing does. */
export function factorBetween(from: Dimension, to: Dimension, units: readonly UnitSchema[]): Rational | undefined {
  if (from === null || to === null) return undefined;
  const [left, right] = [plainUnits(from, units), plainUnits(to, units)];
  const all = new Set([...Object.keys(left.powers), ...Object.keys(right.powers)]);
  const areSame = [...all].every((unit) => left.powers[unit] === right.powers[unit]);
  return areSame ? divide(left.factor, right.factor) : undefined;
}

/** The expression times a factor, as people would write it: 60 minutes to the hour are divided by. */
export function scaled(tree: NumberTree, { numerator, denominator }: Rational): NumberTree {
  const by = (value: bigint): NumberTree => ({ kind: 'number', value: rational(value) });
  const times: NumberTree =
    numerator === 1n ? tree : { kind: 'arithmetic', operator: '*', left: tree, right: by(numerator) };
  return denominator === 1n ? times : { kind: 'arithmetic', operator: '/', left: times, right: by(denominator) };
}

interface PlainUnits {
  readonly powers: Readonly<Record<string, number>>;
  readonly factor: Rational;
}

/** In the units that are not themselves so many of others. */
function plainUnits(powers: Readonly<Record<string, number>>, units: readonly UnitSchema[]): PlainUnits {
  let factor = one;
  const plain: Record<string, number> = {};
  for (const [id, power] of Object.entries(powers)) {
    const equals = units.find((unit) => unit.id === id)?.equals;
    const inner = equals === undefined ? { powers: { [id]: 1 }, factor: one } : plainUnits(equals.units, units);
    const amount = multiply(inner.factor, equals === undefined ? one : rationalFromNumber(equals.factor));
    factor = multiply(factor, raised(amount, power));
    for (const [unit, exponent] of Object.entries(inner.powers)) plain[unit] = (plain[unit] ?? 0) + exponent * power;
  }
  return { powers: Object.fromEntries(Object.entries(plain).filter(([, power]) => power !== 0)), factor };
}

function raised(value: Rational, power: number): Rational {
  const times = Array.from({ length: Math.abs(power) }, () => value);
  return times.reduce((product, each) => (power > 0 ? multiply(product, each) : divide(product, each)), one);
}
