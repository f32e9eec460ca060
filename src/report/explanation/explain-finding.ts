import { type FindingExplanation } from '../../model/explanation.ts';
import { exactly } from '../../model/interval.ts';
import { type Outcome } from '../../model/outcome.ts';
import { marginTexts } from '../words/margin-text.ts';
import { lackingText } from '../words/lacking-text.ts';
import { showDifference, showFinding } from '../words/show-quantity.ts';
import { subjectText } from '../words/subject-text.ts';
import { type Tone } from '../terminal/terminal.ts';
import { heading, type View } from '../terminal/view.ts';
import { clauseLines } from './clause-lines.ts';
import { readingLines } from './reading-lines.ts';
import { settlementLines } from './settlement-lines.ts';
import { stepLines } from './step-lines.ts';

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
    stepLines(explanation.steps, explanation.finding.required, view),
    verdictLines(explanation, view),
    permissionLines(explanation, view),
    marginLines(explanation, view),
    lackingLines(explanation, view),
    contributorLines(explanation, view),
    readingLines(explanation.readings, view),
    settlementLines(explanation.finding, view),
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

/** What may still change before it no longer complies. */
function marginLines({ finding }: FindingExplanation, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const texts = marginTexts(finding, { locale, words });
  if (texts.length === 0) return [];
  return [
    ...heading(view, locale.explain.margin),
    ...texts.flatMap((text) => terminal.wrap(text, { first: '  ', rest: '    ' })),
  ];
}

/** The clause by which the subject need not do what was asked. */
function permissionLines({ finding: { permission }, pack }: FindingExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  if (permission === undefined) return [];
  const { clause, title } = permission;
  return [
    ...heading(view, locale.explain.permittedBy),
    ...terminal.wrap(title[locale.words], { first: '  ' }),
    ...terminal.wrap(`${pack.title[locale.words]} ${clause.locator}${locale.mark.bracket(clause.id)}`, { first: '  ' }),
    ...terminal.wrap(clause.text[locale.words], { first: '  ' }),
  ];
}

/** The items of a checklist, or the periods, that are not there. */
function lackingLines({ finding: { lacking } }: FindingExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  if (lacking.length === 0) return [];
  return [...heading(view, locale.explain.lacking), ...terminal.wrap(lackingText(lacking, view), { first: '  ' })];
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
