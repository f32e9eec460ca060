import { type AreaSummary, type Counts, type Report } from '../../model/report.ts';
import { rateOf } from '../rate-of.ts';
import { requirementTitle } from '../requirement-title.ts';
import { areaCells } from './area-cells.ts';
import { boundsCell } from './rate-cells.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { particulars } from './sheet-context.ts';
import { type SheetCell, type SheetColumn, type SheetPlan } from './sheet-plan.ts';
import { tallyAt } from './tallies.ts';

/** So many upright headings a page holds beside each other. */
const columnsOfPage = 20;
const areaColumns = 3;

/** 街道×要求: the share that complies of each requirement in each district and street. */
export function planMatrix(report: Report, context: ReportSheetContext): SheetPlan | null {
  const { locale, tallies } = context;
  const { workbook, sheets } = locale;
  const areas = report.areas.flatMap((area, index) => (tallies.holds(index + 1) ? [{ area, number: index + 1 }] : []));
  const shown = report.requirements.flatMap((requirement, index) =>
    areas.some(({ area }) => isJudged(area.byRequirement[index])) ? [{ requirement, index }] : [],
  );
  if (areas.length === 0 || shown.length === 0) return null;
  const columns = shown.map(({ requirement }): SheetColumn => ({
    heading: requirementTitle(requirement, locale),
    width: 10.5,
    oneLine: true,
    align: 'center',
    scale: true,
    upright: true,
  }));
  const last = areaColumns + columns.length - 1;
  return {
    name: sheets.name.matrix,
    title: sheets.title.matrix,
    ...particulars(report, context),
    columns: [
      { heading: workbook.register.number, width: 6, align: 'center' },
      { heading: workbook.compliance.county, width: 14, align: 'left' },
      { heading: workbook.compliance.town, width: 20, align: 'left' },
      ...columns,
      { heading: sheets.profile, width: 16, align: 'center', sparkline: { from: areaColumns, to: last } },
    ],
    rows: areas.map(({ area, number }) => ({
      cells: [
        number,
        ...areaCells(area),
        ...shown.map(({ index }) => shareCell(area, index, tallies.rowOf(number, index + 1))),
        '',
      ],
      strong: area.unit.level === 'county',
    })),
    frozenColumns: areaColumns,
    table: null,
    pagesWide: Math.ceil(columns.length / columnsOfPage),
    empty: workbook.none,
    notes: [
      sheets.matrixNote,
      ...(shown.length < report.requirements.length
        ? [sheets.matrixColumns(shown.length, report.requirements.length)]
        : []),
      ...(areas.length < report.areas.length ? [sheets.matrixCounties] : []),
    ].map((note) => workbook.note(note)),
  };
}

function isJudged(counts: Counts | null | undefined): boolean {
  return counts !== null && counts !== undefined && rateOf(counts) !== null;
}

function shareCell({ byRequirement }: AreaSummary, requirement: number, row: number | undefined): SheetCell {
  const counts = byRequirement[requirement] ?? null;
  const rate = counts === null ? null : rateOf(counts);
  if (row === undefined || rate === null) return '';
  const parts = {
    compliant: tallyAt(row, 'compliant'),
    undetermined: tallyAt(row, 'undetermined'),
    counted: tallyAt(row, 'counted'),
  };
  return boundsCell(parts, rate, 0);
}
