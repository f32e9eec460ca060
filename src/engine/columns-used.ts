import { type BooleanTree, type ColumnPath, type NumberTree } from '../model/tree.ts';

/** Columns by table. */
export type ColumnsUsed = Map<string, Set<string>>;

/** Notes every column a tree reads on the rows of a table, so that nothing else is loaded. */
export function noteNumber(tree: NumberTree, table: string, used: ColumnsUsed): void {
  switch (tree.kind) {
    case 'number':
      return;
    case 'column':
      note(tree.column, table, used);
      return;
    case 'arithmetic':
      noteNumber(tree.left, table, used);
      noteNumber(tree.right, table, used);
      return;
    case 'rounding':
    case 'bands':
      noteNumber(tree.of, table, used);
      return;
    case 'extreme':
    case 'alternatives':
      for (const member of tree.of) noteNumber(member, table, used);
      return;
    case 'choice':
      noteCondition(tree.if, table, used);
      noteNumber(tree.then, table, used);
      noteNumber(tree.else, table, used);
      return;
    case 'statistic':
      for (const column of ['key', 'period', 'value']) add('indicators', column, used);
      return;
    case 'aggregate': {
      const { table: inner, link, where } = tree.rows;
      add(inner, link.kind === 'reference' || link.kind === 'serves' ? link.column : null, used);
      if (where !== null) noteCondition(where, inner, used);
      if (tree.value !== null) noteNumber(tree.value, inner, used);
      if (tree.having !== null) noteCondition(tree.having, inner, used);
      if (tree.distinct !== null) note(tree.distinct, inner, used);
    }
  }
}

/** The same for a condition. */
export function noteCondition(tree: BooleanTree, table: string, used: ColumnsUsed): void {
  switch (tree.kind) {
    case 'constant':
    case 'coded':
      return;
    case 'flag':
    case 'among':
    case 'ranked':
    case 'has':
    case 'given':
      note(tree.column, table, used);
      return;
    case 'compare':
      noteNumber(tree.left, table, used);
      noteNumber(tree.right, table, used);
      return;
    case 'not':
      noteCondition(tree.of, table, used);
      return;
    case 'all':
    case 'any':
    case 'alternatives':
      for (const member of tree.of) noteCondition(member, table, used);
  }
}

function note({ via, table, column }: ColumnPath, from: string, used: ColumnsUsed): void {
  add(table, column, used);
  if (via?.kind === 'reference') add(from, via.column, used);
}

function add(table: string, column: string | null, used: ColumnsUsed): void {
  const columns = used.get(table) ?? new Set();
  used.set(table, columns);
  if (column !== null) columns.add(column);
}
