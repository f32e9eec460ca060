import { type FractionSql } from './fraction-sql.ts';
import { allOf, type ConditionSql, notThat, type NumberSql } from './number-sql.ts';

/** Whether two intervals surely or perhaps stand in this relation. */
export function comparisonSql(
  left: NumberSql,
  operator: '=' | '!=' | '<' | '<=' | '>' | '>=',
  right: NumberSql,
  fractions: FractionSql,
): ConditionSql {
  const surely = fractions.surely.bind(fractions);
  const perhaps = fractions.perhaps.bind(fractions);
  switch (operator) {
    case '>=':
    case '>':
      return { surely: surely(left.low, operator, right.high), perhaps: perhaps(left.high, operator, right.low) };
    case '<=':
    case '<':
      return { surely: surely(left.high, operator, right.low), perhaps: perhaps(left.low, operator, right.high) };
    case '=':
      return {
        surely: allOf([surely(left.low, '=', right.high), surely(left.high, '=', right.low)]),
        perhaps: allOf([perhaps(left.low, '<=', right.high), perhaps(left.high, '>=', right.low)]),
      };
    case '!=': {
      const equal = comparisonSql(left, '=', right, fractions);
      return { surely: notThat(equal.perhaps), perhaps: notThat(equal.surely) };
    }
  }
}
