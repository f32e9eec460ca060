import {
  type FigureExplanation,
  type FindingExplanation,
  type RequirementExplanation,
} from '../../src/model/explanation.ts';
import { rational } from '../../src/model/rational.ts';
import { aFigure, aFinding, aReport, interval } from './a-report.ts';

const report = aReport();
const pack = firstOf(report.packs);
const requirement = firstOf(report.requirements);

/** How a gap in floor area came about, with one cell that is approximate; every part may be replaced. */
export function aFindingExplanation(parts: Partial<FindingExplanation> = {}): FindingExplanation {
  return {
    kind: 'finding',
    requirement,
    pack,
    asOf: '2020-12-31',
    finding: aFinding({
      outcome: 'undetermined',
      reason: 'value-missing',
      observed: interval(290, 310),
      required: interval(300),
      shortfall: interval(0, 10),
      undecidedBy: [{ file: 'districts.xlsx', sheet: '设施', cell: 'I105' }],
      pacePerYear: rational(10n, 3n),
    }),
    steps: [
      {
        text: 'sum(facilities.floor_area where type = station)',
        value: interval(290, 310),
        unit: 'm2',
        cells: [
          { file: 'districts.xlsx', sheet: '设施', cell: 'I104' },
          { file: 'districts.xlsx', sheet: '设施', cell: 'I105' },
        ],
        cellsTotal: 3,
        note: 'approximate',
      },
      {
        text: 'households',
        value: interval(1200),
        unit: 'household',
        cells: [{ file: 'districts.xlsx', sheet: '社区', cell: 'F12' }],
        cellsTotal: 1,
      },
      { text: '20 m2 * households / 100 household', value: interval(240), unit: 'm2', cells: [], cellsTotal: 0 },
      {
        text: 'exists(facilities where type = station)',
        value: interval(0, 1),
        unit: 'condition',
        cells: [],
        cellsTotal: 0,
        note: 'no-rows',
      },
      {
        text: 'max(300 m2, 20 m2 * households / 100 household)',
        value: interval(300),
        unit: 'm2',
        cells: [],
        cellsTotal: 0,
      },
    ],
    readings: [
      { id: 'pro-rata', note: null, source: null, judged: true, outcome: 'undetermined' },
      {
        id: 'whole-hundreds',
        note: { zh: '不足百户按百户计', en: 'A part of a hundred counts as a hundred' },
        source: null,
        judged: false,
        outcome: 'undetermined',
      },
    ],
    ...parts,
  };
}

/** What the same requirement asks for; every part may be replaced. */
export function aRequirementExplanation(parts: Partial<RequirementExplanation> = {}): RequirementExplanation {
  return {
    kind: 'requirement',
    requirement,
    pack,
    asOf: '2020-12-31',
    formulas: [
      { part: 'where', text: 'type in (urban, rural)' },
      { part: 'measure', text: 'sum(facilities.floor_area where type = station)' },
      { part: 'threshold', text: 'max(300 m2, 20 m2 * households / 100 household)' },
    ],
    readings: aFindingExplanation().readings.map((reading) => ({ ...reading, outcome: null })),
    permissions: [],
    parameters: [
      { name: 'tolerance', value: '100%', note: { zh: '基本实现的程度', en: 'How much is “basically”' }, source: null },
    ],
    needs: [
      { table: 'facilities', columns: ['floor_area', 'unit_id'] },
      { table: 'communities', columns: ['households'] },
      { table: 'trainings', columns: [] },
    ],
    counts: null,
    notJudged: null,
    ...parts,
  };
}

/** How the spending of a street came about, one part of which is not known. */
export function aFigureExplanation(): FigureExplanation {
  const cell = { file: 'districts.xlsx', sheet: '统计指标', cell: 'C3' };
  return {
    kind: 'figure',
    requirement: firstOf(report.figures).requirement,
    pack,
    asOf: '2020-12-31',
    figure: aFigure('130102002', '青园街道', interval(0, null), 'C3'),
    steps: [
      {
        text: 'indicator(spending)',
        value: interval(0, null),
        unit: 'wan_yuan',
        cells: [cell],
        cellsTotal: 1,
        note: 'missing',
      },
    ],
  };
}

function firstOf<Item>([first]: readonly Item[]): Item {
  if (first === undefined) throw new Error('The report has none.');
  return first;
}
