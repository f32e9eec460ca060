import { nameCode } from '../../../intake/formats/xml/xml-cursor.ts';
import { attributeOf } from '../xml/xml-attribute.ts';
import { escapeXml } from '../../ooxml/escape-xml.ts';
import { appendTo, applyEdits, removal, type XmlEdit } from '../xml/xml-edit.ts';
import { childElements, childNamed, prefixOf, rootElement, tagOf, type XmlElement } from '../xml/xml-element.ts';
import { findBlock, noteAuthor, noteBlock } from './note-block.ts';
import { asRun, type NotePiece, noteRun, piecesOf } from './note-text.ts';

/** A note that stands in a part. */
export interface Note {
  /** `B5` */
  readonly address: string;
  /** The first line of a conversation, which newer programs keep elsewhere: its text here is only a stand-in. */
  readonly isThread: boolean;
}

/** What taking our blocks out of a part came to. */
export interface ClearedNotes {
  readonly bytes: Buffer;
  /** The marks that were named, and the cells they were found at. */
  readonly found: readonly { readonly number: number; readonly address: string }[];
  /** The cells whose notes are gone, as they said nothing else. */
  readonly gone: ReadonlySet<string>;
  readonly left: number;
}

interface PlacedNote extends Note {
  readonly element: XmlElement;
}

const comment = nameCode('comment');
const author = nameCode('author');

/** A list without notes. */
export function emptyCommentList(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors/><commentList/></comments>`;
}

/** @throws DamagedPart */
export function notesIn(bytes: Buffer): readonly Note[] {
  return placedNotes(bytes);
}

/** Writes a block into each of these notes, and makes those that are not there. @throws DamagedPart */
export function addBlocks(
  bytes: Buffer,
  blocks: ReadonlyMap<string, { readonly number: number; readonly text: string }>,
): Buffer {
  const root = rootElement(bytes);
  const prefix = prefixOf(bytes, root);
  const known = new Map(placedNotes(bytes).map((note) => [note.address, note]));
  const edits: XmlEdit[] = [];
  const fresh: string[] = [];
  const { id, edit } = ourAuthor(bytes, root, prefix);
  for (const [address, { number, text }] of blocks) {
    const note = known.get(address);
    const block = noteBlock(number, text);
    if (note === undefined) {
      const said = `<${prefix}text>${noteRun(block, prefix)}</${prefix}text>`;
      fresh.push(`<${prefix}comment ref="${address}" authorId="${id}" shapeId="0">${said}</${prefix}comment>`);
    } else edits.push(...extension(bytes, note.element, `\n${block}`, prefix));
  }
  const list = childNamed(bytes, root, 'commentList');
  if (fresh.length > 0) {
    const text = fresh.join('');
    const whole = `<${prefix}commentList>${text}</${prefix}commentList>`;
    edits.push(...edit, list === undefined ? appendTo(bytes, root, whole) : appendTo(bytes, list, text));
  }
  return applyEdits(bytes, edits);
}

/** Takes our blocks out again, and notes that hold nothing else. @throws DamagedPart */
export function clearBlocks(bytes: Buffer): ClearedNotes {
  const edits: XmlEdit[] = [];
  const found: { number: number; address: string }[] = [];
  const gone = new Set<string>();
  const notes = placedNotes(bytes);
  for (const { element, address, isThread } of notes) {
    const text = childNamed(bytes, element, 'text');
    const pieces = text === undefined || isThread ? [] : piecesOf(bytes, text);
    const cut = withoutBlocks(pieces.map((piece) => piece.text));
    if (cut.numbers.length === 0) continue;
    found.push(...cut.numbers.map((number) => ({ number, address })));
    if (cut.texts.every((rest) => rest.trim() === '')) {
      gone.add(address);
      edits.push(removal(element));
    } else edits.push(...pieceEdits(pieces, cut.texts));
  }
  const left = notes.length - gone.size;
  const cleared = applyEdits(bytes, edits);
  return { bytes: gone.size === 0 ? cleared : withoutOurAuthor(cleared), found, gone, left };
}

function placedNotes(bytes: Buffer): readonly PlacedNote[] {
  const root = rootElement(bytes);
  const list = childNamed(bytes, root, 'commentList');
  const authors = authorsIn(bytes, root);
  if (list === undefined) return [];
  return childElements(bytes, list)
    .filter(({ name }) => name === comment)
    .map((element) => {
      const tag = tagOf(bytes, element);
      const by = authors[Number(attributeOf(tag, 'authorId') ?? -1)] ?? '';
      return { element, address: attributeOf(tag, 'ref') ?? '', isThread: by.startsWith('tc=') };
    });
}

function authorsIn(bytes: Buffer, root: XmlElement): readonly string[] {
  const list = childNamed(bytes, root, 'authors');
  if (list === undefined) return [];
  return childElements(bytes, list)
    .filter(({ name }) => name === author)
    .map(({ innerStart, innerEnd }) => bytes.toString('utf8', innerStart, innerEnd));
}

function ourAuthor(
  bytes: Buffer,
  root: XmlElement,
  prefix: string,
): { readonly id: number; readonly edit: readonly XmlEdit[] } {
  const authors = authorsIn(bytes, root);
  const known = authors.indexOf(noteAuthor);
  if (known !== -1) return { id: known, edit: [] };
  const element = `<${prefix}author>${escapeXml(noteAuthor)}</${prefix}author>`;
  const list = childNamed(bytes, root, 'authors');
  if (list !== undefined) return { id: authors.length, edit: [appendTo(bytes, list, element)] };
  const text = `<${prefix}authors>${element}</${prefix}authors>`;
  return { id: 0, edit: [{ start: root.innerStart, end: root.innerStart, text }] };
}

/** Only the last author can go without changing what others are known by, and only when nobody refers to it. */
function withoutOurAuthor(bytes: Buffer): Buffer {
  const root = rootElement(bytes);
  const list = childNamed(bytes, root, 'authors');
  const names = authorsIn(bytes, root);
  const last = names.length - 1;
  const isUsed = placedNotes(bytes).some(({ element }) => attributeOf(tagOf(bytes, element), 'authorId') === `${last}`);
  if (list === undefined || names[last] !== noteAuthor || isUsed) return bytes;
  const element = childElements(bytes, list).filter(({ name }) => name === author)[last];
  return element === undefined ? bytes : applyEdits(bytes, [removal(element)]);
}

/** More text behind what a note says, as a run: plain text that stands there becomes one too. */
function extension(bytes: Buffer, note: XmlElement, text: string, prefix: string): readonly XmlEdit[] {
  const element = childNamed(bytes, note, 'text');
  if (element === undefined) {
    return [appendTo(bytes, note, `<${prefix}text>${noteRun(text, prefix)}</${prefix}text>`)];
  }
  const pieces = piecesOf(bytes, element);
  const last = pieces.at(-1);
  if (last === undefined) return [appendTo(bytes, element, noteRun(text, prefix))];
  return [
    ...pieces
      .filter(({ isPlain }) => isPlain)
      .map((piece) => ({ start: piece.start, end: piece.end, text: asRun(bytes, piece, prefix) })),
    { start: last.end, end: last.end, text: noteRun(text, prefix) },
  ];
}

/** The texts of the pieces without our blocks, which may run over several of them. */
function withoutBlocks(texts: readonly string[]): {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
} {
  const numbers: number[] = [];
  let rest = texts;
  for (;;) {
    const block = findBlock(rest.join(''));
    if (block === undefined) return { texts: rest, numbers };
    numbers.push(block.number);
    let from = 0;
    rest = rest.map((text) => {
      const start = Math.max(0, block.start - from);
      const end = Math.max(0, block.end - from);
      from += text.length;
      return text.slice(0, start) + text.slice(end);
    });
  }
}

function pieceEdits(pieces: readonly NotePiece[], texts: readonly string[]): readonly XmlEdit[] {
  const kept = pieces.filter((_, index) => texts[index] !== '');
  return pieces.flatMap((piece, index) => {
    const text = texts[index] ?? '';
    const { start, end } = piece;
    if (text === '') return [{ start, end, text: '' }];
    // What was plain text before it got company is plain text again.
    const unchanged = kept.length === 1 ? piece.bare : undefined;
    const now = text === piece.text ? unchanged : piece.withText(text);
    return now === undefined ? [] : [{ start, end, text: now }];
  });
}
