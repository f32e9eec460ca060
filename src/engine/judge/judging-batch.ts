import { groupBy } from '../../base/group-by.ts';
import { portions } from '../../base/portions.ts';
import { type Check } from '../check.ts';
import { type Facts } from '../facts/facts.ts';
import { type QueryContext } from '../query-context.ts';
import { RowScope } from '../sql/row-scope.ts';
import { checkSql } from './check-sql.ts';

/** So many checks share one judging query; engines plan larger ones slowly. */
const checksPerQuery = 40;

/** Checks on the same kind of row, judged by one query. */
export class JudgingBatch {
  readonly checks: readonly Check[];
  /** The table that keeps the verdicts. */
  readonly name: string;
  readonly query: string;
  readonly #numbers: readonly (readonly string[])[];

  constructor(name: string, checks: readonly [Check, ...Check[]], context: QueryContext, facts: Facts) {
    this.checks = checks;
    this.name = name;
    const scope = new RowScope(context, checks[0].row);
    const written = checks.map((check, index) => checkSql(check, `q${index}`, scope, facts));
    this.#numbers = written.map(({ numbers }) => numbers);
    const inner = [`${scope.key} AS key`, ...written.flatMap((check) => check.inner)].join(',\n  ');
    const outer = written.flatMap(({ verdict, numbers }, index) => [`${verdict} AS q${index}`, ...numbers]);
    this.query = `SELECT key, ${outer.join(',\n  ')}\nFROM (SELECT ${inner}\n${scope.source}\nWHERE ${scope.filter}) tested`;
  }

  /** All checks in as few batches as can be. */
  static of(checks: readonly Check[], context: QueryContext, facts: Facts): readonly JudgingBatch[] {
    const sameRow = groupBy(checks, ({ row }) => `${row.table}|${row.level ?? ''}`);
    const groups = [...sameRow.values()].flatMap((group) => portions(group, checksPerQuery));
    return groups.flatMap(([first, ...others], index) =>
      first === undefined ? [] : [new JudgingBatch(`judged_${index + 1}`, [first, ...others], context, facts)],
    );
  }

  /** Gives the keys, then the verdict codes of each check in turn. */
  get outcomesQuery(): string {
    return `SELECT key, ${this.checks.map((_, index) => `q${index}`).join(', ')} FROM ${this.name} ORDER BY key`;
  }

  /** Gives the rows that `readVerdict` reads, for one check and the verdict codes asked for. */
  verdictsQuery(index: number, codes: readonly number[]): string {
    const numbers = this.#numbers[index] ?? [];
    return `SELECT key, q${index}, ${numbers.join(', ')} FROM ${this.name} WHERE q${index} IN (${codes.join(', ')}) ORDER BY key`;
  }
}
