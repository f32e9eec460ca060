/** A text, or the first place at which it is none. Lines, bytes and characters are counted from 1. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** No encoding has this byte here: the place is where the one that got furthest stopped. */
  | { readonly kind: 'undecodable'; readonly line: number; readonly byte: number }
  /** It can be decoded, and holds what no text does, as what a terminal was told or the bytes of a program. */
  | { readonly kind: 'control'; readonly line: number; readonly character: number; readonly code: string };

/**
 * The text of a file whose encoding nobody states: UTF-8 when every byte fits, else UTF-16 when there is a byte order
 * mark or the zeros of one, else GB18030 (which contains GBK and GB2312) when every byte fits. A byte order mark is
 * taken off.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  const encodings = wide === undefined ? ['utf-8', 'gb18030'] : [wide];
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== undefined) return controlIn(text) ?? { kind: 'text', text };
  }
  const stops = encodings.map((encoding) => stopOf(bytes, encoding));
  return stops.reduce((furthest, stop) => (stop.byte > furthest.byte ? stop : furthest));
}

/** The byte after which decoding fails: the end where a character is begun and the bytes are over. */
function stopOf(bytes: Uint8Array, encoding: string): Decoded & { readonly kind: 'undecodable' } {
  let fits = 0;
  let fails = bytes.length;
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (isBeginning(bytes.subarray(0, middle), encoding)) fits = middle;
    else fails = middle;
  }
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, fits));
  return { kind: 'undecodable', line: linesIn(before), byte: fails };
}

function isBeginning(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function linesIn(text: string): number {
  return text.split(/\r\n?|\n/).length;
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

/** Tab, line ends, form feed and the end mark of old programs occur in text; other controls do not. */
function controlIn(text: string): Decoded | undefined {
  const at = text.search(/[^\P{Cc}\t\n\v\f\r\x1a\x80-\x9f]/u);
  if (at < 0) return undefined;
  const before = text.slice(0, at);
  const character = before.length - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  const code = `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
  return { kind: 'control', line: linesIn(before), character, code };
}
