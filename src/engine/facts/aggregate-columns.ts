import { type AggregateTree } from '../../model/tree.ts';
import { columnName } from '../load/stored-names.ts';
import { allOf, type ConditionSql, notThat } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { countOf } from './count-of.ts';
import { type MemberSql, type MemberValue } from './member-sql.ts';

/** A column of a grouped query. */
export interface FactColumn {
  readonly name: string;
  readonly expression: string;
}

/**
 * The columns of a grouped query that hold an aggregate, named `name_suffix`. Suffixes: `cs` and `cp` count the
 * rows surely and perhaps taken, `l` and `h` are the ends of a value; those of a share stand at `shareColumns`.
 */
export function aggregateColumns(
  tree: AggregateTree,
  name: string,
  member: MemberSql,
  scope: RowScope,
): readonly FactColumn[] {
  const { taken, having, value } = member;
  const counts = [
    { name: `${name}_cs`, expression: countOf(taken.surely) },
    { name: `${name}_cp`, expression: countOf(taken.perhaps) },
  ];
  switch (tree.function) {
    case 'count':
      return counts;
    case 'distinct':
      return distinctColumns(tree, name, taken, scope);
    case 'share':
      if (having === null) throw new Error('A share needs a condition.');
      return [...counts, ...shareColumns(name, taken, having)];
    case 'sum':
      return sumColumns(name, taken, valueOf(value));
    case 'min':
    case 'max':
      return [...counts, ...extremeColumns(tree.function, name, taken, valueOf(value))];
    case 'mean':
      throw new Error('A mean sorts its rows: it has a query to itself.');
  }
}

function valueOf(value: MemberValue | null): MemberValue {
  if (value === null) throw new Error('There is no value to add or compare.');
  return value;
}

function distinctColumns(
  { distinct }: AggregateTree,
  name: string,
  { surely, perhaps }: ConditionSql,
  { context }: RowScope,
): readonly FactColumn[] {
  if (distinct === null) throw new Error('There is no column to count the values of.');
  const value = `t.${context.dialect.identifier(columnName(distinct.column))}`;
  const unknown = countOf(allOf([perhaps, `${value} IS NULL`]));
  const sureValues = `count(DISTINCT CASE WHEN ${surely} THEN ${value} END)`;
  // Rows of unknown value may repeat a known one, but if there is nothing else they are at least one value.
  const low = `CASE WHEN ${sureValues} = 0 AND ${countOf(surely)} > 0 THEN 1 ELSE ${sureValues} END`;
  const high = `count(DISTINCT CASE WHEN ${perhaps} THEN ${value} END) + ${unknown}`;
  return [
    { name: `${name}_cs`, expression: low },
    { name: `${name}_cp`, expression: high },
  ];
}

/** `ys`, `yp` surely and perhaps meet it; `sp` of the sure rows perhaps; `da`, `df` of the doubtful rows against and in favour. */
function shareColumns(name: string, taken: ConditionSql, having: ConditionSql): readonly FactColumn[] {
  const doubtful = allOf([taken.perhaps, notThat(taken.surely)]);
  const column = (condition: string, suffix: string) => ({
    name: `${name}_${suffix}`,
    expression: countOf(condition),
  });
  return [
    column(allOf([taken.surely, having.surely]), 'ys'),
    column(allOf([taken.perhaps, having.perhaps]), 'yp'),
    // Against: rows that may belong and need not meet the condition. In favour: rows that may belong and may meet it.
    column(allOf([doubtful, notThat(having.surely)]), 'da'),
    column(allOf([doubtful, having.perhaps]), 'df'),
    column(allOf([taken.surely, having.perhaps]), 'sp'),
  ];
}

function sumColumns(name: string, { surely, perhaps }: ConditionSql, value: MemberValue): readonly FactColumn[] {
  const { number, low, high } = value;
  const doubtful = allOf([perhaps, notThat(surely)]);
  const end = (side: 'l' | 'h', bound: string, keep: string) => {
    const terms = `CASE WHEN ${surely} THEN ${bound} WHEN ${doubtful} THEN ${keep} ELSE 0 END`;
    const expression = `CASE WHEN ${isEndless(perhaps, bound)} THEN NULL ELSE coalesce(sum(${terms}), 0) END`;
    return { name: `${name}_${side}`, expression };
  };
  const negativePart = number.nonNegative ? '0' : `CASE WHEN ${low} < 0 THEN ${low} ELSE 0 END`;
  const positivePart = `CASE WHEN ${high} > 0 THEN ${high} ELSE 0 END`;
  return [end('l', low, negativePart), end('h', high, positivePart)];
}

function extremeColumns(
  mode: 'min' | 'max',
  name: string,
  { surely, perhaps }: ConditionSql,
  { low, high }: MemberValue,
): readonly FactColumn[] {
  const over = (condition: string, bound: string, pick: 'min' | 'max') =>
    `${pick}(CASE WHEN ${condition} THEN ${bound} END)`;
  const [outerBound, innerBound, opposite] =
    mode === 'min' ? ([low, high, 'max'] as const) : ([high, low, 'min'] as const);
  const outer = `CASE WHEN ${isEndless(perhaps, outerBound)} THEN NULL ELSE ${over(perhaps, outerBound, mode)} END`;
  // With no sure member the set may be any one of the doubtful rows, so the far end is the farthest of them.
  const inner = `CASE WHEN ${countOf(surely)} > 0 THEN ${over(surely, innerBound, mode)} WHEN ${isEndless(perhaps, innerBound)} THEN NULL ELSE ${over(perhaps, innerBound, opposite)} END`;
  const [l, h] = mode === 'min' ? [outer, inner] : [inner, outer];
  return [
    { name: `${name}_l`, expression: l },
    { name: `${name}_h`, expression: h },
  ];
}

/** Whether a row without this bound is among them. */
function isEndless(condition: string, bound: string): string {
  return `${countOf(allOf([condition, `(${bound} IS NULL)`]))} > 0`;
}
