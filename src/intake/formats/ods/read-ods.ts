import { Failure } from '../../../model/failure.ts';
import { type Cell, type Sheet } from '../../../model/workbook.ts';
import { DamagedPart } from '../../damaged-part.ts';
import { CellBudget, type Source } from '../../limits.ts';
import { type ZipArchive } from '../../zip-archive.ts';
import { maxColumns, maxRows, SheetBuilder } from '../cells/sheet-builder.ts';
import { nameCode, XmlCursor } from '../xml/xml-cursor.ts';
import { readOdsCell } from './read-ods-cell.ts';

const spreadsheet = nameCode('spreadsheet');
const encryptionData = nameCode('encryption-data');
const style = nameCode('style');
const tableProperties = nameCode('table-properties');
const display = nameCode('display');
const styleName = nameCode('style-name');
const name = nameCode('name');
const table = nameCode('table');
const tableColumn = nameCode('table-column');
const tableRow = nameCode('table-row');
const tableCell = nameCode('table-cell');
const coveredCell = nameCode('covered-table-cell');
const visibility = nameCode('visibility');
const collapse = nameCode('collapse');
const filter = nameCode('filter');
const rowsRepeated = nameCode('number-rows-repeated');
const columnsRepeated = nameCode('number-columns-repeated');
const rowsSpanned = nameCode('number-rows-spanned');
const columnsSpanned = nameCode('number-columns-spanned');
const trackedChanges = nameCode('tracked-changes');

/** The repeats of cells and rows are counted before they are written out: a kilobyte can declare a billion of them. */
export async function readOds(archive: ZipArchive, source: Source): Promise<readonly Sheet[]> {
  const manifest = 'META-INF/manifest.xml';
  if (archive.has(manifest) && (await archive.parse(manifest, isEncrypted))) {
    throw new Failure('workbook-encrypted', { file: source.file });
  }
  const sheets = await archive.parse('content.xml', (bytes) => readContent(bytes, source));
  if (sheets === undefined) throw new Failure('format-unsupported', { file: source.file, found: 'OpenDocument' });
  return sheets;
}

function isEncrypted(bytes: Buffer): boolean {
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) if (cursor.name === encryptionData) return true;
  return false;
}

/** Undefined when the document is a text, a drawing or something else. */
function readContent(bytes: Buffer, source: Source): readonly Sheet[] | undefined {
  const cursor = new XmlCursor(bytes);
  const budget = new CellBudget(source);
  const hiddenStyles = new Set<string>();
  const sheets: Sheet[] = [];
  let isSpreadsheet = false;
  let currentStyle = '';
  while (cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === style) currentStyle = cursor.attribute(name) ?? '';
    else if (cursor.name === tableProperties && cursor.attribute(display) === 'false') hiddenStyles.add(currentStyle);
    else if (cursor.name === spreadsheet) isSpreadsheet = true;
    else if (cursor.name === trackedChanges) cursor.skipElement();
    else if (cursor.name === table && isSpreadsheet) {
      const hidden = hiddenStyles.has(cursor.attribute(styleName) ?? '');
      const builder = new SheetBuilder(cursor.attribute(name) ?? '', hidden, budget);
      readTable(cursor, builder);
      sheets.push(builder.build());
    }
  }
  return isSpreadsheet ? sheets : undefined;
}

function readTable(cursor: XmlCursor, builder: SheetBuilder): void {
  if (cursor.isEmpty) return;
  const outside = cursor.depth - 1;
  let row = 0;
  let column = 0;
  while (cursor.depth > outside && cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === tableColumn) {
      const last = column + repeats(cursor, columnsRepeated) - 1;
      if (isHidden(cursor)) builder.hideColumns(column, last);
      column = last + 1;
    } else if (cursor.name === tableRow) {
      const last = row + repeats(cursor, rowsRepeated) - 1;
      if (isHidden(cursor)) builder.hideRows(row, last);
      const cells = readRow(cursor, row, builder);
      if (cells.length > 0 && last >= maxRows) throw new DamagedPart('sheet-size');
      if (cells.length > 0) for (; row <= last; row++) builder.addRow(row, cells);
      row = last + 1;
    } else if (cursor.name === table) cursor.skipElement();
  }
}

function readRow(cursor: XmlCursor, row: number, builder: SheetBuilder): readonly Cell[] {
  const cells: Cell[] = [];
  if (cursor.isEmpty) return cells;
  const outside = cursor.depth - 1;
  let column = 0;
  while (cursor.depth > outside && cursor.next()) {
    if (cursor.isEnd || (cursor.name !== tableCell && cursor.name !== coveredCell)) continue;
    const last = column + repeats(cursor, columnsRepeated) - 1;
    const rows = Math.max(1, cursor.attributeNumber(rowsSpanned));
    const columns = Math.max(1, cursor.attributeNumber(columnsSpanned));
    if (rows * columns > 1)
      builder.addMerge({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
    const cell = readOdsCell(cursor);
    if (cell !== undefined && last >= maxColumns) throw new DamagedPart('sheet-size');
    if (cell !== undefined) for (let index = column; index <= last; index++) cells[index] = cell;
    column = last + 1;
  }
  return cells;
}

function repeats(cursor: XmlCursor, attribute: number): number {
  return Math.max(1, cursor.attributeNumber(attribute));
}

function isHidden(cursor: XmlCursor): boolean {
  const code = cursor.attributeCode(visibility);
  return code === collapse || code === filter;
}
