import { builtInFormat } from '../cells/built-in-formats.ts';
import { type NumberFormat, parseNumberFormat } from '../cells/number-format.ts';
import { nameCode, XmlCursor } from '../xml/xml-cursor.ts';

const numFmts = nameCode('numFmts');
const numFmt = nameCode('numFmt');
const cellXfs = nameCode('cellXfs');
const xf = nameCode('xf');
const numFmtId = nameCode('numFmtId');
const formatCode = nameCode('formatCode');

/** The number format of every cell style, by the index that cells give. */
export function readCellFormats(bytes: Buffer): readonly (NumberFormat | undefined)[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  const cursor = new XmlCursor(bytes);
  // Differential and named styles hold the same elements, and cells do not refer to those.
  let list = 0;
  while (cursor.next()) {
    if (cursor.name === numFmts || cursor.name === cellXfs) list = cursor.isEnd || cursor.isEmpty ? 0 : cursor.name;
    else if (cursor.isEnd) continue;
    else if (list === numFmts && cursor.name === numFmt) {
      codes.set(cursor.attributeNumber(numFmtId), cursor.attribute(formatCode) ?? 'General');
    } else if (list === cellXfs && cursor.name === xf) ids.push(cursor.attributeNumber(numFmtId));
  }
  const formats = new Map<number, NumberFormat | undefined>();
  return ids.map((id) => {
    if (!formats.has(id)) formats.set(id, parseNumberFormat(codes.get(id) ?? builtInFormat(id)));
    return formats.get(id);
  });
}
