import { type SheetPlan } from '../sheets/sheet-plan.ts';
import { xmlDeclaration, xmlText } from './xml-text.ts';

/** What a formula may call a range by; a sheet for names that only it knows. */
export interface DefinedName {
  readonly name: string;
  readonly sheet?: number;
  readonly range: string;
}

/** The list of the sheets and of everything that has a name. */
export function workbookXml(
  plans: readonly Pick<SheetPlan, 'name'>[],
  names: readonly DefinedName[],
  idOf: (sheet: number) => string,
): string {
  const sheets = plans.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="${idOf(index)}"/>`,
  );
  const defined = names.map(
    ({ name, sheet, range }) =>
      `<definedName name="${name}"${sheet === undefined ? '' : ` localSheetId="${sheet}"`}>${xmlText(range)}</definedName>`,
  );
  return (
    `${xmlDeclaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>` +
    (defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`) +
    // The results are there already; programs need not reckon everything anew before they show it.
    '<calcPr calcId="191029"/></workbook>'
  );
}
