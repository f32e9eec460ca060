import { textWidth } from '../terminal.ts';

/** The width of a column, in characters, that holds each of these on one line, bold too, and is no less than wanted. */
export function roomFor(texts: readonly string[], wanted: number): number {
  return Math.max(wanted, ...texts.map((text) => textWidth(text) + 2));
}
