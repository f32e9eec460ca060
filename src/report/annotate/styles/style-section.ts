import { attributeOf, withAttribute } from '../xml/xml-attribute.ts';
import { type XmlEdit } from '../xml/xml-edit.ts';
import { childElements, tagOf, type XmlElement } from '../xml/xml-element.ts';

/** One list of a style sheet (fonts, fills, borders, cell formats), which only grows: others refer to places in it. */
export class StyleSection {
  readonly name: string;
  readonly #items: string[];
  readonly #places = new Map<string, number>();
  readonly #known: number;

  /** @param least what has to stand at the beginning of a list that is absent or shorter */
  constructor(name: string, bytes: Buffer, element: XmlElement | undefined, least: readonly string[]) {
    this.name = name;
    this.#items =
      element === undefined
        ? []
        : childElements(bytes, element).map(({ start, end }) => bytes.toString('utf8', start, end));
    this.#known = this.#items.length;
    for (const item of least.slice(this.#items.length)) this.#items.push(item);
    for (const [index, item] of this.#items.entries()) if (!this.#places.has(item)) this.#places.set(item, index);
  }

  /** The item at a place; the first where there is none. */
  at(index: number): string {
    return this.#items[index] ?? this.#items[0] ?? '';
  }

  /** Where an item is, added when it is not there. */
  placeOf(item: string): number {
    const known = this.#places.get(item);
    if (known !== undefined) return known;
    this.#places.set(item, this.#items.length);
    return this.#items.push(item) - 1;
  }

  /** What was added, into the list that is there. */
  growth(bytes: Buffer, element: XmlElement): readonly XmlEdit[] {
    const added = this.#items.slice(this.#known).join('');
    if (added === '') return [];
    const tag = tagOf(bytes, element);
    const isEmpty = element.innerStart === element.end;
    const open =
      attributeOf(tag, 'count') === undefined ? tag : withAttribute(tag, 'count', String(this.#items.length));
    if (isEmpty) {
      const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? this.name;
      return [{ start: element.start, end: element.end, text: `${open.replace(/\s*\/>$/, '>')}${added}</${name}>` }];
    }
    return [
      { start: element.start, end: element.innerStart, text: open },
      { start: element.innerEnd, end: element.innerEnd, text: added },
    ];
  }

  /** The whole list, for a style sheet that has none. */
  whole(prefix: string): string {
    const name = `${prefix}${this.name}`;
    return `<${name} count="${this.#items.length}">${this.#items.join('')}</${name}>`;
  }

  get hasGrown(): boolean {
    return this.#items.length > this.#known;
  }
}
