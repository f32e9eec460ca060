import { firstRow, type SheetPlan } from '../sheets/sheet-plan.ts';
import { cellAddress, quotedText } from './cell-address.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { xmlText } from './xml-text.ts';

/** A list inside a formula may be no longer. */
const longestList = 255;

/** Drop-downs for the columns that people choose from; another word is warned of and can be kept. */
export function validationsXml({ columns, rows }: SheetPlan, { lastRow }: SheetLayout): string {
  if (rows.length === 0) return '';
  const lists = columns.flatMap(({ choices = [] }, index) => {
    const list = choices.join(',');
    if (list === '' || list.length > longestList) return [];
    const range = `${cellAddress(index, firstRow)}:${cellAddress(index, lastRow)}`;
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}">` +
        `<formula1>${xmlText(quotedText(list))}</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}
