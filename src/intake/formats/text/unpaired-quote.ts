import { type Delimiter } from './find-delimiter.ts';

/**
 * The line on which a value in quotes begins that takes in further lines and does not end where a value ends: a quote is
 * missing or one too many, and rows would vanish into a cell. A quote within one line is only a character.
 */
export function unpairedQuote(text: string, delimiter: Delimiter): number | undefined {
  let line = 1;
  let isStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isStart && sign === '"') {
      const end = closingQuote(text, at + 1);
      const inside = text.slice(at + 1, end ?? text.length);
      const lines = linesIn(inside);
      const after = end === undefined ? undefined : text[end + 1];
      const isClosed = end !== undefined && (after === undefined || after === delimiter || isLineEnd(after));
      if (!isClosed && (end === undefined || lines > 0)) return line;
      line += lines;
      at = end;
      isStart = false;
      continue;
    }
    if (sign === '\n' || (sign === '\r' && text[at + 1] !== '\n')) line += 1;
    isStart = sign === delimiter || isLineEnd(sign);
  }
  return undefined;
}

/** Two quotes beside each other stand for one. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

function linesIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}
