import { type Check, type Verdict } from '../engine/check.ts';
import { conditionOfScope, conditionOfTest } from '../formula/conditions-of.ts';
import { constantOf } from '../formula/constant-of.ts';
import { findPart, type PartFound } from '../formula/find-part.ts';
import { furthestIn } from '../formula/furthest-in.ts';
import { leavesOf, partsOfAggregate, partsOfCheck } from '../formula/parts-of.ts';
import { treeId } from '../formula/tree-id.ts';
import { type KnownParts, valuesWhere } from '../formula/values-where.ts';
import { columnOf, type ColumnSchema, tableOf } from '../model/data-model.ts';
import { type Growth } from '../model/finding.ts';
import { type Interval, isExact } from '../model/interval.ts';
import { type Rational, subtract } from '../model/rational.ts';
import { type AggregateTree, type ColumnPath, type NumberTree, type RowKind } from '../model/tree.ts';
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
  const scope = conditionOfScope(check);
  const test = conditionOfTest(check.test);
  for (const { path, schema } of ownNumbers(check, context)) {
    const column: NumberTree = { kind: 'column', column: path };
    const part = findPart({ numbers: [], conditions: [scope, test] }, column);
    const from = await context.dataset.valuesOf(column, check.row);
    const knownOf = await knownParts(part, check.row, keys, context);
    for (const key of keys) {
      const value = exactOf(from.get(key));
      if (value === undefined) continue;
      const known = knownOf(key);
      const tested = valuesWhere(test, part, known);
      const within = valuesWhere(scope, part, known);
      if (tested === undefined || within === undefined) continue;
      const to = furthestIn({ scope: within.yes, passes: tested.yes, fails: tested.no }, value, schema);
      if (to === undefined) continue;
      const growth = { column: path, unit: schema.unit ?? '', from: value, by: subtract(to, value) };
      found.set(key, [...(found.get(key) ?? []), growth]);
    }
  }
  return found;
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

/** What is known on each row of all that the part does not stand in. */
async function knownParts(
  { others }: PartFound,
  row: RowKind,
  keys: readonly number[],
  { dataset }: JudgingContext,
): Promise<(key: number) => KnownParts> {
  const numbers = new Map<NumberTree, ReadonlyMap<number, Interval>>();
  for (const tree of others.numbers) numbers.set(tree, await dataset.valuesOf(tree, row));
  const truths = await dataset.truthsOf(others.conditions, row, keys);
  const positions = new Map(others.conditions.map((tree, index) => [tree, index]));
  return (key) => ({
    number: (tree) => constantOf(tree) ?? exactOf(numbers.get(tree)?.get(key)),
    truth: (tree) => {
      const truth = exactOf(truths.get(key)?.[positions.get(tree) ?? -1]);
      return truth === undefined ? undefined : truth.numerator === 1n;
    },
  });
}

function exactOf(interval: Interval | undefined): Rational | undefined {
  return interval !== undefined && isExact(interval) ? interval.low : undefined;
}
