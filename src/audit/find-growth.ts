import { type Check, type Verdict } from '../engine/check.ts';
import { conditionOfScope, conditionOfTest } from '../formula/conditions-of.ts';
import { constantOf } from '../formula/constant-of.ts';
import { furthestIn } from '../formula/furthest-in.ts';
import {
  leavesOf,
  type Parts,
  partsOfAggregate,
  partsOfCheck,
  partsOfCondition,
  partsOfNumber,
} from '../formula/parts-of.ts';
import { treeId } from '../formula/tree-id.ts';
import { type KnownParts, readsPart, valuesWhere } from '../formula/values-where.ts';
import { columnOf, type ColumnSchema, tableOf } from '../model/data-model.ts';
import { type Growth } from '../model/finding.ts';
import { type Interval, isExact } from '../model/interval.ts';
import { type Rational, subtract } from '../model/rational.ts';
import { type AggregateTree, type BooleanTree, type ColumnPath, type NumberTree } from '../model/tree.ts';
import { type JudgingContext } from './judging-context.ts';

/**
 * For compliant verdicts how far each number of the subject, or of a unit it lies in, may grow, by the key of the
 * subject. Nothing is said where a number is not known, where growth never brings the finding down, and where it does
 * more than that: passes and fails by turns, or takes the subject out of the scope.
 */
export async function findGrowth(
  check: Check,
  verdicts: readonly Verdict[],
  context: JudgingContext,
): Promise<ReadonlyMap<number, readonly Growth[]>> {
  const keys = verdicts.flatMap(({ key, outcome }) => (outcome === 'compliant' ? [key] : []));
  const found = new Map<number, Growth[]>();
  if (keys.length === 0) return found;
  for (const { path, schema } of ownNumbers(check, context)) {
    const part: NumberTree = { kind: 'column', column: path };
    const from = await context.dataset.valuesOf(part, check.row);
    const knownOf = await knownParts(check, part, keys, context);
    for (const key of keys) {
      const value = exactOf(from.get(key));
      if (value === undefined) continue;
      const to = furthestOf(check, part, value, schema, knownOf(key));
      if (to === undefined) continue;
      const growth = { column: path, unit: schema.unit ?? '', from: value, by: subtract(to, value) };
      found.set(key, [...(found.get(key) ?? []), growth]);
    }
  }
  return found;
}

/** The largest value at which a finding still complies, when it does not at any larger one. */
function furthestOf(
  check: Check,
  part: NumberTree,
  from: Rational,
  schema: ColumnSchema,
  known: KnownParts,
): Rational | undefined {
  const scope = valuesWhere(conditionOfScope(check), part, known);
  const test = valuesWhere(conditionOfTest(check.test), part, known);
  if (scope === undefined || test === undefined) return undefined;
  return furthestIn({ scope: scope.yes, passes: test.yes, fails: test.no }, from, schema);
}

interface OwnNumber {
  readonly path: ColumnPath;
  readonly schema: ColumnSchema;
}

/** The integer and decimal columns that the check reads by one way only, so that nothing else moves with them. */
function ownNumbers(check: Check, { model }: JudgingContext): readonly OwnNumber[] {
  const { columns, aggregates } = leavesOf(partsOfCheck({ ...check, due: null }));
  const paths = [...new Map(columns.map((path) => [treeId(path), path])).values()];
  return paths.flatMap((path): readonly OwnNumber[] => {
    const schema = columnOf(tableOf(model, path.table), path.column);
    if (schema?.type !== 'integer' && schema?.type !== 'decimal') return [];
    const others = paths.filter(({ table, column }) => table === path.table && column === path.column);
    const isReadElsewhere = others.length > 1 || aggregates.some((aggregate) => isReadBy(aggregate, path));
    return path.via?.kind === 'reference' || isReadElsewhere ? [] : [{ path, schema }];
  });
}

function isReadBy(aggregate: AggregateTree, { table, column }: ColumnPath): boolean {
  const { columns, aggregates } = leavesOf(partsOfAggregate(aggregate));
  return (
    columns.some((path) => path.table === table && path.column === column) ||
    aggregates.some((inner) => isReadBy(inner, { via: null, table, column }))
  );
}

/** What is known, on each row, of all that does not read the part. */
async function knownParts(
  check: Check,
  part: NumberTree,
  keys: readonly number[],
  { dataset }: JudgingContext,
): Promise<(key: number) => KnownParts> {
  const conditions = [conditionOfScope(check), conditionOfTest(check.test)];
  const still = stillParts({ numbers: [], conditions }, part);
  const numbers = new Map<string, ReadonlyMap<number, Interval>>();
  for (const tree of still.numbers) numbers.set(treeId(tree), await dataset.valuesOf(tree, check.row));
  const truths = await dataset.truthsOf(still.conditions, check.row, keys);
  const positions = new Map(still.conditions.map((tree, index) => [treeId(tree), index]));
  return (key) => ({
    number: (tree) => constantOf(tree) ?? exactOf(numbers.get(treeId(tree))?.get(key)),
    truth: (tree) => {
      const truth = exactOf(truths.get(key)?.[positions.get(treeId(tree)) ?? -1]);
      return truth === undefined ? undefined : truth.numerator === 1n;
    },
  });
}

/** The largest parts of formulas that do not read a part, and are not known before any data. */
function stillParts({ numbers, conditions }: Parts, part: NumberTree): Parts {
  const still: { numbers: NumberTree[]; conditions: BooleanTree[] } = { numbers: [], conditions: [] };
  const add = (parts: Parts): void => {
    still.numbers.push(...parts.numbers);
    still.conditions.push(...parts.conditions);
  };
  for (const tree of numbers) {
    const alone = { numbers: [tree], conditions: [] };
    if (!readsPart(alone, part)) add(constantOf(tree) === undefined ? alone : { numbers: [], conditions: [] });
    else if (treeId(tree) !== treeId(part)) add(stillParts(partsOfNumber(tree), part));
  }
  for (const tree of conditions) {
    const alone = { numbers: [], conditions: [tree] };
    add(readsPart(alone, part) ? stillParts(partsOfCondition(tree), part) : alone);
  }
  return still;
}

function exactOf(interval: Interval | undefined): Rational | undefined {
  return interval !== undefined && isExact(interval) ? interval.low : undefined;
}
