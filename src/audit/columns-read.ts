import {
  type AggregateTree,
  type BooleanTree,
  type ColumnPath,
  type NumberTree,
  type TestTree,
} from '../model/tree.ts';

/** What a formula reads on the row at hand: its own and higher columns, aggregates over other rows, and figures. */
export interface Sources {
  readonly columns: readonly ColumnPath[];
  readonly aggregates: readonly AggregateTree[];
  readonly statistics: readonly string[];
}

/** The sources of a test, the measure's first, without looking inside aggregates. */
export function sourcesOfTest(test: TestTree, where: BooleanTree | null): Sources {
  const found: Found = { columns: [], aggregates: [], statistics: [] };
  if (test.comparison === 'holds') readCondition(test.condition, found);
  else {
    readNumber(test.measure, found);
    readNumber(test.threshold, found);
    if (test.comparison === 'between') readNumber(test.ceiling, found);
  }
  if (where !== null) readCondition(where, found);
  return found;
}

/** The columns an aggregate reads of each row, the value's first. */
export function columnsOfAggregate({ value, having, distinct, rows }: AggregateTree): readonly ColumnPath[] {
  const found: Found = { columns: [], aggregates: [], statistics: [] };
  if (value !== null) readNumber(value, found);
  if (distinct !== null) found.columns.push(distinct);
  if (having !== null) readCondition(having, found);
  if (rows.where !== null) readCondition(rows.where, found);
  return found.columns;
}

interface Found {
  readonly columns: ColumnPath[];
  readonly aggregates: AggregateTree[];
  readonly statistics: string[];
}

function readNumber(tree: NumberTree, found: Found): void {
  switch (tree.kind) {
    case 'number':
      return;
    case 'column':
      found.columns.push(tree.column);
      return;
    case 'arithmetic':
      readNumber(tree.left, found);
      readNumber(tree.right, found);
      return;
    case 'rounding':
    case 'bands':
      readNumber(tree.of, found);
      return;
    case 'extreme':
    case 'alternatives':
      for (const member of tree.of) readNumber(member, found);
      return;
    case 'choice':
      readNumber(tree.then, found);
      readNumber(tree.else, found);
      readCondition(tree.if, found);
      return;
    case 'aggregate':
      found.aggregates.push(tree);
      return;
    case 'statistic':
      found.statistics.push(tree.key);
  }
}

function readCondition(tree: BooleanTree, found: Found): void {
  switch (tree.kind) {
    case 'constant':
    case 'coded':
      return;
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'given':
      found.columns.push(tree.column);
      return;
    case 'compare':
      readNumber(tree.left, found);
      readNumber(tree.right, found);
      return;
    case 'not':
      readCondition(tree.of, found);
      return;
    case 'all':
    case 'any':
    case 'alternatives':
      for (const member of tree.of) readCondition(member, found);
  }
}
