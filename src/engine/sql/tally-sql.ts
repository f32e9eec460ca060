import { alwaysDefined, type ConditionSql, type NumberSql } from './number-sql.ts';
import { type RowScope } from './row-scope.ts';

/** How many of the conditions surely and how many perhaps hold. */
export function tallySql(conditions: readonly ConditionSql[], { context: { dialect } }: RowScope): NumberSql {
  const number = (tests: readonly string[]) => {
    const ones = tests.map((test) => `CASE WHEN ${test} THEN 1 ELSE 0 END`);
    return { numerator: dialect.toWhole(ones.length === 0 ? '0' : ones.join(' + ')), denominator: 1n };
  };
  const low = number(conditions.map(({ surely }) => surely));
  const high = number(conditions.map(({ perhaps }) => perhaps));
  return alwaysDefined(low, high, true);
}
