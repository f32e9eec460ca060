import { type CollectionForm, type FormSheet } from '../../model/collection-form.ts';
import { columnLetters } from '../../model/workbook.ts';

/** Rows of every sheet of data: title, date and legend, headings; then what is filled in. */
export const layout = { title: 1, aside: 2, heading: 3, first: 4 } as const;

/** Where on the instructions the unit and the day stand that all sheets repeat. */
export const particulars = { reportedBy: 4, dataDate: 5, column: 2 } as const;

/** So many rows can be filled in with lists and checks, beside those that are filled in already. */
const room = 2000;
/** So many stand there with borders. */
const ruled = 30;

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

/** Regions in the order in which those of one unit stand together. */
export function areasInOrder({ areas, levels }: CollectionForm): CollectionForm['areas'] {
  const rank = ({ level, above }: CollectionForm['areas'][number]) => `${levels.indexOf(level)} ${above.join('/')}`;
  return areas.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  });
}
