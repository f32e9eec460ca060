interface Segment {
  readonly first: number;
  readonly last: number;
  readonly delta?: number;
  /** One for each character, in place of the delta. */
  readonly glyphs?: readonly number[];
}

interface Group {
  readonly first: number;
  readonly last: number;
  readonly glyph: number;
}

/** Subtable of format 4; the last segment is the one that every font ends with. */
export function segments(given: readonly Segment[]): Buffer {
  const all: readonly Segment[] = [...given, { first: 0xffff, last: 0xffff, delta: 1 }];
  const glyphs = all.flatMap((segment) => segment.glyphs ?? []);
  let listed = 0;
  const offsets = all.map((segment, index) => {
    if (segment.glyphs === undefined) return 0;
    const offset = (all.length - index + listed) * 2;
    listed += segment.glyphs.length;
    return offset;
  });
  const count = all.length * 2;
  return words([4, 16 + 4 * count + glyphs.length * 2, 0, count, 0, 0, 0,
    ...all.map(({ last }) => last), 0, ...all.map(({ first }) => first),
    ...all.map(({ delta = 0 }) => delta), ...offsets, ...glyphs]); // prettier-ignore
}

/** Subtable of format 12. */
export function groups(given: readonly Group[]): Buffer {
  const numbers = [16 + given.length * 12, 0, given.length, ...given.flatMap(({ first, last, glyph }) => [first, last, glyph])]; // prettier-ignore
  return words([12, 0, ...numbers.flatMap(halves)]);
}

/** A font with a table of characters and nothing else, as the OpenType specification orders its parts. */
export function aFont(tables: readonly Buffer[], { isCollection = false, tag = 'cmap' } = {}): Buffer {
  const before = isCollection
    ? Buffer.concat([Buffer.from('ttcf'), words([1, 0, 0, 1, ...halves(16)])])
    : Buffer.alloc(0);
  const start = before.length + 12 + 16;
  let at = 4 + tables.length * 8;
  const entries = tables.map((table) => {
    const entry = words([3, 10, ...halves(at)]);
    at += table.length;
    return entry;
  });
  const cmap = Buffer.concat([words([0, tables.length]), ...entries, ...tables]);
  const header = words([0x0001, 0, 1, 0, 0, 0]);
  const entry = Buffer.concat([Buffer.from(tag), words([...halves(0), ...halves(start), ...halves(cmap.length)])]);
  return Buffer.concat([before, header, entry, cmap]);
}

function halves(number: number): readonly [number, number] {
  return [Math.floor(number / 0x10000), number % 0x10000];
}

function words(numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, index) => buffer.writeUInt16BE(number, index * 2));
  return buffer;
}
