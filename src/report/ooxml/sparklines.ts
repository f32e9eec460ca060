import { firstRow, type SheetPlan } from '../sheets/sheet-plan.ts';
import { cellAddress, quotedSheet } from './cell-address.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { xmlText } from './xml-text.ts';

const main = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const formulas = 'http://schemas.microsoft.com/office/excel/2006/main';
const uri = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}';
const colours = ['Series', 'Negative', 'Axis', 'Markers', 'First', 'Last', 'High', 'Low'];
const dark = 'FF376092';

/** Small columns in cells, drawn from 0 to 1. Programs that do not know them leave the cells empty. */
export function sparklinesXml({ name, columns, rows }: SheetPlan, { lastRow }: SheetLayout): string {
  const groups = columns.flatMap(({ sparkline }, index) => {
    if (sparkline === undefined || rows.length === 0) return [];
    const lines = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => {
      const row = firstRow + at;
      const range = `${quotedSheet(name)}!${cellAddress(sparkline.from, row)}:${cellAddress(sparkline.to, row)}`;
      return `<x14:sparkline><xm:f>${xmlText(range)}</xm:f><xm:sqref>${cellAddress(index, row)}</xm:sqref></x14:sparkline>`;
    });
    return [
      '<x14:sparklineGroup manualMax="1" manualMin="0" type="column" displayEmptyCellsAs="gap" minAxisType="custom" maxAxisType="custom">' +
        colours.map((part) => `<x14:color${part} rgb="${dark}"/>`).join('') +
        `<x14:sparklines>${lines.join('')}</x14:sparklines></x14:sparklineGroup>`,
    ];
  });
  if (groups.length === 0) return '';
  return (
    `<ext xmlns:x14="${main}" uri="${uri}"><x14:sparklineGroups xmlns:xm="${formulas}">` +
    `${groups.join('')}</x14:sparklineGroups></ext>`
  );
}
