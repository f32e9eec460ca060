import type { Cell, Style, Workbook, Worksheet } from 'exceljs';
import { type Locale } from '../../locale/locale.ts';
import { type IsoDate } from '../../model/iso-date.ts';
import { capitalised } from '../capitalised.ts';
import { cleanText } from '../clean-text.ts';
import { reportMark } from '../report-mark.ts';
import { sealWorkbook } from '../seal-workbook.ts';
import { linesOf } from '../sheets/lines-of.ts';
import { roomForHeading } from '../sheets/room-for.ts';
import { type SheetCell, type SheetColumn, type SheetPlan } from '../sheets/sheet-plan.ts';
import { type SheetStyle, sheetStyle } from './xlsx-style.ts';

/** Sheets as offices hand them round: A4 landscape, with page numbers, filtered and filled in. The day is that of the file. */
export async function drawWorkbook(plans: readonly SheetPlan[], locale: Locale, day: IsoDate): Promise<Uint8Array> {
  // Loaded only when a workbook is wanted: it takes longer to load than the rest of cscheck.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const plan of plans) drawSheet(workbook, plan, locale);
  // Packed only once, when it is sealed.
  const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return sealWorkbook(new Uint8Array(bytes), day, reportMark);
}

const titleRow = 1;
const particularsRow = 2;
const headingRow = 3;
const firstRow = 4;
const a4 = 9;

function drawSheet(workbook: Workbook, plan: SheetPlan, locale: Locale): void {
  const printed = plan.columns.filter(({ reference = false }) => !reference).length;
  const style = sheetStyle(plan.columns, locale);
  const sheet = workbook.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: plan.frozenColumns, ySplit: headingRow, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: plan.onePage === true ? 1 : 0,
      horizontalCentered: true,
      printTitlesRow: `${headingRow}:${headingRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${locale.workbook.footer}` },
  });
  // The declared type of a paper size is an enumeration that does not exist at run time.
  Object.assign(sheet.pageSetup, { paperSize: a4 });
  for (const [index, { heading, width }] of plan.columns.entries()) {
    sheet.getColumn(index + 1).width = roomForHeading(heading, width);
  }
  drawHead(sheet, plan, printed, style);
  const bottom = drawRows(sheet, plan, printed, style);
  const end = drawNotes(sheet, plan, { from: bottom + 2, columns: printed }, style);
  // The library puts a `$` before each corner; the row needs its own to be absolute.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(printed).letter}$${Math.max(end, bottom)}`;
}

function drawHead(sheet: Worksheet, plan: SheetPlan, printed: number, style: SheetStyle): void {
  sheet.mergeCells(titleRow, 1, titleRow, printed);
  draw(sheet.getCell(titleRow, 1), clean(plan.title), style.title);
  sheet.getRow(titleRow).height = 36;
  const half = Math.max(1, Math.floor(printed / 2));
  for (const [from, to, text, horizontal] of [
    [1, half, plan.left, 'left'],
    [half + 1, printed, plan.right, 'right'],
  ] as const) {
    if (to > from) sheet.mergeCells(particularsRow, from, particularsRow, to);
    const alignment = { ...style.particulars.alignment, horizontal };
    draw(sheet.getCell(particularsRow, from), clean(text), { ...style.particulars, alignment });
  }
  sheet.getRow(particularsRow).height = 20;
}

/** Draws headings and rows and returns the number of the last row. */
function drawRows(sheet: Worksheet, plan: SheetPlan, printed: number, style: SheetStyle): number {
  const { columns, rows, table } = plan;
  if (table !== null && rows.length > 0) {
    sheet.addTable({
      name: table,
      ref: `A${headingRow}`,
      headerRow: true,
      style: { showRowStripes: false },
      columns: columns.map(({ heading }) => ({ name: headingText(heading), filterButton: true })),
      rows: rows.map(({ cells }) => cells.map(plainValue)),
    });
  }
  for (const [index, { heading }] of columns.entries()) {
    draw(sheet.getCell(headingRow, index + 1), headingText(heading), style.heading);
  }
  const lines = columns.map(({ heading, width }) => linesOf(heading, roomForHeading(heading, width)));
  sheet.getRow(headingRow).height = Math.max(32, 6 + 14 * Math.max(...lines));
  for (const [at, { cells, strong = false }] of rows.entries()) {
    const row = sheet.getRow(firstRow + at);
    row.height = heightOf(cells, columns);
    for (const index of columns.keys()) {
      const value = cells[index] ?? '';
      draw(row.getCell(index + 1), plainValue(value), style.cell(value, index, strong));
    }
  }
  if (rows.length === 0) {
    sheet.mergeCells(firstRow, 1, firstRow, printed);
    draw(sheet.getCell(firstRow, 1), plan.empty, style.empty);
  }
  return firstRow + Math.max(rows.length, 1) - 1;
}

/** Draws one note a row and returns the number of the last row used. */
function drawNotes(
  sheet: Worksheet,
  { notes, columns: all }: SheetPlan,
  { from, columns }: { readonly from: number; readonly columns: number },
  style: SheetStyle,
): number {
  const width = all.slice(0, columns).reduce((sum, column) => sum + column.width, 0);
  for (const [index, note] of notes.entries()) {
    sheet.mergeCells(from + index, 1, from + index, columns);
    draw(sheet.getCell(from + index, 1), clean(note), style.note);
    sheet.getRow(from + index).height = 4 + 14 * linesOf(note, width);
  }
  return from + notes.length - 1;
}

function draw(cell: Cell, value: string | number, style: Partial<Style>): void {
  cell.value = value;
  cell.style = style;
}

/** Not every program fits the height of a row to wrapped text by itself. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width, reference = false, oneLine = false }, index) => {
    const value = cells[index];
    // Numbers are as wide as they are shown, which their columns have room for.
    return typeof value === 'string' && !reference && !oneLine ? linesOf(value, width) : 1;
  });
  return Math.min(400, Math.max(20, 6 + 14 * Math.max(...lines)));
}

function headingText(heading: string): string {
  return clean(capitalised(heading));
}

function plainValue(value: SheetCell): string | number {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return value;
  return 'format' in value ? value.value : clean(value.word);
}

/** No longer than a cell. */
function clean(text: string): string {
  return cleanText(text).slice(0, 32_767);
}
