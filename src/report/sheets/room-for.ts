import { textWidth } from '../terminal/terminal.ts';

/** The width of a column, in characters, that holds each of these on one line, bold too, and is no less than wanted. */
export function roomFor(texts: readonly string[], wanted: number): number {
  return Math.max(wanted, ...texts.map((text) => textWidth(text) + 2));
}

/** The same for a column with this heading. Chinese breaks anywhere; a word of letters would be torn. */
export function roomForHeading(heading: string, wanted: number): number {
  return roomFor(heading.match(/\p{Script=Latin}+\.?/gu) ?? [], wanted);
}
