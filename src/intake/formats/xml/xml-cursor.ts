import { DamagedPart } from '../../damaged-part.ts';
import { decodeXmlText } from './xml-text.ts';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const equalsSign = 0x3d;
const ampersand = 0x26;
const carriageReturn = 0x0d;
const maxAttributes = 256;
const xmlns = nameCode('xmlns');

/**
 * Walks the tags of one XML part without building anything: the sheets of a workbook are too large for a tree, and even
 * for an event with a string in it. Names are compared by code and without their namespace prefix; character data
 * becomes text only when asked for.
 */
export class XmlCursor {
  readonly bytes: Buffer;
  /** The code of the local name of the tag just passed. */
  name = 0;
  isEnd = false;
  /** True for `<a/>`, which has no end tag. */
  isEmpty = false;
  /** How many elements are open; the element of a start tag just passed is one of them. */
  depth = 0;
  /** The bytes of the tag just passed, from its `<` to behind its `>`. */
  tagStart = 0;
  tagEnd = 0;
  /** The bytes of the value that `findAttribute` or `findText` found. */
  valueStart = 0;
  valueEnd = 0;
  #at = 0;
  #attributeCount = 0;
  readonly #attributes = new Int32Array(maxAttributes * 3);

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  /** Moves behind the next start or end tag; false at the end. @throws DamagedPart when a tag is cut off or left open. */
  next(): boolean {
    const { bytes } = this;
    let at = this.#at;
    for (;;) {
      while (at < bytes.length && bytes[at] !== lessThan) at++;
      if (at >= bytes.length) return this.#finish();
      const mark = bytes[at + 1];
      if (mark !== 0x21 && mark !== 0x3f) break;
      at = this.#skipMarkup(at);
    }
    this.tagStart = at;
    this.isEnd = bytes[at + 1] === slash;
    this.isEmpty = false;
    this.#attributeCount = 0;
    at = this.#passName(at + (this.isEnd ? 2 : 1));
    while (bytes[at] !== greaterThan) {
      if (bytes[at] === slash) {
        this.isEmpty = true;
        at++;
      } else if ((bytes[at] ?? 0) > 0x20) at = this.#passAttribute(at);
      else if (at >= bytes.length) throw new DamagedPart('xml-malformed');
      else at++;
    }
    this.#at = at + 1;
    this.tagEnd = at + 1;
    if (this.isEnd) this.depth--;
    else if (!this.isEmpty) this.depth++;
    return true;
  }

  /** Moves behind the end tag of the element whose start tag was just passed. */
  skipElement(): void {
    if (this.isEmpty) return;
    const outside = this.depth - 1;
    while (this.depth > outside && this.next());
  }

  /** Points `valueStart` and `valueEnd` at an attribute of the tag just passed. */
  findAttribute(name: number): boolean {
    for (let index = 0; index < this.#attributeCount * 3; index += 3) {
      if (this.#attributes[index] !== name) continue;
      this.valueStart = this.#attributes[index + 1] ?? 0;
      this.valueEnd = this.#attributes[index + 2] ?? 0;
      return true;
    }
    return false;
  }

  attribute(name: number): string | undefined {
    if (!this.findAttribute(name)) return undefined;
    return decodeXmlText(this.bytes.toString('utf8', this.valueStart, this.valueEnd));
  }

  /** An attribute as code, for comparison with `nameCode`; 0 when it is absent. */
  attributeCode(name: number): number {
    if (!this.findAttribute(name)) return 0;
    let code = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) code = nextCode(code, this.bytes[at] ?? 0);
    return code;
  }

  /** A whole number that is not negative; -1 when the attribute is absent or something else. */
  attributeNumber(name: number): number {
    if (!this.findAttribute(name) || this.valueEnd === this.valueStart) return -1;
    let value = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const digit = (this.bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }

  /** True for an attribute that says `1`, `true` or `on`. */
  attributeFlag(name: number): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** Points `valueStart` and `valueEnd` at the character data up to the next tag. */
  findText(): void {
    const { bytes } = this;
    let at = this.#at;
    this.valueStart = at;
    while (at < bytes.length && bytes[at] !== lessThan) at++;
    this.valueEnd = at;
    this.#at = at;
  }

  /** The character data of the element whose start tag was just passed, up to the next tag. */
  text(): string {
    return this.isEmpty ? '' : this.textAfterTag();
  }

  /** The character data between the tag just passed and the next one. */
  textAfterTag(): string {
    const { bytes } = this;
    const start = this.#at;
    let at = start;
    let union = 0;
    let isPlain = true;
    for (let byte = bytes[at]; byte !== lessThan && byte !== undefined; byte = bytes[++at]) {
      union |= byte;
      if (byte === ampersand || byte === carriageReturn) isPlain = false;
    }
    this.#at = at;
    const text = union < 0x80 ? bytes.toString('latin1', start, at) : bytes.toString('utf8', start, at);
    const decoded = isPlain ? text : decodeXmlText(text);
    const mark = bytes[at + 1];
    return mark === 0x21 || mark === 0x3f ? decoded + this.#textBehindMarkup(at) : decoded;
  }

  #textBehindMarkup(at: number): string {
    this.#at = this.#skipMarkup(at);
    const isData = this.bytes.toString('latin1', at, at + 9) === '<![CDATA[';
    return (isData ? this.bytes.toString('utf8', at + 9, this.#at - 3) : '') + this.textAfterTag();
  }

  #finish(): false {
    this.#at = this.bytes.length;
    if (this.depth !== 0) throw new DamagedPart('xml-malformed');
    return false;
  }

  /** Behind a comment, processing instruction, declaration or CDATA section. */
  #skipMarkup(at: number): number {
    const opening = this.bytes.toString('latin1', at, at + 9);
    const closing = opening.startsWith('<!--')
      ? '-->'
      : opening === '<![CDATA['
        ? ']]>'
        : opening[1] === '?'
          ? '?>'
          : '>';
    const end = this.bytes.indexOf(closing, at + 2);
    if (end === -1) throw new DamagedPart('xml-malformed');
    return end + closing.length;
  }

  #passName(start: number): number {
    const { bytes } = this;
    let at = start;
    let code = 0;
    for (let byte = bytes[at] ?? 0; byte > 0x20 && byte !== greaterThan && byte !== slash; byte = bytes[++at] ?? 0) {
      code = byte === colon ? 0 : nextCode(code, byte);
    }
    this.name = code;
    return at;
  }

  #passAttribute(start: number): number {
    const { bytes } = this;
    let at = start;
    let code = 0;
    let isDeclaration = false;
    for (
      let byte = bytes[at] ?? 0;
      byte > 0x20 && byte !== equalsSign && byte !== greaterThan;
      byte = bytes[++at] ?? 0
    ) {
      if (byte === colon) {
        isDeclaration = code === xmlns;
        code = 0;
      } else code = nextCode(code, byte);
    }
    while ((bytes[at] ?? 0xff) <= 0x20 || bytes[at] === equalsSign) at++;
    const quote = bytes[at];
    if (quote !== 0x22 && quote !== 0x27) throw new DamagedPart('xml-malformed');
    const valueStart = ++at;
    while (at < bytes.length && bytes[at] !== quote) at++;
    if (!isDeclaration && this.#attributeCount < maxAttributes) {
      const slot = this.#attributeCount++ * 3;
      this.#attributes[slot] = code;
      this.#attributes[slot + 1] = valueStart;
      this.#attributes[slot + 2] = at;
    }
    return at + 1;
  }
}

/** A name as a number that is quick to compare. */
export function nameCode(name: string): number {
  let code = 0;
  for (const byte of Buffer.from(name)) code = nextCode(code, byte);
  return code;
}

function nextCode(code: number, byte: number): number {
  return (Math.imul(code, 31) + byte) | 0;
}
