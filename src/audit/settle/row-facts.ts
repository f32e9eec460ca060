import { constantOf } from '../../formula/constant-of.ts';
import { type Parts, partsOfCondition, partsOfNumber } from '../../formula/parts-of.ts';
import { type KnownParts } from '../../formula/values-where.ts';
import { exactly, type Interval, isExact, unbounded } from '../../model/interval.ts';
import { type Rational } from '../../model/rational.ts';
import { type AggregateTree, type BooleanTree, type NumberTree, type RowKind } from '../../model/tree.ts';
import { type JudgingContext } from '../judging-context.ts';

/** What is known of every part of some formulas on some rows, asked of the engine at once. */
export class RowFacts {
  readonly aggregates: readonly AggregateTree[];
  readonly #numbers: ReadonlyMap<NumberTree, number>;
  readonly #conditions: ReadonlyMap<BooleanTree, number>;
  readonly #intervals: ReadonlyMap<number, readonly (Interval | undefined)[]>;
  readonly #truths: ReadonlyMap<number, readonly Interval[]>;

  private constructor(
    { numbers, conditions }: Parts,
    intervals: ReadonlyMap<number, readonly (Interval | undefined)[]>,
    truths: ReadonlyMap<number, readonly Interval[]>,
  ) {
    this.aggregates = numbers.filter((tree) => tree.kind === 'aggregate');
    this.#numbers = new Map(numbers.map((tree, index) => [tree, index]));
    this.#conditions = new Map(conditions.map((tree, index) => [tree, index]));
    this.#intervals = intervals;
    this.#truths = truths;
  }

  static async of(
    formulas: Parts,
    row: RowKind,
    keys: readonly number[],
    { dataset }: Pick<JudgingContext, 'dataset'>,
  ): Promise<RowFacts> {
    const parts = allParts(formulas);
    const intervals = await dataset.intervalsOf(parts.numbers, row, keys);
    const truths = await dataset.truthsOf(parts.conditions, row, keys);
    return new RowFacts(parts, intervals, truths);
  }

  /** Undefined where there may be no value at all. */
  interval(tree: NumberTree, key: number): Interval | undefined {
    const constant = constantOf(tree);
    if (constant !== undefined) return exactly(constant);
    const position = this.#numbers.get(tree);
    return position === undefined ? unbounded : this.#intervals.get(key)?.[position];
  }

  exact(tree: NumberTree, key: number): Rational | undefined {
    const interval = this.interval(tree, key);
    return interval !== undefined && isExact(interval) ? interval.low : undefined;
  }

  /** Undefined where it cannot be told. */
  truth(tree: BooleanTree, key: number): boolean | undefined {
    const { low = null, high = null } = this.#truths.get(key)?.[this.#conditions.get(tree) ?? -1] ?? {};
    if (low?.numerator === 1n) return true;
    return high?.numerator === 0n ? false : undefined;
  }

  knownOn(key: number): KnownParts {
    return { number: (tree) => this.exact(tree, key), truth: (tree) => this.truth(tree, key) };
  }
}

/** Every expression and condition in formulas, each once, without what is known before any data. */
function allParts(formulas: Parts): Parts {
  const numbers = new Set<NumberTree>();
  const conditions = new Set<BooleanTree>();
  const collect = (parts: Parts): void => {
    for (const tree of parts.numbers) {
      if (constantOf(tree) !== undefined) continue;
      numbers.add(tree);
      collect(partsOfNumber(tree));
    }
    for (const tree of parts.conditions) {
      conditions.add(tree);
      collect(partsOfCondition(tree));
    }
  };
  collect(formulas);
  return { numbers: [...numbers], conditions: [...conditions] };
}
