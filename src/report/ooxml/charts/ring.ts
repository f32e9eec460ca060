import { type SheetChart } from '../../sheets/sheet-chart.ts';
import { outcomeColour } from '../outcome-shade.ts';
import { categories, numbers, seriesName, solidFill } from './chart-text.ts';

/** A ring of one column, a colour a row. */
export function ring(sheet: string, chart: SheetChart): string {
  const series = chart.series.slice(0, 1).map(({ column, name, values }) => {
    const points = chart.colours.map(
      (outcome, index) =>
        `<c:dPt><c:idx val="${index}"/><c:bubble3D val="0"/><c:spPr>${solidFill(outcomeColour[outcome])}</c:spPr></c:dPt>`,
    );
    return (
      `<c:ser><c:idx val="0"/><c:order val="0"/>${seriesName(sheet, column, name)}${points.join('')}` +
      `${categories(sheet, chart)}${numbers(sheet, chart, column, values)}</c:ser>`
    );
  });
  return (
    `<c:doughnutChart><c:varyColors val="1"/>${series.join('')}` +
    '<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>'
  );
}
