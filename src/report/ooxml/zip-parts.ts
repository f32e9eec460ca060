import { strToU8, Zip, ZipDeflate } from 'fflate';

/** One part of an office document, in pieces, so that it is never held whole. */
export interface PackagePart {
  readonly path: string;
  readonly text: Iterable<string>;
}

/** Any fixed time will do; this is a local one, as zip knows no other. */
const zipTime = '2000-01-01T00:00:00';
/** Characters that are packed at a time. */
const batch = 1 << 16;

/** Packs the parts in their order. The same parts give the same bytes on every machine. */
export function zipParts(parts: Iterable<PackagePart>): Uint8Array {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
  });
  for (const { path, text } of parts) {
    const file = new ZipDeflate(path, { level: 4 });
    file.mtime = zipTime;
    zip.add(file);
    let held = '';
    for (const piece of text) {
      held += piece;
      if (held.length < batch) continue;
      file.push(strToU8(held));
      held = '';
    }
    file.push(strToU8(held), true);
  }
  zip.end();
  return joined(packed);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
