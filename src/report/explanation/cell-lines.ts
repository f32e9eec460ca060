import { type Place, placeText } from '../../model/place.ts';
import { heading, type View } from '../terminal/view.ts';

/** The cells that would settle it. */
export function cellLines(places: readonly Place[], view: View): readonly string[] {
  if (places.length === 0) return [];
  return [
    ...heading(view, view.locale.explain.toFill),
    ...places.flatMap((place) => view.terminal.wrap(placeText(place), { first: '  ', rest: '    ' })),
  ];
}
