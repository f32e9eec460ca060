import { drawPage } from '../page/draw-page.ts';
import { pageContext } from '../page/page-context.ts';
import { type ReportFormat } from '../report-format.ts';

/** One page for the browser: to look through, filter, print and send on, without network and without script. */
export const html = {
  extension: '.html',
  render: (report, context) => drawPage(pageContext(report, context)),
} as const satisfies ReportFormat;
