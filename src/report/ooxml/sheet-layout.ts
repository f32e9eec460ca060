import { capitalised } from '../words/capitalised.ts';
import { roomFor } from '../sheets/room-for.ts';
import { firstRow, type SheetPlan } from '../sheets/sheet-plan.ts';

/** Where everything of a sheet stands, which is known before any row is made. */
export interface SheetLayout {
  /** How many columns are printed; the others only help on screen. */
  readonly printed: number;
  /** How many of them the title and the notes go over: those of the first page. */
  readonly titled: number;
  readonly widths: readonly number[];
  readonly headings: readonly string[];
  /** Of the table; its only row says that there is none when there is none. */
  readonly lastRow: number;
  readonly firstNote: number;
  readonly lastNote: number;
  readonly firstChart: number;
  readonly end: number;
  /** Whether the rows can be filtered and sorted. */
  readonly hasTable: boolean;
}

export function layoutOf({ columns, rows, notes, charts = [], table, pagesWide = 1 }: SheetPlan): SheetLayout {
  const hasTable = table !== null && rows.length > 0;
  const headings = columns.map(({ heading }) => capitalised(heading));
  const lastRow = firstRow + Math.max(rows.length, 1) - 1;
  const lastNote = notes.length === 0 ? lastRow : lastRow + 1 + notes.length;
  const height = Math.max(0, ...charts.map(({ place }) => (place.row === undefined ? place.height : 0)));
  const printed = columns.filter(({ reference = false }) => !reference).length;
  const widths = columns.map(({ heading, width, upright = false }) =>
    upright ? width : roomFor(wordsOf(heading), width),
  );
  return {
    printed,
    titled: pagesWide === 1 ? printed : columnsOfPage(widths.slice(0, printed), pagesWide),
    widths,
    headings: hasTable ? distinct(headings) : headings,
    lastRow,
    firstNote: lastRow + 2,
    lastNote,
    firstChart: lastNote + 2,
    end: height === 0 ? lastNote : lastNote + 2 + height,
    hasTable,
  };
}

/** How many columns the first of so many pages holds. */
function columnsOfPage(widths: readonly number[], pages: number): number {
  const room = widths.reduce((sum, width) => sum + width, 0) / pages;
  let used = 0;
  const first = widths.findIndex((width) => (used += width) > room);
  return Math.max(1, first);
}

/** Chinese breaks anywhere; a word of letters would be torn. */
function wordsOf(heading: string): readonly string[] {
  return heading.match(/\p{Script=Latin}+\.?/gu) ?? [];
}

/** A table may not have one heading twice, whatever its letters are like. */
function distinct(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const times = (seen.get(heading.toLowerCase()) ?? 0) + 1;
    seen.set(heading.toLowerCase(), times);
    return times === 1 ? heading : `${heading} ${times}`;
  });
}
