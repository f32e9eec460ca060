import { type Finding } from '../../model/finding.ts';
import { type Place, placeText } from '../../model/place.ts';
import { heading, type View } from '../terminal/view.ts';
import { cellLines } from './cell-lines.ts';

/** The fewest cells that would decide it, then the others that are missing. */
export function settlementLines({ settledBy, undecidedBy }: Finding, view: View): readonly string[] {
  if (settledBy === undefined || settledBy.cellsTotal === settledBy.missing) return cellLines(undecidedBy, view);
  const { locale, terminal } = view;
  const { outcome, cells, cellsTotal, missing } = settledBy;
  const named = new Set(cells.map(placeText));
  const others = undecidedBy.filter((place) => !named.has(placeText(place)));
  const listed = (places: readonly Place[]) =>
    places.flatMap((place) => terminal.wrap(placeText(place), { first: '  ', rest: '    ' }));
  const text = locale.explain.fewestToFill(cellsTotal, missing, outcome === null ? null : locale.outcome[outcome]);
  return [
    ...heading(view, locale.explain.toFill),
    ...terminal.wrap(`${text}${locale.mark.colon}`, { first: '  ' }),
    ...listed(cells),
    ...(others.length === 0
      ? []
      : terminal.wrap(`${locale.explain.othersMissing}${locale.mark.colon}`, { first: '  ' })),
    ...listed(others),
  ];
}
