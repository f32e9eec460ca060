import { inflateSync } from 'node:zlib';

/** The text of each page of a PDF as a browser writes it: uncompressed objects, fonts that say which character a code is. */
export function pdfPages(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    Array.from(file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, id = '', body = '']) => [id, body]),
  );
  const pages = [...objects.values()].filter((body) => body.includes('/Type /Page\n'));
  return pages.map((page) => {
    const fonts = new Map(
      Array.from(page.matchAll(/\/(F\d+) (\d+) 0 R/g), ([, name = '', id = '']) => [name, charactersOf(id, objects)]),
    );
    return textOf(streamOf(referenceIn(page, 'Contents'), objects), fonts);
  });
}

type Characters = ReadonlyMap<string, string>;

function referenceIn(body: string, key: string): string {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '';
}

function streamOf(id: string, objects: ReadonlyMap<string, string>): string {
  const stream = /stream\n([\s\S]*)\nendstream/.exec(objects.get(id) ?? '')?.[1];
  return stream === undefined ? '' : inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** By code, as hexadecimal digits. */
function charactersOf(font: string, objects: ReadonlyMap<string, string>): Characters {
  const map = streamOf(referenceIn(objects.get(font) ?? '', 'ToUnicode'), objects);
  const characters = new Map<string, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) characters.set(code, fromHex(text));
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        const character = String.fromCodePoint(Number.parseInt(text, 16) + code - first);
        characters.set(code.toString(16).toUpperCase().padStart(from.length, '0'), character);
      }
    }
  }
  return characters;
}

function fromHex(text: string): string {
  return Buffer.from(text, 'hex').swap16().toString('utf16le');
}

function textOf(content: string, fonts: ReadonlyMap<string, Characters>): string {
  let characters: Characters = new Map();
  let text = '';
  for (const [, font, codes, end] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|(ET)/g)) {
    if (font !== undefined) characters = fonts.get(font) ?? new Map();
    if (codes !== undefined) {
      const size = [...characters.keys()][0]?.length ?? 2;
      for (let at = 0; at < codes.length; at += size) text += characters.get(codes.slice(at, at + size)) ?? '';
    }
    if (end !== undefined) text += '\n';
  }
  return text;
}
