import { type Cell } from '../../../model/workbook.ts';
import { cellText } from '../cells/cell-text.ts';
import { dateCell, numberCell } from '../cells/number-cell.ts';
import { nameCode, type XmlCursor } from '../xml/xml-cursor.ts';

const valueType = nameCode('value-type');
const value = nameCode('value');
const dateValue = nameCode('date-value');
const booleanValue = nameCode('boolean-value');
const formula = nameCode('formula');
const float = nameCode('float');
const currency = nameCode('currency');
const percentage = nameCode('percentage');
const date = nameCode('date');
const boolean = nameCode('boolean');
const p = nameCode('p');
const s = nameCode('s');
const c = nameCode('c');
const tab = nameCode('tab');
const lineBreak = nameCode('line-break');
const annotation = nameCode('annotation');
const rubyText = nameCode('ruby-text');

const errorText = /^(#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d+)$/;

/** The cell whose start tag was just passed. Leaves the cursor behind its end tag. */
export function readOdsCell(cursor: XmlCursor): Cell {
  const type = cursor.attributeCode(valueType);
  const hasFormula = cursor.findAttribute(formula);
  const stated = cursor.attribute(type === date ? dateValue : type === boolean ? booleanValue : value) ?? '';
  const text = readParagraphs(cursor);
  if (hasFormula && errorText.test(text)) return { kind: 'error', code: text };
  if (hasFormula && type === 0 && text === '') return { kind: 'error', code: 'no-value' };
  if (type === date) return dateCell(stated) ?? cellText(text);
  if (type === boolean) return stated === 'true';
  if (stated === '' || (type !== float && type !== currency && type !== percentage)) return cellText(text);
  if (type === percentage) return { kind: 'percent', value: Number(stated) };
  return shownCell(Number(stated), text);
}

/** Here the shown text stands in the file: it tells what the number format made of the number. */
function shownCell(number: number, text: string): Cell {
  const cell = numberCell(number, undefined, false);
  const digits = /\d+(?:\.\d+)?/.exec(text.replaceAll(',', ''))?.[0];
  // Without a format of its own a number shows as many digits as fit, and is none the less itself.
  if (digits === undefined || digits.length > 9 || typeof cell !== 'number') return cell;
  const isShownWhole = Number(digits) === Math.abs(Number(number.toPrecision(15)));
  return isShownWhole ? cell : { kind: 'rounded', value: number, shown: text };
}

/** The paragraphs of a cell, one a line. Comments, phonetic texts and text boxes are not the cell's own. */
function readParagraphs(cursor: XmlCursor): string {
  if (cursor.isEmpty) return '';
  const outside = cursor.depth - 1;
  const paragraphs: string[] = [];
  while (cursor.depth > outside && cursor.next()) {
    if (cursor.isEnd) continue;
    if (cursor.name === p) paragraphs.push(readParagraph(cursor));
    else cursor.skipElement();
  }
  return paragraphs.join('\n');
}

function readParagraph(cursor: XmlCursor): string {
  if (cursor.isEmpty) return '';
  const outside = cursor.depth - 1;
  let text = cursor.text();
  while (cursor.depth > outside && cursor.next()) {
    if (!cursor.isEnd) {
      if (cursor.name === annotation || cursor.name === rubyText) cursor.skipElement();
      else if (cursor.name === s) text += ' '.repeat(Math.min(1024, Math.max(1, cursor.attributeNumber(c))));
      else if (cursor.name === tab) text += '\t';
      else if (cursor.name === lineBreak) text += '\n';
    }
    if (cursor.depth > outside) text += cursor.textAfterTag();
  }
  return text;
}
