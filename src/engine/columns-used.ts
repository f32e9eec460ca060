import { type BooleanTree, type ColumnPath, type NumberTree } from '../model/tree.ts';

/** Columns by table. */
export type ColumnsUsed = Map<string, Set<string>>;

/** Notes every column a tree reads, so that nothing else is loaded. */
export function noteNumber(tree: NumberTree, used: ColumnsUsed): void {
  switch (tree.kind) {
    case 'number':
      return;
    case 'column':
      note(tree.column, used);
      return;
    case 'arithmetic':
      noteNumber(tree.left, used);
      noteNumber(tree.right, used);
      return;
    case 'rounding':
    case 'bands':
      noteNumber(tree.of, used);
      return;
    case 'extreme':
    case 'alternatives':
      for (const member of tree.of) noteNumber(member, used);
      return;
    case 'choice':
      noteCondition(tree.if, used);
      noteNumber(tree.then, used);
      noteNumber(tree.else, used);
      return;
    case 'statistic':
      for (const column of ['key', 'period', 'value']) add('indicators', column, used);
      return;
    case 'aggregate': {
      const { table, link, where } = tree.rows;
      if (link.kind === 'reference' || link.kind === 'serves') add(table, link.column, used);
      else add(table, null, used);
      if (where !== null) noteCondition(where, used);
      if (tree.value !== null) noteNumber(tree.value, used);
      if (tree.having !== null) noteCondition(tree.having, used);
      if (tree.distinct !== null) note(tree.distinct, used);
    }
  }
}

/** The same for a condition. */
export function noteCondition(tree: BooleanTree, used: ColumnsUsed): void {
  switch (tree.kind) {
    case 'constant':
    case 'coded':
      return;
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'given':
      note(tree.column, used);
      return;
    case 'compare':
      noteNumber(tree.left, used);
      noteNumber(tree.right, used);
      return;
    case 'not':
      noteCondition(tree.of, used);
      return;
    case 'all':
    case 'any':
    case 'alternatives':
      for (const member of tree.of) noteCondition(member, used);
  }
}

function note({ table, column }: ColumnPath, used: ColumnsUsed): void {
  add(table, column, used);
}

function add(table: string, column: string | null, used: ColumnsUsed): void {
  const columns = used.get(table) ?? new Set();
  used.set(table, columns);
  if (column !== null) columns.add(column);
}
