import { pageContext } from '../page/page-context.ts';
import { type ReportFormat } from '../report-format.ts';
import { type ChartMaker } from './chart.ts';
import { drawSheet } from './chart-sheet.ts';

/** Charts as a drawing: text stays text, so any program may change it. */
export function chartFormat(makers: readonly ChartMaker[]) {
  return {
    extension: '.svg',
    render: (report, context) => drawSheet(pageContext(report, context), makers).svg,
  } as const satisfies ReportFormat;
}
