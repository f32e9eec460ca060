import { type AggregateTree, type BooleanTree, type NumberTree, type RowKind } from '../model/tree.ts';
import { isUnitKind } from '../formula/row-kind.ts';
import { conditionSql, numberSql } from './formula-sql.ts';
import { type Fraction } from './fraction-sql.ts';
import { columnName, levelName, servesName } from './load-tables.ts';
import { allOf, always, anyOf, type ConditionSql, notThat, type NumberSql } from './number-sql.ts';
import { type QueryContext, RowScope } from './row-scope.ts';
import { rational } from '../model/rational.ts';

/**
 * The facts that any rule needs, each once: one GROUP BY pass over a table for every kind of row the facts are about.
 * Aggregates inside aggregates are passes of their own that run first.
 */
export class Facts {
  readonly #context: QueryContext;
  readonly #passes = new Map<string, Pass>();
  readonly #statistics = new Map<string, StatisticPass>();

  constructor(context: QueryContext) {
    this.#context = context;
  }

  /** The queries that make the fact tables, in the order in which they must run. */
  queries(): readonly { readonly name: string; readonly query: string }[] {
    const passes = [...this.#passes.values()].toSorted((a, b) => a.depth - b.depth);
    return [...[...this.#statistics.values()].map((pass) => pass.query()), ...passes.map((pass) => pass.query())];
  }

  /** The aggregate as a fact about the rows of a scope. */
  aggregate(tree: AggregateTree, scope: RowScope): NumberSql {
    const { name, alias, pass } = this.#joined(tree, scope);
    const column = (suffix: string) => this.#whole(`${alias}.${name}_${suffix}`);
    const missing = `(${alias}.s IS NULL)`;
    // A place in the tree is a row of its own, so only other tables can be silent about it.
    const silent = this.#context.absentRows === 'unknown' && !isUnitKind(pass.inner) ? missing : 'FALSE';
    const { denominator, nonNegative } = pass.valueOf(tree);
    return aggregateNumber(tree, {
      column,
      missing,
      silent,
      denominator,
      nonNegative,
      fractions: this.#context.fractions,
    });
  }

  /** How many rows surely and perhaps meet a share's condition, and how many there are. */
  tally(tree: AggregateTree, scope: RowScope): Record<'yesLow' | 'yesHigh' | 'ofLow' | 'ofHigh', string> {
    const { name, alias } = this.#joined(tree, scope);
    const count = (suffix: string) => `coalesce(${alias}.${name}_${suffix}, 0)`;
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

  #figure(key: string, scope: RowScope): { pass: StatisticPass; alias: string; column: string } {
    const id = 'statistics';
    const pass = this.#statistics.get(id) ?? new StatisticPass(this.#context);
    this.#statistics.set(id, pass);
    const column = pass.column(key);
    const alias = scope.join(id, (name) => `LEFT JOIN ${pass.name} ${name} ON ${name}.s = t.h`);
    return { pass, alias, column };
  }

  /** A query for the rows behind a fact: the key of the row it is about, and the row number. */
  rowsQuery(tree: AggregateTree, outer: RowKind, kind: 'members' | 'uncertain' | 'failing'): RowsQuery {
    const pass = new Pass(this.#context, this, tree, outer, 'evidence');
    return pass.rowsQuery(tree, kind);
  }

  #joined(tree: AggregateTree, scope: RowScope): { name: string; alias: string; pass: Pass } {
    const id = passId(tree, scope.kind);
    const pass =
      this.#passes.get(id) ?? new Pass(this.#context, this, tree, scope.kind, `facts_${this.#passes.size + 1}`);
    this.#passes.set(id, pass);
    const name = pass.add(tree);
    const alias = scope.join(id, (joined) => `LEFT JOIN ${pass.name} ${joined} ON ${joined}.s = ${scope.key}`);
    return { name, alias, pass };
  }

  #whole(expression: string): string {
    return this.#context.dialect.toWhole(expression);
  }
}

export interface RowsQuery {
  /** Columns: s (key of the row the fact is about), r (row number), w (how far from meeting the condition, or null). */
  readonly query: string;
  readonly scope: RowScope;
}

/** Aggregates that can share one pass: same table, same link, same kind of row they are about, same depth. */
function passId(tree: AggregateTree, outer: RowKind): string {
  const { table, level, link } = tree.rows;
  const depth = depthOf(tree);
  // A mean sorts the rows that may or may not belong, so each has a pass to itself.
  const alone = tree.function === 'mean' ? treeId(tree) : '';
  return [outer.table, outer.level, table, level, JSON.stringify(link), depth, alone].join('|');
}

/** The same text for the same tree. */
export function treeId(tree: NumberTree | BooleanTree): string {
  return JSON.stringify(tree, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** 1 for an aggregate of plain columns, one more for each aggregate inside another. */
function depthOf(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 0;
  if (Array.isArray(tree)) return tree.reduce((depth: number, member) => Math.max(depth, depthOf(member)), 0);
  const inner = Object.values(tree).reduce((depth: number, member) => Math.max(depth, depthOf(member)), 0);
  return 'kind' in tree && tree.kind === 'aggregate' ? inner + 1 : inner;
}

/** One pass over the rows of a table. */
class Pass {
  readonly name: string;
  readonly depth: number;
  readonly inner: RowKind;
  readonly #context: QueryContext;
  readonly #facts: Facts;
  readonly #outer: RowKind;
  readonly #scope: RowScope;
  readonly #link: AggregateTree['rows']['link'];
  readonly #names = new Map<string, string>();
  readonly #columns: string[] = [];
  #mean: string | undefined;

  constructor(context: QueryContext, facts: Facts, tree: AggregateTree, outer: RowKind, name: string) {
    this.#context = context;
    this.#facts = facts;
    this.#outer = outer;
    this.name = name;
    this.depth = depthOf(tree);
    this.inner = { table: tree.rows.table, level: tree.rows.level };
    this.#link = tree.rows.link;
    this.#scope = new RowScope(context, this.inner);
  }

  /** Adds an aggregate and returns the stem of its columns. */
  add(tree: AggregateTree): string {
    const id = treeId(tree);
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const name = `f${this.#names.size + 1}`;
    this.#names.set(id, name);
    // Written at once, so that the passes inside it are known before any query runs.
    if (tree.function === 'mean') this.#mean = this.#meanQuery(tree, name);
    else this.#columns.push(...this.#columnsOf(tree, name));
    return name;
  }

  query(): { readonly name: string; readonly query: string } {
    return { name: this.name, query: this.#mean ?? this.#grouped() };
  }

  rowsQuery(tree: AggregateTree, kind: 'members' | 'uncertain' | 'failing'): RowsQuery {
    const member = this.#membership(tree);
    const condition = kind === 'members' ? member.perhaps : allOf([member.perhaps, this.#wanting(tree, member, kind)]);
    const distance = kind === 'failing' && tree.having !== null ? this.#distance(tree.having) : 'NULL';
    // Written last: the expressions above may have asked for joins.
    const { from, key } = this.#rows();
    return { query: `SELECT ${key} AS s, t.r AS r, ${distance} AS w ${from} AND ${condition}`, scope: this.#scope };
  }

  /** How far a row is from meeting a comparison, so that the rows that are easiest to lift come first. */
  #distance(having: BooleanTree): string {
    if (having.kind !== 'compare') return 'NULL';
    const { fractions } = this.#context;
    const left = numberSql(having.left, this.#scope, this.#facts).low;
    const right = numberSql(having.right, this.#scope, this.#facts).high;
    const wantsMore = having.operator === '>=' || having.operator === '>' || having.operator === '=';
    const { numerator, denominator } = wantsMore ? fractions.subtract(right, left) : fractions.subtract(left, right);
    return typeof denominator === 'bigint' ? fractions.sql(numerator) : 'NULL';
  }

  #wanting(tree: AggregateTree, member: ConditionSql, kind: 'uncertain' | 'failing'): string {
    const having = tree.having === null ? undefined : conditionSql(tree.having, this.#scope, this.#facts);
    if (kind === 'failing') return having === undefined ? 'FALSE' : notThat(having.surely);
    const unsettled = [notThat(member.surely)];
    if (having !== undefined) unsettled.push(allOf([having.perhaps, notThat(having.surely)]));
    if (tree.value !== null) {
      const { low, high } = numberSql(tree.value, this.#scope, this.#facts);
      unsettled.push(notThat(`coalesce(${this.#context.fractions.compare(low, '=', high)}, FALSE)`));
    }
    return anyOf(unsettled);
  }

  /** FROM … WHERE of the rows with the key of the row each belongs to. */
  #rows(): { readonly from: string; readonly key: string } {
    const { source, filter } = this.#scope;
    const { key, join } = this.#belonging();
    return { key, from: `${source}\n${join}\nWHERE ${filter} AND ${key} IS NOT NULL` };
  }

  #belonging(): { readonly key: string; readonly join: string } {
    const link = this.#link;
    const level = this.#outer.table === 'communities' ? 'community' : this.#outer.level;
    switch (link.kind) {
      case 'own':
        return { key: 't.h', join: '' };
      case 'within':
        if (level === null) return { key: 'uc.container', join: 'JOIN unit_closure uc ON uc.member = t.h' };
        return { key: `t.${levelName(level)}`, join: '' };
      case 'reference':
        return { key: `t.${this.#context.dialect.identifier(columnName(link.column))}`, join: '' };
      case 'serves': {
        const served = this.#context.dialect.identifier(servesName(this.inner.table, link.column));
        // A place that serves several communities of one town still counts once for the town.
        const lines = `SELECT s.r, uc.container AS s, bool_or(s.certain) AS certain FROM ${served} s JOIN unit_closure uc ON uc.member = s.u GROUP BY 1, 2`;
        return { key: 'sv.s', join: `JOIN (${lines}) sv ON sv.r = t.r` };
      }
    }
  }

  #membership(tree: AggregateTree): ConditionSql {
    const where = tree.rows.where === null ? always : conditionSql(tree.rows.where, this.#scope, this.#facts);
    const served = this.#link.kind === 'serves' ? 'sv.certain' : 'TRUE';
    if (tree.value === null) return { surely: allOf([where.surely, served]), perhaps: where.perhaps };
    const value = numberSql(tree.value, this.#scope, this.#facts);
    return {
      surely: allOf([where.surely, served, notThat(value.undefinedPerhaps)]),
      perhaps: allOf([where.perhaps, notThat(value.undefinedSurely)]),
    };
  }

  #grouped(): string {
    const { from, key } = this.#rows();
    return `SELECT ${[`${key} AS s`, ...this.#columns].join(',\n  ')}\n${from}\nGROUP BY 1`;
  }

  #columnsOf(tree: AggregateTree, name: string): readonly string[] {
    const { surely, perhaps } = this.#membership(tree);
    const counts = [`${countOf(surely)} AS ${name}_cs`, `${countOf(perhaps)} AS ${name}_cp`];
    switch (tree.function) {
      case 'count':
        return counts;
      case 'distinct':
        return this.#distinctColumns(tree, name, surely, perhaps);
      case 'share':
        return [...counts, ...this.#shareColumns(tree, name, surely, perhaps)];
      case 'sum':
        return this.#sumColumns(tree, name, surely, perhaps);
      case 'min':
      case 'max':
        return [...counts, ...this.#extremeColumns(tree, name, surely, perhaps)];
      case 'mean':
        return [];
    }
  }

  #distinctColumns(tree: AggregateTree, name: string, surely: string, perhaps: string): readonly string[] {
    if (tree.distinct === null) throw new Error('distinct needs a column.');
    const value = `t.${this.#context.dialect.identifier(columnName(tree.distinct.column))}`;
    const unknown = countOf(allOf([perhaps, `${value} IS NULL`]));
    const sureValues = `count(DISTINCT CASE WHEN ${surely} THEN ${value} END)`;
    // Rows of unknown value may repeat a known one, but if there is nothing else they are at least one value.
    const low = `CASE WHEN ${sureValues} = 0 AND ${countOf(surely)} > 0 THEN 1 ELSE ${sureValues} END`;
    return [
      `${low} AS ${name}_cs`,
      `count(DISTINCT CASE WHEN ${perhaps} THEN ${value} END) + ${unknown} AS ${name}_cp`,
    ];
  }

  #shareColumns(tree: AggregateTree, name: string, surely: string, perhaps: string): readonly string[] {
    if (tree.having === null) throw new Error('share needs a condition.');
    const having = conditionSql(tree.having, this.#scope, this.#facts);
    const doubtful = allOf([perhaps, notThat(surely)]);
    const column = (condition: string, suffix: string) => `${countOf(condition)} AS ${name}_${suffix}`;
    return [
      column(allOf([surely, having.surely]), 'ys'),
      column(allOf([perhaps, having.perhaps]), 'yp'),
      // Against: rows that may belong and need not meet the condition. In favour: rows that may belong and may meet it.
      column(allOf([doubtful, notThat(having.surely)]), 'da'),
      column(allOf([doubtful, having.perhaps]), 'df'),
      column(allOf([surely, having.perhaps]), 'sp'),
    ];
  }

  #sumColumns(tree: AggregateTree, name: string, surely: string, perhaps: string): readonly string[] {
    const { value, low, high } = this.#value(tree);
    const doubtful = allOf([perhaps, notThat(surely)]);
    const end = (side: string, bound: string, keep: string) => {
      const terms = `CASE WHEN ${surely} THEN ${bound} WHEN ${doubtful} THEN ${keep} ELSE 0 END`;
      const endless = countOf(allOf([perhaps, `(${bound} IS NULL)`]));
      return `CASE WHEN ${endless} > 0 THEN NULL ELSE coalesce(sum(${terms}), 0) END AS ${name}_${side}`;
    };
    const negativePart = value.nonNegative ? '0' : `CASE WHEN ${low} < 0 THEN ${low} ELSE 0 END`;
    const positivePart = `CASE WHEN ${high} > 0 THEN ${high} ELSE 0 END`;
    return [end('l', low, negativePart), end('h', high, positivePart)];
  }

  #extremeColumns(tree: AggregateTree, name: string, surely: string, perhaps: string): readonly string[] {
    const { low, high } = this.#value(tree);
    const over = (condition: string, bound: string, mode: 'min' | 'max') =>
      `${mode}(CASE WHEN ${condition} THEN ${bound} END)`;
    const endless = (condition: string, bound: string) => `${countOf(allOf([condition, `(${bound} IS NULL)`]))} > 0`;
    const [outerBound, innerBound, mode, opposite] =
      tree.function === 'min' ? ([low, high, 'min', 'max'] as const) : ([high, low, 'max', 'min'] as const);
    const outer = `CASE WHEN ${endless(perhaps, outerBound)} THEN NULL ELSE ${over(perhaps, outerBound, mode)} END`;
    // With no sure member the set may be any one of the doubtful rows, so the far end is the farthest of them.
    const inner = `CASE WHEN ${countOf(surely)} > 0 THEN ${over(surely, innerBound, mode)} WHEN ${endless(perhaps, innerBound)} THEN NULL ELSE ${over(perhaps, innerBound, opposite)} END`;
    const [l, h] = tree.function === 'min' ? [outer, inner] : [inner, outer];
    return [`${l} AS ${name}_l`, `${h} AS ${name}_h`];
  }

  /**
   * The exact ends of a mean over rows that may or may not belong: sorted from the best, a doubtful row is taken as long
   * as it pulls the mean the wanted way.
   */
  #meanQuery(tree: AggregateTree, name: string): string {
    const { surely, perhaps } = this.#membership(tree);
    const { low, high } = this.#value(tree);
    const { from, key } = this.#rows();
    const rows = `SELECT ${key} AS s, ${surely} AS sure, ${low} AS lo, ${high} AS hi ${from} AND ${perhaps}`;
    const end = (side: 'l' | 'h', bound: 'lo' | 'hi', sign: '>' | '<', order: 'DESC' | 'ASC') => `
      SELECT s, sum(CASE WHEN taken THEN ${bound} END) AS ${name}_${side}n, count(CASE WHEN taken THEN 1 END) AS ${name}_${side}d,
        count(CASE WHEN ${bound} IS NULL THEN 1 END) AS ${name}_${side}u
      FROM (SELECT s, ${bound}, sure OR (n + k = 1) OR ${this.#context.dialect.toWhole(bound)} * (n + k - 1) ${sign} coalesce(total, 0) + coalesce(before, 0) AS taken
        FROM (SELECT s, sure, ${bound},
            count(CASE WHEN sure THEN 1 END) OVER (PARTITION BY s) AS n,
            sum(CASE WHEN sure THEN ${bound} END) OVER (PARTITION BY s) AS total,
            row_number() OVER (PARTITION BY s, sure ORDER BY ${bound} ${order} NULLS LAST) AS k,
            sum(${bound}) OVER (PARTITION BY s, sure ORDER BY ${bound} ${order} NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
          FROM member))
      GROUP BY s`;
    return `WITH member AS (${rows})
      SELECT l.s, l.${name}_ln, l.${name}_ld, l.${name}_lu, h.${name}_hn, h.${name}_hd, h.${name}_hu, c.${name}_cs, c.${name}_cp
      FROM (${end('l', 'lo', '<', 'ASC')}) l
      JOIN (${end('h', 'hi', '>', 'DESC')}) h ON h.s = l.s
      JOIN (SELECT s, count(CASE WHEN sure THEN 1 END) AS ${name}_cs, count(*) AS ${name}_cp FROM member GROUP BY s) c ON c.s = l.s`;
  }

  #value(tree: AggregateTree): { readonly value: NumberSql; readonly low: string; readonly high: string } {
    if (tree.value === null) throw new Error(`${tree.function} needs a value.`);
    const { fractions } = this.#context;
    const value = numberSql(tree.value, this.#scope, this.#facts);
    const denominator = fixedDenominator(value);
    const end = (bound: Fraction) => fractions.sql(raised(bound, denominator).numerator);
    return { value, low: end(value.low), high: end(value.high) };
  }

  /** The one denominator under which the values of the rows are whole, and whether none of them is negative. */
  valueOf(tree: AggregateTree): { readonly denominator: bigint; readonly nonNegative: boolean } {
    if (tree.value === null) return { denominator: 1n, nonNegative: true };
    const value = numberSql(tree.value, this.#scope, this.#facts);
    return { denominator: fixedDenominator(value), nonNegative: value.nonNegative };
  }
}

function fixedDenominator({ low, high }: NumberSql): bigint {
  if (typeof low.denominator !== 'bigint' || typeof high.denominator !== 'bigint') {
    throw new Error('Rows can only be added when their values share one denominator.');
  }
  return leastCommonMultiple(low.denominator, high.denominator);
}

function raised({ numerator, denominator }: Fraction, common: bigint): Fraction {
  if (typeof denominator !== 'bigint' || denominator === common) return { numerator, denominator };
  const factor = common / denominator;
  return {
    numerator: typeof numerator === 'bigint' ? numerator * factor : `(${numerator} * ${factor})`,
    denominator: common,
  };
}

/** One pass over the indicators table: for each key the newest figure that had begun by the effective date. */
class StatisticPass {
  readonly name = 'facts_statistics';
  readonly denominator: bigint;
  readonly nonNegative: boolean;
  readonly #context: QueryContext;
  readonly #keys: string[] = [];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(context: QueryContext) {
    this.#context = context;
    const table = context.model.tables.find(({ id }) => id === 'indicators');
    const column = (id: string) => table?.columns.find((candidate) => candidate.id === id);
    this.denominator = 10n ** BigInt(context.scales.get('indicators.value') ?? 0);
    this.nonNegative = (column('value')?.min ?? -1) >= 0;
    this.#positions = new Map(column('key')?.values.map(({ id }, position) => [id, position]) ?? []);
  }

  column(key: string): string {
    if (!this.#keys.includes(key)) this.#keys.push(key);
    return `k${this.#keys.indexOf(key)}`;
  }

  query(): { readonly name: string; readonly query: string } {
    const columns = this.#keys.flatMap((key) => {
      const is = `c_key = ${this.#positions.get(key) ?? -1}`;
      const endless = (bound: string) => `count(CASE WHEN ${is} AND ${bound} IS NULL THEN 1 END) > 0`;
      const low = `CASE WHEN ${endless('c_value_low')} THEN NULL ELSE min(CASE WHEN ${is} THEN c_value_low END) END`;
      const high = `CASE WHEN ${endless('c_value_high')} THEN NULL ELSE max(CASE WHEN ${is} THEN c_value_high END) END`;
      const stated = `count(CASE WHEN ${is} THEN 1 END)`;
      return [
        `${low} AS ${this.column(key)}_l`,
        `${high} AS ${this.column(key)}_h`,
        `${stated} AS ${this.column(key)}_n`,
      ];
    });
    // A figure without a period may be the newest, so it stands beside the newest dated one.
    const newest = `SELECT *, rank() OVER (PARTITION BY h, c_key, c_period_high IS NULL ORDER BY c_period_high DESC) AS age FROM indicators WHERE h IS NOT NULL AND (c_period_low IS NULL OR c_period_low <= ${this.#context.asOf})`;
    return { name: this.name, query: `SELECT h AS s, ${columns.join(', ')} FROM (${newest}) WHERE age = 1 GROUP BY 1` };
  }
}

interface FactColumns {
  readonly column: (suffix: string) => string;
  readonly missing: string;
  readonly silent: string;
  readonly denominator: bigint;
  readonly nonNegative: boolean;
  readonly fractions: QueryContext['fractions'];
}

/** Reads the columns of a fact back as an interval; a row without any rows of its own has none of them. */
function aggregateNumber(tree: AggregateTree, columns: FactColumns): NumberSql {
  const { column, missing, silent, denominator, nonNegative, fractions } = columns;
  const zero = fractions.of(rational(0n));
  const whole = (suffix: string): Fraction => ({ numerator: column(suffix), denominator });
  const unlessSilent = (value: Fraction) => fractions.cases([[silent, fractions.unbounded]], value);
  const plain = { undefinedSurely: 'FALSE', undefinedPerhaps: 'FALSE' };
  switch (tree.function) {
    case 'count':
    case 'distinct': {
      const low = fractions.cases([[missing, zero]], { numerator: column('cs'), denominator: 1n });
      const high = fractions.cases(
        [
          [silent, fractions.unbounded],
          [missing, zero],
        ],
        { numerator: column('cp'), denominator: 1n },
      );
      return { ...plain, low, high, nonNegative: true };
    }
    case 'sum': {
      const low = fractions.cases([[missing, zero]], whole('l'));
      const high = fractions.cases(
        [
          [silent, fractions.unbounded],
          [missing, zero],
        ],
        whole('h'),
      );
      return { ...plain, low, high, nonNegative };
    }
    case 'min':
    case 'max':
    case 'mean':
    case 'share': {
      const none = allOf([anyOf([missing, `(${column('cp')} = 0)`]), notThat(silent)]);
      const perhapsNone = anyOf([missing, `(${column('cs')} = 0)`]);
      const ends = endsOf(tree, column, denominator, fractions);
      return {
        low: unlessSilent(ends.low),
        high: unlessSilent(ends.high),
        undefinedSurely: none,
        undefinedPerhaps: perhapsNone,
        nonNegative,
      };
    }
  }
}

function endsOf(
  tree: AggregateTree,
  column: (suffix: string) => string,
  denominator: bigint,
  fractions: QueryContext['fractions'],
): { readonly low: Fraction; readonly high: Fraction } {
  if (tree.function === 'min' || tree.function === 'max') {
    return { low: { numerator: column('l'), denominator }, high: { numerator: column('h'), denominator } };
  }
  const over = (numerator: string, divisor: string, empty: Fraction) =>
    fractions.cases([[`(${divisor} = 0)`, empty]], { numerator, denominator: divisor });
  if (tree.function === 'share') {
    const one = fractions.of(rational(1n));
    const zero = fractions.of(rational(0n));
    return {
      low: over(column('ys'), `(${column('cs')} + ${column('da')})`, one),
      high: over(`(${column('sp')} + ${column('df')})`, `(${column('cs')} + ${column('df')})`, zero),
    };
  }
  const end = (side: 'l' | 'h') => {
    const divisor = denominator === 1n ? column(`${side}d`) : `(${column(`${side}d`)} * ${denominator})`;
    const value = fractions.cases([[`(${column(`${side}u`)} > 0)`, fractions.unbounded]], {
      numerator: column(`${side}n`),
      denominator: divisor,
    });
    return fractions.cases([[`(coalesce(${column(`${side}d`)}, 0) = 0)`, fractions.unbounded]], value);
  };
  return { low: end('l'), high: end('h') };
}

function countOf(condition: string): string {
  if (condition === 'FALSE') return '0';
  return condition === 'TRUE' ? 'count(*)' : `count(CASE WHEN ${condition} THEN 1 END)`;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
