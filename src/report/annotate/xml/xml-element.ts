import { nameCode, XmlCursor } from '../../../intake/formats/xml/xml-cursor.ts';

/** One element of a part, by where it is. An empty one has no inside: `innerStart` and `innerEnd` are its end. */
export interface XmlElement {
  /** The code of its local name. */
  readonly name: number;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** The outermost element. @throws DamagedPart where there is none. */
export function rootElement(bytes: Buffer): XmlElement {
  const [root] = elementsIn(bytes, 0, bytes.length);
  return root ?? { name: 0, start: bytes.length, innerStart: bytes.length, innerEnd: bytes.length, end: bytes.length };
}

/** The elements directly below one, in their order; those inside them are passed over. @throws DamagedPart */
export function childElements(bytes: Buffer, { innerStart, innerEnd }: XmlElement): readonly XmlElement[] {
  return elementsIn(bytes, innerStart, innerEnd);
}

/** The first element of this local name directly below another. @throws DamagedPart */
export function childNamed(bytes: Buffer, parent: XmlElement, name: string): XmlElement | undefined {
  const code = nameCode(name);
  return childElements(bytes, parent).find((child) => child.name === code);
}

/** `<x:row r="1">` of an element. */
export function tagOf(bytes: Buffer, { start, innerStart }: XmlElement): string {
  return bytes.toString('utf8', start, innerStart);
}

/** `x:` where the name of an element has a prefix. */
export function prefixOf(bytes: Buffer, element: XmlElement): string {
  return /^<([^\s/>:]+:)/.exec(tagOf(bytes, element))?.[1] ?? '';
}

function elementsIn(bytes: Buffer, from: number, to: number): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const cursor = new XmlCursor(bytes.subarray(from, to));
  while (cursor.next()) {
    if (cursor.isEnd) continue;
    const { name, tagStart, tagEnd, isEmpty } = cursor;
    cursor.skipElement();
    elements.push({
      name,
      start: from + tagStart,
      innerStart: from + tagEnd,
      innerEnd: from + (isEmpty ? cursor.tagEnd : cursor.tagStart),
      end: from + cursor.tagEnd,
    });
  }
  return elements;
}
