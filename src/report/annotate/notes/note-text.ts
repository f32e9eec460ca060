import { nameCode, XmlCursor } from '../../../intake/formats/xml/xml-cursor.ts';
import { unescapeText } from '../../../intake/formats/xlsx/string-item.ts';
import { escapeShown } from '../../ooxml/escape-xml.ts';
import { childElements, prefixOf, type XmlElement } from '../xml/xml-element.ts';

const run = nameCode('r');
const plain = nameCode('t');

/** A piece of the text of a note: a run with a format of its own, or plain text. */
export interface NotePiece {
  readonly text: string;
  /** Its XML with another text. */
  readonly withText: (text: string) => string;
  readonly start: number;
  readonly end: number;
  readonly isPlain: boolean;
  /** Of plain text that was made a run: what it was, as XML. */
  readonly bare: string | undefined;
}

/** The pieces of a `text` element, without what is said about pronunciation. @throws DamagedPart */
export function piecesOf(bytes: Buffer, element: XmlElement): readonly NotePiece[] {
  return childElements(bytes, element)
    .filter(({ name }) => name === run || name === plain)
    .map((piece) => {
      const letters = piece.name === plain ? piece : childElements(bytes, piece).find(({ name }) => name === plain);
      const prefix = prefixOf(bytes, piece);
      const before = letters === undefined ? '' : bytes.toString('utf8', piece.start, letters.start);
      const after = letters === undefined ? '' : bytes.toString('utf8', letters.end, piece.end);
      return {
        text: letters === undefined ? '' : textOf(bytes, letters),
        withText: (text) => `${before}${textElement(text, prefix)}${after}`,
        start: piece.start,
        end: piece.end,
        isPlain: piece.name === plain,
        bare:
          before === emptyFormat(prefix) && letters !== undefined
            ? bytes.toString('utf8', letters.start, letters.end)
            : undefined,
      };
    });
}

/** A run in the usual letters of notes. */
export function noteRun(text: string, prefix: string): string {
  const font = `<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/>`;
  return `<${prefix}r><${prefix}rPr>${font}</${prefix}rPr>${textElement(text, prefix)}</${prefix}r>`;
}

/** Plain text as a run, since beside runs there may be no plain text; known again by a format that says nothing. */
export function asRun(bytes: Buffer, { start, end }: NotePiece, prefix: string): string {
  return `${emptyFormat(prefix)}${bytes.toString('utf8', start, end)}</${prefix}r>`;
}

function emptyFormat(prefix: string): string {
  return `<${prefix}r><${prefix}rPr/>`;
}

function textElement(text: string, prefix: string): string {
  return `<${prefix}t xml:space="preserve">${escapeShown(text)}</${prefix}t>`;
}

function textOf(bytes: Buffer, element: XmlElement): string {
  const cursor = new XmlCursor(bytes.subarray(element.start, element.end));
  cursor.next();
  return unescapeText(cursor.text()).replaceAll('\r', '');
}
