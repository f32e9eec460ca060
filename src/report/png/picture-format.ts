import { type ChartMaker } from '../charts/chart.ts';
import { drawSheet } from '../charts/chart-sheet.ts';
import { pageContext } from '../page/page-context.ts';
import { type ReportFormat } from '../report-format.ts';
import { drawPicture } from './draw-picture.ts';

/** Charts as a picture that every program can paste. */
export function pictureFormat(makers: readonly ChartMaker[]) {
  return {
    extension: '.png',
    render: (report, context) => {
      const { svg, ...size } = drawSheet(pageContext(report, context), makers);
      return drawPicture(svg, size, context.pictures);
    },
  } as const satisfies ReportFormat;
}
