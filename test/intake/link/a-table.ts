import { type Level, levels } from '../../../src/model/data-model.ts';
import {
  type MissingReason,
  type PathColumn,
  type Table,
  type TableColumn,
  type Value,
} from '../../../src/model/table.ts';

/** A row of a sheet: column ids, and `town` or `town-code` for columns of the path. */
export type Row = Readonly<Record<string, Value>>;

/** A recognised table: columns in the order in which rows name them, headings in row 1, data from row 2. */
export function aTable(id: string, rows: readonly Row[], sheet = id): Table {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const path: PathColumn[] = [];
  const columns: TableColumn[] = [];
  for (const [index, heading] of headings.entries()) {
    const cells = rows.map((row) => row[heading] ?? null);
    const level = levelOf(heading);
    if (level === undefined) columns.push({ id: heading, index, heading, values: cells, missing: blanks(cells) });
    else {
      const texts = cells.map((cell) => (typeof cell === 'string' ? cell : null));
      path.push({ level, holds: heading.endsWith('-code') ? 'code' : 'name', index, heading, values: texts });
    }
  }
  return { id, file: 'book.xlsx', sheet, rows: rows.map((_, row) => row + 1), columns, path, notes: {} };
}

function levelOf(heading: string): Level | undefined {
  return levels.find((level) => heading === level || heading === `${level}-code`);
}

function blanks(cells: readonly Value[]): ReadonlyMap<number, MissingReason> {
  return new Map(cells.flatMap((cell, row) => (cell === null ? [[row, 'blank'] as const] : [])));
}
