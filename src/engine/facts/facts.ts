import { isUnitKind } from '../../formula/row-kind.ts';
import { rational } from '../../model/rational.ts';
import { type AggregateTree, type RowKind } from '../../model/tree.ts';
import { type QueryContext } from '../query-context.ts';
import { type NumberSql } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { aggregateNumber } from './aggregate-number.ts';
import { FactPass, type StoredFact } from './fact-pass.ts';
import { rowsBehindQuery, type RowsWanted } from './rows-behind-query.ts';
import { StatisticPass } from './statistic-pass.ts';

/**
 * The facts that any rule needs, each once: one GROUP BY pass over a table for every kind of row the facts are about.
 * Aggregates inside aggregates are passes of their own that run first.
 */
export class Facts {
  readonly #context: QueryContext;
  readonly #passes = new Map<string, FactPass>();
  #statistics: StatisticPass | undefined;

  constructor(context: QueryContext) {
    this.#context = context;
  }

  /** The queries that make the fact tables, in the order in which they must run. */
  queries(): readonly { readonly name: string; readonly query: string }[] {
    const passes = [...this.#passes.values()].toSorted((a, b) => a.nesting - b.nesting);
    const statistics = this.#statistics === undefined ? [] : [this.#statistics];
    return [...statistics, ...passes].map((pass) => ({ name: pass.name, query: pass.query() }));
  }

  /** The aggregate as a fact about the rows of a scope. */
  aggregate(tree: AggregateTree, scope: RowScope): NumberSql {
    const { stored, alias, inner } = this.#joined(tree, scope);
    const missing = `(${alias}.s IS NULL)`;
    // A place in the tree is a row of its own, so only other tables can be silent about it.
    const silent = this.#context.absentRows === 'unknown' && !isUnitKind(inner) ? missing : 'FALSE';
    return aggregateNumber(tree, {
      column: (suffix) => this.#whole(`${alias}.${stored.name}_${suffix}`),
      missing,
      silent,
      denominator: stored.denominator,
      nonNegative: stored.nonNegative,
      fractions: this.#context.fractions,
    });
  }

  /** How many rows surely and perhaps meet a share's condition, and how many there are. */
  tally(tree: AggregateTree, scope: RowScope): Record<'yesLow' | 'yesHigh' | 'ofLow' | 'ofHigh', string> {
    const { stored, alias } = this.#joined(tree, scope);
    const count = (suffix: string) => `coalesce(${alias}.${stored.name}_${suffix}, 0)`;
    return { yesLow: count('ys'), yesHigh: count('yp'), ofLow: count('cs'), ofHigh: count('cp') };
  }

  /** The figure of this key for the unit at hand. */
  statistic(key: string, scope: RowScope): NumberSql {
    const { pass, alias, column } = this.#figure(key, scope);
    const low = { numerator: this.#whole(`${alias}.${column}_l`), denominator: pass.denominator };
    const high = { numerator: this.#whole(`${alias}.${column}_h`), denominator: pass.denominator };
    const { fractions } = this.#context;
    const least = pass.nonNegative ? fractions.cases([[fractions.isNull(low), fractions.of(rational(0n))]], low) : low;
    return { low: least, high, undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE', nonNegative: pass.nonNegative };
  }

  /** Whether the unit at hand has a figure of this key, known or not. */
  isStated(key: string, scope: RowScope): string {
    const { alias, column } = this.#figure(key, scope);
    return `(coalesce(${alias}.${column}_n, 0) > 0)`;
  }

  /** A query for the rows behind an aggregate; for its columns see `rowsBehindQuery`. */
  rowsBehind(tree: AggregateTree, outer: RowKind, wanted: RowsWanted): string {
    return rowsBehindQuery(tree, outer, wanted, this.#context, this);
  }

  #joined(tree: AggregateTree, scope: RowScope): { stored: StoredFact; alias: string; inner: RowKind } {
    const id = FactPass.idOf(tree, scope.kind);
    const name = `facts_${this.#passes.size + 1}`;
    const pass = this.#passes.get(id) ?? new FactPass(name, tree, scope.kind, this.#context, this);
    this.#passes.set(id, pass);
    const stored = pass.add(tree);
    const alias = scope.join(id, (joined) => `LEFT JOIN ${pass.name} ${joined} ON ${joined}.s = ${scope.key}`);
    return { stored, alias, inner: pass.inner };
  }

  #figure(key: string, scope: RowScope): { pass: StatisticPass; alias: string; column: string } {
    const pass = (this.#statistics ??= new StatisticPass(this.#context));
    const alias = scope.join(pass.name, (joined) => `LEFT JOIN ${pass.name} ${joined} ON ${joined}.s = t.h`);
    return { pass, alias, column: pass.add(key) };
  }

  #whole(expression: string): string {
    return this.#context.dialect.toWhole(expression);
  }
}
