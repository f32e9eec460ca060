import { groupBy } from '../base/group-by.ts';
import {
  type AggregateTree,
  type BooleanTree,
  type ColumnPath,
  type NumberTree,
  type Rank,
  type Statistic,
  type TallyTree,
  type TestTree,
} from '../model/tree.ts';
import { treeId } from './tree-id.ts';

/** The parts of a formula that are evaluated on one and the same row. */
export interface Parts {
  readonly numbers: readonly NumberTree[];
  readonly conditions: readonly BooleanTree[];
}

const none: Parts = { numbers: [], conditions: [] };

/** What an expression is made of, one level down; an aggregate is a leaf here, its inside is about other rows. */
export function partsOfNumber(tree: NumberTree): Parts {
  switch (tree.kind) {
    case 'number':
    case 'column':
    case 'statistic':
    case 'aggregate':
    case 'peers':
      return none;
    case 'arithmetic':
      return { numbers: [tree.left, tree.right], conditions: [] };
    case 'rounding':
    case 'months':
    case 'bands':
    case 'rank':
      return { numbers: [tree.of], conditions: [] };
    case 'extreme':
    case 'alternatives':
      return { numbers: tree.of, conditions: [] };
    case 'choice':
      return { numbers: [tree.then, tree.else], conditions: [tree.if] };
    case 'tally':
      return {
        numbers: tree.holders === null ? [] : [tree.holders],
        conditions: tree.of.map(({ condition }) => condition),
      };
  }
}

/** The same for a condition. */
export function partsOfCondition(tree: BooleanTree): Parts {
  switch (tree.kind) {
    case 'constant':
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'mentions':
    case 'coded':
    case 'filled':
    case 'given':
      return none;
    case 'compare':
      return { numbers: [tree.left, tree.right], conditions: [] };
    case 'not':
      return { numbers: [], conditions: [tree.of] };
    case 'allowed':
      return { numbers: [], conditions: [tree.allowed] };
    case 'all':
    case 'any':
    case 'alternatives':
      return { numbers: [], conditions: tree.of };
  }
}

/** What an aggregate evaluates on each of the rows it runs over, the value first. */
export function partsOfAggregate({ value, having, rows, distinct }: AggregateTree): Parts {
  const counted: readonly NumberTree[] = distinct === null ? [] : [{ kind: 'column', column: distinct }];
  return {
    numbers: [...(value === null ? [] : [value]), ...counted],
    conditions: [having, rows.where].filter((condition) => condition !== null),
  };
}

/** The formulas of a test, the measure first. */
export function partsOfTest(test: TestTree): Parts {
  if (test.comparison === 'holds') return { numbers: [], conditions: [test.condition] };
  const numbers = [test.measure, test.threshold];
  return { numbers: test.comparison === 'between' ? [...numbers, test.ceiling] : numbers, conditions: [] };
}

/** Everything that a verdict may rest on: the test, whom it is about, what permits to do without it, the due date. */
export function partsOfCheck({ where, permitted, test, due }: CheckedFormulas): Parts {
  const { numbers, conditions } = partsOfTest(test);
  return {
    numbers: due === null ? numbers : [...numbers, due],
    conditions: [...conditions, where ?? [], permitted ?? []].flat(),
  };
}

/** The formulas of a requirement under one reading. */
export interface CheckedFormulas {
  readonly where: BooleanTree | null;
  readonly permitted?: BooleanTree | undefined;
  readonly test: TestTree;
  readonly due: NumberTree | null;
}

/** The columns, aggregates and figures that formulas read on their own row, in the order of the text. */
export interface Leaves {
  readonly columns: readonly ColumnPath[];
  readonly aggregates: readonly AggregateTree[];
  readonly statistics: readonly Statistic[];
  /** What they rank by is read on the row itself, so it is among the others too. */
  readonly ranks: readonly Rank[];
}

/** Of several sources for one value: each of them, or only the one that stands when no other answers. */
export type SourcesRead = 'every' | 'last';

export function leavesOf(whole: Parts, sources: SourcesRead = 'every'): Leaves {
  const found: { columns: ColumnPath[]; aggregates: AggregateTree[]; statistics: Statistic[]; ranks: Rank[] } = {
    columns: [],
    aggregates: [],
    statistics: [],
    ranks: [],
  };
  const collect = (parts: Parts): void => {
    for (const tree of parts.numbers) {
      if (tree.kind === 'alternatives') {
        collect({ numbers: sources === 'every' ? tree.of : tree.of.slice(-1), conditions: [] });
        continue;
      }
      if (tree.kind === 'column') found.columns.push(tree.column);
      if (tree.kind === 'aggregate') found.aggregates.push(tree);
      if (tree.kind === 'statistic') found.statistics.push(tree);
      if (tree.kind === 'rank') found.ranks.push(tree);
      if (tree.kind === 'tally') collectTally(tree);
      else collect(partsOfNumber(tree));
    }
    for (const tree of parts.conditions) {
      if (tree.kind === 'alternatives') {
        collect({ numbers: [], conditions: sources === 'every' ? tree.of : tree.of.slice(-1) });
        continue;
      }
      if ('column' in tree) found.columns.push(tree.column);
      collect(partsOfCondition(tree));
    }
  };
  /** The items of a checklist and the periods of a stretch look through the same rows: for reading they are one. */
  const collectTally = (tree: TallyTree): void => {
    const leaves = leavesOf(partsOfNumber(tree), sources);
    found.columns.push(...leaves.columns);
    found.statistics.push(...leaves.statistics);
    found.ranks.push(...leaves.ranks);
    found.aggregates.push(...joinedAggregates(leaves.aggregates));
  };
  collect(whole);
  return found;
}

/** Aggregates that differ only in which rows they count, as one over all those rows. */
function joinedAggregates(aggregates: readonly AggregateTree[]): readonly AggregateTree[] {
  const alike = groupBy(aggregates, ({ function: name, value, having, distinct, rows: { table, level, link } }) =>
    treeId([name, value, having, distinct, table, level, link]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const conditions = group.flatMap(({ rows: { where } }) => where ?? []);
    const where: BooleanTree | null = conditions.length < group.length ? null : { kind: 'any', of: conditions };
    return [{ ...first, rows: { ...first.rows, where: group.length === 1 ? first.rows.where : where } }];
  });
}
