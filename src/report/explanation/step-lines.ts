import { type ExplanationStep } from '../../model/explanation.ts';
import { type Interval, isExact } from '../../model/interval.ts';
import { type Place, placeText } from '../../model/place.ts';
import { showCondition, showPart } from '../words/show-quantity.ts';
import { heading, type View } from '../terminal/view.ts';

/** More would hide the value. */
const mostNamed = 5;

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
  const { low, high } = step.value;
  const isRange = step.unit !== 'condition' && low !== null && high !== null && !isExact(step.value);
  const sign = /^[≥≤]/.test(value) ? '' : rounded ? '≈ ' : '= ';
  const shown = isRange ? locale.explain.within(value) : `${sign}${value}`;
  const more = step.cellsTotal > step.cells.length ? ` ${locale.explain.moreCells(step.cellsTotal)}` : '';
  return [
    ...terminal.wrap(`${step.text} ${shown}${noteText(step, view)}`, { first: '  ', rest: '      ' }),
    ...(step.cells.length === 0
      ? []
      : terminal.wrap(`${locale.mark.list(placeTexts(step.cells))}${more}`, { first: '      ', tone: 'faint' })),
  ];
}

/** Why the value is what it is; of many cells also which ones leave it open. */
function noteText({ note, cells, cellsTotal, undecidedBy = [] }: ExplanationStep, { locale }: View): string {
  if (note === undefined) return '';
  const { mark, explain } = locale;
  const isSome = undecidedBy.length > 0 && (undecidedBy.length < cells.length || cells.length < cellsTotal);
  const named = undecidedBy.slice(0, mostNamed);
  const more = named.length < undecidedBy.length ? ` ${mark.more}` : '';
  return mark.bracket(
    isSome ? `${explain.stepNote[note]}${mark.colon}${mark.list(placeTexts(named))}${more}` : explain.stepNote[note],
  );
}

/** Cells of one sheet name their file and sheet once. */
function placeTexts(places: readonly Place[]): readonly string[] {
  return places.map((place, index) => {
    const before = places[index - 1];
    const isBeside = before?.file === place.file && before.sheet === place.sheet && place.cell !== undefined;
    return isBeside ? (place.cell ?? '') : placeText(place);
  });
}
