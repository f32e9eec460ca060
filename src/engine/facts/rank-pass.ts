import { unitKind } from '../../formula/row-kind.ts';
import { type Rank } from '../../model/tree.ts';
import { levelName } from '../load/stored-names.ts';
import { type QueryContext } from '../query-context.ts';
import { numberSql } from '../sql/formula-sql.ts';
import { type Fraction, type Whole } from '../sql/fraction-sql.ts';
import { allOf, notThat } from '../sql/number-sql.ts';
import { RowScope } from '../sql/row-scope.ts';
import { countOf } from './count-of.ts';
import { type Facts } from './facts.ts';
import { nestingOf } from './nesting-of.ts';

/**
 * Ranks the units of one level within the same unit above. A peer of which nothing is known may stand before or behind;
 * one whose value does not exist, such as a share of nothing, has no place and takes none.
 */
export class RankPass {
  readonly name: string;
  readonly nesting: number;
  readonly #tree: Rank;
  readonly #context: QueryContext;
  readonly #facts: Facts;
  readonly #valued: string;
  readonly #ends: { readonly low: Fraction; readonly high: Fraction };

  constructor(name: string, tree: Rank, context: QueryContext, facts: Facts) {
    this.name = name;
    this.nesting = nestingOf(tree);
    this.#tree = tree;
    this.#context = context;
    this.#facts = facts;
    const { sql, ends } = this.#values();
    this.#valued = sql;
    this.#ends = ends;
  }

  /**
   * Columns: `s` the unit, `l` and `h` the ends of its rank, `n` how many peers there are with itself, `us` and `up`
   * whether its own value surely or perhaps does not exist.
   */
  query(): string {
    const { dialect, fractions } = this.#context;
    const { level, within } = this.#tree.peers;
    const above = levelName(within);
    const units = `SELECT u.r AS s, u.${above} AS g, v.ln, v.ld, v.hn, v.hd, coalesce(v.us, FALSE) AS us, coalesce(v.up, FALSE) AS up
FROM units u LEFT JOIN valued v ON v.s = u.r
WHERE u.level = ${dialect.text(level)} AND NOT u.virtual AND u.${above} IS NOT NULL`;
    const [own, other] = [this.#endsOf('a'), this.#endsOf('b')];
    const isLargestFirst = this.#tree.first === 'largest';
    const surely = isLargestFirst
      ? fractions.surely(other.low, '>', own.high)
      : fractions.surely(other.high, '<', own.low);
    const perhaps = isLargestFirst
      ? fractions.perhaps(other.high, '>', own.low)
      : fractions.perhaps(other.low, '<', own.high);
    const before = allOf([surely, notThat('b.up')]);
    const perhapsBefore = allOf([perhaps, notThat('b.us'), 'b.s <> a.s']);
    return `WITH valued AS (${this.#valued}), peer AS (${units})
SELECT a.s, a.us, a.up, ${countOf(before)} + 1 AS l, ${countOf(perhapsBefore)} + 1 AS h, count(*) AS n
FROM peer a JOIN peer b ON b.g = a.g
GROUP BY a.s, a.us, a.up`;
  }

  #values(): { readonly sql: string; readonly ends: { readonly low: Fraction; readonly high: Fraction } } {
    const { fractions } = this.#context;
    const scope = new RowScope(this.#context, unitKind(this.#tree.peers.level));
    const { low, high, undefinedSurely, undefinedPerhaps } = numberSql(this.#tree.of, scope, this.#facts);
    const parts = [
      [scope.key, 's'],
      [fractions.sql(low.numerator), 'ln'],
      [fractions.sql(low.denominator), 'ld'],
      [fractions.sql(high.numerator), 'hn'],
      [fractions.sql(high.denominator), 'hd'],
      [undefinedSurely, 'us'],
      [undefinedPerhaps, 'up'],
    ];
    const columns = parts.map(([expression, name]) => `${expression} AS ${name}`).join(', ');
    return { sql: `SELECT ${columns} ${scope.source} WHERE ${scope.filter}`, ends: { low, high } };
  }

  #endsOf(alias: 'a' | 'b'): { readonly low: Fraction; readonly high: Fraction } {
    const column = (name: string) => this.#context.dialect.toWhole(`${alias}.${name}`);
    const denominator = (of: Whole, name: string) => (typeof of === 'bigint' ? of : column(name));
    const { low, high } = this.#ends;
    return {
      low: { numerator: column('ln'), denominator: denominator(low.denominator, 'ld') },
      high: { numerator: column('hn'), denominator: denominator(high.denominator, 'hd') },
    };
  }
}
