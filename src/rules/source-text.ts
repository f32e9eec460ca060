import { type Place } from '../model/place.ts';

/** A text, such as a formula, that knows where its characters stand in its file. */
export interface SourceText {
  readonly text: string;
  /** Where each run of characters begins; folded text has one run a line. Never empty. */
  readonly segments: readonly { readonly index: number; readonly at: Place }[];
}

/** A text from the command line, or another place without lines. */
export function sourceText(text: string, file: string): SourceText {
  return { text, segments: [{ index: 0, at: { file } }] };
}

/** Where the character at this 0-based index stands. */
export function placeIn({ segments }: SourceText, index = 0): Place {
  const segment = segments.findLast((candidate) => candidate.index <= index) ?? segments[0];
  if (segment === undefined) throw new Error('A source text has no segments.');
  const { at } = segment;
  return at.column === undefined ? at : { ...at, column: at.column + Math.max(index - segment.index, 0) };
}
