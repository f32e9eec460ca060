import { nameCode, XmlCursor } from '../xml/xml-cursor.ts';
import { readStringItem } from './string-item.ts';

const si = nameCode('si');

/** The shared strings of a workbook, in the order in which cells refer to them. */
export function readSharedStrings(bytes: Buffer): readonly string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) if (cursor.name === si && !cursor.isEnd) strings.push(readStringItem(cursor));
  return strings;
}
