import { prefixOf, tagOf, type XmlElement } from './xml-element.ts';

/** Text that takes the place of some bytes; of none where `end` is `start`. */
export interface XmlEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The bytes with these edits, which do not overlap; of two at one place the first comes first. */
export function applyEdits(bytes: Buffer, edits: readonly XmlEdit[]): Buffer {
  if (edits.length === 0) return bytes;
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(bytes.subarray(at, start), Buffer.from(text));
    at = end;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]);
}

/** Puts text at the end of the inside of an element, opening one that is written `<a/>`. */
export function appendTo(bytes: Buffer, element: XmlElement, text: string): XmlEdit {
  if (element.innerStart < element.end) return { start: element.innerEnd, end: element.innerEnd, text };
  const tag = tagOf(bytes, element);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? prefixOf(bytes, element);
  return { start: element.start, end: element.end, text: `${tag.replace(/\s*\/>$/, '>')}${text}</${name}>` };
}

export function removal({ start, end }: XmlElement): XmlEdit {
  return { start, end, text: '' };
}
