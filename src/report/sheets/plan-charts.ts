import { type Outcome } from '../../model/outcome.ts';
import { type AreaSummary, type Report, type RequirementSummary } from '../../model/report.ts';
import { quotedSheet } from '../ooxml/cell-address.ts';
import { requirementTitle } from '../words/requirement-title.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { type SheetChart } from './sheet-chart.ts';
import { particulars } from './sheet-context.ts';
import { firstRow, type FormulaCell, type SheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';
import { taskColumn } from './plan-tasks.ts';
import { tallySum } from './tallies.ts';

/** So many bars can be told apart. */
const mostBars = 15;
const shownOutcomes = ['compliant', 'non-compliant', 'undetermined', 'not-due'] as const;
const openOutcomes = ['non-compliant', 'undetermined', 'not-due'] as const;
/** Where the second table begins: after the first and a blank column. */
const secondTable = shownOutcomes.length + 2;

/** 图表: the findings of each area, and the requirements that are not met everywhere, each below its table. */
export function planCharts(report: Report, context: ReportSheetContext): SheetPlan | null {
  const { locale } = context;
  const { workbook, sheets } = locale;
  const allAreas = chartedAreas(report, context);
  const allRequirements = chartedRequirements(report);
  if (allAreas.length === 0 && allRequirements.length === 0) return null;
  const [areas, requirements] = [allAreas.slice(0, mostBars), allRequirements.slice(0, mostBars)];
  const name = { heading: sheets.area, width: 20, align: 'left' } as const;
  const count = (outcome: Outcome): SheetColumn => ({ heading: locale.outcome[outcome], width: 10, align: 'center' });
  const rows = Array.from({ length: Math.max(areas.length, requirements.length) }, (_, index) => [
    ...areaCells(areas[index]),
    '',
    ...requirementCells(requirements[index], context),
  ]);
  return {
    name: sheets.name.charts,
    title: sheets.title.charts,
    ...particulars(report, context),
    columns: [
      name,
      ...shownOutcomes.map(count),
      { heading: '', width: 2, align: 'center' },
      { ...name, heading: workbook.register.requirement, width: 32 },
      ...openOutcomes.map(count),
    ],
    rows: rows.map((cells) => ({ cells })),
    frozenColumns: 0,
    table: null,
    onePage: true,
    sparse: true,
    empty: workbook.none,
    notes: [
      sheets.liveNote,
      ...(allAreas.length > areas.length
        ? [`${sheets.chart.areas}${locale.mark.colon}${sheets.chartCut(areas.length, allAreas.length)}`]
        : []),
      ...(allRequirements.length > requirements.length
        ? [
            `${sheets.chart.requirements}${locale.mark.colon}${sheets.chartCut(requirements.length, allRequirements.length)}`,
          ]
        : []),
    ].map((note) => workbook.note(note)),
    charts: [...areaChart(areas, context), ...requirementChart(requirements, context)],
  };
}

interface ChartedArea {
  readonly area: AreaSummary;
  readonly number: number;
}

interface ChartedRequirement {
  readonly requirement: RequirementSummary;
  readonly index: number;
}

/** Districts where there are several, else the streets of the only one. */
function chartedAreas({ areas }: Report, { tallies }: ReportSheetContext): readonly ChartedArea[] {
  const numbered = areas
    .map((area, index) => ({ area, number: index + 1 }))
    .filter(({ number }) => tallies.holds(number));
  const counties = numbered.filter(({ area }) => area.unit.level === 'county');
  return counties.length > 1 ? counties : numbered.filter(({ area }) => area.unit.level === 'town');
}

/** Those with the most that is not compliant first. */
function chartedRequirements({ requirements }: Report): readonly ChartedRequirement[] {
  const open = ({ counts }: RequirementSummary) => openOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  return requirements
    .map((requirement, index) => ({ requirement, index }))
    .filter(({ requirement }) => open(requirement) > 0)
    .toSorted((a, b) => open(b.requirement) - open(a.requirement) || a.index - b.index);
}

function areaCells(charted: ChartedArea | undefined): readonly SheetCell[] {
  if (charted === undefined) return ['', ...shownOutcomes.map(() => '')];
  const { area, number } = charted;
  return [
    area.unit.name,
    ...shownOutcomes.map((outcome): FormulaCell => ({
      formula: tallySum(number, outcome),
      result: area.findings[outcome],
      format: '0',
    })),
  ];
}

function requirementCells(
  charted: ChartedRequirement | undefined,
  { locale }: ReportSheetContext,
): readonly SheetCell[] {
  if (charted === undefined) return ['', ...openOutcomes.map(() => '')];
  const { requirement, index } = charted;
  return [
    requirementTitle(requirement, locale),
    ...openOutcomes.map((outcome): FormulaCell => ({
      formula: `${quotedSheet(locale.sheets.name.tasks)}!${taskColumn(outcome)}${firstRow + index}`,
      result: requirement.counts[outcome],
      format: '0',
    })),
  ];
}

function areaChart(areas: readonly ChartedArea[], { locale }: ReportSheetContext): readonly SheetChart[] {
  if (areas.length === 0) return [];
  return [
    {
      kind: 'shares',
      title: locale.sheets.chart.areas,
      rows: { from: 0, count: areas.length },
      labels: { column: 0, texts: areas.map(({ area }) => area.unit.name) },
      series: shownOutcomes.map((outcome, index) => ({
        column: index + 1,
        name: locale.outcome[outcome],
        values: areas.map(({ area }) => area.findings[outcome]),
      })),
      colours: shownOutcomes,
      place: { from: 0, to: shownOutcomes.length, height: heightFor(areas.length) },
    },
  ];
}

function requirementChart(
  charted: readonly ChartedRequirement[],
  { locale }: ReportSheetContext,
): readonly SheetChart[] {
  if (charted.length === 0) return [];
  return [
    {
      kind: 'bars',
      title: locale.sheets.chart.requirements,
      rows: { from: 0, count: charted.length },
      labels: { column: secondTable, texts: charted.map(({ requirement }) => requirementTitle(requirement, locale)) },
      series: openOutcomes.map((outcome, index) => ({
        column: secondTable + index + 1,
        name: locale.outcome[outcome],
        values: charted.map(({ requirement }) => requirement.counts[outcome]),
      })),
      colours: openOutcomes,
      place: { from: secondTable, to: secondTable + openOutcomes.length, height: heightFor(charted.length) },
    },
  ];
}

/** In rows: room for title, legend and axis, and for each bar. */
function heightFor(bars: number): number {
  return 10 + bars;
}
