import { type ExplanationStep, type FindingExplanation } from '../../model/explanation.ts';
import { exactly } from '../../model/interval.ts';
import { type Outcome } from '../../model/outcome.ts';
import { type Place, placeText } from '../../model/place.ts';
import { showCondition, showDifference, showFinding, showInterval } from '../show-quantity.ts';
import { subjectText } from '../subject-text.ts';
import { type Tone } from '../terminal.ts';
import { heading, type View } from '../view.ts';
import { clauseLines } from './clause-lines.ts';
import { readingLines } from './reading-lines.ts';

const outcomeTone: Readonly<Record<Outcome, Tone>> = {
  compliant: 'good',
  'non-compliant': 'bad',
  undetermined: 'doubt',
  'not-due': 'soon',
  'not-applicable': 'faint',
};

/** From the clause over the arithmetic to the verdict, and the cells that would change it. */
export function explainFinding(explanation: FindingExplanation, view: View): readonly (readonly string[])[] {
  return [
    titleLines(explanation, view),
    clauseLines(explanation, view),
    stepLines(explanation, view),
    verdictLines(explanation, view),
    contributorLines(explanation, view),
    readingLines(explanation.readings, view),
    cellLines(explanation.finding.undecidedBy, view),
  ];
}

function titleLines({ finding, requirement }: FindingExplanation, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  return [
    ...terminal.wrap(requirement.title[locale.words], { tone: 'strong' }),
    ...terminal.wrap(subjectText(finding.subject, locale, words), { first: '  ' }),
    ...terminal.wrap(finding.id, { first: '  ', tone: 'faint' }),
  ];
}

function stepLines({ steps }: FindingExplanation, view: View): readonly string[] {
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

function verdictLines({ finding }: FindingExplanation, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const { explain, mark, outcome, reason, report } = locale;
  const { observed, required, shortfall } = showFinding(finding, { locale, words });
  const gap = shortfall === '' || finding.outcome === 'compliant' ? [] : [`${report.shortfall} ${shortfall}`];
  const why = finding.reason === null ? '' : mark.bracket(reason[finding.reason]);
  const pace = finding.pacePerYear;
  return [
    ...heading(view, explain.comparison),
    ...terminal.wrap([`${report.observed} ${observed}`, `${report.required} ${required}`, ...gap].join('  '), {
      first: '  ',
    }),
    ...terminal.wrap(`${explain.verdict}${mark.colon}${outcome[finding.outcome]}${why}`, {
      first: '  ',
      tone: outcomeTone[finding.outcome],
    }),
    ...(pace === undefined
      ? []
      : terminal.wrap(
          `${explain.pace}${mark.colon}${explain.perYear(showDifference(exactly(pace), finding.unit, { locale, words }))}`,
          { first: '  ' },
        )),
  ];
}

/** Who keeps a share from being larger: members, not violations. */
function contributorLines(
  { finding: { contributors, contributorsTotal } }: FindingExplanation,
  view: View,
): readonly string[] {
  const { locale, terminal, words } = view;
  if (contributors.length === 0) return [];
  return [
    ...heading(view, locale.explain.contributors, { shown: contributors.length, total: contributorsTotal }),
    ...contributors.flatMap((subject) =>
      terminal.wrap(subjectText(subject, locale, words), { first: '  ', rest: '    ' }),
    ),
  ];
}

function cellLines(places: readonly Place[], view: View): readonly string[] {
  if (places.length === 0) return [];
  return [
    ...heading(view, view.locale.explain.toFill),
    ...places.flatMap((place) => view.terminal.wrap(placeText(place), { first: '  ', rest: '    ' })),
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
