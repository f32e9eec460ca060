import { groupBy } from '../../base/group-by.ts';
import { type Locale } from '../../locale/locale.ts';
import { type Place, placeText } from '../../model/place.ts';

/** Cells of one sheet behind its name, once: `a.xlsx › 设施 › I105、I106`; how many there are when not all are listed. */
export function cellsText(places: readonly Place[], total: number, locale: Locale): string {
  const sheets = groupBy(places, (place) => placeText({ file: place.file, sheet: place.sheet }));
  const texts = [...sheets].map(([sheet, members]) => {
    const cells = members.flatMap(({ cell }) => cell ?? []);
    return cells.length === 0 ? sheet : `${sheet} › ${locale.mark.list(cells)}`;
  });
  const more = total > places.length ? ` ${locale.report.moreCells(total)}` : '';
  return `${locale.mark.list(texts)}${more}`;
}
