import { type Locale } from '../../locale/locale.ts';
import { firstRow, headingRow, type SheetPlan } from '../sheets/sheet-plan.ts';
import { cellAddress } from './cell-address.ts';
import { conditionalFormatsXml } from './conditional-formats.ts';
import { barsExtension } from './data-bars.ts';
import { hyperlinksXml } from './hyperlinks.ts';
import { type Relationships } from './relationships.ts';
import { type SharedStrings } from './shared-strings.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { type CellsSeen, rowsXml } from './sheet-rows.ts';
import { sheetStyle } from './sheet-style.ts';
import { sparklinesXml } from './sparklines.ts';
import { type StyleBook } from './style-book.ts';
import { validationsXml } from './validations.ts';
import { xmlDeclaration, xmlText } from './xml-text.ts';

/** What a sheet shares with the others, and what belongs to it. */
export interface WorksheetContext {
  readonly locale: Locale;
  readonly strings: SharedStrings;
  readonly book: StyleBook;
  readonly relationships: Relationships;
  /** Filled while the rows are written. */
  readonly seen: CellsSeen;
  /** The targets of its table and of its charts, as seen from the sheet. */
  readonly table: string | undefined;
  readonly drawing: string | undefined;
  /** Its number in the workbook, from 0. */
  readonly index: number;
}

/** A worksheet in pieces. The order of its elements is that of CT_Worksheet; programs refuse any other. */
export function* worksheetXml(plan: SheetPlan, layout: SheetLayout, context: WorksheetContext): Generator<string> {
  const { locale, strings, book, seen, relationships, table, drawing } = context;
  yield `${xmlDeclaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" `;
  yield 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield viewXml(plan, context.index === 0);
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columnsXml(layout);
  yield '<sheetData>';
  yield* rowsXml(plan, layout, sheetStyle(plan, locale, book), strings, seen);
  yield '</sheetData>';
  yield mergesXml(seen.merges);
  yield conditionalFormatsXml(plan, layout, book, context.index);
  yield validationsXml(plan, layout);
  yield hyperlinksXml(seen.links, relationships);
  yield pageXml(plan, locale);
  // Codes are text on purpose; without this a spreadsheet program marks each of them.
  yield `<ignoredErrors><ignoredError sqref="A${firstRow}:${cellAddress(plan.columns.length - 1, layout.lastRow)}" numberStoredAsText="1"/></ignoredErrors>`;
  if (drawing !== undefined) yield `<drawing r:id="${relationships.idOf('drawing', drawing)}"/>`;
  if (table !== undefined) {
    yield `<tableParts count="1"><tablePart r:id="${relationships.idOf('table', table)}"/></tableParts>`;
  }
  const extensions = barsExtension(plan, layout, context.index) + sparklinesXml(plan, layout);
  if (extensions !== '') yield `<extLst>${extensions}</extLst>`;
  yield '</worksheet>';
}

function viewXml({ frozenColumns }: SheetPlan, isFirst: boolean): string {
  const pane = frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const corner = cellAddress(frozenColumns, headingRow + 1);
  const split = `${frozenColumns === 0 ? '' : ` xSplit="${frozenColumns}"`} ySplit="${headingRow}"`;
  return (
    `<sheetViews><sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function columnsXml({ widths }: SheetLayout): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
}

/** A4 landscape, as wide as the page, with page numbers. */
function pageXml({ onePage = false, pagesWide = 1 }: SheetPlan, { workbook }: Locale): string {
  return (
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" fitToWidth="${pagesWide}" fitToHeight="${onePage ? 1 : 0}" orientation="landscape"/>` +
    `<headerFooter><oddFooter>${xmlText(`&C${workbook.footer}`)}</oddFooter></headerFooter>`
  );
}
