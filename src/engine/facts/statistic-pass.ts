import { columnOf } from '../../model/data-model.ts';
import { type StatisticPeriod } from '../../model/tree.ts';
import { type QueryContext } from '../query-context.ts';
import { countOf } from './count-of.ts';

/**
 * One pass over the indicators table: for each key the newest figure that had begun by the effective date and, where days
 * are given, lies within them.
 */
export class StatisticPass {
  readonly name: string;
  readonly denominator: bigint;
  readonly nonNegative: boolean;
  readonly #context: QueryContext;
  readonly #within: StatisticPeriod | null;
  readonly #keys: string[] = [];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(name: string, within: StatisticPeriod | null, context: QueryContext) {
    this.name = name;
    this.#within = within;
    this.#context = context;
    const table = context.model.tables.find(({ id }) => id === 'indicators');
    const column = (id: string) => (table === undefined ? undefined : columnOf(table, id));
    this.denominator = 10n ** BigInt(context.scales.get('indicators.value') ?? 0);
    this.nonNegative = (column('value')?.min ?? -1) >= 0;
    this.#positions = new Map(column('key')?.values.map(({ id }, position) => [id, position]) ?? []);
  }

  /** The stem of the columns of a key: `_l` and `_h` its ends, `_n` how many figures there are. */
  add(key: string): string {
    if (!this.#keys.includes(key)) this.#keys.push(key);
    return `k${this.#keys.indexOf(key)}`;
  }

  query(): string {
    const columns = this.#keys.flatMap((key) => {
      const name = this.add(key);
      const is = `c_key = ${this.#positions.get(key) ?? -1}`;
      const endless = (bound: string) => `${countOf(`${is} AND ${bound} IS NULL`)} > 0`;
      const low = `CASE WHEN ${endless('c_value_low')} THEN NULL ELSE min(CASE WHEN ${is} THEN c_value_low END) END`;
      const high = `CASE WHEN ${endless('c_value_high')} THEN NULL ELSE max(CASE WHEN ${is} THEN c_value_high END) END`;
      return [`${low} AS ${name}_l`, `${high} AS ${name}_h`, `${countOf(is)} AS ${name}_n`];
    });
    // A figure without a period may be the newest, so it stands beside the newest dated one.
    const ranked = `SELECT h, c_key, c_value_low, c_value_high, rank() OVER (PARTITION BY h, c_key, c_period_high IS NULL ORDER BY c_period_high DESC) AS age FROM indicators WHERE h IS NOT NULL AND ${this.#isMeant()}`;
    return `SELECT h AS s, ${columns.join(', ')} FROM (${ranked}) ranked WHERE age = 1 GROUP BY 1`;
  }

  /** A figure without a period is of no known year. */
  #isMeant(): string {
    const within = this.#within;
    const hasBegun = `c_period_low <= ${this.#context.asOf}`;
    if (within === null) return `(c_period_low IS NULL OR ${hasBegun})`;
    return `c_period_low >= ${within.from} AND c_period_high <= ${within.to} AND ${hasBegun}`;
  }
}
