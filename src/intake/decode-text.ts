/**
 * The text of a file whose encoding nobody states: UTF-8 when every byte fits, else UTF-16 when there is a byte order
 * mark or the zeros of one, else GB18030 (which contains GBK and GB2312) when every byte fits. A byte order mark is
 * taken off. Undefined when none fits or the text holds control characters, as the bytes of a program would.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes);
  const encodings = wide === undefined ? ['utf-8', 'gb18030'] : [wide];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return hasControlCharacters(text) ? undefined : text;
  }
  return undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** In UTF-16 every separator and digit has a zero beside it; in the other encodings there is never one. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  if (odd > 0 && even === 0) return 'utf-16le';
  return even > 0 && odd === 0 ? 'utf-16be' : undefined;
}

const controlCharacter = /[^\P{Cc}\t\n\v\f\r\x1a\x80-\x9f]/u;

/** Tab, line ends, form feed and the end mark of old programs occur in text; other controls do not. */
function hasControlCharacters(text: string): boolean {
  return controlCharacter.test(text);
}

/** Where bytes stop being text, for a message. */
export interface Undecodable {
  /** A byte that no encoding has there, or a character that no text holds. */
  readonly found: 'byte' | 'control';
  /** 1-based. */
  readonly line: number;
  /** 1-based, from the beginning of the file; null for a character. */
  readonly byte: number | null;
}

/** The first place that keeps bytes from being text, in the encoding that reads the furthest. */
export function undecodable(bytes: Uint8Array): Undecodable {
  const wide = wideEncoding(bytes);
  const reached = (wide === undefined ? ['utf-8', 'gb18030'] : [wide]).map((encoding) => ({
    encoding,
    length: readableLength(bytes, encoding),
  }));
  const [furthest] = reached.toSorted((a, b) => b.length - a.length);
  const { encoding = 'utf-8', length = 0 } = furthest ?? {};
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, length));
  const control = text.search(controlCharacter);
  const before = control === -1 ? text : text.slice(0, control);
  return {
    found: control === -1 ? 'byte' : 'control',
    line: before.split('\n').length,
    byte: control === -1 ? length + 1 : null,
  };
}

/** How many bytes from the beginning are whole characters of an encoding. */
function readableLength(bytes: Uint8Array, encoding: string): number {
  let [sure, wrong] = [0, bytes.length + 1];
  while (wrong - sure > 1) {
    const middle = Math.floor((sure + wrong) / 2);
    if (beginsWell(bytes.subarray(0, middle), encoding)) sure = middle;
    else wrong = middle;
  }
  return sure;
}

/** A character that is cut off at the end may still be completed. */
function beginsWell(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
