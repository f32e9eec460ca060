import { capitalised } from '../words/capitalised.ts';
import { type DocumentTable } from '../document/document-part.ts';
import { roomForHeading } from '../sheets/room-for.ts';
import { cellText, type SheetColumn } from '../sheets/sheet-plan.ts';
import { element, setting } from './element.ts';
import { paragraph } from './paragraph.ts';

/** How many twentieths of a point a Latin letter or half a Chinese character takes, for each half-point of its size. */
const halfCharacter = 5;
const [smallest, usual] = [15, 21];
/** Characters for the margins of a cell. */
const spare = 1.5;

/** A table with thin borders whose headings are repeated on every page. @param width of the text, in twentieths of a point */
export function drawTable({ columns, rows, empty }: DocumentTable, width: number): string {
  const wanted = columns.map((column) => roomForHeading(column.heading, column.width) + spare);
  const total = wanted.reduce((sum, each) => sum + each, 0);
  const widths = wanted.map((each) => Math.floor((each / total) * width));
  const size = sizeFor(width / total);
  const body =
    rows.length === 0
      ? [row([cell(empty, { align: 'center', width, span: columns.length, size })])]
      : Array.from(rows, ({ cells, strong = false }) =>
          row(
            columns.map(({ align }, index) =>
              cell(cellText(cells[index] ?? ''), { align, width: widths[index] ?? 0, size, bold: strong }),
            ),
          ),
        );
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      setting('w:jc', 'center'),
      element('w:tblBorders', {}, ...borders),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblCellMar', {}, margin('w:left'), margin('w:right')),
    ),
    element('w:tblGrid', {}, ...widths.map((each) => element('w:gridCol', { 'w:w': each }))),
    row(
      columns.map((column, index) => headingCell(column, widths[index] ?? 0, size)),
      element('w:tblHeader', {}),
    ),
    ...body,
  );
}

/** In half-points: what lets a column hold the characters it is meant to, within what can be read. */
function sizeFor(perCharacter: number): number {
  return Math.max(smallest, Math.min(usual, Math.floor(perCharacter / halfCharacter)));
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
  element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '7F7F7F' }),
);

function margin(side: string): string {
  return element(side, { 'w:w': 57, 'w:type': 'dxa' });
}

function row(cells: readonly string[], property = ''): string {
  return element('w:tr', {}, element('w:trPr', {}, element('w:cantSplit', {}), property), ...cells);
}

function headingCell({ heading }: SheetColumn, width: number, size: number): string {
  return cell(capitalised(heading), { align: 'center', width, size, bold: true, shade: 'D9D9D9' });
}

function cell(
  text: string,
  {
    align,
    width,
    size,
    bold = false,
    shade,
    span = 1,
  }: {
    readonly align: SheetColumn['align'];
    readonly width: number;
    readonly size: number;
    readonly bold?: boolean;
    readonly shade?: string;
    readonly span?: number;
  },
): string {
  const look = `${bold ? element('w:b', {}) : ''}${setting('w:sz', size)}${setting('w:szCs', size)}`;
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      span === 1 ? '' : setting('w:gridSpan', span),
      shade === undefined ? '' : element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': shade }),
      setting('w:vAlign', 'center'),
    ),
    paragraph('Cell', text, setting('w:jc', align), look),
  );
}
