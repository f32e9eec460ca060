import { type AggregateTree, type RowKind } from '../../model/tree.ts';
import { type QueryContext } from '../query-context.ts';
import { allOf, anyOf } from '../sql/number-sql.ts';
import { RowScope } from '../sql/row-scope.ts';
import { aggregateColumns, type FactColumn } from './aggregate-columns.ts';
import { type BelongingSql, belongingSql, fromBelonging } from './belonging-sql.ts';
import { type Facts } from './facts.ts';
import { isCounted } from './is-counted.ts';
import { meanQuery } from './mean-query.ts';
import { memberSql } from './member-sql.ts';
import { nestingOf } from './nesting-of.ts';
import { treeId } from '../../formula/tree-id.ts';

/** An aggregate as columns of the table that a pass makes. */
export interface StoredFact {
  /** The stem of its columns. */
  readonly name: string;
  /** Its values are whole numbers over this. */
  readonly denominator: bigint;
  readonly nonNegative: boolean;
}

/** One pass over the rows of a table: aggregates that run over the same rows, grouped by the row they are about. */
export class FactPass {
  readonly name: string;
  /** Passes that are nested less run first. */
  readonly nesting: number;
  readonly inner: RowKind;
  readonly #facts: Facts;
  readonly #scope: RowScope;
  readonly #belonging: BelongingSql;
  readonly #stored = new Map<string, StoredFact>();
  readonly #columns: FactColumn[] = [];
  readonly #taken: string[] = [];
  #mean: string | undefined;

  constructor(name: string, tree: AggregateTree, outer: RowKind, context: QueryContext, facts: Facts) {
    const { table, level, link } = tree.rows;
    this.name = name;
    this.nesting = nestingOf(tree);
    this.inner = { table, level };
    this.#facts = facts;
    this.#scope = new RowScope(context, this.inner);
    this.#belonging = belongingSql(this.inner, link, outer, context, isCounted(tree));
  }

  /** Aggregates that can share one pass: same table, same link, same kind of row they are about, same nesting. */
  static idOf(tree: AggregateTree, outer: RowKind): string {
    const { table, level, link } = tree.rows;
    // A mean sorts the rows that may or may not belong, so each has a pass to itself.
    const alone = tree.function === 'mean' ? treeId(tree) : '';
    const way =
      link.kind === 'near'
        ? `near ${link.metres.numerator}/${link.metres.denominator} ${isCounted(tree)}`
        : treeId(link);
    return [outer.table, outer.level, table, level, way, nestingOf(tree), alone].join('|');
  }

  /** Adds an aggregate; the same one is added once. */
  add(tree: AggregateTree): StoredFact {
    const id = treeId(tree);
    const known = this.#stored.get(id);
    if (known !== undefined) return known;
    // Written at once, so that the passes inside it are known before any query runs.
    const member = memberSql(tree, this.#belonging, this.#scope, this.#facts);
    const { denominator = 1n, number } = member.value ?? {};
    const stored = { name: `f${this.#stored.size + 1}`, denominator, nonNegative: number?.nonNegative ?? true };
    this.#stored.set(id, stored);
    this.#taken.push(member.taken.perhaps);
    if (tree.function !== 'mean') this.#columns.push(...aggregateColumns(tree, stored.name, member, this.#scope));
    else if (member.value !== null) {
      const rows = { from: fromBelonging(this.#scope, this.#belonging), key: this.#belonging.key };
      this.#mean = meanQuery(stored.name, rows, member.taken, member.value, this.#scope.context.dialect);
    }
    return stored;
  }

  /** The query that makes its table; `s` is the key of the row that the facts are about. */
  query(): string {
    if (this.#mean !== undefined) return this.#mean;
    const columns = this.#columns.map(({ name, expression }) => `${expression} AS ${name}`);
    const listed = [`${this.#belonging.key} AS s`, ...columns].join(',\n  ');
    const grouped = `SELECT ${listed}\n${fromBelonging(this.#scope, this.#wanted())}\nGROUP BY 1`;
    const names = this.#columns.map(({ name }) => name);
    return this.#belonging.spread?.(grouped, names) ?? grouped;
  }

  /** A row without a position may be near every other: only rows that some aggregate takes are joined that often. */
  #wanted(): BelongingSql {
    const { filter } = this.#belonging;
    return filter === undefined ? this.#belonging : { ...this.#belonging, filter: allOf([filter, anyOf(this.#taken)]) };
  }
}
