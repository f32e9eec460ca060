import { type EffectiveLink, type EffectiveRule, type Statements } from '../../model/effective-rule.ts';
import { type RenderContext } from '../report-format.ts';
import { type Tone } from '../terminal/terminal.ts';
import { heading, type View, viewOf } from '../terminal/view.ts';

const verdictTone: Readonly<Record<EffectiveLink['verdict'], Tone>> = {
  'in-force': 'good',
  'in-part': 'good',
  replaced: 'faint',
  'not-yet': 'soon',
  before: 'soon',
  lapsed: 'faint',
};

/** What holds in a region on a day, and every word that led to it. */
export function showEffectiveRule(rule: EffectiveRule, context: RenderContext): string {
  const view = viewOf(context);
  const { locale, terminal } = view;
  const { effective } = locale.rules;
  const { mark, explain } = locale;
  const facts = [
    `${rule.pack.title[locale.words]}${mark.bracket(rule.pack.id)}${mark.comma}${effective.state[rule.state]}`,
    ...statementTexts(rule.statement),
    ...(rule.obligation === null ? [] : [`${explain.obligation}${mark.colon}${locale.obligation[rule.obligation]}`]),
  ];
  const lines = [
    ...terminal.wrap(rule.title[locale.words], { tone: 'strong' }),
    ...terminal.wrap(rule.id, { first: '  ', tone: 'faint' }),
    '',
    ...heading(view, effective.title(rule.region, rule.asOf)),
    ...facts.flatMap((fact) => terminal.wrap(fact, { first: '  ', rest: '    ' })),
    '',
    ...heading(view, effective.chain),
    ...rule.chain.flatMap((link) => linkLines(link, view)),
  ];
  return `${lines.join('\n')}\n`;
}

function linkLines(link: EffectiveLink, view: View): readonly string[] {
  const { locale, terminal, words } = view;
  const { mark } = locale;
  const { effective } = locale.rules;
  const by = link.replacedBy === null ? '' : mark.bracket(effective.replacedBy(link.replacedBy));
  const clause = link.clause === null ? [] : [`${link.clause.locator}${mark.bracket(link.clause.id)}`];
  const who = [`${link.pack}${mark.bracket(words.subject(link.level))}`, effective.from(link.from), ...clause];
  const why = link.reason === null ? [] : [`${effective.reason}${mark.colon}${link.reason[locale.words]}`];
  const said = [
    ...(link.clause === null ? [] : [link.clause.text[locale.words]]),
    ...statementTexts(link.statement),
    ...why,
  ];
  return [
    ...terminal.wrap(who.join(mark.comma), { first: '  ', rest: '    ' }),
    ...said.flatMap((text) => terminal.wrap(text, { first: '    ', rest: '      ' })),
    ...terminal.wrap(`→ ${effective.verdict[link.verdict]}${by}`, {
      first: '    ',
      rest: '      ',
      tone: verdictTone[link.verdict],
    }),
  ];
}

function statementTexts(statement: Statements): readonly string[] {
  return statement.map(({ key, text }) => `${key}: ${text}`);
}
