import { isUnitKind } from '../../formula/row-kind.ts';
import { rational } from '../../model/rational.ts';
import { treeId } from '../../formula/tree-id.ts';
import { type AggregateTree, type PeerCount, type Rank, type RowKind, type Statistic } from '../../model/tree.ts';
import { levelName } from '../load/stored-names.ts';
import { type QueryContext } from '../query-context.ts';
import { anyOf, type NumberSql } from '../sql/number-sql.ts';
import { type RowScope } from '../sql/row-scope.ts';
import { aggregateNumber } from './aggregate-number.ts';
import { FactPass, type StoredFact } from './fact-pass.ts';
import { RankPass } from './rank-pass.ts';
import { rowsBehindQuery, type RowsWanted } from './rows-behind-query.ts';
import { StatisticPass } from './statistic-pass.ts';

/**
 * The facts that any rule needs, each once: one GROUP BY pass over a table for every kind of row the facts are about.
 * Aggregates inside aggregates are passes of their own that run first.
 */
export class Facts {
  readonly #context: QueryContext;
  readonly #passes = new Map<string, FactPass>();
  readonly #statistics = new Map<string, StatisticPass>();
  readonly #ranks = new Map<string, RankPass>();
  #ranksNamed = 0;

  constructor(context: QueryContext) {
    this.#context = context;
  }

  /** The queries that make the fact tables, in the order in which they must run. */
  queries(): readonly { readonly name: string; readonly query: string }[] {
    const passes = [...this.#passes.values(), ...this.#ranks.values()].toSorted((a, b) => a.nesting - b.nesting);
    return [...this.#statistics.values(), ...passes].map((pass) => ({ name: pass.name, query: pass.query() }));
  }

  /** The aggregate as a fact about the rows of a scope. */
  aggregate(tree: AggregateTree, scope: RowScope): NumberSql {
    const { stored, alias, inner } = this.#joined(tree, scope);
    const missing = `(${alias}.s IS NULL)`;
    // A place in the tree is a row of its own, so only other tables can be silent about it; nobody near is no silence.
    const isSilence = !isUnitKind(inner) && tree.rows.link.kind !== 'near';
    const silent = this.#context.absentRows === 'unknown' && isSilence ? missing : 'FALSE';
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

  /** The figure for the unit at hand. */
  statistic(figure: Statistic, scope: RowScope): NumberSql {
    const { pass, alias, column } = this.#figure(figure, scope);
    const low = { numerator: this.#whole(`${alias}.${column}_l`), denominator: pass.denominator };
    const high = { numerator: this.#whole(`${alias}.${column}_h`), denominator: pass.denominator };
    const { fractions } = this.#context;
    const least = pass.nonNegative ? fractions.cases([[fractions.isNull(low), fractions.of(rational(0n))]], low) : low;
    return { low: least, high, undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE', nonNegative: pass.nonNegative };
  }

  /** Whether the unit at hand has such a figure, known or not. */
  isStated(figure: Statistic, scope: RowScope): string {
    const { alias, column } = this.#figure(figure, scope);
    return `(coalesce(${alias}.${column}_n, 0) > 0)`;
  }

  /** The place of the unit at hand among its peers; none where it stands alone. */
  rank(tree: Rank, scope: RowScope): NumberSql {
    const id = treeId(tree);
    const pass = this.#ranks.get(id) ?? this.#newRank(tree);
    this.#ranks.set(id, pass);
    const alias = scope.join(id, (joined) => `LEFT JOIN ${pass.name} ${joined} ON ${joined}.s = t.h`);
    const { fractions } = this.#context;
    const end = (side: 'l' | 'h') => ({ numerator: this.#whole(`${alias}.${side}`), denominator: 1n });
    const isAlone = `coalesce(${alias}.n = 1, FALSE)`;
    return {
      low: fractions.cases([[fractions.isNull(end('l')), fractions.of(rational(1n))]], end('l')),
      high: end('h'),
      undefinedSurely: anyOf([isAlone, `coalesce(${alias}.us, FALSE)`]),
      undefinedPerhaps: anyOf([isAlone, `coalesce(${alias}.up, FALSE)`]),
      nonNegative: true,
    };
  }

  /** How many peers the unit at hand has, itself included. */
  peers({ peers: { level, within } }: PeerCount, scope: RowScope): NumberSql {
    const { dialect, fractions } = this.#context;
    const above = levelName(within);
    const counted = `SELECT u.${above} AS g, count(*) AS n FROM units u WHERE u.level = ${dialect.text(level)} AND NOT u.virtual GROUP BY u.${above}`;
    const alias = scope.join(
      `peers:${level}:${within}`,
      (joined) => `LEFT JOIN (${counted}) ${joined} ON ${joined}.g = t.${above}`,
    );
    const number = { numerator: this.#whole(`${alias}.n`), denominator: 1n };
    const least = fractions.cases([[fractions.isNull(number), fractions.of(rational(1n))]], number);
    return { low: least, high: number, undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE', nonNegative: true };
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

  #newRank(tree: Rank): RankPass {
    this.#ranksNamed += 1;
    return new RankPass(`facts_rank_${this.#ranksNamed}`, tree, this.#context, this);
  }

  #figure({ key, within }: Statistic, scope: RowScope): { pass: StatisticPass; alias: string; column: string } {
    const id = within === null ? '' : `${within.from} ${within.to}`;
    const name = `facts_statistics_${this.#statistics.size + 1}`;
    const pass = this.#statistics.get(id) ?? new StatisticPass(name, within, this.#context);
    this.#statistics.set(id, pass);
    const alias = scope.join(pass.name, (joined) => `LEFT JOIN ${pass.name} ${joined} ON ${joined}.s = t.h`);
    return { pass, alias, column: pass.add(key) };
  }

  #whole(expression: string): string {
    return this.#context.dialect.toWhole(expression);
  }
}
