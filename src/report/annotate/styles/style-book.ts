import { nameCode } from '../../../intake/formats/xml/xml-cursor.ts';
import { type MarkKind } from '../mark-kind.ts';
import { attributeOf, withAttribute, withoutAttribute } from '../xml/xml-attribute.ts';
import { appendTo, applyEdits, type XmlEdit } from '../xml/xml-edit.ts';
import { childElements, prefixOf, rootElement } from '../xml/xml-element.ts';
import { isMarkLook, markBorder, markFill, readableFont } from './mark-look.ts';
import { StyleSection } from './style-section.ts';

/** The order in which the parts of a style sheet have to stand: CT_Stylesheet of ECMA-376, 18.8.39. */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;

type Look = 'font' | 'fill' | 'border';
const looks: readonly Look[] = ['fill', 'border', 'font'];

/** The style sheet of a workbook, to which the formats of marked cells are added. */
export class StyleBook {
  readonly #bytes: Buffer;
  readonly #prefix: string;
  readonly #sections: Readonly<Record<Look | 'format', StyleSection>>;

  /** @throws DamagedPart */
  constructor(bytes: Buffer) {
    const root = rootElement(bytes);
    const p = prefixOf(bytes, root);
    const children = childElements(bytes, root);
    const section = (name: string, least: readonly string[]) =>
      new StyleSection(
        name,
        bytes,
        children.find((child) => child.name === nameCode(name)),
        least,
      );
    // Programs take the first two fills for these, whatever stands there.
    const pattern = (type: string) => `<${p}fill><${p}patternFill patternType="${type}"/></${p}fill>`;
    const sides = ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => `<${p}${side}/>`).join('');
    this.#bytes = bytes;
    this.#prefix = p;
    this.#sections = {
      font: section('fonts', [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`]),
      fill: section('fills', [pattern('none'), pattern('gray125')]),
      border: section('borders', [`<${p}border>${sides}</${p}border>`]),
      format: section('cellXfs', [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]),
    };
  }

  /** The prefix of its elements. */
  get prefix(): string {
    return this.#prefix;
  }

  /** The format of a cell once it is marked; number format, alignment and protection stay. */
  marked(format: number, kind: MarkKind, isPaintedOver: boolean): number {
    const before = this.#sections.format.at(format);
    const font = readableFont(this.#sections.font.at(idOf(before, 'font')), this.#prefix);
    return this.#sections.format.placeOf(
      this.#with(before, {
        fill: markFill(kind, this.#prefix),
        ...(isPaintedOver ? { border: markBorder(kind, this.#prefix) } : {}),
        ...(font === undefined ? {} : { font }),
      }),
    );
  }

  /** The format of a marked cell without the mark: what is ours in it is again as it is in `before`. */
  unmarked(format: number, before: number): number {
    const kept = this.#sections.format.at(before);
    const now = this.#sections.format.at(format);
    const changed = looks.filter((look) => isMarkLook(this.#sections[look].at(idOf(now, look))));
    if (changed.length === 0) return format;
    const restored = changed.reduce((text, look) => withLookOf(text, kept, look), now);
    return isSameFormat(restored, kept) ? before : this.#sections.format.placeOf(restored);
  }

  /** A format of our own. */
  own(looksOf: Partial<Readonly<Record<Look, string>>>, alignment: string): number {
    const p = this.#prefix;
    const plain = `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyAlignment="1">${alignment}</${p}xf>`;
    return this.#sections.format.placeOf(this.#with(plain, looksOf));
  }

  /** The style sheet as it is by now. */
  toBytes(): Buffer {
    const bytes = this.#bytes;
    const root = rootElement(bytes);
    const children = childElements(bytes, root);
    const edits: XmlEdit[] = [];
    for (const section of Object.values(this.#sections)) {
      const element = children.find(({ name }) => name === nameCode(section.name));
      if (element !== undefined) edits.push(...section.growth(bytes, element));
      else if (section.hasGrown) edits.push(placed(section));
    }
    return applyEdits(bytes, edits);

    function placed(section: StyleSection): XmlEdit {
      const rank = order.findIndex((name) => name === section.name);
      const before = new Set(order.slice(0, rank).map(nameCode));
      const next = children.find(({ name }) => !before.has(name));
      const text = section.whole(prefixOf(bytes, root));
      return next === undefined ? appendTo(bytes, root, text) : { start: next.start, end: next.start, text };
    }
  }

  #with(format: string, changes: Partial<Readonly<Record<Look, string>>>): string {
    let changed = format;
    for (const look of looks) {
      const item = changes[look];
      if (item === undefined) continue;
      const id = this.#sections[look].placeOf(item);
      changed = inTag(changed, (tag) =>
        withAttribute(withAttribute(tag, `${look}Id`, String(id)), applyName(look), '1'),
      );
    }
    return changed;
  }
}

function idOf(format: string, look: Look): number {
  return Number(attributeOf(startTag(format), `${look}Id`) ?? 0);
}

function withLookOf(format: string, from: string, look: Look): string {
  const source = startTag(from);
  return inTag(format, (tag) =>
    [`${look}Id`, applyName(look)].reduce((text, name) => {
      const value = attributeOf(source, name);
      return value === undefined ? withoutAttribute(text, name) : withAttribute(text, name, value);
    }, tag),
  );
}

/** Whether two formats say the same, in whatever order. */
function isSameFormat(a: string, b: string): boolean {
  return sorted(a) === sorted(b);
}

function sorted(format: string): string {
  const tag = startTag(format);
  return [...(tag.match(/\s[^\s=]+\s*=\s*("[^"]*"|'[^']*')/g) ?? []).toSorted(), format.slice(tag.length)].join('');
}

function applyName(look: Look): string {
  return `apply${look.charAt(0).toUpperCase()}${look.slice(1)}`;
}

function startTag(element: string): string {
  return element.slice(0, element.indexOf('>') + 1);
}

function inTag(element: string, change: (tag: string) => string): string {
  const tag = startTag(element);
  return change(tag) + element.slice(tag.length);
}
