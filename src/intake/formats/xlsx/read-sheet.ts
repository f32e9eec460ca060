import { type Cell, type CellRange } from '../../../model/workbook.ts';
import { DamagedPart } from '../../damaged-part.ts';
import { cellText } from '../cells/cell-text.ts';
import { dateCell, numberCell } from '../cells/number-cell.ts';
import { type NumberFormat } from '../cells/number-format.ts';
import { maxColumns, maxRows, type SheetBuilder } from '../cells/sheet-builder.ts';
import { nameCode, XmlCursor } from '../xml/xml-cursor.ts';
import { parseNumber } from './parse-number.ts';
import { readStringItem, unescapeText } from './string-item.ts';
import { Unfamiliar } from './unfamiliar.ts';

/** What the cells of all sheets refer to. */
export interface WorkbookTables {
  readonly strings: readonly string[];
  readonly formats: readonly (NumberFormat | undefined)[];
  readonly is1904: boolean;
}

const row = nameCode('row');
const c = nameCode('c');
const v = nameCode('v');
const f = nameCode('f');
const is = nameCode('is');
const r = nameCode('r');
const s = nameCode('s');
const t = nameCode('t');
const col = nameCode('col');
const min = nameCode('min');
const max = nameCode('max');
const hidden = nameCode('hidden');
const mergeCell = nameCode('mergeCell');
const ref = nameCode('ref');
const extLst = nameCode('extLst');

const sharedString = nameCode('s');
const inlineString = nameCode('inlineStr');
const formulaString = nameCode('str');
const number = nameCode('n');
const boolean = nameCode('b');
const error = nameCode('e');
const date = nameCode('d');

/** Reads a worksheet part into the builder. @throws Unfamiliar for addresses, references and types it does not know. @throws DamagedPart */
export function readSheet(bytes: Buffer, builder: SheetBuilder, tables: WorkbookTables): void {
  const cursor = new XmlCursor(bytes);
  let rowIndex = -1;
  while (cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === row) {
      const stated = cursor.attributeNumber(r);
      rowIndex = stated === -1 ? rowIndex + 1 : stated - 1;
      if (rowIndex < 0 || rowIndex >= maxRows) throw new Unfamiliar('A row has no place on a sheet.');
      if (cursor.attributeFlag(hidden)) builder.hideRows(rowIndex, rowIndex);
      if (!cursor.isEmpty) builder.addRow(rowIndex, readRow(cursor, rowIndex, tables));
    } else if (cursor.name === col) {
      if (cursor.attributeFlag(hidden)) {
        builder.hideColumns(cursor.attributeNumber(min) - 1, Math.min(cursor.attributeNumber(max), maxColumns) - 1);
      }
    } else if (cursor.name === mergeCell) {
      builder.addMerge(parseRange(cursor.attribute(ref) ?? ''));
    } else if (cursor.name === extLst) cursor.skipElement();
  }
}

function readRow(cursor: XmlCursor, rowIndex: number, tables: WorkbookTables): readonly Cell[] {
  const cells: Cell[] = [];
  const outside = cursor.depth - 1;
  let column = -1;
  while (cursor.depth > outside && cursor.next()) {
    if (cursor.isEnd || cursor.name !== c) continue;
    column = cursor.findAttribute(r) ? columnOf(cursor, rowIndex) : column + 1;
    if (column >= maxColumns) throw new Unfamiliar('A cell has no place on a sheet.');
    const cell = cursor.isEmpty ? undefined : readCell(cursor, tables);
    if (cell !== undefined) cells[column] = cell;
  }
  return cells;
}

function readCell(cursor: XmlCursor, tables: WorkbookTables): Cell {
  const type = cursor.attributeCode(t);
  const style = cursor.attributeNumber(s);
  const outside = cursor.depth - 1;
  let hasFormula = false;
  let hasValue = false;
  let value: Cell;
  while (cursor.depth > outside && cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === v) {
      hasValue = !cursor.isEmpty || type === formulaString;
      if (!cursor.isEmpty) value = readValue(cursor, type, tables, style);
    } else if (cursor.name === is) value = cellText(readStringItem(cursor));
    else if (cursor.name === f) {
      hasFormula = true;
      cursor.skipElement();
    }
  }
  // A formula whose result is an empty text has a value; one without any was never calculated.
  const isUncalculated = hasFormula && value === undefined && !(hasValue && type === formulaString);
  return isUncalculated ? { kind: 'error', code: 'no-value' } : value;
}

function readValue(cursor: XmlCursor, type: number, tables: WorkbookTables, style: number): Cell {
  if (type === 0 || type === number) {
    cursor.findText();
    if (cursor.valueStart === cursor.valueEnd) return undefined;
    const value = parseNumber(cursor.bytes, cursor.valueStart, cursor.valueEnd);
    if (Number.isNaN(value)) throw new Unfamiliar('A number cannot be read.');
    const format = style === -1 ? undefined : tables.formats[style];
    return format === undefined && Number.isFinite(value) ? value : numberCell(value, format, tables.is1904);
  }
  if (type === sharedString) {
    cursor.findText();
    if (cursor.valueStart === cursor.valueEnd) return undefined;
    const text = tables.strings[parseNumber(cursor.bytes, cursor.valueStart, cursor.valueEnd)];
    if (text === undefined) throw new DamagedPart('string-missing');
    return cellText(text);
  }
  const text = cursor.text();
  if (type === formulaString || type === inlineString) return cellText(unescapeText(text));
  if (type === boolean) return text.trim() === '1' || text.trim() === 'true';
  if (type === error) return { kind: 'error', code: text.trim() };
  if (type === date) return dateCell(text) ?? cellText(text);
  throw new Unfamiliar('A cell has an unknown type.');
}

/** The 0-based column of the address that `findAttribute` found. */
function columnOf(cursor: XmlCursor, rowIndex: number): number {
  const { bytes, valueEnd } = cursor;
  let at = cursor.valueStart;
  let column = 0;
  for (let letter = (bytes[at] ?? 0) - 0x40; letter >= 1 && letter <= 26; letter = (bytes[++at] ?? 0) - 0x40) {
    column = column * 26 + letter;
  }
  let rowNumber = 0;
  for (; at < valueEnd; at++) rowNumber = rowNumber * 10 + (bytes[at] ?? 0) - 0x30;
  if (column === 0 || rowNumber !== rowIndex + 1) throw new DamagedPart('cell-address');
  return column - 1;
}

/** `B2:D4`, or `B2` for a single cell. */
function parseRange(text: string): CellRange {
  const match = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text.replaceAll('$', ''));
  if (match === null) throw new Unfamiliar('A range cannot be read.');
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: indexOf(left), bottom: Number(bottom) - 1, right: indexOf(right) };
}

function indexOf(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
