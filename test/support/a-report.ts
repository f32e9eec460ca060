import { type DataModel, type Words } from '../../src/model/data-model.ts';
import { type Diagnostic } from '../../src/model/diagnostic.ts';
import { type Distribution } from '../../src/model/distribution.ts';
import { type Finding, type UnitName } from '../../src/model/finding.ts';
import { exactly, type Interval } from '../../src/model/interval.ts';
import { type Obligation, type Outcome, outcomes, worstFirst } from '../../src/model/outcome.ts';
import { type Rational, rationalFromNumber, zero } from '../../src/model/rational.ts';
import {
  type AreaSummary,
  type CommunitySummary,
  type Counts,
  type Figure,
  type FigureSummary,
  type NotJudged,
  type PlacedCommunity,
  type Rate,
  type Report,
  type RequirementSummary,
  type StatedRequirement,
} from '../../src/model/report.ts';

/** A quantity known exactly, or known to lie between two bounds of which null is open. */
export function interval(low: number | null, high: number | null = low): Interval {
  return { low: bound(low), high: bound(high) };
}

/** A gap in floor area; every part may be replaced. */
export function aFinding(parts: Partial<Finding> = {}): Finding {
  return {
    id: '130102001001:demo.station-area',
    requirement: 'demo.station-area',
    clause: 'demo-01',
    subject: {
      kind: 'community',
      code: '130102001001',
      name: '河东社区',
      path: [city, counties[0].unit, counties[0].towns[0]],
    },
    outcome: 'non-compliant',
    reason: 'short',
    obligation: 'must',
    unit: 'm2',
    comparison: 'at-least',
    due: '2020-12-31',
    observed: interval(19),
    required: interval(300),
    shortfall: interval(281),
    evidence: [
      { file: 'districts.xlsx', sheet: '设施', cell: 'I105' },
      { file: 'districts.xlsx', sheet: '社区', cell: 'F12' },
    ],
    evidenceTotal: 2,
    undecidedBy: [],
    readings: [],
    contributors: [],
    contributorsTotal: 0,
    lacking: [],
    ...parts,
  };
}

/** A small audit in which everything happens once, or one with as many gaps as asked for. */
export function aReport({ gaps = 3 }: { readonly gaps?: number } = {}): Report {
  const findings = gaps === 0 ? [] : [...gapFindings(gaps), ...openFindings];
  const compliant = 40;
  const counts: Counts = {
    ...countOutcomes(findings.map((finding) => finding.outcome)),
    compliant,
    'not-applicable': 4,
  };
  const communities: Counts = {
    ...noCounts,
    compliant: 30,
    'non-compliant': Math.min(gaps, 12),
    undetermined: gaps === 0 ? 0 : 1,
  };
  return {
    tool: { name: 'cscheck', version: '0.1.0' },
    asOf: '2020-12-31',
    asOfSource: 'data',
    inputs: [{ file: 'districts.xlsx', sha256: 'a'.repeat(64) }],
    paths: ['districts.xlsx'],
    packs: [
      {
        id: 'demo',
        version: '1.0.0',
        sha256: 'b'.repeat(64),
        title: { zh: '示范市社区服务体系规划', en: 'Community services plan of a demonstration city' },
        chosen: 'region',
        period: { from: '2016-01-01', to: '2020-12-31', state: 'in-force' },
      },
    ],
    onlyNamed:
      gaps === 0 ? [] : [{ id: 'demo-news', title: title('示范市规划的报道', 'Reports on the demonstration plan') }],
    options: { absentRows: 'none', region: [], set: {}, readings: [], mapping: null, encouraged: false },
    scope: city,
    summary: {
      counts,
      byObligation: { must: countObligation('must'), should: countObligation('should'), may: countObligation('may') },
      rate: rateOf(counts),
      communities,
      communityRate: rateOf(communities),
      requirementsJudged: gaps === 0 ? requirements.length : requirements.length - 2,
      requirementsTotal: requirements.length,
      encouragedLeftOut: gaps === 0 ? 0 : 3,
      total: findings.length,
      shown: findings.length,
    },
    requirements: requirements
      .filter(({ id }) => gaps === 0 || !notJudged.some(({ requirement }) => requirement.id === id))
      .map((requirement) => withCounts(requirement, findings)),
    areas: areasOf(gaps),
    findings,
    figures: gaps === 0 ? [] : figures,
    notJudged: gaps === 0 ? [] : notJudged,
    distributions: gaps === 0 ? [] : distributions,
    communities: gaps === 0 ? [] : judgedCommunities,
    places: gaps === 0 ? [] : places,
    earlier: [],
    diagnostics: gaps === 0 ? [] : diagnostics,
  };

  function countObligation(obligation: Obligation): Counts {
    const members = findings.filter((finding) => finding.obligation === obligation);
    return countOutcomes(members.map((finding) => finding.outcome));
  }
}

const city: UnitName = { level: 'city', code: '1301', name: '示范市' };

const counties = [
  {
    unit: { level: 'county', code: '130102', name: '长安区' },
    towns: [
      { level: 'town', code: '130102001', name: '建北街道' },
      { level: 'town', code: '130102002', name: '青园街道' },
    ],
  },
  {
    unit: { level: 'county', code: '130104', name: '桥西区' },
    towns: [{ level: 'town', code: '130104001', name: '东里街道' }],
  },
] as const satisfies readonly { unit: UnitName; towns: readonly UnitName[] }[];

const noCounts: Counts = { compliant: 0, 'non-compliant': 0, undetermined: 0, 'not-due': 0, 'not-applicable': 0 };

const title = (zh: string, en: string): Words => ({ zh, en });

function aRequirement(
  parts: Partial<RequirementSummary> & Pick<RequirementSummary, 'id' | 'title'>,
): RequirementSummary {
  return {
    pack: 'demo',
    clause: {
      id: 'demo-01',
      locator: '(一) L1',
      text: title('每百户用房不低于二十平方米', 'Twenty square metres of premises for every hundred households'),
    },
    obligation: 'must',
    tags: [],
    reported: false,
    sources: [],
    subject: 'community',
    subjectTitle: title('社区', 'community'),
    unit: 'm2',
    threshold: 'max(300 m2, 20 m2 * households / 100 household)',
    due: '2020-12-31',
    counts: { ...noCounts, compliant: 10 },
    rate: { low: 1, high: 1 },
    shortfall: { low: '0', high: '0' },
    readings: [],
    readingMatters: false,
    ...parts,
  };
}

const requirements: readonly RequirementSummary[] = [
  aRequirement({
    id: 'demo.station-area',
    title: title('社区服务站建筑面积', 'Community service station floor area'),
    readings: ['pro-rata', 'whole-hundreds'],
    readingMatters: true,
  }),
  aRequirement({
    id: 'demo.coverage',
    title: title('社区综合服务设施覆盖率', 'Coverage with community service facilities'),
    obligation: 'should',
    subject: 'city',
    subjectTitle: title('市', 'city'),
    unit: 'percent',
    threshold: '80%',
    shortfall: null,
    sources: [{ id: 'news', title: title('市日报的报道', 'A report in the city’s daily'), status: 'secondary' }],
  }),
  aRequirement({
    id: 'demo.graduate',
    title: title('社区大学生', 'University graduate in every community'),
    obligation: 'should',
    unit: 'person',
    threshold: '1',
    due: null,
  }),
  aRequirement({
    id: 'demo.center-area',
    title: title('街道综合服务中心建筑面积', 'Street service centre floor area'),
    subject: 'facility',
    subjectTitle: title('设施', 'facility'),
    threshold: '600 m2',
  }),
  aRequirement({
    id: 'demo.platform',
    title: title('信息平台接入', 'Connected to the information platform'),
    obligation: 'may',
    unit: '',
    threshold: 'exists(systems)',
    due: '2022-06-30',
    shortfall: null,
  }),
  aRequirement({ id: 'demo.training', title: title('年度培训', 'Yearly training'), obligation: 'should' }),
  aRequirement({ id: 'demo.access', title: title('十五分钟服务圈', 'Fifteen-minute circle'), obligation: 'may' }),
];

function gapFindings(number: number): readonly Finding[] {
  const coverage = aFinding({
    id: '1301:demo.coverage',
    requirement: 'demo.coverage',
    clause: 'demo-02',
    subject: { kind: 'city', code: '1301', name: '示范市', path: [] },
    obligation: 'should',
    unit: 'percent',
    observed: interval(0.7996),
    required: interval(0.8),
    shortfall: interval(0.0004),
    tally: { yes: interval(1999), of: interval(2500), lacking: interval(1) },
    contributors: [
      {
        kind: 'community',
        code: '130104001003',
        name: '南里社区',
        path: [city, counties[1].unit, counties[1].towns[0]],
      },
    ],
    contributorsTotal: 501,
    evidence: [{ file: 'districts.xlsx', sheet: '设施', cell: 'A' }],
    evidenceTotal: 2500,
  });
  const areas = Array.from({ length: number - 1 }, (_, index) => {
    const code = `130102001${String(index + 1).padStart(3, '0')}`;
    const observed = 19 + (index % 280) + (index % 3 === 1 ? 0.996 : 0);
    return aFinding({
      id: `${code}:demo.station-area`,
      subject: {
        kind: 'community',
        code,
        name: index === 1 ? '=cmd|社区' : `第${index + 1}社区`,
        path: [city, counties[0].unit, counties[0].towns[index % 2] ?? counties[0].towns[0]],
      },
      observed: interval(observed),
      required: interval(300),
      shortfall: { low: minus(300, observed), high: minus(300, observed) },
      evidence: [{ file: 'districts.xlsx', sheet: '设施', cell: `I${index + 5}` }],
      evidenceTotal: 1,
      readings: [{ id: 'whole-hundreds', outcome: index === 0 ? 'compliant' : 'non-compliant' }],
    });
  });
  return [...areas, coverage];
}

const openFindings: readonly Finding[] = [
  aFinding({
    id: 'F-7:demo.center-area',
    requirement: 'demo.center-area',
    clause: 'demo-04',
    subject: {
      kind: 'facility',
      code: 'F-7',
      name: '东里街道综合服务中心',
      path: [city, counties[1].unit, counties[1].towns[0]],
    },
    outcome: 'undetermined',
    reason: 'value-missing',
    observed: interval(500, 700),
    required: interval(600),
    shortfall: interval(0, 100),
    undecidedBy: [{ file: 'districts.xlsx', sheet: '设施', cell: 'I220' }],
  }),
  aFinding({
    id: '130104001001:demo.graduate',
    requirement: 'demo.graduate',
    clause: 'demo-03',
    subject: {
      kind: 'community',
      code: '130104001001',
      name: '东里社区',
      path: [city, counties[1].unit, counties[1].towns[0]],
    },
    outcome: 'undetermined',
    reason: 'value-missing',
    obligation: 'should',
    unit: 'person',
    due: null,
    observed: interval(0, null),
    required: interval(1),
    shortfall: interval(0, 1),
    evidence: [],
    evidenceTotal: 0,
    undecidedBy: [{ file: 'districts.xlsx', sheet: '人员', cell: 'H31' }],
  }),
  aFinding({
    id: '130104001002:demo.platform',
    requirement: 'demo.platform',
    clause: 'demo-05',
    subject: {
      kind: 'community',
      code: '130104001002',
      name: '西里社区',
      path: [city, counties[1].unit, counties[1].towns[0]],
    },
    outcome: 'not-due',
    reason: 'due-later',
    obligation: 'may',
    unit: '',
    comparison: 'holds',
    due: '2022-06-30',
    observed: interval(0),
    required: interval(1),
    shortfall: interval(1),
    pacePerYear: rationalFromNumber(0.5),
    evidence: [],
    evidenceTotal: 0,
  }),
];

/** What the plan of `aReport` says of one of its requirements. */
export function statedRequirement(id: string): StatedRequirement {
  const found = requirements.find((requirement) => requirement.id === id);
  if (found === undefined) throw new Error(`There is no requirement ${id}.`);
  return found;
}

const notJudged: readonly NotJudged[] = [
  { requirement: statedRequirement('demo.training'), reason: 'table-absent', missing: ['trainings'], subjects: 42 },
  {
    requirement: statedRequirement('demo.access'),
    reason: 'column-absent',
    missing: ['communities.minutes'],
    subjects: 42,
  },
];

/** What is spent on each street, and on the last of them not known. */
const figures: readonly FigureSummary[] = [
  {
    requirement: {
      id: 'demo.spending',
      pack: 'demo',
      clause: { id: 'demo-08', locator: '(三) L9', text: title('加大投入力度', 'Spend more') },
      title: title('年度投入', 'Yearly spending'),
      obligation: 'should',
      tags: [],
      reported: true,
      subject: 'town',
      subjectTitle: title('街道', 'street'),
      unit: 'wan_yuan',
      threshold: '',
      due: null,
      readings: ['as-written'],
      sources: [],
    },
    values: [
      aFigure('130102001', '建北街道', interval(12.5), 'C2'),
      aFigure('130102002', '青园街道', interval(0, null), 'C3'),
    ],
  },
];

/** The spending of one street, read from one cell. */
export function aFigure(code: string, name: string, value: Interval, cell: string): Figure {
  const at = { file: 'districts.xlsx', sheet: '统计指标', cell };
  return {
    id: `demo.spending:${code}`,
    subject: { kind: 'town', code, name, path: [city, counties[0].unit] },
    unit: 'wan_yuan',
    value,
    evidence: [at],
    evidenceTotal: 1,
    missing: value.high === null ? [at] : [],
  };
}

/** An average that is met although most communities lie below it. */
const distributions: readonly Distribution[] = [
  {
    requirement: 'demo.coverage',
    subject: { kind: 'city', code: '1301', name: '示范市', path: [] },
    members: 'community',
    unit: 'place',
    average: interval(10.5),
    target: interval(10),
    count: 42,
    unsettled: 2,
    median: interval(8),
    below: { low: 26 / 42, high: 28 / 42 },
    bands: [
      { from: 0, to: 5, count: 10 },
      { from: 5, to: 10, count: 16 },
      { from: 10, to: 15, count: 9 },
      { from: 15, to: 20, count: 0 },
      { from: 20, to: 25, count: 5 },
    ],
  },
];

/** As many of each outcome in each street as its area says; the first of the first street is that of `aFinding`. */
const judgedCommunities: readonly CommunitySummary[] = areasOf(1).flatMap(({ unit, path, communities }) =>
  unit.level === 'county'
    ? []
    : worstFirst
        .flatMap((outcome) => Array.from({ length: communities[outcome] }, () => outcome))
        .map((outcome, index) => ({
          unit: aCommunity(`${unit.code ?? ''}${String(index + 1).padStart(3, '0')}`, `第${index + 1}社区`),
          path: [...path, unit],
          outcome,
          households: index === 1 ? null : 1000 + index,
        })),
);

const places: readonly PlacedCommunity[] = [
  {
    unit: aCommunity('130102001001', '河东社区'),
    outcome: 'non-compliant',
    counts: { ...noCounts, compliant: 2, 'non-compliant': 1 },
    short: ['demo.station-area'],
    latitude: 38.05,
    longitude: 114.52,
    system: 'wgs84',
  },
  {
    unit: aCommunity('130102001002', '河西社区'),
    outcome: 'compliant',
    counts: { ...noCounts, compliant: 3 },
    short: [],
    latitude: 38.06,
    longitude: 114.5,
    system: 'wgs84',
  },
  {
    unit: aCommunity('130104001001', '东里社区'),
    outcome: 'undetermined',
    counts: { ...noCounts, compliant: 2, undetermined: 1 },
    short: [],
    latitude: 38.03,
    longitude: 114.47,
    system: 'wgs84',
  },
];

function aCommunity(code: string, name: string): UnitName {
  return { level: 'community', code, name };
}

const diagnostics: readonly Diagnostic[] = [
  {
    code: 'cell-approximate',
    severity: 'warning',
    at: { file: 'districts.xlsx', sheet: '设施', cell: 'I220' },
    params: { column: 'facilities.floor_area', text: '约600' },
  },
  {
    code: 'cell-approximate',
    severity: 'warning',
    at: { file: 'districts.xlsx', sheet: '设施', cell: 'I221' },
    params: { column: 'facilities.floor_area', text: '300余' },
  },
  {
    code: 'reference-unknown',
    severity: 'error',
    at: { file: 'districts.xlsx', sheet: '设施', cell: 'C9' },
    params: { column: 'facilities.unit_id', text: '河冬社区', table: 'communities', nearest: '河东社区' },
  },
  {
    code: 'rows-hidden',
    severity: 'note',
    at: { file: 'districts.xlsx', sheet: '社区' },
    params: { count: 2 },
  },
];

function areasOf(gaps: number): readonly AreaSummary[] {
  if (gaps === 0) return [];
  return counties.flatMap(({ unit, towns }, index) => [
    anArea(unit, [city], { short: index === 0 ? 4 : 0, open: index }),
    ...towns.map((town, at) => anArea(town, [city, unit], { short: index === 0 ? 1 + at * 2 : 0, open: index })),
  ]);
}

function anArea(
  unit: UnitName,
  path: readonly UnitName[],
  { short, open }: { readonly short: number; readonly open: number },
): AreaSummary {
  const communities: Counts = { ...noCounts, compliant: 12, 'non-compliant': short, undetermined: open };
  const byRequirement = [communities, null, { ...noCounts, compliant: 12, undetermined: open }, null, null];
  return { unit, path, findings: communities, communities, rate: rateOf(communities), rank: short + 1, byRequirement };
}

function withCounts(requirement: RequirementSummary, findings: readonly Finding[]): RequirementSummary {
  const own = countOutcomes(
    findings.filter((finding) => finding.requirement === requirement.id).map((finding) => finding.outcome),
  );
  const counts: Counts = { ...own, compliant: 8 };
  return { ...requirement, counts, rate: rateOf(counts) };
}

function countOutcomes(members: readonly Outcome[]): Counts {
  return {
    ...noCounts,
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, members.filter((member) => member === outcome).length])),
  };
}

function rateOf(counts: Counts): Rate | null {
  const counted = outcomes.reduce((sum, each) => (each === 'not-applicable' ? sum : sum + counts[each]), 0);
  if (counted === 0) return null;
  return { low: counts.compliant / counted, high: (counts.compliant + counts.undetermined) / counted };
}

function bound(value: number | null): Rational | null {
  return value === null ? null : rationalFromNumber(value);
}

function minus(from: number, value: number): Rational {
  return exactly(rationalFromNumber(Number((from - value).toFixed(3)))).low ?? zero;
}

const column = (id: string, zh: string, en: string): DataModel['tables'][number]['columns'][number] => ({
  id,
  title: { zh, en },
  type: 'text',
  aliases: [],
  flagged: [],
  values: [],
  optional: false,
  personal: false,
});

/** The words the report needs, and nothing else of a data model. */
export const reportModel: DataModel = {
  levels: [
    { id: 'city', title: { zh: '市', en: 'city' }, plural: 'cities', aliases: [], codeAliases: [] },
    { id: 'community', title: { zh: '社区', en: 'community' }, plural: 'communities', aliases: [], codeAliases: [] },
  ],
  units: [
    { id: 'm2', title: { zh: '平方米', en: 'm²' }, aliases: [], conversions: [] },
    { id: 'household', title: { zh: '户', en: 'households' }, aliases: [], conversions: [] },
    {
      id: 'place',
      title: { zh: '处', en: 'places' },
      one: { zh: '处', en: 'place' },
      aliases: [],
      conversions: [],
    },
    { id: 'person', title: { zh: '人', en: 'people' }, aliases: [], conversions: [] },
    { id: 'wan_yuan', title: { zh: '万元', en: '10,000 yuan' }, aliases: [], conversions: [] },
    { id: 'day', title: { zh: '天', en: 'days' }, aliases: [], conversions: [] },
    { id: 'percent', title: { zh: '%', en: '%' }, aliases: [], conversions: [] },
  ],
  tables: [
    {
      id: 'facilities',
      title: { zh: '设施', en: 'Facilities' },
      subject: 'facility',
      subjectTitle: { zh: '设施', en: 'facility' },
      requires: [],
      columns: [
        column('floor_area', '建筑面积', 'Gross floor area'),
        column('unit_id', '所属单位', 'Unit'),
        column('kind', '设施类别', 'Kind of facility'),
      ],
    },
    {
      id: 'communities',
      title: { zh: '社区', en: 'Communities' },
      subject: 'community',
      subjectTitle: { zh: '社区', en: 'community' },
      requires: [],
      columns: [
        column('households', '户数', 'Households'),
        column('minutes', '步行时间', 'Walking time'),
        column('kind', '社区类别', 'Kind of community'),
      ],
    },
    {
      id: 'trainings',
      title: { zh: '培训', en: 'Training' },
      subject: 'training',
      subjectTitle: { zh: '培训', en: 'training' },
      requires: [],
      columns: [],
    },
  ],
};
