import { nameCode, XmlCursor } from '../../../intake/formats/xml/xml-cursor.ts';
import { readStringItem, unescapeText } from '../../../intake/formats/xlsx/string-item.ts';
import { type MarkRecord, readRecord } from './mark-record.ts';
import { workListMark } from './work-list-mark.ts';

/** A mark to be undone, and the format that the cell had. */
export interface KeptMark extends MarkRecord {
  readonly format: number;
}

const code = {
  row: nameCode('row'),
  c: nameCode('c'),
  v: nameCode('v'),
  is: nameCode('is'),
  s: nameCode('s'),
  t: nameCode('t'),
} as const;
const shared = nameCode('s');
/** The headings stand below a title; somebody may have written above them. */
const searched = 12;

/**
 * The marks that a work list keeps, whichever program saved it; undefined for every other sheet.
 * @param strings the shared strings of the workbook
 * @throws DamagedPart
 */
export function readWorkList(bytes: Buffer, strings: readonly string[]): readonly KeptMark[] | undefined {
  const marks: KeptMark[] = [];
  let isWorkList = false;
  let rows = 0;
  let format = 0;
  let isShared = false;
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === code.row && ++rows > searched && !isWorkList) return undefined;
    if (cursor.name === code.c) {
      format = Math.max(0, cursor.attributeNumber(code.s));
      isShared = cursor.attributeCode(code.t) === shared;
    }
    const text = textAt(cursor, isShared, strings);
    if (text === undefined) continue;
    if (text === workListMark) isWorkList = true;
    else if (isWorkList) {
      const record = readRecord(text);
      if (record !== undefined) marks.push({ ...record, format });
    }
  }
  return isWorkList ? marks : undefined;
}

function textAt(cursor: XmlCursor, isShared: boolean, strings: readonly string[]): string | undefined {
  if (cursor.name === code.is) return readStringItem(cursor);
  if (cursor.name !== code.v || cursor.isEmpty) return undefined;
  const value = cursor.text();
  return isShared ? strings[Number(value)] : unescapeText(value);
}
