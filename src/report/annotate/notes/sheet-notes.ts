import { nameCode } from '../../../intake/formats/xml/xml-cursor.ts';
import { cellAddress } from '../../../model/workbook.ts';
import { type CellPosition } from '../cells/cell-range.ts';
import { type SheetSurvey } from '../cells/survey-sheet.ts';
import { addContentType, addExtensionType, freePart, removePart } from '../package/content-types.ts';
import { type OfficePackage } from '../package/office-package.ts';
import { addRelation, relationsOf, removeRelations } from '../package/relations.ts';
import { namespaceOf } from '../package/namespace.ts';
import { relationIdIn } from '../package/spreadsheet.ts';
import { applyEdits, removal } from '../xml/xml-edit.ts';
import { childElements, prefixOf, rootElement, tagOf } from '../xml/xml-element.ts';
import { addBlocks, clearBlocks, emptyCommentList, notesIn } from './comment-list.ts';
import { boxBeside, largerBox } from './note-box.ts';
import { addShapes, anchorIn, emptyDrawing, hasShapes, moveShapes, removeShapes } from './note-shapes.ts';
import { beforeTail } from './sheet-order.ts';

const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const legacyDrawing = nameCode('legacyDrawing');

/** What is to be written into the note of a cell. */
export interface NoteWish extends CellPosition {
  readonly number: number;
  readonly text: string;
}

/** The notes of one sheet: a list in one part, their boxes in another. */
export class SheetNotes {
  readonly #pack: OfficePackage;
  readonly #sheet: string;
  readonly #family: string;

  /** @param family what stands before the last word of the types of relations in this package */
  constructor(pack: OfficePackage, sheet: string, family: string) {
    this.#pack = pack;
    this.#sheet = sheet;
    this.#family = family;
  }

  /**
   * Writes notes, below what the user noted. A cell with a conversation gets none: it can have only one of them.
   * Returns the places that boxes had before they were enlarged, by address.
   * @throws Failure
   */
  async write(wishes: readonly NoteWish[], survey: SheetSurvey): Promise<ReadonlyMap<string, string>> {
    const known = new Map((await this.#known()).map((note) => [note.address, note]));
    const wanted = wishes.filter((wish) => known.get(addressOf(wish))?.isThread !== true);
    if (wanted.length === 0) return new Map();
    const comments = await this.#comments();
    const blocks = new Map(wanted.map((wish) => [addressOf(wish), wish]));
    await this.#pack.rewrite(comments, (bytes) => addBlocks(bytes, blocks));
    const fresh = wanted.filter((wish) => !known.has(addressOf(wish)));
    const drawing = await this.#drawing();
    const { drawing: moved, before } = moveShapes(await this.#text(drawing), ({ row, column }, anchor) => {
      const wish = blocks.get(cellAddress(row, column));
      const box = anchorIn(anchor);
      if (wish === undefined || box === undefined) return undefined;
      return largerBox(box, wish.text, survey).join(', ');
    });
    const shapes = fresh.map((wish) => ({ ...wish, anchor: boxBeside(wish, wish.text, survey) }));
    await this.#write(drawing, addShapes(moved, shapes));
    return new Map([...before].map(([cell, anchor]) => [addressOfPair(cell), anchor]));
  }

  /** Takes our text out of all notes. Returns which marks were found at which cells. @throws Failure */
  async clear(): Promise<readonly { readonly number: number; readonly address: string }[]> {
    const comments = await this.#related('comments');
    if (comments === undefined) return [];
    const { bytes, found, gone, left } = await this.#pack.parse(comments, clearBlocks);
    if (found.length === 0) return [];
    await this.#pack.write(comments, bytes);
    const drawing = await this.#related('vmlDrawing');
    if (drawing !== undefined && gone.size > 0) {
      const text = removeShapes(await this.#text(drawing), ({ row, column }) => gone.has(cellAddress(row, column)));
      await this.#write(drawing, text);
      if (left === 0 && !hasShapes(text)) await this.#removeDrawing(drawing);
    }
    if (left === 0) await this.#removeRelated(comments);
    return found;
  }

  /** Gives boxes that were enlarged their old size again, unless they were moved since. @throws Failure */
  async shrink(anchors: ReadonlyMap<string, string>): Promise<void> {
    const drawing = await this.#related('vmlDrawing');
    if (drawing === undefined || anchors.size === 0) return;
    const { drawing: text } = moveShapes(await this.#text(drawing), ({ row, column }, anchor) => {
      const before = anchors.get(cellAddress(row, column));
      const [was, is] = [anchorIn(before ?? ''), anchorIn(anchor)];
      return was?.slice(0, 4).join() === is?.slice(0, 4).join() ? before : undefined;
    });
    await this.#write(drawing, text);
  }

  async #known() {
    const comments = await this.#related('comments');
    return comments === undefined ? [] : this.#pack.parse(comments, notesIn);
  }

  /** The part of the list, begun where there is none. */
  async #comments(): Promise<string> {
    const known = await this.#related('comments');
    if (known !== undefined) return known;
    // Some programs only know it by this name.
    const part = freePart(this.#pack, 'xl/comments', '.xml');
    const namespace = await this.#pack.parse(this.#sheet, namespaceOf);
    await this.#pack.write(part, Buffer.from(emptyCommentList(namespace)));
    await addContentType(this.#pack, part, commentsType);
    await addRelation(this.#pack, this.#sheet, { type: 'comments', to: part, family: this.#family });
    return part;
  }

  /** The part of the boxes, begun where there is none. */
  async #drawing(): Promise<string> {
    const known = await this.#related('vmlDrawing');
    if (known !== undefined) return known;
    const part = freePart(this.#pack, 'xl/drawings/vmlDrawing', '.vml');
    await this.#pack.write(part, Buffer.from(emptyDrawing));
    await addExtensionType(this.#pack, 'vml', drawingType);
    const id = await addRelation(this.#pack, this.#sheet, { type: 'vmlDrawing', to: part, family: this.#family });
    await this.#pack.rewrite(this.#sheet, (bytes) => {
      const prefix = prefixOf(bytes, rootElement(bytes));
      const text = `<${prefix}legacyDrawing xmlns:r="${this.#family}" r:id="${id}"/>`;
      return applyEdits(bytes, [beforeTail(bytes, text)]);
    });
    return part;
  }

  async #removeDrawing(drawing: string): Promise<void> {
    const relations = await relationsOf(this.#pack, this.#sheet);
    const id = relations.find(({ part }) => part === drawing)?.id;
    await this.#pack.rewrite(this.#sheet, (bytes) =>
      applyEdits(
        bytes,
        childElements(bytes, rootElement(bytes))
          .filter((child) => child.name === legacyDrawing && relationIdIn(tagOf(bytes, child)) === id)
          .map(removal),
      ),
    );
    await this.#removeRelated(drawing);
  }

  async #removeRelated(part: string): Promise<void> {
    await removeRelations(this.#pack, this.#sheet, (relation) => relation.part === part);
    await removePart(this.#pack, part);
  }

  /** The boxes of notes, not the pictures of headers, which are drawn in the same way. */
  async #related(type: 'comments' | 'vmlDrawing'): Promise<string | undefined> {
    const relations = await relationsOf(this.#pack, this.#sheet);
    const related = relations.filter((relation) => relation.type === type && this.#pack.has(relation.part));
    if (type === 'comments') return related[0]?.part;
    const ids = await this.#pack.parse(this.#sheet, (bytes) =>
      childElements(bytes, rootElement(bytes))
        .filter(({ name }) => name === legacyDrawing)
        .map((child) => relationIdIn(tagOf(bytes, child))),
    );
    return related.find(({ id }) => ids.includes(id))?.part;
  }

  /** Bytes as letters: whatever encoding it is in, what we write is plain. */
  async #text(part: string): Promise<string> {
    return (await this.#pack.read(part)).toString('latin1');
  }

  async #write(part: string, text: string): Promise<void> {
    await this.#pack.write(part, Buffer.from(text, 'latin1'));
  }
}

function addressOf({ row, column }: CellPosition): string {
  return cellAddress(row, column);
}

function addressOfPair(pair: string): string {
  const [row = 0, column = 0] = pair.split(':').map(Number);
  return cellAddress(row, column);
}
