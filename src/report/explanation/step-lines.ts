import { type ExplanationStep } from '../../model/explanation.ts';
import { type Interval } from '../../model/interval.ts';
import { type Place, placeText } from '../../model/place.ts';
import { showCondition, showPart } from '../show-quantity.ts';
import { heading, type View } from '../view.ts';

/** The arithmetic, each part with its value and the cells it was read from; `required` is what the last is compared with. */
export function stepLines(steps: readonly ExplanationStep[], required: Interval, view: View): readonly string[] {
  if (steps.length === 0) return [];
  return [...heading(view, view.locale.explain.steps), ...steps.flatMap((step) => oneStep(step, required, view))];
}

function oneStep(step: ExplanationStep, required: Interval, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const { text: value, rounded } =
    step.unit === 'condition'
      ? { text: showCondition(step.value, locale), rounded: false }
      : showPart(step.value, step.unit, required, { locale, words });
  const sign = /^[≥≤]/.test(value) ? '' : rounded ? '≈ ' : '= ';
  const note = step.note === undefined ? '' : locale.mark.bracket(locale.explain.stepNote[step.note]);
  const more = step.cellsTotal > step.cells.length ? ` ${locale.explain.moreCells(step.cellsTotal)}` : '';
  return [
    ...terminal.wrap(`${step.text} ${sign}${value}${note}`, { first: '  ', rest: '      ' }),
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
