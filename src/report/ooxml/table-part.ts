import { headingRow } from '../sheets/sheet-plan.ts';
import { cellAddress } from './cell-address.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { xmlDeclaration, xmlText } from './xml-text.ts';

/** A table that can be filtered and sorted; its headings are the texts of its first row. */
export function tableXml(id: number, name: string, { headings, lastRow }: SheetLayout): string {
  const range = `A${headingRow}:${cellAddress(headings.length - 1, lastRow)}`;
  const columns = headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${xmlText(heading)}"/>`);
  return (
    `${xmlDeclaration}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" ` +
    `name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0"><autoFilter ref="${range}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
