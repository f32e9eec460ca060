import { type SheetChart } from '../../sheets/sheet-chart.ts';
import { xmlDeclaration } from '../xml-text.ts';
import { type ChartLetters, plainText, richText, solidFill } from './chart-text.ts';
import { ring } from './ring.ts';
import { stackedBars } from './stacked-bars.ts';

const kinds = { bars: stackedBars, shares: stackedBars, ring } as const satisfies Record<
  SheetChart['kind'],
  (sheet: string, chart: SheetChart, letters: ChartLetters) => string
>;

/** A chart with its title above and its legend below. The order of its elements is that of CT_ChartSpace. */
export function chartXml(sheet: string, chart: SheetChart, letters: ChartLetters): string {
  return (
    `${xmlDeclaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    `<c:title>${richText(chart.title, 12, letters)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${kinds[chart.kind](sheet, chart, letters)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>` +
    `<c:dispBlanksAs val="gap"/></c:chart><c:spPr>${solidFill('FFFFFF')}<a:ln w="6350">${solidFill('BFBFBF')}</a:ln></c:spPr>${plainText(9, letters)}</c:chartSpace>`
  );
}
