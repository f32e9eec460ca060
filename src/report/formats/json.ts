import { portions } from '../../base/portions.ts';
import { type Diagnostic } from '../../model/diagnostic.ts';
import { type Distribution } from '../../model/distribution.ts';
import { type EarlierPeriod } from '../../model/earlier.ts';
import { type CitedClause, type Finding, type Margin } from '../../model/finding.ts';
import { exactly, type Interval } from '../../model/interval.ts';
import { type Place } from '../../model/place.ts';
import { rationalFromText } from '../../model/rational.ts';
import {
  type AreaSummary,
  type FigureSummary,
  type NotJudged,
  type Report,
  type RequirementSummary,
  type StatedRequirement,
} from '../../model/report.ts';
import { dataWords } from '../words/data-words.ts';
import { diagnosticText } from '../words/diagnostic-text.ts';
import { countsPart, quantityPart, ratePart, subjectPart, unitPart } from '../json/document-parts.ts';
import { type RenderContext, type ReportFormat } from '../report-format.ts';
import { schemaVersion } from '../json/report-schema.ts';

/** The contract other programs build on: `report-schema.ts` describes it. Only messages are in the chosen language. */
export const json = {
  extension: '.json',
  render: (report, context) => [...pieces(report, context)].join(''),
  pieces,
} as const satisfies ReportFormat;

const elementsTogether = 500;

/**
 * The document, key by key. Every element of its lists is a line of its own: a difference between two reports is then
 * a difference of lines, and no report is too long for one text.
 */
function* pieces(report: Report, context: RenderContext): Generator<string> {
  for (const [index, [key, value]] of Object.entries(reportDocument(report, context)).entries()) {
    yield `${index === 0 ? '{' : ','}\n  "${key}": `;
    if (value instanceof Elements) yield* value.lines();
    else yield JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
  }
  yield '\n}\n';
}

/** A list of which each element is made only while it is written. */
class Elements<Element = unknown> {
  readonly #elements: readonly Element[];
  readonly #partOf: (element: Element) => object;

  constructor(elements: readonly Element[], partOf: (element: Element) => object) {
    this.#elements = elements;
    this.#partOf = partOf;
  }

  *lines(): Generator<string> {
    for (const [index, portion] of portions(this.#elements, elementsTogether).entries()) {
      const lines = portion.map((element) => JSON.stringify(this.#partOf(element)));
      yield `${index === 0 ? '[' : ','}\n    ${lines.join(',\n    ')}`;
    }
    yield this.#elements.length === 0 ? '[]' : '\n  ]';
  }
}

function reportDocument(report: Report, context: RenderContext): object {
  return {
    schemaVersion,
    tool: { name: report.tool.name, version: report.tool.version },
    language: context.locale.id,
    asOf: report.asOf,
    asOfSource: report.asOfSource,
    scope: report.scope === null ? null : unitPart(report.scope),
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
    findings: new Elements(report.findings, findingOf),
    figures: new Elements(report.figures.flatMap(figuresOf), (figure) => figure),
    notJudged: new Elements(report.notJudged, notJudgedOf),
    distributions: new Elements(report.distributions, distributionOf),
    earlier: report.earlier.map((period) => earlierOf(period, report)),
    diagnostics: new Elements(report.diagnostics, (diagnostic) => diagnosticOf(diagnostic, context)),
  };
}

function summaryOf({ summary, requirements, areas }: Report): object {
  return {
    total: summary.total,
    shown: summary.shown,
    counts: countsPart(summary.counts),
    rate: ratePart(summary.rate),
    byObligation: {
      must: countsPart(summary.byObligation.must),
      should: countsPart(summary.byObligation.should),
      may: countsPart(summary.byObligation.may),
    },
    communities: countsPart(summary.communities),
    communityRate: ratePart(summary.communityRate),
    requirementsJudged: summary.requirementsJudged,
    requirementsTotal: summary.requirementsTotal,
    encouragedLeftOut: summary.encouragedLeftOut,
    byRequirement: requirements.map(requirementOf),
    byArea: areas.map((area) => areaOf(area, requirements)),
  };
}

function requirementOf(requirement: RequirementSummary): object {
  const { id, pack, clause, title, obligation, subject, unit, threshold, due, counts, rate, shortfall } = requirement;
  return {
    id,
    pack,
    clause: clauseOf(clause),
    title: { zh: title.zh, en: title.en },
    obligation,
    tags: requirement.tags,
    ...sourcesOf(requirement),
    ...overridesOf(requirement),
    subject,
    unit,
    threshold,
    due,
    counts: countsPart(counts),
    rate: ratePart(rate),
    shortfall: shortfall === null ? null : quantityPart(fromTexts(shortfall)),
    readings: requirement.readings,
    readingMatters: requirement.readingMatters,
  };
}

function areaOf(area: AreaSummary, requirements: readonly RequirementSummary[]): object {
  const { unit, path, findings, communities, rate, rank, byRequirement } = area;
  return {
    ...unitPart(unit),
    path: path.map(unitPart),
    findings: countsPart(findings),
    communities: countsPart(communities),
    rate: ratePart(rate),
    rank,
    byRequirement: requirements.flatMap(({ id }, index) => {
      const counts = byRequirement[index] ?? null;
      return counts === null ? [] : [{ requirement: id, counts: countsPart(counts) }];
    }),
  };
}

function earlierOf({ file, asOf, differences, rate, communityRate, areas }: EarlierPeriod, report: Report): object {
  return {
    file,
    asOf,
    differences,
    rate: ratePart(rate),
    communityRate: ratePart(communityRate),
    byArea: report.areas.flatMap(({ unit, path }, index) => {
      const area = areas[index] ?? null;
      if (area === null) return [];
      const rates = { rate: ratePart(area.rate), findingRate: ratePart(area.findingRate) };
      return [{ ...unitPart(unit), path: path.map(unitPart), ...rates }];
    }),
  };
}

function distributionOf(distribution: Distribution): object {
  const { requirement, subject, members, unit, average, target, count, unsettled, median, below, bands } = distribution;
  return {
    requirement,
    subject: subjectPart(subject),
    members,
    unit,
    average: quantityPart(average),
    target: quantityPart(target),
    count,
    unsettled,
    median: quantityPart(median),
    below: ratePart(below),
    bands: bands.map(({ from, to, count: inBand }) => ({ from, to, count: inBand })),
  };
}

/** What is undefined is left out of the text. */
function findingOf(finding: Finding): object {
  const { tally, pacePerYear, permission, settledBy } = finding;
  return {
    id: finding.id,
    requirement: finding.requirement,
    pack: finding.pack,
    clause: finding.clause,
    subject: subjectPart(finding.subject),
    outcome: finding.outcome,
    reason: finding.reason,
    obligation: finding.obligation,
    comparison: finding.comparison,
    unit: finding.unit,
    due: finding.due,
    observed: quantityPart(finding.observed),
    required: quantityPart(finding.required),
    shortfall: quantityPart(finding.shortfall),
    tally:
      tally === undefined
        ? undefined
        : { yes: quantityPart(tally.yes), of: quantityPart(tally.of), lacking: quantityPart(tally.lacking) },
    margin: finding.margin === undefined ? undefined : marginOf(finding.margin),
    lacking:
      finding.lacking.length === 0 ? undefined : finding.lacking.map(({ item, certain }) => ({ ...item, certain })),
    contributors: finding.contributors.map(subjectPart),
    contributorsTotal: finding.contributorsTotal,
    estimate: finding.estimate,
    pacePerYear: pacePerYear === undefined ? undefined : quantityPart({ low: pacePerYear, high: pacePerYear }),
    evidence: finding.evidence.map(placeOf),
    evidenceTotal: finding.evidenceTotal,
    undecidedBy: finding.undecidedBy.map(placeOf),
    settledBy: settledBy === undefined ? undefined : { ...settledBy, cells: settledBy.cells.map(placeOf) },
    permission: permission === undefined ? undefined : { id: permission.id, clause: permission.clause.id },
    readings: finding.readings.map(({ id, outcome }) => ({ id, outcome })),
  };
}

function notJudgedOf({ requirement, reason, off, missing, subjects, atMost }: NotJudged): object {
  return {
    requirement: requirement.id,
    pack: requirement.pack,
    clause: requirement.clause.id,
    title: { zh: requirement.title.zh, en: requirement.title.en },
    obligation: requirement.obligation,
    ...(requirement.reported ? { reported: true } : {}),
    reason,
    ...(off === undefined ? {} : { off: offOf(off) }),
    missing,
    subjects,
    ...(atMost === true ? { subjectsAtMost: true } : {}),
  };
}

function marginOf({ slack, spare, growth }: Margin): object {
  return {
    slack: slack === null ? null : quantityPart(slack),
    ...(spare === undefined ? {} : { spare: quantityPart(spare) }),
    growth: growth.map(({ column: { table, column, via }, unit, from, by }) => ({
      table,
      column,
      level: via?.kind === 'level' ? via.level : null,
      unit,
      from: quantityPart(exactly(from)),
      by: quantityPart(exactly(by)),
    })),
  };
}

/** Secondary as soon as one thing it rests on is. */
function sourcesOf({ sources }: StatedRequirement): object {
  return {
    status: sources.some(({ status }) => status === 'secondary') ? 'secondary' : 'primary',
    sources: sources.map(({ id, title, status }) => ({ id, title: { zh: title.zh, en: title.en }, status })),
  };
}

/** What packs below the one it comes from change of it. */
function overridesOf({ overrides }: StatedRequirement): object {
  if (overrides === undefined) return {};
  return {
    overrides: overrides.map(({ pack, level, of, clause, from }) => ({
      pack,
      level,
      of,
      clause: clauseOf(clause),
      from,
    })),
  };
}

function offOf({ reason, pack, clause }: NonNullable<NotJudged['off']>): object {
  return { reason: { zh: reason.zh, en: reason.en }, pack, clause: clauseOf(clause) };
}

function clauseOf({ id, locator, text }: CitedClause): object {
  return { id, locator, text: { zh: text.zh, en: text.en } };
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
    subject: subjectPart(subject),
    unit,
    value: quantityPart(value),
    evidence: evidence.map(placeOf),
    evidenceTotal,
    missing: missing.map(placeOf),
  }));
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
  return { file, sheet: sheet ?? null, cell: cell ?? null, line, column };
}

function fromTexts({ low, high }: { readonly low: string; readonly high: string | null }): Interval {
  return { low: rationalFromText(low) ?? null, high: high === null ? null : (rationalFromText(high) ?? null) };
}
