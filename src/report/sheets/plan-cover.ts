import { type Report } from '../../model/report.ts';
import { linkToSheet } from './cell-link.ts';
import { coverBasis } from './cover-basis.ts';
import { countedOutcomes, coverFigures, firstOutcome } from './cover-figures.ts';
import { coverFollowUp } from './cover-follow-up.ts';
import { type ReportSheetContext } from './report-sheet-context.ts';
import { type SheetChart } from './sheet-chart.ts';
import { particulars } from './sheet-context.ts';
import { type SheetPlan } from './sheet-plan.ts';

/** A longer cover could not be read on one page. */
const rowsOfPage = 50;

/** The key figures of the report, what it was made from, and the sheets behind it. */
export function planCover(report: Report, behind: readonly SheetPlan[], context: ReportSheetContext): SheetPlan {
  const { locale } = context;
  const { workbook } = locale;
  const rows = [
    ...coverFigures(report, context),
    ...coverFollowUp(report, context),
    ...coverBasis(report, context),
  ].map((row, index) => {
    const sheet = behind[index];
    return { ...row, cells: [...row.cells, sheet === undefined ? '' : linkToSheet(sheet.name, sheet.name)] };
  });
  return {
    name: workbook.sheet.cover,
    title: `${report.scope === null ? '' : `${report.scope.name} `}${workbook.coverTitle}`,
    ...particulars(report, context),
    columns: [
      { heading: workbook.item, width: 24, align: 'left' },
      { heading: workbook.value, width: 26, align: 'center' },
      { heading: workbook.explanation, width: 72, align: 'left' },
      { heading: locale.sheets.contents, width: 44, align: 'left' },
    ],
    rows,
    frozenColumns: 0,
    table: null,
    onePage: rows.length <= rowsOfPage,
    empty: workbook.none,
    notes: [workbook.basedOnData, workbook.ratesNote, workbook.boundsNote, workbook.notDueNote].map((note) =>
      workbook.note(note),
    ),
    charts: [outcomeChart(report, behind.length, context)],
  };
}

/** Below the list of the sheets, beside what else the cover says. */
function outcomeChart({ summary }: Report, row: number, { locale }: ReportSheetContext): SheetChart {
  return {
    kind: 'ring',
    title: locale.sheets.chart.outcomes,
    rows: { from: firstOutcome, count: countedOutcomes.length },
    labels: {
      column: 0,
      texts: countedOutcomes.map(
        (outcome) => `${locale.workbook.findings}${locale.mark.colon}${locale.outcome[outcome]}`,
      ),
    },
    series: [
      {
        column: 1,
        name: locale.workbook.value,
        values: countedOutcomes.map((outcome) => summary.counts[outcome]),
      },
    ],
    colours: countedOutcomes,
    place: { from: 3, to: 3, height: 13, row: row + 1 },
  };
}
