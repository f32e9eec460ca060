import { type Place } from '../../model/place.ts';
import { addressOf, letterOf, type Table } from '../../model/table.ts';

/** A column as the sheet shows it. */
export interface SheetColumn {
  /** 0-based column on the sheet. */
  readonly index: number;
  readonly heading: string;
}

/** The cell, or the whole column where no row is given, or the sheet where neither is. */
export function placeOf(table: Table, column?: SheetColumn, row?: number): Place {
  const { file, sheet } = table;
  if (column === undefined) return row === undefined ? { file, sheet } : { file, sheet, cell: rowRange(table, row) };
  return { file, sheet, cell: row === undefined ? letterOf(column) : addressOf(table, row, column) };
}

function rowRange(table: Table, row: number): string {
  const number = (table.rows[row] ?? 0) + 1;
  return `${number}:${number}`;
}
