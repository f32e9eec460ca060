import { groupBy } from '../../base/group-by.ts';
import { portions } from '../../base/portions.ts';
import { type Check, type Verdict } from '../check.ts';
import { type SqlValue } from '../dialect.ts';
import { type Facts } from '../facts/facts.ts';
import { type QueryContext } from '../query-context.ts';
import { RowScope } from '../sql/row-scope.ts';
import { checkSql } from './check-sql.ts';
import { InnerColumns } from './inner-columns.ts';
import { literalValue } from './literal-value.ts';
import { readVerdict } from './read-verdict.ts';

/** So many checks share one judging query; engines plan larger ones slowly. */
const checksPerQuery = 40;

/** Checks on the same kind of row, judged by one query. */
export class JudgingBatch {
  readonly checks: readonly Check[];
  /** The table that keeps the verdicts. */
  readonly name: string;
  readonly query: string;
  /** What the query gives. */
  readonly #columns: readonly string[];
  readonly #numbers: readonly (readonly string[])[];

  constructor(name: string, checks: readonly [Check, ...Check[]], context: QueryContext, facts: Facts) {
    this.checks = checks;
    this.name = name;
    const scope = new RowScope(context, checks[0].row);
    const columns = new InnerColumns();
    const written = checks.map((check) => checkSql(check, columns, scope, facts));
    this.#numbers = written.map(({ numbers }) => numbers);
    const inner = [`${scope.key} AS key`, ...columns.listed()].join(',\n  ');
    const kept = new Set(this.#numbers.flat().filter((name) => literalValue(name) === undefined));
    const verdicts = written.map(({ verdict }, index) => `${verdict} AS q${index}`);
    this.#columns = ['key', ...verdicts.map((_, index) => `q${index}`), ...kept];
    this.query = `SELECT ${['key', ...verdicts, ...kept].join(',\n  ')}\nFROM (SELECT ${inner}\n${scope.source}\nWHERE ${scope.filter}) tested`;
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

  /** The verdicts of every check in the columns that `query` gives, of the rows wanted. */
  verdicts(
    columns: readonly (readonly SqlValue[])[],
    isWanted: (check: string, key: number) => boolean,
  ): ReadonlyMap<string, readonly Verdict[]> {
    const columnOf = new Map(this.#columns.map((name, index) => [name, columns[index] ?? []]));
    const keys = (columnOf.get('key') ?? []).map((key, row) => ({ key: Number(key), row }));
    const sorted = keys.toSorted((a, b) => a.key - b.key);
    return new Map(
      this.checks.map(({ id }, index) => {
        const own = sorted.filter(({ key }) => isWanted(id, key));
        const verdictAt = this.#verdictsIn(columnOf, index);
        return [id, own.map(({ row }) => verdictAt(row))];
      }),
    );
  }

  /** A query for the verdicts of one check that have the codes asked for; `verdictsOf` reads what it gives. */
  verdictsQuery(index: number, codes: readonly number[]): string {
    return `SELECT ${this.#ownColumns(index).join(', ')} FROM ${this.name} WHERE q${index} IN (${codes.join(', ')}) ORDER BY key`;
  }

  verdictsOf(index: number, columns: readonly (readonly SqlValue[])[]): readonly Verdict[] {
    const columnOf = new Map(this.#ownColumns(index).map((name, position) => [name, columns[position] ?? []]));
    const verdictAt = this.#verdictsIn(columnOf, index);
    return (columns[0] ?? []).map((_, row) => verdictAt(row));
  }

  /** What differs from row to row, each once. */
  #ownColumns(index: number): readonly string[] {
    const numbers = new Set(this.#numbers[index]?.filter((name) => literalValue(name) === undefined));
    return ['key', `q${index}`, ...numbers];
  }

  #verdictsIn(columnOf: ReadonlyMap<string, readonly SqlValue[]>, index: number): (row: number) => Verdict {
    const sources = ['key', `q${index}`, ...(this.#numbers[index] ?? [])].map((name) => {
      const column = columnOf.get(name);
      const same = literalValue(name) ?? null;
      return (row: number) => (column === undefined ? same : (column[row] ?? null));
    });
    return (row) => readVerdict(sources.map((valueIn) => valueIn(row)));
  }
}
