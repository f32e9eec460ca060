import { leastCommonMultiple } from '../../base/least-common-multiple.ts';
import { type Rational } from '../../model/rational.ts';
import { commonDenominator } from './common-denominator.ts';
import { type Dialect } from '../dialect.ts';

/** A whole number known now, or SQL for one. */
export type Whole = bigint | string;

/**
 * One end of an interval in SQL: a numerator over a positive denominator. Dividing only at the very end keeps every
 * comparison exact. A numerator that is null in SQL means that this end is unbounded.
 */
export interface Fraction {
  readonly numerator: Whole;
  readonly denominator: Whole;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';

/** Arithmetic on fractions in the SQL of one dialect. What is known now is worked out now. */
export class FractionSql {
  readonly #dialect: Dialect;
  readonly unbounded: Fraction = { numerator: 'NULL', denominator: 1n };

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  of({ numerator, denominator }: Rational): Fraction {
    return { numerator, denominator };
  }

  sql(value: Whole): string {
    return typeof value === 'bigint' ? this.#dialect.whole(value) : value;
  }

  add(a: Fraction, b: Fraction): Fraction {
    return this.#joined(a, b, (left, right) => this.#plus(left, right));
  }

  subtract(a: Fraction, b: Fraction): Fraction {
    return this.#joined(a, b, (left, right) => this.#minus(left, right));
  }

  multiply(a: Fraction, b: Fraction): Fraction {
    return {
      numerator: this.#times(a.numerator, b.numerator),
      denominator: this.#times(a.denominator, b.denominator),
    };
  }

  /** The caller makes sure that `b` is positive wherever the result is used. */
  divide(a: Fraction, b: Fraction): Fraction {
    return {
      numerator: this.#times(a.numerator, b.denominator),
      denominator: this.#times(a.denominator, b.numerator),
    };
  }

  /** Null when either end is unbounded. */
  compare(a: Fraction, operator: Comparison, b: Fraction): string {
    const [left, right] = this.#aligned(a, b);
    if (typeof left === 'bigint' && typeof right === 'bigint') return stands(left, operator, right) ? 'TRUE' : 'FALSE';
    return `(${this.sql(left)} ${operator} ${this.sql(right)})`;
  }

  /** Whether two ends stand in this relation for sure: not where either is unbounded. */
  surely(a: Fraction, operator: Comparison, b: Fraction): string {
    return this.#compareOr(a, operator, b, 'FALSE');
  }

  /** Whether they may: also where either is unbounded. */
  perhaps(a: Fraction, operator: Comparison, b: Fraction): string {
    return this.#compareOr(a, operator, b, 'TRUE');
  }

  #compareOr(a: Fraction, operator: Comparison, b: Fraction, unbounded: 'TRUE' | 'FALSE'): string {
    if (a.numerator === 'NULL' || b.numerator === 'NULL') return unbounded;
    const compared = this.compare(a, operator, b);
    return compared === 'TRUE' || compared === 'FALSE' ? compared : `coalesce(${compared}, ${unbounded})`;
  }

  isNull(a: Fraction): string {
    return a.numerator === 'NULL' ? 'TRUE' : typeof a.numerator === 'bigint' ? 'FALSE' : `(${a.numerator} IS NULL)`;
  }

  /** The smaller or larger of two; null when either is. */
  strictExtreme(mode: 'min' | 'max', a: Fraction, b: Fraction): Fraction {
    const operator = mode === 'min' ? '<=' : '>=';
    const opposite = mode === 'min' ? '<' : '>';
    return this.cases(
      [
        [this.compare(a, operator, b), a],
        [this.compare(b, opposite, a), b],
      ],
      this.unbounded,
    );
  }

  /** The smaller or larger of two; the other one where one is null. */
  lenientExtreme(mode: 'min' | 'max', a: Fraction, b: Fraction): Fraction {
    const operator = mode === 'min' ? '<=' : '>=';
    return this.cases(
      [
        [this.isNull(a), b],
        [this.isNull(b), a],
        [this.compare(a, operator, b), a],
      ],
      b,
    );
  }

  /** The value of the first condition that is true. */
  cases(branches: readonly (readonly [condition: string, value: Fraction])[], otherwise: Fraction): Fraction {
    const live = branches.filter(([condition]) => condition !== 'FALSE');
    const [first] = live;
    if (first === undefined) return otherwise;
    if (first[0] === 'TRUE') return first[1];
    const values = [...live.map(([, value]) => value), otherwise];
    const common = commonDenominator(values);
    if (common !== undefined) {
      const numerators = values.map((value) => this.numeratorOver(value, common));
      return { numerator: this.#case(live, numerators), denominator: common };
    }
    return {
      numerator: this.#case(
        live,
        values.map(({ numerator }) => numerator),
      ),
      denominator: this.#case(
        live,
        values.map(({ denominator }) => denominator),
      ),
    };
  }

  /** The numerator over another denominator, a multiple of its own when that is known now. */
  numeratorOver({ numerator, denominator }: Fraction, common: bigint): Whole {
    return typeof denominator === 'bigint' ? this.#times(numerator, common / denominator) : numerator;
  }

  /** Up or down to a whole number. */
  round(mode: 'ceil' | 'floor', { numerator, denominator }: Fraction): Fraction {
    if (denominator === 1n) return { numerator, denominator };
    const value = this.sql(numerator);
    const divisor = this.sql(denominator);
    const down = (dividend: string) => this.#dialect.quotient(dividend, divisor);
    const up = (dividend: string) => this.#dialect.quotient(`(${dividend} + ${divisor} - 1)`, divisor);
    const positive = mode === 'ceil' ? up(value) : down(value);
    const negative = mode === 'ceil' ? down(`(-${value})`) : up(`(-${value})`);
    return { numerator: `(CASE WHEN ${value} >= 0 THEN ${positive} ELSE -${negative} END)`, denominator: 1n };
  }

  #case(branches: readonly (readonly [string, Fraction])[], values: readonly Whole[]): Whole {
    const whens = branches.map(([condition], index) => `WHEN ${condition} THEN ${this.sql(values[index] ?? 'NULL')}`);
    const chosen = `(CASE ${whens.join(' ')} ELSE ${this.sql(values.at(-1) ?? 'NULL')} END)`;
    // A choice among literals alone would be a small integer, and overflow in the next product.
    return values.every((value) => typeof value === 'bigint' || value === 'NULL')
      ? this.#dialect.toWhole(chosen)
      : chosen;
  }

  #joined(a: Fraction, b: Fraction, join: (left: Whole, right: Whole) => Whole): Fraction {
    const [left, right] = this.#aligned(a, b);
    return { numerator: join(left, right), denominator: this.#sharedDenominator(a, b) };
  }

  #sharedDenominator(a: Fraction, b: Fraction): Whole {
    if (a.denominator === b.denominator) return a.denominator;
    if (typeof a.denominator === 'bigint' && typeof b.denominator === 'bigint') {
      return leastCommonMultiple(a.denominator, b.denominator);
    }
    return this.#times(a.denominator, b.denominator);
  }

  /** Both numerators over one denominator. */
  #aligned(a: Fraction, b: Fraction): readonly [Whole, Whole] {
    if (a.denominator === b.denominator) return [a.numerator, b.numerator];
    if (typeof a.denominator === 'bigint' && typeof b.denominator === 'bigint') {
      const common = leastCommonMultiple(a.denominator, b.denominator);
      return [this.numeratorOver(a, common), this.numeratorOver(b, common)];
    }
    return [this.#times(a.numerator, b.denominator), this.#times(b.numerator, a.denominator)];
  }

  #times(a: Whole, b: Whole): Whole {
    if (typeof a === 'bigint' && typeof b === 'bigint') return a * b;
    if (a === 1n) return b;
    if (b === 1n) return a;
    return `(${this.sql(a)} * ${this.sql(b)})`;
  }

  #plus(a: Whole, b: Whole): Whole {
    if (typeof a === 'bigint' && typeof b === 'bigint') return a + b;
    if (a === 0n) return b;
    if (b === 0n) return a;
    return `(${this.sql(a)} + ${this.sql(b)})`;
  }

  #minus(a: Whole, b: Whole): Whole {
    if (typeof a === 'bigint' && typeof b === 'bigint') return a - b;
    return b === 0n ? a : `(${this.sql(a)} - ${this.sql(b)})`;
  }
}

function stands(left: bigint, operator: Comparison, right: bigint): boolean {
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '=':
      return left === right;
    case '<>':
      return left !== right;
  }
}
