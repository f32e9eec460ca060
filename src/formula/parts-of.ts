import {
  type AggregateTree,
  type BooleanTree,
  type ColumnPath,
  type NumberTree,
  type TestTree,
} from '../model/tree.ts';

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
      return none;
    case 'arithmetic':
      return { numbers: [tree.left, tree.right], conditions: [] };
    case 'rounding':
    case 'months':
    case 'bands':
      return { numbers: [tree.of], conditions: [] };
    case 'extreme':
    case 'alternatives':
      return { numbers: tree.of, conditions: [] };
    case 'choice':
      return { numbers: [tree.then, tree.else], conditions: [tree.if] };
  }
}

/** The same for a condition. */
function partsOfCondition(tree: BooleanTree): Parts {
  switch (tree.kind) {
    case 'constant':
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'coded':
    case 'given':
      return none;
    case 'compare':
      return { numbers: [tree.left, tree.right], conditions: [] };
    case 'not':
      return { numbers: [], conditions: [tree.of] };
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

/** The columns, aggregates and figures that formulas read on their own row, in the order of the text. */
export interface Leaves {
  readonly columns: readonly ColumnPath[];
  readonly aggregates: readonly AggregateTree[];
  readonly statistics: readonly string[];
}

export function leavesOf({ numbers, conditions }: Parts): Leaves {
  const found: { columns: ColumnPath[]; aggregates: AggregateTree[]; statistics: string[] } = {
    columns: [],
    aggregates: [],
    statistics: [],
  };
  const collect = (parts: Parts): void => {
    for (const tree of parts.numbers) {
      if (tree.kind === 'column') found.columns.push(tree.column);
      if (tree.kind === 'aggregate') found.aggregates.push(tree);
      if (tree.kind === 'statistic') found.statistics.push(tree.key);
      collect(partsOfNumber(tree));
    }
    for (const tree of parts.conditions) {
      if ('column' in tree) found.columns.push(tree.column);
      collect(partsOfCondition(tree));
    }
  };
  collect({ numbers, conditions });
  return found;
}
