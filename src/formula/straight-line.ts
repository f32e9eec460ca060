import { add, divide, multiply, type Rational, subtract } from '../model/rational.ts';
import { type Arithmetic } from '../model/tree.ts';
import { allNumbers, holds, mirrored, moved, type NumberSet } from './number-set.ts';

/** A number that grows in proportion to another. */
export interface StraightLine {
  readonly slope: Rational;
  readonly offset: Rational;
}

/** What arithmetic makes of two lines, where that is a line again. */
export function lineThrough(
  operator: Arithmetic['operator'],
  left: StraightLine | undefined,
  right: StraightLine | undefined,
): StraightLine | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '+':
    case '-': {
      const join = operator === '+' ? add : subtract;
      return { slope: join(left.slope, right.slope), offset: join(left.offset, right.offset) };
    }
    case '*':
      if (isFlat(right)) return scaled(left, right.offset);
      return isFlat(left) ? scaled(right, left.offset) : undefined;
    case '/':
      // As in the engine, a divisor that is not above zero gives no value.
      if (!isFlat(right) || right.offset.numerator <= 0n) return undefined;
      return { slope: divide(left.slope, right.offset), offset: divide(left.offset, right.offset) };
  }
}

/** The places at which a line takes a value of the set. */
export function placesOnLine({ slope, offset }: StraightLine, set: NumberSet): NumberSet {
  if (slope.numerator === 0n) return holds(set, offset) ? allNumbers : [];
  const back = (end: Rational) => divide(subtract(end, offset), slope);
  return slope.numerator > 0n ? moved(set, back) : mirrored(set, back);
}

function isFlat({ slope }: StraightLine): boolean {
  return slope.numerator === 0n;
}

function scaled({ slope, offset }: StraightLine, factor: Rational): StraightLine {
  return { slope: multiply(slope, factor), offset: multiply(offset, factor) };
}
