import { type FractionSql } from './fraction-sql.ts';
import { allOf, anyOf, type ConditionSql, notThat, type NumberSql } from './number-sql.ts';

/** The value on the side that a condition picks; the bounds of both where it cannot be told. */
export function choiceSql(
  test: ConditionSql,
  then: NumberSql,
  otherwise: NumberSql,
  fractions: FractionSql,
): NumberSql {
  const never = notThat(test.perhaps);
  const end = (side: 'low' | 'high') =>
    fractions.cases(
      [
        [test.surely, then[side]],
        [never, otherwise[side]],
      ],
      fractions.strictExtreme(side === 'low' ? 'min' : 'max', then[side], otherwise[side]),
    );
  const picked = (a: string, b: string, join: (conditions: readonly string[]) => string) =>
    anyOf([allOf([test.surely, a]), allOf([never, b]), allOf([notThat(test.surely), test.perhaps, join([a, b])])]);
  return {
    low: end('low'),
    high: end('high'),
    undefinedSurely: picked(then.undefinedSurely, otherwise.undefinedSurely, allOf),
    undefinedPerhaps: picked(then.undefinedPerhaps, otherwise.undefinedPerhaps, anyOf),
    nonNegative: then.nonNegative && otherwise.nonNegative,
  };
}
