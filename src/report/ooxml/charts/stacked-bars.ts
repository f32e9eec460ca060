import { type SheetChart } from '../../sheets/sheet-chart.ts';
import { outcomeColour } from '../outcome-shade.ts';
import { categories, type ChartLetters, numbers, plainText, seriesName, solidFill } from './chart-text.ts';

const axes = { names: 111_111_111, numbers: 222_222_222 };

/** Lying bars, one a row, the outcomes one after the other; the first row is on top. */
export function stackedBars(sheet: string, chart: SheetChart, letters: ChartLetters): string {
  const series = chart.series.map(
    ({ column, name, values }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesName(sheet, column, name)}` +
      `<c:spPr>${solidFill(outcomeColour[chart.colours[index] ?? 'compliant'])}</c:spPr>` +
      `<c:invertIfNegative val="0"/>${categories(sheet, chart)}${numbers(sheet, chart, column, values)}</c:ser>`,
  );
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${chart.kind === 'shares' ? 'percentStacked' : 'stacked'}"/><c:varyColors val="0"/>` +
    `${series.join('')}<c:gapWidth val="50"/><c:overlap val="100"/>` +
    `<c:axId val="${axes.names}"/><c:axId val="${axes.numbers}"/></c:barChart>` +
    `<c:catAx><c:axId val="${axes.names}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
    '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${plainText(9, letters)}` +
    `<c:crossAx val="${axes.numbers}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    `<c:valAx><c:axId val="${axes.numbers}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350">${solidFill('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${chart.kind === 'shares' ? '0%' : '0'}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/>${plainText(9, letters)}<c:crossAx val="${axes.names}"/><c:crosses val="max"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}
