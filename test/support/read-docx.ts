import { strFromU8, unzipSync } from 'fflate';

/** What a reader sees of a written report: its paragraphs with their styles, and its tables below their titles. */
export interface ReadDocument {
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[];
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Reads the text of a written report back out of the file. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const document = partsOf(bytes).get('word/document.xml') ?? '';
  const paragraphs: { style: string; text: string }[] = [];
  const tables = new Map<string, readonly (readonly string[])[]>();
  for (const [, table, paragraph] of document.matchAll(/<w:tbl>(.*?)<\/w:tbl>|<w:p>(.*?)<\/w:p>/gs)) {
    if (paragraph !== undefined) {
      const style = /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '';
      paragraphs.push({ style, text: textIn(paragraph) });
    }
    if (table !== undefined) {
      const title = paragraphs.findLast(({ style }) => style === 'Caption')?.text ?? '';
      tables.set(title, rowsIn(table));
    }
  }
  return { paragraphs, tables };
}

/** Every part of an office document as text, in the order of the file. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function rowsIn(table: string): readonly (readonly string[])[] {
  return Array.from(table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs), ([, row = '']) =>
    Array.from(row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs), ([, cell = '']) => textIn(cell)),
  );
}

const marks: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

function textIn(markup: string): string {
  const texts = Array.from(markup.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:br\/>/g), ([, text]) => text ?? '\n');
  return texts.join('').replace(/&(?:lt|gt|quot|amp);/g, (mark) => marks[mark] ?? mark);
}
