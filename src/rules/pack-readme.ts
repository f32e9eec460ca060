import { locales } from '../locale/index.ts';
import { ownOverrides } from './packs-above.ts';
import { type Source } from '../model/source.ts';
import { type Tag } from '../model/tag.ts';
import {
  type Clause,
  type FigureSource,
  type PermissionSource,
  type ReadingSource,
  type RequirementSource,
  type RulePack,
} from './rule-pack.ts';
import { extensionSections, ownPart } from './readme/extension-sections.ts';
import { both, code, heading, joined, lines, list, table } from './readme/markdown.ts';
import { valueOf, valuesOf } from './readme/values-text.ts';

/** A rule pack as a page of Markdown, Chinese first: what it rests on, what it asks for, and how much of it is encoded. */
export function packReadme(whole: RulePack): string {
  const pack = ownPart(whole);
  const sections = [
    [`# ${pack.title.zh}`, pack.title.en, both(({ generated }) => generated)],
    [headOf(pack)],
    ...extensionSections(whole),
    [heading(({ sources }) => sources), sourcesOf(pack)],
    pack.notes.length === 0 ? [] : [heading(({ notes }) => notes), list(pack.notes.map(lines))],
    pack.parameters.size === 0 ? [] : [heading(({ parameters }) => parameters), parametersOf(pack)],
    pack.indicators.length === 0 ? [] : [heading(({ indicators }) => indicators), indicatorsOf(pack)],
    pack.requirements.length === 0 && whole.extends !== null
      ? []
      : [heading(({ requirements }) => requirements), requirementsOf(pack)],
    pack.figures.length === 0 ? [] : [heading(({ figures }) => figures), figuresOf(pack)],
    pack.permissions.length === 0 ? [] : [heading(({ permissions }) => permissions), permissionsOf(pack)],
    [heading(({ clauses }) => clauses), encodedOf(whole), clausesOf(whole)],
  ];
  return `${sections.flat().join('\n\n')}\n`;
}

function headOf({ id, version, issuer, number, period, jurisdiction }: RulePack): string {
  return table(
    [code(id), ''],
    [
      [both((labels) => labels.version), version],
      [both((labels) => labels.issuer), lines(issuer)],
      [both((labels) => labels.number), number ?? both(({ noNumber }) => noNumber)],
      [both((labels) => labels.period), `${period.from} – ${period.to}`],
      [both((labels) => labels.jurisdiction), jurisdiction.map((prefix) => `${prefix}…`).join(', ')],
    ],
  );
}

function sourcesOf({ sources }: RulePack): string {
  return list(
    sources.map(({ id, title, status, note }) =>
      joined(
        `${code(id)} (${both(({ sourceStatus }) => sourceStatus[status])}): ${lines(title)}`,
        note === undefined ? '' : lines(note),
      ),
    ),
  );
}

function parametersOf({ parameters }: RulePack): string {
  const rows = [...parameters].map(([name, parameter]) => [
    code(name),
    valueOf(parameter),
    joined(lines(parameter.note), sourceText(parameter.source)),
  ]);
  return table([both(({ name }) => name), both(({ value }) => value), both(({ remark }) => remark)], rows);
}

function indicatorsOf({ indicators }: RulePack): string {
  const rows = indicators.map(({ id, title, for: subject, formula, unit }) => [
    `${lines(title)}<br>${code(id)}`,
    code(subject.text),
    unit === null ? code(formula.text) : `${code(formula.text)} (${unit.text})`,
  ]);
  return table(
    [both((labels) => labels.indicators), both((labels) => labels.subject), both(({ measure }) => measure)],
    rows,
  );
}

function requirementsOf({ requirements }: RulePack): string {
  const titles = [
    both((labels) => labels.requirement),
    both(({ obligation }) => obligation),
    both(({ subject }) => subject),
    both(({ asked }) => asked),
    both(({ due }) => due),
    both(({ readings }) => readings),
    both(({ clause }) => clause),
  ];
  return table(titles, requirements.map(requirementRow));
}

function requirementRow(requirement: RequirementSource): readonly string[] {
  const { id, title, obligation, tags, source, readings, clause } = requirement;
  const [judged, ...others] = readings;
  const ofReading = (reading: ReadingSource) => (reading.source?.id === source?.id ? '' : sourceText(reading.source));
  return [
    joined(lines(title), code(id), sourceText(source)),
    joined(`${locales.zh.obligation[obligation]} ${locales.en.obligation[obligation]}`, ...tags.map(tagText)),
    code(judged.for.text) + (judged.where === null ? '' : `<br>${code(judged.where.text)}`),
    askedOf(judged),
    judged.due === null ? both(({ noDue }) => noDue) : code(judged.due.text),
    others.length === 0 ? '' : joined(...readings.flatMap((reading) => [code(reading.id), ofReading(reading)])),
    `${clause.locator}<br>${code(clause.id)}`,
  ];
}

function askedOf({ test }: ReadingSource): string {
  if (test.kind === 'holds') return code(test.condition.text);
  const { comparison, unit, measure } = test;
  const words = `${locales.zh.comparison[comparison]} ${locales.en.comparison[comparison]}`;
  return `${code(measure.text)}<br>${words} ${valuesOf(test)} (${unit.text})`;
}

function figuresOf({ figures }: RulePack): string {
  const titles = [
    both((labels) => labels.indicators),
    both(({ subject }) => subject),
    both(({ measure }) => measure),
    both(({ clause }) => clause),
  ];
  return table(titles, figures.map(figureRow));
}

function figureRow({ id, title, source, for: subject, where, measure, unit, clause }: FigureSource): readonly string[] {
  return [
    joined(lines(title), code(id), sourceText(source)),
    joined(code(subject.text), where === null ? '' : code(where.text)),
    `${code(measure.text)} (${unit.text})`,
    joined(clause.locator, code(clause.id)),
  ];
}

function permissionsOf({ permissions }: RulePack): string {
  const titles = [
    both(({ permission }) => permission),
    both(({ subject }) => subject),
    both(({ when }) => when),
    both(({ lifts }) => lifts),
    both(({ clause }) => clause),
  ];
  return table(titles, permissions.map(permissionRow));
}

function permissionRow({ id, title, for: subject, when, lifts, clause }: PermissionSource): readonly string[] {
  return [
    joined(lines(title), code(id)),
    code(subject.text),
    code(when.text),
    lifts.length === 0 ? both(({ liftsNothing }) => liftsNothing) : joined(...lifts.map(({ text }) => code(text))),
    joined(clause.locator, code(clause.id)),
  ];
}

function encodedOf(pack: RulePack): string {
  const { clauses } = pack;
  const judged = new Set(carriedOut(pack).map(({ clause }) => clause.id));
  const encoded = clauses.filter(({ id }) => judged.has(id)).length;
  return both((labels) => labels.encoded(encoded, clauses.length), '  \n');
}

function clausesOf(pack: RulePack): string {
  const { clauses } = pack;
  const titles = [
    both(({ clause }) => clause),
    both(({ locator }) => locator),
    both(({ wording }) => wording),
    both(({ text }) => text),
    both((labels) => labels.requirements),
  ];
  return table(
    titles,
    clauses.map((clause) => clauseRow(clause, carriedOut(pack))),
  );
}

/** What carries out a clause: requirements, figures, permissions, and what is changed of the packs above. */
function carriedOut(pack: RulePack) {
  const { requirements, figures, permissions } = pack;
  const changes = ownOverrides(pack).map(({ of: id, clause }) => ({ id, clause }));
  return [...requirements, ...figures, ...permissions, ...changes];
}

function clauseRow(
  { id, locator, wording, trigger, text }: Clause,
  entries: readonly { readonly id: string; readonly clause: Clause }[],
) {
  const judging = entries.filter(({ clause }) => clause.id === id);
  const worded = `${both(({ wordings }) => wordings[wording])}<br>“${trigger}”`;
  return [code(id), locator, worded, lines(text), judging.map((requirement) => code(requirement.id)).join('<br>')];
}

function tagText(tag: Tag): string {
  return both((labels) => labels.tag[tag]);
}

/** Where a value is taken from; empty for the text of the plan. */
function sourceText(source: Source | null): string {
  if (source === null) return '';
  return `${both(({ sourceStatus }) => sourceStatus[source.status])}: ${code(source.id)}`;
}
