import { groupBy } from '../../base/group-by.ts';
import { portions } from '../../base/portions.ts';
import { type BooleanTree, type RowKind } from '../../model/tree.ts';
import { type Facts } from '../facts/facts.ts';
import { type QueryContext } from '../query-context.ts';
import { conditionSql, isJoined, joinedSql } from '../sql/formula-sql.ts';
import { type ConditionSql } from '../sql/number-sql.ts';
import { RowScope } from '../sql/row-scope.ts';
import { InnerColumns } from './inner-columns.ts';

/** A condition that is asked of every row of a kind beside the checks. */
export interface Asked {
  readonly id: string;
  readonly row: RowKind;
  readonly condition: BooleanTree;
}

/** Of which rows a condition is known to hold, and of which it is known not to. */
export interface Answer {
  readonly held: readonly number[];
  readonly failed: readonly number[];
}

/** So many conditions share one query; engines plan larger ones slowly. */
const askedPerQuery = 60;

/** Conditions on the same kind of row, answered by one query. */
export class AskedBatch {
  readonly asked: readonly Asked[];
  /** Gives the key, then for each condition whether it surely and whether it perhaps holds. */
  readonly query: string;

  constructor(asked: readonly [Asked, ...Asked[]], context: QueryContext, facts: Facts) {
    this.asked = asked;
    const scope = new RowScope(context, asked[0].row);
    const inner = new InnerColumns();
    const named = (tree: BooleanTree): ConditionSql => {
      if (isJoined(tree)) return joinedSql(tree, named);
      const { surely, perhaps } = conditionSql(tree, scope, facts);
      return { surely: inner.named(surely), perhaps: inner.named(perhaps) };
    };
    const columns = asked.flatMap(({ condition }) => {
      const { surely, perhaps } = named(condition);
      return [surely, perhaps];
    });
    const rows = `SELECT ${[`${scope.key} AS key`, ...inner.listed()].join(',\n  ')}\n${scope.source}\nWHERE ${scope.filter}`;
    this.query = `SELECT ${['key', ...columns].join(',\n  ')}\nFROM (${rows}) tested`;
  }

  /** All conditions in as few batches as can be. */
  static of(asked: readonly Asked[], context: QueryContext, facts: Facts): readonly AskedBatch[] {
    const sameRow = groupBy(asked, ({ row }) => `${row.table}|${row.level ?? ''}`);
    const groups = [...sameRow.values()].flatMap((group) => portions(group, askedPerQuery));
    return groups.flatMap(([first, ...others]) =>
      first === undefined ? [] : [new AskedBatch([first, ...others], context, facts)],
    );
  }

  /** The answers in the columns that the query gives. */
  answers([keys = [], ...columns]: readonly (readonly unknown[])[]): ReadonlyMap<string, Answer> {
    const keysWhere = (column: readonly unknown[] = [], wanted: boolean) => {
      const found: number[] = [];
      for (const [row, value] of column.entries()) if (value === wanted) found.push(Number(keys[row]));
      return found;
    };
    return new Map(
      this.asked.map(({ id }, index) => [
        id,
        { held: keysWhere(columns[2 * index], true), failed: keysWhere(columns[2 * index + 1], false) },
      ]),
    );
  }
}
