import { alwaysDefined, type ConditionSql, type NumberSql } from './number-sql.ts';
import { type RowScope } from './row-scope.ts';

/**
 * How many of the conditions surely and how many perhaps hold. Where rows hold one word each, those that perhaps hold one
 * add no more words than there are such rows.
 */
export function tallySql(
  conditions: readonly ConditionSql[],
  holders: NumberSql | null,
  { context: { dialect, fractions } }: RowScope,
): NumberSql {
  const number = (tests: readonly string[]) => {
    const ones = tests.map((test) => `CASE WHEN ${test} THEN 1 ELSE 0 END`);
    return { numerator: dialect.toWhole(ones.length === 0 ? '0' : ones.join(' + ')), denominator: 1n };
  };
  const low = number(conditions.map(({ surely }) => surely));
  const high = number(conditions.map(({ perhaps }) => perhaps));
  if (holders === null) return alwaysDefined(low, high, true);
  const most = fractions.add(low, fractions.subtract(holders.high, holders.low));
  // Of rows that are not there at all nothing is known, not even how many.
  return alwaysDefined(low, fractions.lenientExtreme('min', high, most), true);
}
