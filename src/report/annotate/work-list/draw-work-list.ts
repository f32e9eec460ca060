import { type WorkListColumn, workListColumns } from '../../../locale/annotate-labels.ts';
import { type Locale } from '../../../locale/locale.ts';
import { cellAddress, columnLetters } from '../../../model/workbook.ts';
import { linesOf } from '../../sheets/lines-of.ts';
import { type MarkItem } from '../mark-item.ts';
import { escapeShown } from '../../ooxml/escape-xml.ts';
import { workListMark } from './work-list-mark.ts';
import { type WorkListLooks } from './work-list-looks.ts';

/** One reason for which one place has to be looked at. */
export interface WorkListRow {
  readonly item: MarkItem;
  /** That of the mark; undefined where no cell is marked. */
  readonly number: number | undefined;
  readonly sheet: string;
  /** `B5`, `B`, `18:18`, or nothing for a whole sheet. */
  readonly cell: string;
  /** Where the link leads to. */
  readonly target: string | undefined;
  /** What undoes the mark, once for each. */
  readonly record: { readonly text: string; readonly format: number } | undefined;
}

const widths: Readonly<Record<WorkListColumn, number>> = {
  number: 6,
  kind: 10,
  sheet: 16,
  cell: 9,
  subject: 34,
  item: 30,
  observed: 20,
  required: 16,
  shortfall: 14,
  basis: 40,
  todo: 46,
};
const centred = new Set<WorkListColumn>(['number', 'sheet', 'observed', 'required', 'shortfall']);
const headingRow = 2;
const firstRow = 3;
const recordColumn = workListColumns.length;
/** Excel opens no sheet with more. */
const mostLinks = 65_000;

/** How many rows there are in all when `rows` are only the first, for the line below the title. */
export interface WorkList {
  readonly rows: readonly WorkListRow[];
  readonly total: number;
}

/** The XML of the work-list sheet. Texts stand in their cells, so that no other part changes for them. */
export function drawWorkList(
  { rows, total }: WorkList,
  looks: WorkListLooks,
  locale: Locale,
  namespace: string,
): string {
  const { annotate, report, mark } = locale;
  const cut = rows.length < total ? mark.bracket(report.showing(rows.length, total)) : '';
  const last = firstRow + rows.length;
  const columns = workListColumns.map(
    (column, index) => `<col min="${index + 1}" max="${index + 1}" width="${widths[column]}" customWidth="1"/>`,
  );
  const headings = workListColumns.map((column, index) =>
    textCell(headingRow, index, annotate.column[column], looks.heading),
  );
  const lines = [
    rowOf(0, textCell(0, 0, annotate.sheet, looks.title), 30),
    rowOf(1, textCell(1, 0, `${annotate.legend}${cut}`, looks.legend), 20),
    rowOf(headingRow, `${headings.join('')}${textCell(headingRow, recordColumn, workListMark, looks.legend)}`, 22),
    ...rows.map((row, index) => lineOf(row, firstRow + index, looks, locale)),
  ];
  const links = rows
    .slice(0, mostLinks)
    .flatMap(({ target }, index) =>
      target === undefined
        ? []
        : [
            `<hyperlink ref="${cellAddress(firstRow + index, workListColumns.indexOf('cell'))}" location="${escapeShown(target)}"/>`,
          ],
    );
  const lastLetter = columnLetters(workListColumns.length - 1);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    '<sheetPr><tabColor rgb="FFC00105"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${firstRow}" topLeftCell="A${firstRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}<col min="${recordColumn + 1}" max="${recordColumn + 1}" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${lines.join('')}</sheetData>`,
    `<autoFilter ref="A${headingRow + 1}:${lastLetter}${Math.max(last, headingRow + 1)}"/>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

function lineOf(row: WorkListRow, at: number, looks: WorkListLooks, locale: Locale): string {
  const texts = textsOf(row, locale);
  const lines = workListColumns.map((column) => linesOf(texts[column].slice(0, mostLetters), widths[column]));
  return rowOf(at, cellsOf(row, texts, at, looks), Math.min(mostHeight, 3 + 13 * Math.max(...lines)));
}

function textsOf(
  { item, number, sheet, cell }: WorkListRow,
  { annotate }: Locale,
): Readonly<Record<WorkListColumn, string>> {
  return {
    number: number === undefined ? '' : String(number),
    kind: annotate.kind[item.kind],
    sheet,
    cell,
    subject: item.subject,
    item: item.title,
    observed: item.observed,
    required: item.required,
    shortfall: item.shortfall,
    basis: item.basis,
    todo: item.todo,
  };
}

function cellsOf(
  { item, number, target, record }: WorkListRow,
  texts: Readonly<Record<WorkListColumn, string>>,
  at: number,
  looks: WorkListLooks,
): string {
  const look = (column: WorkListColumn): number => {
    if (column === 'kind') return looks.kind[item.kind];
    if (column === 'cell') return target === undefined ? looks.centred : looks.link;
    return centred.has(column) ? looks.centred : looks.text;
  };
  const cells = workListColumns.map((column, index) =>
    column === 'number' && number !== undefined
      ? `<c r="${cellAddress(at, index)}" s="${look(column)}"><v>${number}</v></c>`
      : textCell(at, index, texts[column], look(column)),
  );
  return cells.join('') + (record === undefined ? '' : textCell(at, recordColumn, record.text, record.format));
}

function rowOf(index: number, cells: string, height: number): string {
  return `<row r="${index + 1}" ht="${height}" customHeight="1">${cells}</row>`;
}

/** Higher rows Excel does not open, nor longer texts. */
const mostHeight = 400;
const mostLetters = 32_000;

function textCell(row: number, column: number, text: string, format: number): string {
  const address = cellAddress(row, column);
  if (text === '') return `<c r="${address}" s="${format}"/>`;
  const shown = escapeShown(text.slice(0, mostLetters));
  return `<c r="${address}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`;
}

/** `'张家 ''A'''!B5`: how a link names a place on another sheet. */
export function linkTarget(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
