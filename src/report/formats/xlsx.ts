import { type Borders, type Cell, type Fill, type Font, type Style, type Workbook, type Worksheet } from 'exceljs';
import { type Locale } from '../../locale/locale.ts';
import { type Outcome } from '../../model/outcome.ts';
import { dataWords } from '../data-words.ts';
import { type ReportFormat } from '../report-format.ts';
import { sealWorkbook } from '../seal-workbook.ts';
import { planBasis } from '../sheets/plan-basis.ts';
import { planCompliance } from '../sheets/plan-compliance.ts';
import { planCover } from '../sheets/plan-cover.ts';
import { planDiagnostics } from '../sheets/plan-diagnostics.ts';
import { planRegister } from '../sheets/plan-register.ts';
import { planUndetermined } from '../sheets/plan-undetermined.ts';
import { type SheetCell, type SheetColumn, type SheetPlan } from '../sheets/sheet-plan.ts';

const planners = [planCover, planCompliance, planRegister, planUndetermined, planDiagnostics, planBasis] as const;

/** The report as offices hand it round: A4 landscape, printed with page numbers, filtered and filled in. */
export const xlsx = {
  extension: '.xlsx',
  binary: true,
  render: async (report, { locale, model }) => {
    // Loaded only when a workbook is wanted: it takes longer to load than the rest of cscheck.
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    const context = { locale, words: dataWords(model, locale) };
    for (const plan of planners) drawSheet(workbook, plan(report, context), locale);
    // Packed only once, when it is sealed.
    const bytes = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
    return sealWorkbook(new Uint8Array(bytes), report.asOf);
  },
} as const satisfies ReportFormat;

const titleRow = 1;
const particularsRow = 2;
const headingRow = 3;
const firstRow = 4;
const a4 = 9;

const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const border: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const shade = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
const headingShade = shade('FFD9D9D9');
const forPeopleShade = shade('FFF2F2F2');
/** Told apart by those who cannot see red or green as well; the word is always there. */
const outcomeShade: Readonly<Record<Outcome, Fill>> = {
  compliant: shade('FFC6EFCE'),
  'non-compliant': shade('FFFFC7CE'),
  undetermined: shade('FFFFEB9C'),
  'not-due': shade('FFDDEBF7'),
  'not-applicable': shade('FFEDEDED'),
};

/** Office fonts of official documents; programs that lack one take their own. */
const fonts: Readonly<
  Record<Locale['id'], { readonly title: string; readonly heading: string; readonly body: string }>
> = {
  zh: { title: '宋体', heading: '黑体', body: '宋体' },
  en: { title: 'Arial', heading: 'Arial', body: 'Arial' },
};

function drawSheet(workbook: Workbook, plan: SheetPlan, locale: Locale): void {
  const lastColumn = plan.columns.length;
  const printed = plan.printedColumns ?? lastColumn;
  const sheet = workbook.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: plan.frozenColumns, ySplit: headingRow, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headingRow}:${headingRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&C${locale.workbook.footer}` },
  });
  // The declared type of a paper size is an enumeration that does not exist at run time.
  Object.assign(sheet.pageSetup, { paperSize: a4 });
  for (const [index, { width }] of plan.columns.entries()) sheet.getColumn(index + 1).width = width;
  drawHead(sheet, plan, printed, locale);
  const bottom = drawRows(sheet, plan, locale);
  const end = drawNotes(sheet, plan.notes, { from: bottom + 2, columns: printed }, locale);
  // The library puts a `$` before each corner; the row needs its own to be absolute.
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(printed).letter}$${Math.max(end, bottom)}`;
}

function drawHead(sheet: Worksheet, plan: SheetPlan, printed: number, locale: Locale): void {
  const font = fonts[locale.id];
  sheet.mergeCells(titleRow, 1, titleRow, printed);
  const title = sheet.getCell(titleRow, 1);
  title.value = clean(plan.title);
  title.font = { name: font.title, size: 22, bold: true };
  title.alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.getRow(titleRow).height = 36;
  const half = Math.max(1, Math.floor(printed / 2));
  for (const [from, to, text, horizontal] of [
    [1, half, plan.left, 'left'],
    [half + 1, printed, plan.right, 'right'],
  ] as const) {
    if (to > from) sheet.mergeCells(particularsRow, from, particularsRow, to);
    const cell = sheet.getCell(particularsRow, from);
    cell.value = clean(text);
    cell.font = { name: font.body, size: 10.5 };
    cell.alignment = { horizontal, vertical: 'middle' };
  }
  sheet.getRow(particularsRow).height = 20;
}

/** Draws headings and rows and returns the number of the last row. */
function drawRows(sheet: Worksheet, plan: SheetPlan, locale: Locale): number {
  const { columns, rows, table } = plan;
  if (table !== null && rows.length > 0) {
    sheet.addTable({
      name: table,
      ref: `A${headingRow}`,
      headerRow: true,
      style: { showRowStripes: false },
      columns: columns.map(({ heading }) => ({ name: clean(heading), filterButton: true })),
      rows: rows.map(({ cells }) => cells.map(plainValue)),
    });
  }
  const font = fonts[locale.id];
  for (const [index, { heading }] of columns.entries()) {
    const cell = sheet.getCell(headingRow, index + 1);
    cell.value = clean(heading);
    cell.font = { name: font.heading, size: 10.5, bold: true };
    cell.fill = headingShade;
    cell.border = border;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  sheet.getRow(headingRow).height = 32;
  const styleFor = stylesOf(columns, font.body);
  for (const [at, { cells, strong = false }] of rows.entries()) {
    const row = sheet.getRow(firstRow + at);
    row.height = heightOf(cells, columns);
    for (const index of columns.keys()) {
      const value = cells[index] ?? '';
      drawCell(row.getCell(index + 1), value, styleFor(value, index, strong));
    }
  }
  if (rows.length === 0) drawEmpty(sheet, plan, font.body);
  return firstRow + Math.max(rows.length, 1) - 1;
}

function drawCell(cell: Cell, value: SheetCell, style: Partial<Style>): void {
  cell.value = plainValue(value);
  cell.style = style;
}

/** Cells that look alike share one style object: the library then writes it once, which is most of its work. */
function stylesOf(columns: readonly SheetColumn[], name: string) {
  const made = new Map<string, Partial<Style>>();
  return (value: SheetCell, index: number, bold: boolean): Partial<Style> => {
    const key = `${index} ${bold} ${formatOf(value)} ${shadeOf(value) ?? ''}`;
    const known = made.get(key) ?? styleOf(value, columns[index], { name, bold, size: 10.5 });
    made.set(key, known);
    return known;
  };
}

function styleOf(value: SheetCell, column: SheetColumn | undefined, font: Partial<Font>): Partial<Style> {
  const outcome = shadeOf(value);
  const fill = outcome === undefined ? undefined : outcomeShade[outcome];
  return {
    font,
    border,
    numFmt: formatOf(value),
    alignment: { horizontal: column?.align ?? 'left', vertical: 'middle', wrapText: true },
    ...(column?.forPeople === true ? { fill: forPeopleShade } : {}),
    ...(fill === undefined ? {} : { fill }),
  };
}

function formatOf(value: SheetCell): string {
  if (typeof value === 'number') return '0';
  return typeof value === 'object' && 'format' in value ? value.format : '@';
}

function shadeOf(value: SheetCell): Outcome | undefined {
  return typeof value === 'object' && 'outcome' in value ? value.outcome : undefined;
}

/** Not every program fits the height of a row to wrapped text by itself. */
function heightOf(cells: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((value, index) => {
    const room = Math.max(1, (columns[index]?.width ?? 1) - 1);
    return Math.ceil(roughWidth(String(plainValue(value))) / room);
  });
  return Math.min(400, Math.max(20, 6 + 14 * Math.max(...lines)));
}

/** Close enough for the height of a row; measuring graphemes would take longer than all the rest. */
function roughWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) width += text.charCodeAt(index) >= 0x1100 ? 2 : 1;
  return width;
}

function drawEmpty(sheet: Worksheet, { columns, empty, printedColumns }: SheetPlan, name: string): void {
  sheet.mergeCells(firstRow, 1, firstRow, printedColumns ?? columns.length);
  const cell = sheet.getCell(firstRow, 1);
  cell.value = empty;
  cell.font = { name, size: 10.5 };
  cell.border = border;
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
}

/** Draws one note a row and returns the number of the last row used. */
function drawNotes(
  sheet: Worksheet,
  notes: readonly string[],
  { from, columns }: { readonly from: number; readonly columns: number },
  locale: Locale,
): number {
  for (const [index, note] of notes.entries()) {
    sheet.mergeCells(from + index, 1, from + index, columns);
    const cell = sheet.getCell(from + index, 1);
    cell.value = clean(note);
    cell.font = { name: fonts[locale.id].body, size: 10 };
    cell.alignment = { horizontal: 'left', vertical: 'middle' };
    sheet.getRow(from + index).height = 18;
  }
  return from + notes.length - 1;
}

function plainValue(value: SheetCell): string | number {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number') return value;
  return 'format' in value ? value.value : clean(value.word);
}

/** Text as a workbook may hold it: no control characters, no torn surrogates, no longer than a cell. */
function clean(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '').slice(0, 32_767);
}
