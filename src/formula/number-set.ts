import { add, ceiling, compare, floor, one, type Rational, subtract } from '../model/rational.ts';

/** The numbers between two ends; a null end is endless. */
export interface Span {
  readonly low: Rational | null;
  readonly high: Rational | null;
  /** Whether the end itself is left out. */
  readonly isLowOut: boolean;
  readonly isHighOut: boolean;
}

/** Numbers that lie in at least one of these spans, which may overlap and come in any order. */
export type NumberSet = readonly Span[];

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export const allNumbers: NumberSet = [{ low: null, high: null, isLowOut: true, isHighOut: true }];

export const opposite: Readonly<Record<Operator, Operator>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** The operator that says the same with its sides changed over. */
export const turned: Readonly<Record<Operator, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** All numbers that stand in this relation to a value. */
export function numbersThat(operator: Operator, value: Rational): NumberSet {
  const below = (isHighOut: boolean): Span => ({ low: null, high: value, isLowOut: true, isHighOut });
  const above = (isLowOut: boolean): Span => ({ low: value, high: null, isLowOut, isHighOut: true });
  switch (operator) {
    case '=':
      return [{ low: value, high: value, isLowOut: false, isHighOut: false }];
    case '!=':
      return [below(true), above(true)];
    case '<':
    case '<=':
      return [below(operator === '<')];
    case '>':
    case '>=':
      return [above(operator === '>')];
  }
}

export function both(a: NumberSet, b: NumberSet): NumberSet {
  return a.flatMap((left) => b.map((right) => overlap(left, right))).filter(isSomething);
}

/** Every span with its ends moved by a function that keeps their order. */
export function moved(set: NumberSet, move: (end: Rational) => Rational): NumberSet {
  return set.map((span) => ({
    ...span,
    low: span.low === null ? null : move(span.low),
    high: span.high === null ? null : move(span.high),
  }));
}

/** Every span with its ends moved by a function that changes their order over. */
export function mirrored(set: NumberSet, move: (end: Rational) => Rational): NumberSet {
  return moved(set, move).map(({ low, high, isLowOut, isHighOut }) => ({
    low: high,
    high: low,
    isLowOut: isHighOut,
    isHighOut: isLowOut,
  }));
}

/** The numbers that become one of the set when they are rounded. */
export function roundedInto(set: NumberSet, mode: 'ceil' | 'floor'): NumberSet {
  return wholeIn(set).map(({ low, high }) =>
    mode === 'ceil'
      ? { low: low === null ? null : subtract(low, one), high, isLowOut: true, isHighOut: high === null }
      : { low, high: high === null ? null : add(high, one), isLowOut: low === null, isHighOut: true },
  );
}

/** The whole numbers of each span, both ends among them. */
export function wholeIn(set: NumberSet): NumberSet {
  return set
    .map(({ low, high, isLowOut, isHighOut }) => ({
      low: low === null ? null : isLowOut ? add(floor(low), one) : ceiling(low),
      high: high === null ? null : isHighOut ? subtract(ceiling(high), one) : floor(high),
      isLowOut: low === null,
      isHighOut: high === null,
    }))
    .filter(isSomething);
}

export function holds(set: NumberSet, value: Rational): boolean {
  return both(set, numbersThat('=', value)).length > 0;
}

function overlap(a: Span, b: Span): Span {
  const [low, isLowOut] = inner(a.low, a.isLowOut, b.low, b.isLowOut, 1);
  const [high, isHighOut] = inner(a.high, a.isHighOut, b.high, b.isHighOut, -1);
  return { low, high, isLowOut, isHighOut };
}

function inner(
  a: Rational | null,
  isAOut: boolean,
  b: Rational | null,
  isBOut: boolean,
  sign: 1 | -1,
): readonly [Rational | null, boolean] {
  if (a === null) return [b, isBOut];
  if (b === null) return [a, isAOut];
  const order = compare(a, b) * sign;
  return order === 0 ? [a, isAOut || isBOut] : order > 0 ? [a, isAOut] : [b, isBOut];
}

function isSomething({ low, high, isLowOut, isHighOut }: Span): boolean {
  if (low === null || high === null) return true;
  const order = compare(low, high);
  return order < 0 || (order === 0 && !isLowOut && !isHighOut);
}
