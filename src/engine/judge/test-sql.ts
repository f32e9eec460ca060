import { type TestTree } from '../../model/tree.ts';
import { type Facts } from '../facts/facts.ts';
import { comparisonSql } from '../sql/comparison-sql.ts';
import { conditionSql, numberSql } from '../sql/formula-sql.ts';
import { allOf, always, type ConditionSql, notThat, type NumberSql, undefinedIn } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';

/** A test in SQL: when it is met, and the numbers that it compares. */
export interface TestSql {
  readonly condition: ConditionSql;
  readonly undefinedSurely: string;
  readonly undefinedPerhaps: string;
  readonly measure: NumberSql | null;
  readonly threshold: NumberSql | null;
  readonly ceiling: NumberSql | null;
  readonly requirementKnown: string;
  /** True where an unmet test is unmet because the value is too large. */
  readonly excess: string;
}

/** Writes a test on the rows of a scope. */
export function testSql(test: TestTree, scope: RowScope, facts: Facts): TestSql {
  const { fractions } = scope.context;
  if (test.comparison === 'holds') {
    const condition = conditionSql(test.condition, scope, facts);
    return {
      condition,
      ...undefinedIn(),
      measure: null,
      threshold: null,
      ceiling: null,
      requirementKnown: 'TRUE',
      excess: 'FALSE',
    };
  }
  const measure = numberSql(test.measure, scope, facts);
  const threshold = numberSql(test.threshold, scope, facts);
  const ceiling = test.comparison === 'between' ? numberSql(test.ceiling, scope, facts) : null;
  const operator = {
    'at-least': '>=',
    'more-than': '>',
    'at-most': '<=',
    'less-than': '<',
    equals: '=',
    between: '>=',
  } as const;
  const first = comparisonSql(measure, operator[test.comparison], threshold, fractions);
  const second = ceiling === null ? always : comparisonSql(measure, '<=', ceiling, fractions);
  const known = (value: NumberSql) => fractions.surely(value.low, '=', value.high);
  const excess = test.comparison === 'at-most' || test.comparison === 'less-than' ? 'TRUE' : notThat(second.perhaps);
  return {
    condition: { surely: allOf([first.surely, second.surely]), perhaps: allOf([first.perhaps, second.perhaps]) },
    ...undefinedIn(measure, threshold, ...(ceiling === null ? [] : [ceiling])),
    measure,
    threshold,
    ceiling,
    requirementKnown: allOf([known(threshold), ...(ceiling === null ? [] : [known(ceiling)])]),
    excess,
  };
}
