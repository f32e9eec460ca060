import { capitalised } from '../capitalised.ts';
import { roomFor } from '../sheets/room-for.ts';
import { firstRow, type SheetPlan } from '../sheets/sheet-plan.ts';

/** Where everything of a sheet stands, which is known before any row is made. */
export interface SheetLayout {
  /** How many columns are printed; the others only help on screen. */
  readonly printed: number;
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

export function layoutOf({ columns, rows, notes, charts = [], table }: SheetPlan): SheetLayout {
  const hasTable = table !== null && rows.length > 0;
  const headings = columns.map(({ heading }) => capitalised(heading));
  const lastRow = firstRow + Math.max(rows.length, 1) - 1;
  const lastNote = notes.length === 0 ? lastRow : lastRow + 1 + notes.length;
  const height = Math.max(0, ...charts.map(({ place }) => (place.row === undefined ? place.height : 0)));
  return {
    printed: columns.filter(({ reference = false }) => !reference).length,
    widths: columns.map(({ heading, width, upright = false }) => (upright ? width : roomFor(wordsOf(heading), width))),
    headings: hasTable ? distinct(headings) : headings,
    lastRow,
    firstNote: lastRow + 2,
    lastNote,
    firstChart: lastNote + 2,
    end: height === 0 ? lastNote : lastNote + 1 + height,
    hasTable,
  };
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
