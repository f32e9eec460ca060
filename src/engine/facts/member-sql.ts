import { type AggregateTree } from '../../model/tree.ts';
import { commonDenominator } from '../sql/common-denominator.ts';
import { conditionSql, numberSql } from '../sql/formula-sql.ts';
import { type Fraction, type FractionSql } from '../sql/fraction-sql.ts';
import { allOf, always, type ConditionSql, notThat, type NumberSql } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { type BelongingSql } from './belonging-sql.ts';
import { type Facts } from './facts.ts';

/** What an aggregate asks of every row of its table: whether it is taken, and what of it. */
export interface MemberSql {
  /** Whether the row belongs and is meant: rows without a value are not. */
  readonly taken: ConditionSql;
  /** The condition of a share; null for everything else. */
  readonly having: ConditionSql | null;
  /** The value taken of the row as whole numbers over one denominator; null where rows are only counted. */
  readonly value: MemberValue | null;
}

export interface MemberValue {
  readonly number: NumberSql;
  /** Both ends over `denominator`, in SQL. */
  readonly low: string;
  readonly high: string;
  readonly denominator: bigint;
}

/** Writes what an aggregate asks of the rows of a scope. */
export function memberSql(tree: AggregateTree, belonging: BelongingSql, scope: RowScope, facts: Facts): MemberSql {
  const where = tree.rows.where === null ? always : conditionSql(tree.rows.where, scope, facts);
  const having = tree.having === null ? null : conditionSql(tree.having, scope, facts);
  const number = tree.value === null ? null : numberSql(tree.value, scope, facts);
  const undefinedPerhaps = number?.undefinedPerhaps ?? 'FALSE';
  const undefinedSurely = number?.undefinedSurely ?? 'FALSE';
  return {
    taken: {
      surely: allOf([where.surely, belonging.certain, notThat(undefinedPerhaps)]),
      perhaps: allOf([where.perhaps, notThat(undefinedSurely)]),
    },
    having,
    value: number === null ? null : memberValue(number, scope.context.fractions),
  };
}

function memberValue(number: NumberSql, fractions: FractionSql): MemberValue {
  const denominator = commonDenominator([number.low, number.high]);
  if (denominator === undefined) throw new Error('Rows can only be added when their values share one denominator.');
  const end = (bound: Fraction) => fractions.sql(fractions.numeratorOver(bound, denominator));
  return { number, low: end(number.low), high: end(number.high), denominator };
}
