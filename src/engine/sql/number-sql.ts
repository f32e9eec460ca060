import { type Fraction } from './fraction-sql.ts';

/** A number in SQL: the ends of its interval, and when it has no value at all (a share of nothing). */
export interface NumberSql {
  readonly low: Fraction;
  readonly high: Fraction;
  /** Conditions that are never null. */
  readonly undefinedSurely: string;
  readonly undefinedPerhaps: string;
  /** Known to be no less than zero, so that products and quotients keep their order. */
  readonly nonNegative: boolean;
}

/** A condition in SQL: surely true, and perhaps true. Neither is ever null. */
export interface ConditionSql {
  readonly surely: string;
  readonly perhaps: string;
}

export const always: ConditionSql = { surely: 'TRUE', perhaps: 'TRUE' };
export const never: ConditionSql = { surely: 'FALSE', perhaps: 'FALSE' };

/** A number that has a value in every row. */
export function alwaysDefined(low: Fraction, high: Fraction, nonNegative: boolean): NumberSql {
  return { low, high, undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE', nonNegative };
}

/** When one of several operands has no value, the whole has none. */
export function undefinedIn(
  ...operands: readonly NumberSql[]
): Pick<NumberSql, 'undefinedSurely' | 'undefinedPerhaps'> {
  return {
    undefinedSurely: anyOf(operands.map(({ undefinedSurely }) => undefinedSurely)),
    undefinedPerhaps: anyOf(operands.map(({ undefinedPerhaps }) => undefinedPerhaps)),
  };
}

export function allOf(conditions: readonly string[]): string {
  const needed = [...new Set(conditions)].filter((condition) => condition !== 'TRUE');
  if (needed.includes('FALSE')) return 'FALSE';
  if (needed.length === 0) return 'TRUE';
  return needed.length === 1 ? (needed[0] ?? 'TRUE') : `(${needed.join(' AND ')})`;
}

export function anyOf(conditions: readonly string[]): string {
  const needed = [...new Set(conditions)].filter((condition) => condition !== 'FALSE');
  if (needed.includes('TRUE')) return 'TRUE';
  if (needed.length === 0) return 'FALSE';
  return needed.length === 1 ? (needed[0] ?? 'FALSE') : `(${needed.join(' OR ')})`;
}

export function notThat(condition: string): string {
  if (condition === 'TRUE') return 'FALSE';
  return condition === 'FALSE' ? 'TRUE' : `(NOT ${condition})`;
}

/** A condition that holds only where the value it rests on exists. */
export function whereDefined(condition: ConditionSql, operands: readonly NumberSql[]): ConditionSql {
  return {
    surely: allOf([condition.surely, ...operands.map(({ undefinedPerhaps }) => notThat(undefinedPerhaps))]),
    perhaps: allOf([condition.perhaps, ...operands.map(({ undefinedSurely }) => notThat(undefinedSurely))]),
  };
}
