import { oncePer } from '../../base/once-per.ts';
import { portions } from '../../base/portions.ts';
import { type Diagnostic } from '../../model/diagnostic.ts';
import { type Finding, type Subject, type UnitName } from '../../model/finding.ts';
import { type Interval } from '../../model/interval.ts';
import { type Place } from '../../model/place.ts';
import {
  compare,
  type Rational,
  rationalFromNumber,
  rationalFromText,
  toDecimal,
  toNumber,
} from '../../model/rational.ts';
import {
  type AreaSummary,
  type Counts,
  type FigureSummary,
  type Rate,
  type Report,
  type RequirementSummary,
  type StatedRequirement,
} from '../../model/report.ts';
import { dataWords } from '../data-words.ts';
import { diagnosticText } from '../diagnostic-text.ts';
import { type RenderContext, type ReportFormat } from '../report-format.ts';
import { schemaVersion } from '../report-schema.ts';

/** The contract other programs build on: `report-schema.ts` describes it. Only messages are in the chosen language. */
export const json = {
  extension: '.json',
  render: (report, context) => [...pieces(report, context)].join(''),
  pieces,
} as const satisfies ReportFormat;

const findingsTogether = 500;

/** Findings may be more than fit into one text: they are written out some at a time. */
function* pieces(report: Report, context: RenderContext): Generator<string> {
  const document = JSON.stringify(reportDocument(report, context), null, 2);
  // Only a key of the document itself is indented this far.
  const [before = '', after = ''] = document.split(`${noFindings}]`);
  yield before;
  yield noFindings;
  for (const [index, portion] of portions(report.findings, findingsTogether).entries()) {
    yield `${index === 0 ? '' : ','}\n    ${portion.map(findingText).join(',\n    ')}`;
  }
  yield `${report.findings.length === 0 ? '' : '\n  '}]${after}\n`;
}

/** As `JSON.stringify` writes it at its place in the document; a subject has many findings, and its text is made once. */
function findingText(finding: Finding): string {
  const members = Object.entries(findingOf(finding)).map(([key, value]: [string, unknown]) => {
    const text = key === 'subject' ? subjectText(finding.subject) : indented(value);
    return `\n      "${key}": ${text}`;
  });
  return `{${members.join(',')}\n    }`;
}

const subjectText = oncePer((subject: Subject) => indented(subjectOf(subject)));

function indented(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return typeof value === 'object' ? text.replaceAll('\n', '\n      ') : text;
}

const noFindings = '\n  "findings": [';

/** Everything but the findings, which have their place. */
function reportDocument(report: Report, context: RenderContext): object {
  return {
    schemaVersion,
    tool: { name: report.tool.name, version: report.tool.version },
    language: context.locale.id,
    asOf: report.asOf,
    asOfSource: report.asOfSource,
    scope: report.scope === null ? null : unitOf(report.scope),
    options: {
      absentRows: report.options.absentRows,
      region: report.options.region,
      set: report.options.set,
      readings: report.options.readings,
      mapping: report.options.mapping,
      encouraged: report.options.encouraged,
    },
    inputs: report.inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    packs: report.packs.map(({ id, version, sha256, title, chosen, period }) => ({
      id,
      version,
      sha256,
      title: { zh: title.zh, en: title.en },
      chosen,
      period: { from: period.from, to: period.to, state: period.state },
    })),
    packsOnlyNamed: report.onlyNamed.map(({ id, title }) => ({ id, title: { zh: title.zh, en: title.en } })),
    summary: summaryOf(report),
    findings: [],
    figures: report.figures.flatMap(figuresOf),
    notJudged: report.notJudged.map(({ requirement, reason, missing, subjects }) => ({
      requirement: requirement.id,
      pack: requirement.pack,
      clause: requirement.clause.id,
      title: { zh: requirement.title.zh, en: requirement.title.en },
      obligation: requirement.obligation,
      ...(requirement.reported ? { reported: true } : {}),
      reason,
      missing,
      subjects,
    })),
    diagnostics: report.diagnostics.map((diagnostic) => diagnosticOf(diagnostic, context)),
  };
}

function summaryOf({ summary, requirements, areas }: Report): object {
  return {
    total: summary.total,
    shown: summary.shown,
    counts: countsOf(summary.counts),
    rate: rateOf(summary.rate),
    byObligation: {
      must: countsOf(summary.byObligation.must),
      should: countsOf(summary.byObligation.should),
      may: countsOf(summary.byObligation.may),
    },
    communities: countsOf(summary.communities),
    communityRate: rateOf(summary.communityRate),
    requirementsJudged: summary.requirementsJudged,
    requirementsTotal: summary.requirementsTotal,
    encouragedLeftOut: summary.encouragedLeftOut,
    byRequirement: requirements.map(requirementOf),
    byArea: areas.map(areaOf),
  };
}

function requirementOf(requirement: RequirementSummary): object {
  const { id, pack, clause, title, obligation, subject, unit, threshold, due, counts, rate, shortfall } = requirement;
  return {
    id,
    pack,
    clause: { id: clause.id, locator: clause.locator, text: { zh: clause.text.zh, en: clause.text.en } },
    title: { zh: title.zh, en: title.en },
    obligation,
    tags: requirement.tags,
    ...sourcesOf(requirement),
    subject,
    unit,
    threshold,
    due,
    counts: countsOf(counts),
    rate: rateOf(rate),
    shortfall: shortfall === null ? null : quantityOf(fromTexts(shortfall)),
    readings: requirement.readings,
    readingMatters: requirement.readingMatters,
  };
}

function areaOf({ unit, path, findings, communities, rate, rank }: AreaSummary): object {
  return {
    ...unitOf(unit),
    path: path.map(unitOf),
    findings: countsOf(findings),
    communities: countsOf(communities),
    rate: rateOf(rate),
    rank,
  };
}

function findingOf(finding: Finding): object {
  const { tally, pacePerYear, permission } = finding;
  return {
    id: finding.id,
    requirement: finding.requirement,
    clause: finding.clause,
    subject: finding.subject,
    outcome: finding.outcome,
    reason: finding.reason,
    obligation: finding.obligation,
    comparison: finding.comparison,
    unit: finding.unit,
    due: finding.due,
    observed: quantityOf(finding.observed),
    required: quantityOf(finding.required),
    shortfall: quantityOf(finding.shortfall),
    ...(tally === undefined
      ? {}
      : { tally: { yes: quantityOf(tally.yes), of: quantityOf(tally.of), lacking: quantityOf(tally.lacking) } }),
    ...(finding.lacking.length === 0
      ? {}
      : { lacking: finding.lacking.map(({ item, certain }) => ({ ...item, certain })) }),
    contributors: finding.contributors.map(subjectOf),
    contributorsTotal: finding.contributorsTotal,
    ...(finding.estimate === true ? { estimate: true } : {}),
    ...(pacePerYear === undefined ? {} : { pacePerYear: quantityOf({ low: pacePerYear, high: pacePerYear }) }),
    evidence: finding.evidence.map(placeOf),
    evidenceTotal: finding.evidenceTotal,
    undecidedBy: finding.undecidedBy.map(placeOf),
    ...(permission === undefined ? {} : { permission: { id: permission.id, clause: permission.clause.id } }),
    readings: finding.readings.map(({ id, outcome }) => ({ id, outcome })),
  };
}

/** Secondary as soon as one thing it rests on is. */
function sourcesOf({ sources }: StatedRequirement): object {
  return {
    status: sources.some(({ status }) => status === 'secondary') ? 'secondary' : 'primary',
    sources: sources.map(({ id, title, status }) => ({ id, title: { zh: title.zh, en: title.en }, status })),
  };
}

function figuresOf({ requirement, values }: FigureSummary): readonly object[] {
  const { id: figure, pack, clause, title } = requirement;
  return values.map(({ id, subject, unit, value, evidence, evidenceTotal, missing }) => ({
    id,
    figure,
    pack,
    clause: clause.id,
    title: { zh: title.zh, en: title.en },
    ...sourcesOf(requirement),
    subject: subjectOf(subject),
    unit,
    value: quantityOf(value),
    evidence: evidence.map(placeOf),
    evidenceTotal,
    missing: missing.map(placeOf),
  }));
}

function subjectOf({ kind, code, name, path }: Subject): object {
  return { level: kind, code, name, path: path.map(unitOf) };
}

function unitOf({ level, code, name }: UnitName): object {
  return { level, code, name };
}

function diagnosticOf(diagnostic: Diagnostic, { locale, model }: RenderContext): object {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    ...placeOf(diagnostic.at),
    message: diagnosticText(diagnostic, locale, dataWords(model, locale)),
    params: diagnostic.params,
  };
}

function placeOf({ file, sheet, cell, line, column }: Place): object {
  return {
    file,
    sheet: sheet ?? null,
    cell: cell ?? null,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function countsOf(counts: Counts): object {
  return {
    compliant: counts.compliant,
    'non-compliant': counts['non-compliant'],
    undetermined: counts.undetermined,
    'not-due': counts['not-due'],
    'not-applicable': counts['not-applicable'],
  };
}

function rateOf(rate: Rate | null): object | null {
  return rate === null ? null : { low: rate.low, high: rate.high };
}

/** Both ends as the nearest double; where that is not the value itself, `exact` holds it as text. */
function quantityOf({ low, high }: Interval): object {
  const ends = {
    low: low === null ? null : toNumber(low),
    high: high === null ? null : toNumber(high),
  };
  const isRounded = [low, high].some((end) => end !== null && !isItsNumber(end));
  return isRounded ? { ...ends, exact: { low: exactText(low), high: exactText(high) } } : ends;
}

function isItsNumber(value: Rational): boolean {
  const number = toNumber(value);
  return Number.isFinite(number) && compare(rationalFromNumber(number), value) === 0;
}

/** A decimal where there is one, else a fraction such as `1/3`. */
function exactText(value: Rational | null): string | null {
  if (value === null) return null;
  const decimal = toDecimal(value, 40);
  const read = rationalFromText(decimal);
  return read !== undefined && compare(read, value) === 0 ? decimal : `${value.numerator}/${value.denominator}`;
}

function fromTexts({ low, high }: { readonly low: string; readonly high: string | null }): Interval {
  return { low: rationalFromText(low) ?? null, high: high === null ? null : (rationalFromText(high) ?? null) };
}
