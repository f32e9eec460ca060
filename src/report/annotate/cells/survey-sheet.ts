import { nameCode, XmlCursor } from '../../../intake/formats/xml/xml-cursor.ts';
import { type CellRange } from '../../../model/workbook.ts';
import { positionOf, rangesOf } from './cell-range.ts';

/** What has to be known of a sheet before cells of it are marked. */
export interface SheetSurvey {
  readonly merges: readonly CellRange[];
  /** Where conditional formats may hide the fill of a cell. */
  readonly painted: readonly CellRange[];
  readonly columns: readonly ColumnTraits[];
  /** In points, where a row has a height of its own; 0 for hidden ones. */
  readonly heights: ReadonlyMap<number, number>;
  readonly usualWidth: number;
  readonly usualHeight: number;
  /** The rows that are there. */
  readonly rows: ReadonlySet<number>;
  /** Of every row the first cell that holds something. */
  readonly firstFilled: ReadonlyMap<number, number>;
}

/** 0-based and inclusive. */
export interface ColumnTraits {
  readonly from: number;
  readonly to: number;
  /** In digits; undefined for the usual one, 0 for hidden columns. */
  readonly width: number | undefined;
  readonly style: number;
}

const code = {
  row: nameCode('row'),
  c: nameCode('c'),
  v: nameCode('v'),
  is: nameCode('is'),
  f: nameCode('f'),
  r: nameCode('r'),
  ht: nameCode('ht'),
  hidden: nameCode('hidden'),
  col: nameCode('col'),
  min: nameCode('min'),
  max: nameCode('max'),
  width: nameCode('width'),
  style: nameCode('style'),
  mergeCell: nameCode('mergeCell'),
  ref: nameCode('ref'),
  conditionalFormatting: nameCode('conditionalFormatting'),
  sqref: nameCode('sqref'),
  sheetFormatPr: nameCode('sheetFormatPr'),
  defaultColWidth: nameCode('defaultColWidth'),
  defaultRowHeight: nameCode('defaultRowHeight'),
} as const;

const inCell = new Set<number>([code.c, code.v, code.is, code.f]);

/** Reads a worksheet part. @throws DamagedPart */
export function surveySheet(bytes: Buffer): SheetSurvey {
  const merges: CellRange[] = [];
  const painted: CellRange[] = [];
  const columns: ColumnTraits[] = [];
  const heights = new Map<number, number>();
  const rows = new Set<number>();
  const firstFilled = new Map<number, number>();
  let usualWidth = 9.14;
  let usualHeight = 15;
  let row = -1;
  let column = -1;
  /** Of the row at hand: its cells need not be looked at any more. */
  let isFilled = false;
  let isConditional = false;
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) {
    const { name } = cursor;
    if (name === code.conditionalFormatting) {
      isConditional = !cursor.isEnd && !cursor.isEmpty;
      if (!cursor.isEnd) painted.push(...rangesOf(cursor.attribute(code.sqref) ?? ''));
    } else if (cursor.isEnd) continue;
    else if (name === code.row) {
      const stated = cursor.attributeNumber(code.r);
      row = stated === -1 ? row + 1 : stated - 1;
      column = -1;
      rows.add(row);
      const height = cursor.attributeFlag(code.hidden) ? '0' : cursor.attribute(code.ht);
      if (height !== undefined) heights.set(row, Number(height));
      isFilled = false;
    } else if (isFilled && inCell.has(name)) continue;
    else if (name === code.c) column = columnAt(cursor, column);
    else if (inCell.has(name)) {
      firstFilled.set(row, column);
      isFilled = true;
    } else if (name === code.col) {
      const width = cursor.attributeFlag(code.hidden) ? '0' : cursor.attribute(code.width);
      columns.push({
        from: cursor.attributeNumber(code.min) - 1,
        to: cursor.attributeNumber(code.max) - 1,
        width: width === undefined ? undefined : Number(width),
        style: Math.max(0, cursor.attributeNumber(code.style)),
      });
    } else if (name === code.mergeCell) merges.push(...rangesOf(cursor.attribute(code.ref) ?? ''));
    // Of formats that only newer programs know, the ranges stand in an element of their own.
    else if (name === code.sqref && isConditional) painted.push(...rangesOf(cursor.text()));
    else if (name === code.sheetFormatPr) {
      usualWidth = Number(cursor.attribute(code.defaultColWidth) ?? usualWidth);
      usualHeight = Number(cursor.attribute(code.defaultRowHeight) ?? usualHeight);
    }
  }
  return { merges, painted, columns, heights, usualWidth, usualHeight, rows, firstFilled };
}

/** The column of the cell whose start tag was just passed: as it says itself, or the next one. */
export function columnAt(cursor: XmlCursor, before: number): number {
  const address = cursor.attribute(code.r);
  return (address === undefined ? undefined : positionOf(address)?.column) ?? before + 1;
}
