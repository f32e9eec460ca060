import { type SheetChart } from '../sheets/sheet-chart.ts';
import { firstRow } from '../sheets/sheet-plan.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { xmlDeclaration, xmlText } from './xml-text.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Of the first font, in the units of drawings. */
const digitWidth = 7 * 9_525;

/** Where the charts of a sheet stand: below its notes, each over its columns. */
export function drawingXml(
  charts: readonly SheetChart[],
  { firstChart, widths }: SheetLayout,
  idOf: (chart: number) => string,
): string {
  const anchors = charts.map(({ title, place }, index) => {
    const top = (place.row === undefined ? firstChart : firstRow + place.row) - 1;
    // Rows and columns of an anchor are counted from 0.
    const corner = (column: number, across: number, row: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>${across}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return (
      `<xdr:twoCellAnchor><xdr:from>${corner(place.from, 0, top)}</xdr:from>` +
      `<xdr:to>${corner(place.to, Math.floor((widths[place.to] ?? 0) * digitWidth), top + place.height)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" ` +
      `descr="${xmlText(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="${idOf(index)}"/></a:graphicData>` +
      '</a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return (
    `${xmlDeclaration}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join('')}</xdr:wsDr>`
  );
}
