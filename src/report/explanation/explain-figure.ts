import { type FigureExplanation } from '../../model/explanation.ts';
import { unbounded } from '../../model/interval.ts';
import { showInterval } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { heading, type View } from '../terminal/view.ts';
import { cellLines } from './cell-lines.ts';
import { clauseLines } from './clause-lines.ts';
import { stepLines } from './step-lines.ts';

/** From the clause over the arithmetic to the value, and the cells without which it is not known. */
export function explainFigure(explanation: FigureExplanation, view: View): readonly (readonly string[])[] {
  const { figure, steps } = explanation;
  return [
    titleLines(explanation, view),
    clauseLines(explanation, view),
    stepLines(steps, unbounded, view),
    valueLines(explanation, view),
    cellLines(figure.missing, view),
  ];
}

function titleLines({ figure, requirement }: FigureExplanation, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  return [
    ...terminal.wrap(requirement.title[locale.words], { tone: 'strong' }),
    ...terminal.wrap(subjectText(figure.subject, locale, words), { first: '  ' }),
    ...terminal.wrap(figure.id, { first: '  ', tone: 'faint' }),
  ];
}

function valueLines({ figure: { value, unit } }: FigureExplanation, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  return [
    ...heading(view, locale.explain.value),
    ...terminal.wrap(showInterval(value, unit, { locale, words }), { first: '  ' }),
  ];
}
