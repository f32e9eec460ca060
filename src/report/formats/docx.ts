import { planDocument } from '../document/plan-document.ts';
import { type ReportFormat } from '../report-format.ts';
import { reportSheetContext } from '../sheets/report-sheet-context.ts';
import { drawDocument } from '../word/draw-document.ts';

/** The written report in the layout of official documents, to be edited and passed on. */
export const docx = {
  extension: '.docx',
  render: (report, context) =>
    drawDocument(planDocument(report, reportSheetContext(report, context)), context.locale, report.asOf),
} as const satisfies ReportFormat;
