import { type CollectionForm, type FormSheet } from '../../model/collection-form.ts';
import { columnLetters } from '../../model/workbook.ts';

/** Rows of every sheet of data: title, date and legend, headings; then what is filled in. */
export const layout = { title: 1, aside: 2, heading: 3, first: 4 } as const;

/** Where on the instructions the unit and the day stand that all sheets repeat. */
export const particulars = { reportedBy: 4, dataDate: 5, column: 2 } as const;

/** So many rows can be filled in with lists and checks, beside those that are filled in already. */
const room = 2000;
/** So many stand there with borders. */
const ruled = 24;

/** The last row with lists and checks. */
export function lastRow({ rows }: FormSheet): number {
  return layout.first + rows.length + room - 1;
}

/** The last row with borders. */
export function lastRuledRow({ rows }: FormSheet): number {
  return layout.first + Math.max(ruled, rows.length + 5) - 1;
}

/** Everything that can be filled in of one column, as `$C$4:$C$2003`. */
export function rangeOf(sheet: FormSheet, index: number): string {
  const letters = columnLetters(index);
  return `$${letters}$${layout.first}:$${letters}$${lastRow(sheet)}`;
}

/** Regions level by level, those of one unit together, otherwise as their codes count. */
export function areasInOrder({ areas, levels }: CollectionForm): CollectionForm['areas'] {
  const keyOf = ({ level, above }: CollectionForm['areas'][number]) => [level, ...above].join('/');
  const first = new Map<string, number>();
  for (const [index, area] of areas.entries()) if (!first.has(keyOf(area))) first.set(keyOf(area), index);
  const rank = (area: CollectionForm['areas'][number]) => first.get(keyOf(area)) ?? 0;
  return areas.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || rank(a) - rank(b));
}
