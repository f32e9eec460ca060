/** Which characters a font can show. */
export interface FontCharacters {
  has(character: string): boolean;
}

/**
 * Reads the table of characters of a TrueType or OpenType font (OpenType specification, “cmap”, formats 4 and 12); of a
 * collection, that of its first font. Undefined when it is no such font, as when it is packed for the web.
 */
export function fontCharacters(bytes: Uint8Array): FontCharacters | undefined {
  try {
    return readFont(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // The tables of a font that was cut off point beyond its end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const collection = 0x74746366; // ttcf
const versions = [0x00010000, 0x4f54544f, 0x74727565]; // TrueType, OTTO, true
const characterTable = 0x636d6170; // cmap

function readFont(data: DataView): FontCharacters | undefined {
  const start = data.getUint32(0) === collection ? data.getUint32(12) : 0;
  if (!versions.includes(data.getUint32(start))) return undefined;
  const tables = data.getUint16(start + 4);
  for (let index = 0; index < tables; index++) {
    const entry = start + 12 + index * 16;
    if (data.getUint32(entry) === characterTable) return readCharacters(data, data.getUint32(entry + 8));
  }
  return undefined;
}

/** Format 12 holds every character; 4 only those of the first plane, which is all that old fonts have. */
function readCharacters(data: DataView, start: number): FontCharacters | undefined {
  const known = new Set<number>();
  let isRead = false;
  for (let index = 0; index < data.getUint16(start + 2); index++) {
    const at = start + data.getUint32(start + 4 + index * 8 + 4);
    const format = data.getUint16(at);
    if (format === 12) addGroups(data, at, known);
    if (format === 4) addSegments(data, at, known);
    isRead ||= format === 12 || format === 4;
  }
  return isRead ? { has: (character) => known.has(character.codePointAt(0) ?? 0) } : undefined;
}

function addGroups(data: DataView, at: number, known: Set<number>): void {
  for (let index = 0; index < data.getUint32(at + 12); index++) {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [data.getUint32(group), data.getUint32(group + 4), data.getUint32(group + 8)];
    // Glyph 0 is the box that stands for what a font lacks.
    for (let code = glyph === 0 ? first + 1 : first; code <= Math.min(last, lastCode); code++) known.add(code);
  }
}

const lastCode = 0x10ffff;

function addSegments(data: DataView, at: number, known: Set<number>): void {
  const doubled = data.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled];
  for (let index = 0; index < doubled; index += 2) {
    const first = data.getUint16(at + starts + index);
    const delta = data.getUint16(at + deltas + index);
    const offset = data.getUint16(at + offsets + index);
    for (let code = first; code <= data.getUint16(at + ends + index); code++) {
      const listed = offset === 0 ? code : data.getUint16(at + offsets + index + offset + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) known.add(code);
    }
  }
}
