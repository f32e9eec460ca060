import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, strToU8 } from 'fflate';

export type CellInput = null | string | number;

export interface SheetInput {
  readonly name: string;
  readonly rows: Iterable<readonly CellInput[]>;
}

/**
 * Writes a workbook row by row, so that its size is not bounded by memory. Strings are shared, as Excel does it. The
 * same sheets give the same bytes.
 */
export function streamXlsx(path: string, sheets: readonly SheetInput[]): void {
  const file = openSync(path, 'w');
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    writeSync(file, chunk);
  });
  const strings = new Map<string, number>();
  addPart(zip, '[Content_Types].xml', [contentTypes(sheets.length)]);
  addPart(zip, '_rels/.rels', [packageRelations]);
  addPart(zip, 'xl/workbook.xml', [workbookXml(sheets)]);
  addPart(zip, 'xl/_rels/workbook.xml.rels', [workbookRelations(sheets.length)]);
  sheets.forEach(({ rows }, index) => {
    addPart(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows, strings));
  });
  addPart(zip, 'xl/sharedStrings.xml', stringsXml(strings));
  zip.end();
  closeSync(file);
}

function addPart(zip: Zip, path: string, pieces: Iterable<string>): void {
  const part = new ZipDeflate(path, { level: 1 });
  part.mtime = '2020-12-31T00:00:00';
  zip.add(part);
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < chunkLength) continue;
    part.push(strToU8(pending));
    pending = '';
  }
  part.push(strToU8(pending), true);
}

const chunkLength = 1 << 18;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function* sheetXml(rows: Iterable<readonly CellInput[]>, strings: Map<string, number>): Generator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>`;
  let row = 0;
  for (const cells of rows) {
    row += 1;
    yield `<row r="${row}">${cells.map((cell, column) => cellXml(cell, row, column, strings)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: CellInput, row: number, column: number, strings: Map<string, number>): string {
  if (cell === null) return '';
  const address = `${String.fromCharCode(65 + column)}${row}`;
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const known = strings.get(cell) ?? strings.size;
  strings.set(cell, known);
  return `<c r="${address}" t="s"><v>${known}</v></c>`;
}

function* stringsXml(strings: Map<string, number>): Generator<string> {
  yield `${declaration}<sst xmlns="${main}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
  yield '</sst>';
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${media}.worksheet+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${media}.sheet.main+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${media}.sharedStrings+xml"/>${overrides.join('')}</Types>`
  );
}

const packageRelations =
  `${declaration}<Relationships xmlns="${relations}">` +
  `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

function workbookXml(sheets: readonly SheetInput[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets></workbook>`;
}

function workbookRelations(sheets: number): string {
  const entries = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const strings = `<Relationship Id="rId${sheets + 1}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`;
  return `${declaration}<Relationships xmlns="${relations}">${entries.join('')}${strings}</Relationships>`;
}
