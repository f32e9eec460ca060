import { type MissingReason, type TableColumn } from '../../../model/table.ts';

/**
 * How much the cell of a row says, so that of rows about one thing the one that says most is taken in whatever order
 * they stand: a value most, something that could not be read more than an empty cell, and no cell least.
 */
export function saidBy(column: TableColumn | undefined, row: number): number {
  if (column === undefined) return 0;
  if ((column.values[row] ?? null) !== null) return unread.length + 1;
  return unread.indexOf(column.missing.get(row) ?? 'blank') + 1;
}

const unread: readonly MissingReason[] = [
  'blank',
  'mark',
  'imprecise',
  'approximate',
  'error',
  'unreadable',
  'contradicted',
];
