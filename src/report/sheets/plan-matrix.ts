import { type AreaSummary, type Counts, type Report, type RequirementSummary } from '../../model/report.ts';
import { rateOf } from '../build/rate-of.ts';
import { requirementTitle } from '../words/requirement-title.ts';
import { areaCells } from './area-cells.ts';
import { boundsCell } from './rate-cells.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { particulars } from './sheet-context.ts';
import { type SheetCell, type SheetColumn, type SheetPlan, type SheetRow } from './sheet-plan.ts';
import { tallyAt } from './tallies.ts';

/** So many upright headings a page holds beside each other. */
const columnsOfPage = 20;
/** Fewer shares beside each other are seen without a picture. */
const fewestDrawn = 3;

/** 街道×要求: the share that complies of each requirement in each area; the fewer of the two stand beside each other. */
export function planMatrix(report: Report, context: ReportSheetContext): SheetPlan | null {
  const { locale, tallies } = context;
  const { workbook, sheets } = locale;
  const areas = report.areas
    .map((area, index) => ({ area, number: index + 1 }))
    .filter(({ number }) => tallies.holds(number));
  const requirements = report.requirements
    .map((requirement, index) => ({ requirement, number: index + 1 }))
    .filter(({ number }) => areas.some(({ area }) => isJudged(area.byRequirement[number - 1])));
  if (areas.length === 0 || requirements.length === 0) return null;
  const { heads, columns, rows } =
    requirements.length <= areas.length
      ? areasDown(areas, requirements, context)
      : requirementsDown(areas, requirements, context);
  const profile: SheetColumn = {
    heading: sheets.profile,
    width: 16,
    align: 'center',
    sparkline: { from: heads.length, to: heads.length + columns.length - 1 },
  };
  return {
    name: sheets.name.matrix,
    title: sheets.title.matrix,
    ...particulars(report, context),
    columns: [
      ...heads,
      ...columns.map((heading): SheetColumn => ({ ...shareColumn, heading })),
      ...(columns.length < fewestDrawn ? [] : [profile]),
    ],
    rows,
    frozenColumns: heads.length,
    table: null,
    pagesWide: Math.ceil(columns.length / columnsOfPage),
    empty: workbook.none,
    notes: [
      sheets.matrixNote,
      ...(requirements.length < report.requirements.length
        ? [sheets.matrixColumns(requirements.length, report.requirements.length)]
        : []),
      ...(areas.length < report.areas.length ? [sheets.matrixCounties] : []),
    ].map((note) => workbook.note(note)),
  };
}

const shareColumn = { width: 10.5, align: 'center', oneLine: true, scale: true, upright: true } as const;

interface NumberedArea {
  readonly area: AreaSummary;
  readonly number: number;
}

interface NumberedRequirement {
  readonly requirement: RequirementSummary;
  readonly number: number;
}

/** What stands at the left, what stands above, and the rows. */
interface Grid {
  readonly heads: readonly SheetColumn[];
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

function areasDown(
  areas: readonly NumberedArea[],
  requirements: readonly NumberedRequirement[],
  context: ReportSheetContext,
): Grid {
  const { register, compliance } = context.locale.workbook;
  return {
    heads: [
      { heading: register.number, width: 6, align: 'center' },
      { heading: compliance.county, width: 14, align: 'left' },
      { heading: compliance.town, width: 20, align: 'left' },
    ],
    columns: requirements.map(({ requirement }) => requirementTitle(requirement, context.locale)),
    rows: areas.map((each) => ({
      cells: [
        each.number,
        ...areaCells(each.area),
        ...requirements.map(({ number }) => shareCell(each, number, context)),
        '',
      ],
      strong: each.area.unit.level === 'county',
    })),
  };
}

function requirementsDown(
  areas: readonly NumberedArea[],
  requirements: readonly NumberedRequirement[],
  context: ReportSheetContext,
): Grid {
  const { register } = context.locale.workbook;
  return {
    heads: [
      { heading: register.number, width: 6, align: 'center' },
      { heading: register.requirement, width: 40, align: 'left' },
    ],
    columns: areas.map(({ area }) => area.unit.name),
    rows: requirements.map(({ requirement, number }) => ({
      cells: [
        number,
        requirementTitle(requirement, context.locale),
        ...areas.map((area) => shareCell(area, number, context)),
        '',
      ],
    })),
  };
}

function isJudged(counts: Counts | null | undefined): boolean {
  return counts !== null && counts !== undefined && rateOf(counts) !== null;
}

function shareCell({ area, number }: NumberedArea, requirement: number, { tallies }: ReportSheetContext): SheetCell {
  const counts = area.byRequirement[requirement - 1] ?? null;
  const rate = counts === null ? null : rateOf(counts);
  const row = tallies.rowOf(number, requirement);
  if (row === undefined || rate === null) return '';
  const parts = {
    compliant: tallyAt(row, 'compliant'),
    undetermined: tallyAt(row, 'undetermined'),
    counted: tallyAt(row, 'counted'),
  };
  return boundsCell(parts, rate, 0);
}
