import { naturalOrder } from '../../base/natural-order.ts';
import { type AuditResult, type Judgement } from '../../model/audit-result.ts';
import { type Diagnostic } from '../../model/diagnostic.ts';
import { type Finding, type UnitName } from '../../model/finding.ts';
import { type LinkedMaterial, type Unit, unitsUpFrom } from '../../model/linked.ts';
import { type Obligation, obligations, type Outcome, outcomes, worstFirst } from '../../model/outcome.ts';
import { add, compare, divide, type Rational, toDecimal, zero } from '../../model/rational.ts';
import { type AreaSummary, type Report, type RequirementSummary, type Summary } from '../../model/report.ts';
import { communitiesOf } from './communities-of.ts';
import { communityTallies, worstIn } from './community-tallies.ts';
import { countByRequirement } from './count-by-requirement.ts';
import { countsOf, noCounts, type Tally } from './counts-of.ts';
import { placesOf } from './places-of.ts';
import { rateOf } from './rate-of.ts';

/** What a report says besides what was judged. */
export interface ReportFrame extends Pick<
  Report,
  'tool' | 'asOf' | 'asOfSource' | 'inputs' | 'paths' | 'packs' | 'onlyNamed' | 'options'
> {
  /** How many requirements were left out as nobody asked for them. */
  readonly encouragedLeftOut: number;
}

/** Counts, orders and groups everything once. */
export function buildReport(
  { encouragedLeftOut, ...frame }: ReportFrame,
  { judgements, figures, notJudged, distributions }: AuditResult,
  material: LinkedMaterial,
  diagnostics: readonly Diagnostic[],
): Report {
  const findings = heaviestFirst(judgements.flatMap((judgement) => judgement.findings));
  const requirements = judgements.map(summarise);
  const tallies = communityTallies(judgements, material.units);
  const communities = new Map([...tallies].map(([unit, tally]) => [unit, worstIn(tally)]));
  const judged = new Set(requirements.map(({ id }) => id));
  const unjudged = notJudged.filter(({ requirement, reason }) => !requirement.reported && reason !== 'off');
  const total = new Set([...judged, ...unjudged.map(({ requirement }) => requirement.id)]).size;
  const summary = { ...summaryOf(judgements, communities, findings.length, total), requirementsJudged: judged.size };
  return {
    ...frame,
    scope: material.scope === null ? null : unitName(material.units, material.scope),
    summary: { ...summary, encouragedLeftOut },
    requirements,
    areas: areasOf(judgements, communities, material.units),
    findings,
    figures,
    notJudged,
    distributions,
    communities: communitiesOf(communities, material),
    places: placesOf(tallies, judgements, material),
    diagnostics,
    earlier: [],
  };
}

/** True when requirements were judged and at least one subject counts. */
export function isAnythingJudged({ judgements }: AuditResult): boolean {
  return judgements.some((judgement) => judgement.outcomes.some((outcome) => outcome !== 'not-applicable'));
}

function summarise({ requirement, outcomes: all, findings, readingDiffers }: Judgement): RequirementSummary {
  const counts = countsOf(all);
  return {
    ...requirement,
    counts,
    rate: rateOf(counts),
    shortfall: requirement.unit === 'percent' || requirement.unit === '' ? null : totalShortfall(findings),
    readingMatters: readingDiffers > 0,
  };
}

/**
 * The shortfalls of what is short or may be, added up: what could not be judged lacks nothing at least. The high end is
 * unknown as soon as one of them is.
 */
function totalShortfall(findings: readonly Finding[]): RequirementSummary['shortfall'] {
  let low: Rational = zero;
  let high: Rational | null = zero;
  for (const { outcome, shortfall } of findings) {
    if (outcome === 'compliant' || outcome === 'not-applicable') continue;
    if (shortfall.low !== null && outcome !== 'undetermined') low = add(low, shortfall.low);
    high = high === null || shortfall.high === null ? null : add(high, shortfall.high);
  }
  const exact = (value: Rational) => toDecimal(value, 12);
  return { low: exact(low), high: high === null ? null : exact(high) };
}

function summaryOf(
  judgements: readonly Judgement[],
  communities: ReadonlyMap<number, Outcome>,
  shown: number,
  requirementsTotal: number,
): Omit<Summary, 'encouragedLeftOut' | 'requirementsJudged'> {
  const counts = countsOf(judgements.flatMap((judgement) => judgement.outcomes));
  const of = (obligation: Obligation) =>
    countsOf(
      judgements.flatMap(({ requirement, outcomes: all }) => (requirement.obligation === obligation ? all : [])),
    );
  const [must, should, may] = obligations;
  const communityCounts = countsOf(communities.values());
  return {
    counts,
    byObligation: { must: of(must), should: of(should), may: of(may) },
    rate: rateOf(counts),
    communities: communityCounts,
    communityRate: rateOf(communityCounts),
    requirementsTotal,
    total: outcomes.reduce((total, outcome) => total + counts[outcome], 0),
    shown,
  };
}

function areasOf(
  judgements: readonly Judgement[],
  communities: ReadonlyMap<number, Outcome>,
  units: readonly Unit[],
): readonly AreaSummary[] {
  const areas = new Map<number, { findings: Tally; communities: Tally }>();
  const areasAbove = units.map((_, unit) => unitsUpFrom(units, unit).filter((area) => isArea(units[area])));
  const count = (unit: number, outcome: Outcome, of: 'findings' | 'communities') => {
    for (const area of areasAbove[unit] ?? []) {
      const tally = areas.get(area) ?? { findings: noCounts(), communities: noCounts() };
      areas.set(area, tally);
      tally[of][outcome] += 1;
    }
  };
  for (const judgement of judgements) {
    judgement.units.forEach((unit, index) => {
      const outcome = judgement.outcomes[index];
      if (outcome !== undefined) count(unit, outcome, 'findings');
    });
  }
  for (const [unit, outcome] of communities) count(unit, outcome, 'communities');
  const byRequirement = countByRequirement(judgements, areasAbove);
  const unranked = [...areas].map(([unit, tally]): AreaSummary => ({
    unit: unitName(units, unit),
    path: unitsUpFrom(units, unit)
      .slice(1)
      .toReversed()
      .map((index) => unitName(units, index)),
    findings: tally.findings,
    communities: tally.communities,
    rate: rateOf(tally.communities),
    rank: null,
    byRequirement: byRequirement(unit),
  }));
  return ranked(unranked.toSorted(naturalOrder(placeKey)));
}

function isArea(unit: Unit | undefined): boolean {
  return unit?.level === 'county' || unit?.level === 'town';
}

/** Codes put a county before its towns; units without a code follow their names. */
function placeKey({ unit, path }: AreaSummary): string {
  return [...path, unit].map(({ code, name }) => code ?? `~${name}`).join('/');
}

/** Ranks areas of one level by the share that surely complies; equal shares share a rank. */
function ranked(areas: readonly AreaSummary[]): readonly AreaSummary[] {
  return areas.map((area) => {
    const { rate } = area;
    if (rate === null) return area;
    const better = areas.filter((other) => other.unit.level === area.unit.level && (other.rate?.low ?? -1) > rate.low);
    return { ...area, rank: better.length + 1 };
  });
}

function unitName(units: readonly Unit[], index: number): UnitName {
  const { level, code, name } = units[index] ?? { level: 'city', code: null, name: '' };
  return { level, code, name };
}

/** Worst first: obligation, outcome, how far short in proportion, then the code of the subject. */
function heaviestFirst(findings: readonly Finding[]): readonly Finding[] {
  const weighed = findings.map((finding) => ({
    finding,
    obligation: obligations.indexOf(finding.obligation),
    outcome: worstFirst.indexOf(finding.outcome),
    proportion: proportion(finding),
  }));
  return weighed
    .toSorted(
      (a, b) =>
        a.obligation - b.obligation ||
        a.outcome - b.outcome ||
        compare(b.proportion, a.proportion) ||
        byId(a.finding, b.finding),
    )
    .map(({ finding }) => finding);
}

const byId = naturalOrder<Finding>(({ id }) => id);

/** The sure shortfall as a part of what is required; the sure shortfall itself where nothing is. */
function proportion({ shortfall, required }: Finding): Rational {
  if (shortfall.low === null) return zero;
  const whole = required.high ?? required.low;
  return whole === null || whole.numerator <= 0n ? shortfall.low : divide(shortfall.low, whole);
}
