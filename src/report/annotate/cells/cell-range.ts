import { type CellRange } from '../../../model/workbook.ts';

/** 0-based, in both directions. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `B5` as a position; undefined for what is no single cell. */
export function positionOf(address: string): CellPosition | undefined {
  const [, letters, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || row === undefined || Number(row) === 0) return undefined;
  return { row: Number(row) - 1, column: columnIndex(letters) };
}

/** The ranges of a list such as `A1:B3 D5`. What cannot be read is left out. */
export function rangesOf(list: string): readonly CellRange[] {
  return list
    .split(/\s+/)
    .map(rangeOf)
    .filter((range) => range !== undefined);
}

export function isInside({ row, column }: CellPosition, { top, left, bottom, right }: CellRange): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function rangeOf(text: string): CellRange | undefined {
  const [first = '', last = first] = text.split(':');
  const [start, end] = [positionOf(first), positionOf(last)];
  if (start === undefined || end === undefined) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function columnIndex(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
