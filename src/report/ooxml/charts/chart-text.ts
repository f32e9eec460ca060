import { type SheetChart } from '../../sheets/sheet-chart.ts';
import { firstRow, headingRow } from '../../sheets/sheet-plan.ts';
import { absoluteRange, quotedSheet } from '../cell-address.ts';
import { xmlText } from '../xml-text.ts';

/** The letters of everything in a chart, Chinese ones too. */
export interface ChartLetters {
  readonly font: string;
}

/** Rich text with its letters, for titles. */
export function richText(text: string, size: number, { font }: ChartLetters): string {
  return (
    '<c:tx><c:rich><a:bodyPr/><a:p>' +
    `<a:pPr><a:defRPr sz="${size * 100}" b="1">${typeface(font)}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-US" sz="${size * 100}" b="1">${typeface(font)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>` +
    '</a:p></c:rich></c:tx>'
  );
}

/** The letters of everything that does not say otherwise. */
export function plainText(size: number, { font }: ChartLetters, colour?: string): string {
  const fill = colour === undefined ? '' : solidFill(colour);
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size * 100}">${fill}${typeface(font)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** The heading of a column as the name of a series. */
export function seriesName(sheet: string, column: number, name: string): string {
  const range = `${quotedSheet(sheet)}!${absoluteRange([column, headingRow])}`;
  return `<c:tx><c:strRef><c:f>${xmlText(range)}</c:f><c:strCache><c:ptCount val="1"/>${point(0, name)}</c:strCache></c:strRef></c:tx>`;
}

/** What each row is. */
export function categories(sheet: string, { rows, labels }: SheetChart): string {
  const points = labels.texts.map((text, index) => point(index, text));
  return (
    `<c:cat><c:strRef><c:f>${xmlText(columnRange(sheet, labels.column, rows))}</c:f>` +
    `<c:strCache><c:ptCount val="${points.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`
  );
}

/** The numbers of a column. */
export function numbers(sheet: string, { rows }: SheetChart, column: number, values: readonly number[]): string {
  const points = values.map((value, index) => point(index, String(value)));
  return (
    `<c:val><c:numRef><c:f>${xmlText(columnRange(sheet, column, rows))}</c:f>` +
    `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${points.length}"/>${points.join('')}</c:numCache>` +
    '</c:numRef></c:val>'
  );
}

function columnRange(sheet: string, column: number, { from, count }: SheetChart['rows']): string {
  return `${quotedSheet(sheet)}!${absoluteRange([column, firstRow + from], [column, firstRow + from + count - 1])}`;
}

function point(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`;
}

function typeface(font: string): string {
  return `<a:latin typeface="${xmlText(font)}"/><a:ea typeface="${xmlText(font)}"/>`;
}
