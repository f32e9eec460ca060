import { type ExplanationStep } from '../../model/explanation.ts';
import { type Place, placeText } from '../../model/place.ts';
import { showCondition, showInterval } from '../show-quantity.ts';
import { heading, type View } from '../view.ts';

/** The arithmetic, each part with its value and the cells it was read from. */
export function stepLines(steps: readonly ExplanationStep[], view: View): readonly string[] {
  if (steps.length === 0) return [];
  return [...heading(view, view.locale.explain.steps), ...steps.flatMap((step) => oneStep(step, view))];
}

function oneStep(step: ExplanationStep, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const value =
    step.unit === 'condition'
      ? showCondition(step.value, locale)
      : showInterval(step.value, step.unit, { locale, words });
  const isBound = /^[≥≤]/.test(value);
  const note = step.note === undefined ? '' : locale.mark.bracket(locale.explain.stepNote[step.note]);
  const more = step.cellsTotal > step.cells.length ? ` ${locale.explain.moreCells(step.cellsTotal)}` : '';
  return [
    ...terminal.wrap(`${step.text} ${isBound ? '' : '= '}${value}${note}`, { first: '  ', rest: '      ' }),
    ...(step.cells.length === 0
      ? []
      : terminal.wrap(`${locale.mark.list(placeTexts(step.cells))}${more}`, { first: '      ', tone: 'faint' })),
  ];
}

/** Cells of one sheet name their file and sheet once. */
function placeTexts(places: readonly Place[]): readonly string[] {
  return places.map((place, index) => {
    const before = places[index - 1];
    const isBeside = before?.file === place.file && before.sheet === place.sheet && place.cell !== undefined;
    return isBeside ? (place.cell ?? '') : placeText(place);
  });
}
