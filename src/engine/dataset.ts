import { type DataModel } from '../model/data-model.ts';
import { type Interval, unbounded } from '../model/interval.ts';
import { dayNumber, type IsoDate } from '../model/iso-date.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Outcome } from '../model/outcome.ts';
import { one, zero } from '../model/rational.ts';
import { type AggregateTree, type BooleanTree, type NumberTree, type RowKind } from '../model/tree.ts';
import { type Check, type Judged, type Verdict } from './check.ts';
import { columnsUsed, type Formulas } from './columns-used.ts';
import { type Dialect, type Session, type SqlValue } from './dialect.ts';
import { Facts } from './facts/facts.ts';
import { nearestFirst, type RowsBehind } from './facts/nearest-first.ts';
import { type RowsWanted } from './facts/rows-behind-query.ts';
import { type Answer, type Asked, AskedBatch } from './judge/asked-batch.ts';
import { JudgingBatch } from './judge/judging-batch.ts';
import { codesOf, verdictOf } from './judge/verdict-codes.ts';
import { loadTables } from './load/load-tables.ts';
import { type QueryContext } from './query-context.ts';
import { refuseTooLarge } from './refuse-too-large.ts';
import { conditionSql, numberSql } from './sql/formula-sql.ts';
import { FractionSql } from './sql/fraction-sql.ts';
import { readInterval } from './sql/read-interval.ts';
import { RowScope } from './sql/row-scope.ts';
import { rowsOf } from './sql/rows-of.ts';

export interface DatasetOptions {
  readonly model: DataModel;
  readonly asOf: IsoDate;
  readonly absentRows: 'none' | 'unknown';
}

/** Engines plan long lists of keys more slowly than they give the rows of all keys. */
const mostKeysListed = 50;

/** The material in an engine, with the checks that are to be judged on it. Call `close` when done. */
export class Dataset {
  readonly #session: Session;
  readonly #context: QueryContext;
  readonly #facts: Facts;
  readonly #checks: readonly Check[];
  readonly #batches: readonly JudgingBatch[];
  readonly #asked: readonly AskedBatch[];

  private constructor(session: Session, context: QueryContext, checks: readonly Check[], asked: readonly Asked[]) {
    this.#session = session;
    this.#context = context;
    this.#facts = new Facts(context);
    this.#checks = checks;
    this.#batches = JudgingBatch.of(checks, context, this.#facts);
    this.#asked = AskedBatch.of(asked, context, this.#facts);
  }

  /**
   * Loads what the checks read, and nothing else. Conditions may be asked of the same rows beside them.
   *
   * @throws Failure, here and in everything below, when a number is beyond what the engine holds exactly
   */
  static async open(
    dialect: Dialect,
    material: LinkedMaterial,
    checks: readonly Check[],
    { model, asOf, absentRows }: DatasetOptions,
    asked: readonly Asked[] = [],
  ): Promise<Dataset> {
    const session = await dialect.open();
    const load = () => loadTables(session, material, model, columnsUsed([...checks, ...asked.map(asFormulas)]));
    const scales = await refuseTooLarge(dialect, checks, load);
    const fractions = new FractionSql(dialect);
    const tables = [...material.tables.values()];
    const openTables = new Set(tables.filter(({ openHomes }) => (openHomes?.size ?? 0) > 0).map(({ id }) => id));
    const context = { dialect, fractions, scales, model, openTables, asOf: dayNumber(asOf), absentRows };
    return new Dataset(session, context, checks, asked);
  }

  /** Runs the passes that make the facts. */
  async deriveFacts(): Promise<void> {
    for (const { name, query } of this.#facts.queries()) await this.#keep(name, query);
  }

  /** Judges every check on every row. */
  async judge(): Promise<readonly Judged[]> {
    const judged: Judged[] = [];
    for (const batch of this.#batches) {
      await this.#keep(batch.name, batch.query);
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
    for (const batch of this.#batches) {
      const index = batch.checks.findIndex(({ id }) => id === check);
      if (index === -1) continue;
      if (outcomes.length === 0) return [];
      return batch.verdictsOf(index, await this.#read(batch.verdictsQuery(index, codesOf(outcomes))));
    }
    throw new Error(`There is no check “${check}”.`);
  }

  /** The numbers behind the outcomes of every check, for the rows wanted; without keeping the outcomes of the others. */
  async allVerdicts(
    isWanted: (check: string, key: number) => boolean,
  ): Promise<ReadonlyMap<string, readonly Verdict[]>> {
    const verdicts = new Map<string, readonly Verdict[]>();
    for (const batch of this.#batches) {
      for (const [check, own] of batch.verdicts(await this.#read(batch.query), isWanted)) verdicts.set(check, own);
    }
    return verdicts;
  }

  /** What is known of the conditions that were asked, by their id. */
  async answers(): Promise<ReadonlyMap<string, Answer>> {
    const answers = new Map<string, Answer>();
    for (const batch of this.#asked) {
      for (const [id, answer] of batch.answers(await this.#read(batch.query))) answers.set(id, answer);
    }
    return answers;
  }

  /** The interval of an expression on one row; for showing the arithmetic of a verdict. */
  async valueOf(tree: NumberTree, row: RowKind, key: number): Promise<Interval> {
    const values = await this.#values(tree, row, (scope) => `${scope.key} = ${key}`);
    return values.get(key) ?? unbounded;
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
    const defined = rowsOf(columns).filter(([, isUndefined]) => isUndefined !== true);
    return new Map(defined.map(([key, , ...interval]) => [Number(key), readInterval(interval)]));
  }

  /** The same of several expressions on several rows, in the order of the expressions; undefined where one may have no value. */
  async intervalsOf(
    trees: readonly NumberTree[],
    row: RowKind,
    keys: readonly number[],
  ): Promise<ReadonlyMap<number, readonly (Interval | undefined)[]>> {
    if (keys.length === 0 || trees.length === 0) return new Map();
    const scope = new RowScope(this.#context, row);
    const { fractions } = this.#context;
    const ends = trees.flatMap((tree) => {
      const { low, high, undefinedPerhaps } = numberSql(tree, scope, this.#facts);
      const parts = [low.numerator, low.denominator, high.numerator, high.denominator];
      return [undefinedPerhaps, ...parts.map((whole) => fractions.sql(whole))];
    });
    const columns = await this.#read(
      `SELECT ${[scope.key, ...ends].join(', ')} ${scope.source} WHERE ${scope.key} IN (${keys.join(', ')})`,
    );
    const intervalAt = ([isUndefined, ...interval]: readonly SqlValue[]) =>
      isUndefined === true ? undefined : readInterval(interval);
    return new Map(
      rowsOf(columns).map(([key, ...values]) => [
        Number(key),
        trees.map((_, index) => intervalAt(values.slice(5 * index, 5 * index + 5))),
      ]),
    );
  }

  /** Whether a condition holds on one row: 1, 0, or between them where it cannot be told. */
  async truthOf(tree: BooleanTree, row: RowKind, key: number): Promise<Interval> {
    const [truth] = (await this.truthsOf([tree], row, [key])).get(key) ?? [];
    return truth ?? { low: zero, high: one };
  }

  /** The same of several conditions on several rows, in the order of the conditions. */
  async truthsOf(
    trees: readonly BooleanTree[],
    row: RowKind,
    keys: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Interval[]>> {
    if (keys.length === 0 || trees.length === 0) return new Map();
    const scope = new RowScope(this.#context, row);
    const ends = trees.flatMap((tree) => {
      const { surely, perhaps } = conditionSql(tree, scope, this.#facts);
      return [surely, perhaps];
    });
    const columns = await this.#read(
      `SELECT ${[scope.key, ...ends].join(', ')} ${scope.source} WHERE ${scope.key} IN (${keys.join(', ')})`,
    );
    const truthAt = (values: readonly SqlValue[], index: number): Interval => ({
      low: values[2 * index] === true ? one : zero,
      high: values[2 * index + 1] === true ? one : zero,
    });
    return new Map(
      rowsOf(columns).map(([key, ...values]) => [Number(key), trees.map((_, index) => truthAt(values, index))]),
    );
  }

  /**
   * The rows behind an aggregate, by the key of the row it is about; at most `limit` for each. Rows that fail a share's
   * condition come with the nearest to meeting it first.
   */
  async rowsBehind(
    tree: AggregateTree,
    row: RowKind,
    keys: readonly number[],
    wanted: RowsWanted,
    limit: number,
  ): Promise<ReadonlyMap<number, RowsBehind>> {
    if (keys.length === 0) return new Map();
    const asked = keys.length > mostKeysListed ? '' : ` WHERE s IN (${keys.join(', ')})`;
    const [about = [], rows = [], distances = []] = await this.#read(
      `SELECT s, r, w FROM (${this.#facts.rowsBehind(tree, row, wanted)}) behind${asked}`,
    );
    return nearestFirst(keys, about, rows, distances, limit);
  }

  close(): void {
    this.#session.close();
  }

  async #keep(name: string, query: string): Promise<void> {
    const { dialect } = this.#context;
    await refuseTooLarge(dialect, this.#checks, () => this.#session.execute(dialect.keep(name, query)));
  }

  async #read(query: string): Promise<readonly (readonly SqlValue[])[]> {
    return refuseTooLarge(this.#context.dialect, this.#checks, () => this.#session.read(query));
  }
}

function asFormulas({ row, condition }: Asked): Formulas {
  return { row, where: null, test: { comparison: 'holds', condition }, due: null };
}
