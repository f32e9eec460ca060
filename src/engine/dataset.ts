import { type Reason } from '../model/finding.ts';
import { type Interval } from '../model/interval.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { dayNumber, type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Outcome } from '../model/outcome.ts';
import { one, rational, type Rational, zero } from '../model/rational.ts';
import { type AggregateTree, type BooleanTree, type NumberTree, type RowKind } from '../model/tree.ts';
import { type Check, type Judged, type Verdict } from './check.ts';
import { columnsUsed } from './columns-used.ts';
import { type Dialect, type Session, type SqlValue } from './dialect.ts';
import { Facts } from './facts.ts';
import { conditionSql, numberSql } from './formula-sql.ts';
import { FractionSql } from './fraction-sql.ts';
import { checkSql, numberColumns, verdicts } from './judge-sql.ts';
import { loadTables } from './load-tables.ts';
import { type QueryContext, RowScope } from './row-scope.ts';

export interface DatasetOptions {
  readonly model: DataModel;
  readonly asOf: IsoDate;
  readonly absentRows: 'none' | 'unknown';
}

/** So many checks share one judging query; engines plan larger ones slowly. */
const checksPerQuery = 40;

/** The material in an engine, with the checks that are to be judged on it. Call `close` when done. */
export class Dataset {
  readonly #session: Session;
  readonly #context: QueryContext;
  readonly #facts: Facts;
  readonly #batches: readonly Batch[];
  readonly #batchOf = new Map<string, { readonly batch: Batch; readonly index: number }>();

  private constructor(session: Session, context: QueryContext, checks: readonly Check[]) {
    this.#session = session;
    this.#context = context;
    this.#facts = new Facts(context);
    this.#batches = batched(checks).map(
      (members, index) => new Batch(context, this.#facts, members, `judged_${index + 1}`),
    );
    for (const batch of this.#batches) {
      batch.checks.forEach((check, index) => this.#batchOf.set(check.id, { batch, index }));
    }
  }

  /** Loads what the checks read, and nothing else. */
  static async open(
    dialect: Dialect,
    material: LinkedMaterial,
    checks: readonly Check[],
    options: DatasetOptions,
  ): Promise<Dataset> {
    const session = await dialect.open();
    const scales = await guarded(checks, () => loadTables(session, material, options.model, columnsUsed(checks)));
    const fractions = new FractionSql(dialect);
    const context: QueryContext = {
      dialect,
      fractions,
      scales,
      model: options.model,
      asOf: dayNumber(options.asOf),
      absentRows: options.absentRows,
    };
    return new Dataset(session, context, checks);
  }

  /** Runs the passes that make the facts. */
  async deriveFacts(): Promise<void> {
    for (const { name, query } of this.#facts.queries()) await this.#run(this.#context.dialect.keep(name, query));
  }

  /** Judges every check on every row. */
  async judge(): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    for (const batch of this.#batches) {
      await this.#run(this.#context.dialect.keep(batch.name, batch.query));
      const [keys = [], ...codes] = await this.#read(batch.outcomesQuery);
      batch.checks.forEach((check, index) => {
        const outcomes = (codes[index] ?? []).map((code) => verdictOf(code).outcome);
        judged.push({ check, keys: keys.map(Number), outcomes });
      });
    }
    return judged;
  }

  /** The numbers behind the outcomes of one check, for the outcomes asked for. */
  async verdicts(check: string, outcomes: readonly Outcome[]): Promise<readonly Verdict[]> {
    const place = this.#batchOf.get(check);
    if (place === undefined) throw new Error(`There is no check “${check}”.`);
    const wanted = verdicts.flatMap(({ outcome }, code) => (outcomes.includes(outcome) ? [code] : []));
    const columns = await this.#read(place.batch.verdictsQuery(place.index, wanted));
    return rowsOf(columns).map(readVerdict);
  }

  /** The interval of an expression on one row; for showing the arithmetic of a verdict. */
  async valueOf(tree: NumberTree, row: RowKind, key: number): Promise<Interval> {
    const values = await this.#values(tree, row, (scope) => `${scope.key} = ${key}`);
    return values.get(key) ?? { low: null, high: null };
  }

  /** The interval of an expression on every row where it has a value. */
  async valuesOf(tree: NumberTree, row: RowKind): Promise<ReadonlyMap<number, Interval>> {
    return this.#values(tree, row, (scope) => scope.filter);
  }

  async #values(
    tree: NumberTree,
    row: RowKind,
    filter: (scope: RowScope) => string,
  ): Promise<ReadonlyMap<number, Interval>> {
    const scope = new RowScope(this.#context, row);
    const { low, high, undefinedPerhaps } = numberSql(tree, scope, this.#facts);
    const { fractions } = this.#context;
    const ends = [low.numerator, low.denominator, high.numerator, high.denominator].map((whole) =>
      fractions.sql(whole),
    );
    const columns = await this.#read(
      `SELECT ${[scope.key, undefinedPerhaps, ...ends].join(', ')} ${scope.source} WHERE ${filter(scope)}`,
    );
    const known = rowsOf(columns).filter((line) => line[1] !== true);
    return new Map(known.map((line) => [Number(line[0]), interval(line, 2)]));
  }

  /** Whether a condition holds on one row: 1, 0, or between them where it cannot be told. */
  async truthOf(tree: BooleanTree, row: RowKind, key: number): Promise<Interval> {
    const scope = new RowScope(this.#context, row);
    const { surely, perhaps } = conditionSql(tree, scope, this.#facts);
    const [[isSure] = [], [mayBe] = []] = await this.#read(
      `SELECT ${surely}, ${perhaps} ${scope.source} WHERE ${scope.key} = ${key}`,
    );
    return { low: isSure === true ? one : zero, high: mayBe === true ? one : zero };
  }

  /**
   * The rows behind an aggregate, by the key of the row it is about; at most `limit` for each. Rows that fail a share's
   * condition come with the nearest to meeting it first.
   */
  async rowsBehind(
    tree: AggregateTree,
    row: RowKind,
    keys: readonly number[],
    kind: 'members' | 'uncertain' | 'failing',
    limit: number,
  ): Promise<ReadonlyMap<number, { readonly rows: readonly number[]; readonly total: number }>> {
    const found = new Map<number, { rows: number[]; total: number }>();
    if (keys.length === 0) return found;
    const { query } = this.#facts.rowsQuery(tree, row, kind);
    const ranked = `SELECT s, r, w, count(*) OVER (PARTITION BY s) AS total, row_number() OVER (PARTITION BY s ORDER BY w NULLS LAST, r) AS k FROM (${query}) WHERE s IN (${keys.join(', ')})`;
    const columns = await this.#read(`SELECT s, r, total FROM (${ranked}) WHERE k <= ${limit} ORDER BY s, k`);
    for (const [key, number, total] of rowsOf(columns)) {
      const entry = found.get(Number(key)) ?? { rows: [], total: Number(total) };
      entry.rows.push(Number(number));
      found.set(Number(key), entry);
    }
    return found;
  }

  close(): void {
    this.#session.close();
  }

  async #run(sql: string): Promise<void> {
    await this.#guarded(() => this.#session.execute(sql));
  }

  async #read(sql: string): Promise<readonly (readonly SqlValue[])[]> {
    return this.#guarded(() => this.#session.read(sql));
  }

  async #guarded<Result>(run: () => Promise<Result>): Promise<Result> {
    return guarded(
      [...this.#batchOf.keys()].map((id) => ({ id })),
      run,
    );
  }
}

const beyondTheEngine = /overflow|out of range|int128/i;

/** Numbers beyond 38 digits stop the audit with a message: the engine refuses them rather than rounding. */
async function guarded<Result>(checks: readonly Pick<Check, 'id'>[], run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof Error && beyondTheEngine.test(cause.message))) throw cause;
    const requirement = checks.slice(0, 3).map(({ id }) => id);
    throw new Failure('number-too-large', { requirement: requirement.join(', ') }, [], { cause });
  }
}

/** Checks on the same kind of row, judged by one query. */
class Batch {
  readonly checks: readonly Check[];
  readonly name: string;
  readonly query: string;
  readonly outcomesQuery: string;
  readonly #numbers: readonly (readonly string[])[];

  constructor(context: QueryContext, facts: Facts, checks: readonly Check[], name: string) {
    const [first] = checks;
    if (first === undefined) throw new Error('A batch holds at least one check.');
    this.checks = checks;
    this.name = name;
    const scope = new RowScope(context, first.row);
    const written = checks.map((check, index) => checkSql(check, `q${index}`, scope, facts));
    this.#numbers = written.map(({ numbers }) => numbers);
    const inner = `SELECT ${[`${scope.key} AS key`, ...written.flatMap((check) => check.inner)].join(',\n  ')}\n${scope.source}\nWHERE ${scope.filter}`;
    const outer = written.flatMap(({ verdict, numbers }, index) => [`${verdict} AS q${index}`, ...numbers]);
    this.query = `SELECT key, ${outer.join(',\n  ')}\nFROM (${inner})`;
    this.outcomesQuery = `SELECT key, ${checks.map((_, index) => `q${index}`).join(', ')} FROM ${name} ORDER BY key`;
  }

  verdictsQuery(index: number, codes: readonly number[]): string {
    const numbers = this.#numbers[index] ?? [];
    return `SELECT key, q${index}, ${numbers.join(', ')} FROM ${this.name} WHERE q${index} IN (${codes.join(', ')}) ORDER BY key`;
  }
}

function batched(checks: readonly Check[]): readonly (readonly Check[])[] {
  const byKind = new Map<string, Check[]>();
  for (const check of checks) {
    const kind = `${check.row.table}|${check.row.level ?? ''}`;
    const members = byKind.get(kind) ?? [];
    members.push(check);
    byKind.set(kind, members);
  }
  return [...byKind.values()].flatMap((members) =>
    Array.from({ length: Math.ceil(members.length / checksPerQuery) }, (_, index) =>
      members.slice(index * checksPerQuery, (index + 1) * checksPerQuery),
    ),
  );
}

function rowsOf(columns: readonly (readonly SqlValue[])[]): readonly (readonly SqlValue[])[] {
  const length = columns[0]?.length ?? 0;
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
}

function verdictOf(code: SqlValue | undefined): { readonly outcome: Outcome; readonly reason: Reason | null } {
  const verdict = verdicts[Number(code)];
  if (verdict === undefined) throw new Error('The engine gave a verdict that is not in the list.');
  return verdict;
}

function readVerdict(row: readonly SqlValue[]): Verdict {
  const { outcome, reason } = verdictOf(row[1]);
  const at = (column: (typeof numberColumns)[number]) => row[2 + numberColumns.indexOf(column)] ?? null;
  const ceiling = interval(row, 2 + numberColumns.indexOf('cl'));
  const whole = (column: (typeof numberColumns)[number]) => fraction(at(column), 1n);
  const dueLow = at('dl');
  const dueHigh = at('dh');
  return {
    key: Number(row[0]),
    outcome,
    reason,
    observed: interval(row, 2 + numberColumns.indexOf('ml')),
    required: interval(row, 2 + numberColumns.indexOf('rl')),
    ceiling: ceiling.low === null && ceiling.high === null ? null : ceiling,
    due: dueLow === null && dueHigh === null ? null : { low: dayOrNull(dueLow), high: dayOrNull(dueHigh) },
    tally:
      at('oh') === null
        ? null
        : { yes: { low: whole('yl'), high: whole('yh') }, of: { low: whole('ol'), high: whole('oh') } },
  };
}

function dayOrNull(value: SqlValue): number | null {
  return value === null ? null : Number(value);
}

/** Four values from `start`: numerator and denominator of the low end, then of the high end. */
function interval(row: readonly SqlValue[], start: number): Interval {
  return {
    low: fraction(row[start] ?? null, row[start + 1] ?? null),
    high: fraction(row[start + 2] ?? null, row[start + 3] ?? null),
  };
}

function fraction(numerator: SqlValue, denominator: SqlValue): Rational | null {
  if (numerator === null || denominator === null) return null;
  return rational(BigInt(numerator), BigInt(denominator));
}
