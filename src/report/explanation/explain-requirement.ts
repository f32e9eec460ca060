import { type RequirementExplanation } from '../../model/explanation.ts';
import { outcomes } from '../../model/outcome.ts';
import { heading, type View } from '../terminal/view.ts';
import { clauseLines } from './clause-lines.ts';
import { readingLines } from './reading-lines.ts';
import { unjudgedLines } from './unjudged-lines.ts';

/** The clause, the formulas, what may be read or set otherwise, what data it needs, and what came of it. */
export function explainRequirement(explanation: RequirementExplanation, view: View): readonly (readonly string[])[] {
  const { locale, terminal } = view;
  const { requirement } = explanation;
  return [
    [
      terminal.tone(requirement.title[locale.words], 'strong'),
      ...terminal.wrap(requirement.id, { first: '  ', tone: 'faint' }),
    ],
    clauseLines(explanation, view),
    formulaLines(explanation, view),
    readingLines(explanation.readings, view),
    permissionLines(explanation, view),
    parameterLines(explanation, view),
    needLines(explanation, view),
    countLines(explanation, view),
  ];
}

function formulaLines({ formulas }: RequirementExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  return [
    ...heading(view, locale.explain.formulas),
    ...formulas.flatMap(({ part, text }) =>
      terminal.wrap(`${locale.explain.part[part]}${locale.mark.colon}${text}`, { first: '  ', rest: '    ' }),
    ),
  ];
}

function parameterLines({ parameters }: RequirementExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  if (parameters.length === 0) return [];
  return [
    ...heading(view, locale.explain.parameters),
    ...parameters.flatMap(({ name, value, note, source }) => {
      const taken = source === null ? '' : locale.explain.basedOn(source.title[locale.words], source.status);
      const details = [note?.[locale.words] ?? '', taken].filter((each) => each !== '');
      const bracket = details.length === 0 ? '' : locale.mark.bracket(details.join(locale.mark.comma));
      return terminal.wrap(`${name} = ${value}${bracket}`, { first: '  ', rest: '    ' });
    }),
  ];
}

function permissionLines({ permissions }: RequirementExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  const { explain, mark, words } = locale;
  if (permissions.length === 0) return [];
  return [
    ...heading(view, explain.permissions),
    ...permissions.flatMap(({ clause, title, when }) => [
      ...terminal.wrap(`${title[words]}${mark.bracket(`${clause.locator} ${clause.id}`)}`, {
        first: '  ',
        rest: '    ',
      }),
      ...terminal.wrap(`${explain.permittedWhen}${mark.colon}${when}`, { first: '    ', rest: '      ' }),
    ]),
  ];
}

function needLines({ needs }: RequirementExplanation, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  return [
    ...heading(view, locale.explain.needs),
    ...needs.flatMap(({ table, columns }) => {
      const titles = locale.mark.list(columns.map((column) => words.column(`${table}.${column}`)));
      const text = titles === '' ? words.table(table) : `${words.table(table)}${locale.mark.colon}${titles}`;
      return terminal.wrap(text, { first: '  ', rest: '    ' });
    }),
  ];
}

function countLines({ counts, requirement, notJudged }: RequirementExplanation, view: View): readonly string[] {
  const { locale, terminal } = view;
  if (notJudged !== null) return [...heading(view, locale.explain.counts), ...unjudgedLines(notJudged, view)];
  if (requirement.reported) return [];
  const text =
    counts === null
      ? locale.explain.notJudgedYet
      : outcomes.map((outcome) => `${locale.outcome[outcome]} ${counts[outcome]}`).join('  ');
  return [...heading(view, locale.explain.counts), ...terminal.wrap(text, { first: '  ' })];
}
