import { linesOf } from '../sheets/lines-of.ts';
import { type SheetCell, type SheetColumn } from '../sheets/sheet-plan.ts';

const line = 14;
const lowest = 20;
/** Office programs allow no more than 409. */
const highest = 400;

/** Not every program fits the height of a row to wrapped text by itself. */
export function rowHeight(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  let most = 1;
  for (const [index, { width, reference = false, oneLine = false }] of columns.entries()) {
    const value = wordsIn(cells[index]);
    // Numbers are as wide as they are shown, which their columns have room for.
    if (value.length * 2 > width && !reference && !oneLine) {
      most = Math.max(most, linesOf(value, width));
    }
  }
  return Math.min(highest, Math.max(lowest, 6 + line * most));
}

function wordsIn(value: SheetCell | undefined): string {
  if (typeof value !== 'object') return typeof value === 'string' ? value : '';
  if ('word' in value) return value.word;
  return 'text' in value ? value.text : '';
}

/** Of a note below a table of this width. */
export function noteHeight(note: string, width: number): number {
  return 4 + line * linesOf(note, width);
}

/** Of the headings, the widest words of which have room in their columns. */
export function headingHeight(
  columns: readonly SheetColumn[],
  widths: readonly number[],
  uprightLetter: number,
): number {
  const heights = columns.map(({ heading, upright = false }, index) =>
    upright
      ? Math.min(uprightMost, 12 + uprightLetter * heading.length)
      : 6 + line * linesOf(heading, widths[index] ?? 1),
  );
  return Math.max(32, ...heights);
}

/** Longer upright headings go on beside themselves. */
const uprightMost = 250;
