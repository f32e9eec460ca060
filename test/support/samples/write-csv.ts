import { type CellDraft } from './sheet-draft.ts';

export type Encoding = 'utf-8' | 'gb18030';
export type CsvRow = readonly CellDraft[];

/** The bytes of a comma-separated file as spreadsheet programs in China save it: UTF-8 with a mark, or GB18030. */
export function writeCsv(rows: readonly CsvRow[], encoding: Encoding): Uint8Array {
  const text = rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
  return encoding === 'utf-8' ? Buffer.from(`\ufeff${text}`, 'utf8') : encodeGb18030(text);
}

function fieldOf(cell: CellDraft): string {
  if (cell === null) return '';
  if (typeof cell === 'object') throw new Error('A comma-separated file holds texts and plain numbers only.');
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Of the encoding only the letters of one and two bytes, which are all that names and headings need. */
function encodeGb18030(text: string): Uint8Array {
  const bytesOf = twoByteLetters();
  const bytes = Array.from(text, (letter) => {
    if (letter.charCodeAt(0) < 0x80) return [letter.charCodeAt(0)];
    const pair = bytesOf.get(letter);
    if (pair === undefined) throw new Error(`“${letter}” has no two bytes in GB18030.`);
    return pair;
  });
  return Uint8Array.from(bytes.flat());
}

function twoByteLetters(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const letters = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const letter = decoder.decode(Uint8Array.from([lead, trail]));
      if (Array.from(letter).length === 1 && letter !== '\ufffd') letters.set(letter, [lead, trail]);
    }
  }
  return letters;
}
