import { type Cell, type CellRange, type Sheet } from '../model/workbook.ts';
import { plainText } from './plain-text.ts';

/** A sheet seen as cells with an address: what stands in one, and what a merge spreads over it. */
export class SheetGrid {
  readonly sheet: Sheet;
  readonly height: number;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    this.height = sheet.rows.length;
  }

  cell(row: number, column: number): Cell {
    return this.sheet.rows[row]?.[column];
  }

  /** One more than the last column of these rows that holds a cell. */
  width(top: number, bottom: number): number {
    let width = 0;
    for (let row = top; row <= bottom; row++) width = Math.max(width, this.sheet.rows[row]?.length ?? 0);
    return width;
  }

  /** The columns of a row that are not blank, from the left; at most `limit`, because few questions need them all. */
  filledColumns(row: number, limit = Infinity): readonly number[] {
    const cells = this.sheet.rows[row];
    const filled: number[] = [];
    if (cells === undefined) return filled;
    for (let column = 0; column < cells.length && filled.length < limit; column++) {
      if (!isBlank(cells[column])) filled.push(column);
    }
    return filled;
  }

  /** Merges that touch these rows. */
  merges(top: number, bottom: number): readonly CellRange[] {
    return this.sheet.merges.filter((merge) => merge.bottom >= top && merge.top <= bottom);
  }
}

export function isBlank(cell: Cell): boolean {
  return cell === undefined || (typeof cell === 'string' && (cell === '' || plainText(cell) === ''));
}

/** The text of a cell as a heading or a note: numbers as written, nothing for errors. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return plainText(cell);
  if (typeof cell !== 'object') return String(cell);
  switch (cell.kind) {
    case 'date':
      return cell.day;
    case 'percent':
      return `${cell.value * 100}%`;
    case 'rounded':
      return String(cell.value);
    case 'error':
      return '';
  }
}
