import { type AggregateTree, type BooleanTree, type RowKind } from '../../model/tree.ts';
import { type QueryContext } from '../query-context.ts';
import { numberSql } from '../sql/formula-sql.ts';
import { allOf, anyOf, notThat } from '../sql/number-sql.ts';
import { RowScope } from '../sql/row-scope.ts';
import { belongingSql, fromBelonging } from './belonging-sql.ts';
import { type Facts } from './facts.ts';
import { type MemberSql, memberSql } from './member-sql.ts';

/** Which rows behind an aggregate: all it may take, those that leave it undecided, or those that fail a share's condition. */
export type RowsWanted = 'members' | 'uncertain' | 'failing';

/**
 * A query for the rows behind an aggregate.
 *
 * @returns columns `s` (key of the row it is about), `r` (row number) and `w` (how far from meeting the condition of a
 *   share, or null)
 */
export function rowsBehindQuery(
  tree: AggregateTree,
  outer: RowKind,
  wanted: RowsWanted,
  context: QueryContext,
  facts: Facts,
): string {
  const { table, level, link } = tree.rows;
  const scope = new RowScope(context, { table, level });
  const belonging = belongingSql(scope.kind, link, outer, context);
  const member = memberSql(tree, belonging, scope, facts);
  const condition = allOf([member.taken.perhaps, wantedSql(wanted, member, context)]);
  const distance = wanted === 'failing' && tree.having !== null ? distanceSql(tree.having, scope, facts) : 'NULL';
  return `SELECT ${belonging.key} AS s, t.r AS r, ${distance} AS w ${fromBelonging(scope, belonging)} AND ${condition}`;
}

function wantedSql(wanted: RowsWanted, { taken, having, value }: MemberSql, { fractions }: QueryContext): string {
  if (wanted === 'members') return 'TRUE';
  if (wanted === 'failing') return having === null ? 'FALSE' : notThat(having.surely);
  const unsettled = [notThat(taken.surely)];
  if (having !== null) unsettled.push(allOf([having.perhaps, notThat(having.surely)]));
  if (value !== null) unsettled.push(notThat(fractions.surely(value.number.low, '=', value.number.high)));
  return anyOf(unsettled);
}

/** How far a row is from meeting a comparison, so that the rows that are easiest to lift come first. */
function distanceSql(having: BooleanTree, scope: RowScope, facts: Facts): string {
  if (having.kind !== 'compare') return 'NULL';
  const { fractions } = scope.context;
  const left = numberSql(having.left, scope, facts).low;
  const right = numberSql(having.right, scope, facts).high;
  const wantsMore = having.operator === '>=' || having.operator === '>' || having.operator === '=';
  const { numerator, denominator } = wantsMore ? fractions.subtract(right, left) : fractions.subtract(left, right);
  return typeof denominator === 'bigint' ? fractions.sql(numerator) : 'NULL';
}
