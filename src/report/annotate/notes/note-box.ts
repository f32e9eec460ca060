import { type CellPosition } from '../cells/cell-range.ts';
import { type SheetSurvey } from '../cells/survey-sheet.ts';
import { linesOf } from '../../sheets/lines-of.ts';

/** Where the box of a note begins and ends: columns and rows, each with pixels into it, as VML lists them. */
export type Anchor = readonly [
  left: number,
  leftPixels: number,
  top: number,
  topPixels: number,
  right: number,
  rightPixels: number,
  bottom: number,
  bottomPixels: number,
];

const boxWidth = 340;
const lineHeight = 17;
/** Half-width characters that fit on one line of a box. */
const lineLength = 46;
const mostHeight = 560;
const lastColumn = 16_383;
const lastRow = 1_048_575;

/** A box beside a cell that is large enough for its text. */
export function boxBeside({ row, column }: CellPosition, text: string, survey: SheetSurvey): Anchor {
  const left = Math.min(column + 1, lastColumn);
  const top = Math.max(row - 1, 0);
  const start = { left, leftPixels: 15, top, topPixels: 10 };
  return boxFrom(start, boxWidth, heightOf(text) + 12, survey);
}

/** The box of a note that has got more text: it begins where it did. */
export function largerBox(box: Anchor, text: string, survey: SheetSurvey): Anchor {
  const [left, leftPixels, top, topPixels, right, rightPixels, bottom, bottomPixels] = box;
  const width = distance(left, right, (column) => widthOf(column, survey)) + rightPixels - leftPixels;
  const height = distance(top, bottom, (row) => rowHeight(row, survey)) + bottomPixels - topPixels;
  const start = { left, leftPixels, top, topPixels };
  return boxFrom(start, Math.max(width, boxWidth), Math.max(height, lineHeight) + heightOf(text), survey);
}

function heightOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, lineLength), 0);
  return Math.min(lines * lineHeight, mostHeight);
}

function boxFrom(
  { left, leftPixels, top, topPixels }: Readonly<Record<'left' | 'leftPixels' | 'top' | 'topPixels', number>>,
  width: number,
  height: number,
  survey: SheetSurvey,
): Anchor {
  const [right, rightPixels] = along(left, leftPixels + width, lastColumn, (column) => widthOf(column, survey));
  const [bottom, bottomPixels] = along(top, topPixels + height, lastRow, (row) => rowHeight(row, survey));
  return [left, leftPixels, top, topPixels, right, rightPixels, bottom, bottomPixels];
}

/** So many pixels from the beginning of a column or row on. */
function along(
  from: number,
  pixels: number,
  last: number,
  sizeOf: (index: number) => number,
): readonly [number, number] {
  let index = from;
  let rest = pixels;
  while (index < last && rest > sizeOf(index)) rest -= sizeOf(index++);
  return [index, Math.round(Math.min(rest, sizeOf(index)))];
}

function distance(from: number, to: number, sizeOf: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index < Math.min(to, from + 1000); index++) sum += sizeOf(index);
  return sum;
}

function widthOf(column: number, { columns, usualWidth }: SheetSurvey): number {
  const width = columns.find(({ from, to }) => column >= from && column <= to)?.width ?? usualWidth;
  return Math.round(width * 7);
}

function rowHeight(row: number, { heights, usualHeight }: SheetSurvey): number {
  return Math.round(((heights.get(row) ?? usualHeight) * 4) / 3);
}
