import { firstRow, type SheetPlan } from '../sheets/sheet-plan.ts';
import { cellAddress } from './cell-address.ts';
import { type SheetLayout } from './sheet-layout.ts';

const main = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const formulas = 'http://schemas.microsoft.com/office/excel/2006/main';
const barColour = 'FFBDD7EE';

/** A bar from 0 to 1. By itself it fades out; the extension that it names makes it plain, for programs that know it. */
export function barRule(sheet: number, column: number, priority: number): string {
  return (
    `<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="100">` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${barColour}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${main}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${idOf(sheet, column)}</x14:id></ext></extLst></cfRule>`
  );
}

/** The extension for all columns of bars of a sheet; it stands before the sparklines. */
export function barsExtension({ columns }: SheetPlan, { lastRow }: SheetLayout, sheet: number): string {
  const bars = columns.flatMap(({ bar = false }, index) => {
    if (!bar) return [];
    const range = `${cellAddress(index, firstRow)}:${cellAddress(index, lastRow)}`;
    return [
      `<x14:conditionalFormatting xmlns:xm="${formulas}"><x14:cfRule type="dataBar" id="${idOf(sheet, index)}">` +
        '<x14:dataBar minLength="0" maxLength="100" gradient="0">' +
        '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>' +
        '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
        `<xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
    ];
  });
  if (bars.length === 0) return '';
  return (
    `<ext xmlns:x14="${main}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext>`
  );
}

/** The only one in the workbook, and the same every time. */
function idOf(sheet: number, column: number): string {
  return `{00000000-0000-4000-8000-${String(sheet + 1).padStart(6, '0')}${String(column + 1).padStart(6, '0')}}`;
}
