import {
  type ClauseEntry,
  type IndicatorEntry,
  type NamedEntry,
  type PackEntry,
  type ParameterEntry,
  type RequirementEntry,
  type RuleEntry,
  type StatedClause,
  type StatedParameter,
  type StatedReading,
} from '../../model/rule-entry.ts';
import { type RenderContext } from '../report-format.ts';
import { heading, type View, viewOf } from '../terminal/view.ts';
import { packLines } from './show-packs.ts';

/** What a pack says under one id, with everything that belongs to it. */
export function showRuleEntry(entry: RuleEntry, context: RenderContext): string {
  const view = viewOf(context);
  return `${blocksOf(entry, view)
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Blocks = readonly (readonly string[])[];

function blocksOf(entry: RuleEntry, view: View): Blocks {
  switch (entry.kind) {
    case 'pack':
      return packBlocks(entry, view);
    case 'clause':
      return clauseBlocks(entry, view);
    case 'indicator':
      return indicatorBlocks(entry, view);
    case 'parameter':
      return parameterBlocks(entry, view);
    case 'requirement':
    case 'figure':
    case 'permission':
      return requirementBlocks(entry, view);
  }
}

function packBlocks({ listing, issuer, number, sources, notes, requirements }: PackEntry, view: View): Blocks {
  const { locale } = view;
  const { pack } = locale;
  const facts = [
    `${pack.issuer}${locale.mark.colon}${issuer[locale.words]}`,
    `${pack.number}${locale.mark.colon}${number ?? pack.noNumber}`,
  ];
  return [
    [...packLines(listing, view), ...facts.flatMap((line) => indented(line, view))],
    listed(
      pack.sources,
      sources.map(({ id, title, status, note }) => {
        const named = `${id}${locale.mark.bracket(pack.sourceStatus[status])} ${title[locale.words]}`;
        return note === undefined ? named : `${named}${locale.mark.bracket(note[locale.words])}`;
      }),
      view,
    ),
    listed(
      pack.notes,
      notes.map((note) => note[locale.words]),
      view,
    ),
    namedLines(pack.requirements, requirements, view),
  ];
}

function clauseBlocks({ pack, clause, about }: ClauseEntry, view: View): Blocks {
  return [
    titled(clause.id, pack, view),
    clauseLines(clause, pack, view),
    about.length === 0
      ? listed(view.locale.pack.requirements, [view.locale.rules.show.nothing], view)
      : namedLines(view.locale.pack.requirements, about, view),
  ];
}

function indicatorBlocks({ pack, indicator, usedBy }: IndicatorEntry, view: View): Blocks {
  const { locale } = view;
  const { id, title, formula, unit } = indicator;
  const statement = [`for: ${indicator.for}`, unit === null ? `holds: ${formula}` : `measure: ${formula}`];
  return [
    titled(`${pack.id}.${id}`, { id, title }, view),
    listed(locale.rules.show.asked, unit === null ? statement : [...statement, `unit: ${unit}`], view),
    listed(locale.rules.show.usedBy, orNothing(usedBy, view), view),
  ];
}

function parameterBlocks({ pack, parameter, usedBy }: ParameterEntry, view: View): Blocks {
  return [
    titled(`${pack.id}.${parameter.id}`, pack, view),
    parameterLines([parameter], view),
    listed(view.locale.rules.show.usedBy, orNothing(usedBy, view), view),
  ];
}

function requirementBlocks(entry: RequirementEntry, view: View): Blocks {
  const { locale } = view;
  const { mark, rules, explain } = locale;
  const facts = [
    ...(entry.obligation === null ? [] : [`${explain.obligation}${mark.colon}${locale.obligation[entry.obligation]}`]),
    ...(entry.tags.length === 0 ? [] : [`${rules.show.tags}${mark.colon}${mark.list(entry.tags)}`]),
    ...(entry.note === null ? [] : [`${rules.show.note}${mark.colon}${entry.note[locale.words]}`]),
  ];
  return [
    titled(entry.id, entry, view),
    [...clauseLines(entry.clause, entry.pack, view), ...facts.flatMap((line) => indented(line, view))],
    ...entry.readings.map((reading, index) => readingBlock(reading, index === 0 && entry.readings.length > 1, view)),
    listed(rules.show.lifts, entry.lifts, view),
    parameterLines(entry.parameters, view),
    listed(
      locale.pack.indicators,
      entry.indicators.map(({ id, formula }) => `${id} = ${formula}`),
      view,
    ),
    caseLines(entry, view),
  ];
}

function titled(id: string, { title }: NamedEntry, { locale, terminal }: View): readonly string[] {
  return [terminal.tone(title[locale.words], 'strong'), ...terminal.wrap(id, { first: '  ', tone: 'faint' })];
}

function clauseLines(
  { id, locator, wording, trigger, text }: StatedClause,
  pack: NamedEntry,
  view: View,
): readonly string[] {
  const { explain, mark, pack: labels, words } = view.locale;
  return [
    ...heading(view, explain.clause),
    ...indented(`${pack.title[words]} ${locator}${mark.bracket(id)}`, view),
    ...indented(text[words], view),
    ...indented(`${labels.wording}${mark.colon}${labels.wordings[wording]}${mark.comma}“${trigger}”`, view),
  ];
}

function readingBlock(
  { id, note, source, statement }: StatedReading,
  isStanding: boolean,
  view: View,
): readonly string[] {
  const { explain, mark, rules, words } = view.locale;
  const standing = isStanding ? mark.bracket(explain.judgedReading) : '';
  const title = id === '' ? rules.show.asked : `${rules.show.reading} ${id}${standing}`;
  return [
    ...listed(
      title,
      statement.map(({ key, text }) => `${key}: ${text}`),
      view,
    ),
    ...(source === null ? [] : indented(`${rules.show.source}${mark.colon}${source.title[words]}`, view)),
    ...(note === null ? [] : indented(`${rules.show.note}${mark.colon}${note[words]}`, view)),
  ];
}

function parameterLines(parameters: readonly StatedParameter[], view: View): readonly string[] {
  const { mark, pack, rules, words } = view.locale;
  const lines = parameters.map(({ id, value, note, source }) => {
    const from = source === null ? '' : `${mark.comma}${rules.show.source}${mark.colon}${source.title[words]}`;
    return `${id} = ${value}${mark.bracket(`${note[words]}${from}`)}`;
  });
  return listed(pack.parameters, lines, view);
}

function caseLines({ cases }: RequirementEntry, view: View): readonly string[] {
  const { mark, outcome, rules } = view.locale;
  if (cases.length === 0) return [];
  const lines = cases.map(({ name, asOf, reading, outcomes }) => {
    const expected = outcomes.map((each) => outcome[each]);
    const under = reading === null ? [] : [`${rules.show.reading} ${reading}`];
    const result = expected.length === 0 ? rules.show.notJudged : mark.list(expected);
    return `${name}${mark.bracket([asOf, ...under, result].join(mark.comma))}`;
  });
  return listed(`${rules.show.cases} ${cases.length}`, lines, view);
}

function namedLines(title: string, entries: readonly NamedEntry[], view: View): readonly string[] {
  const { terminal, locale } = view;
  const rows = entries.map((entry) => [{ text: entry.id }, { text: entry.title[locale.words] }]);
  return [
    ...heading(view, `${title} ${entries.length}`),
    ...terminal.table(rows, [{ align: 'left' }, { align: 'left', grow: true }]),
  ];
}

function listed(title: string, lines: readonly string[], view: View): readonly string[] {
  return lines.length === 0 ? [] : [...heading(view, title), ...lines.flatMap((line) => indented(line, view))];
}

function indented(line: string, { terminal }: View): readonly string[] {
  return terminal.wrap(line, { first: '  ', rest: '    ' });
}

function orNothing(ids: readonly string[], { locale }: View): readonly string[] {
  return ids.length === 0 ? [locale.rules.show.nothing] : ids;
}
