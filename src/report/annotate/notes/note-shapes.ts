import { type CellPosition } from '../cells/cell-range.ts';
import { type Anchor } from './note-box.ts';

/** The box of a note to be drawn. */
export interface NoteShape extends CellPosition {
  readonly anchor: Anchor;
}

/** The drawing of the notes of a sheet is no proper XML in files of some programs, and so is changed as text. */
const shape = /<v:shape\s(?:(?!<\/v:shape>)[^])*<\/v:shape>/g;
const anchorOf = /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/;
const shapeType = '_x0000_t202';

export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

/** Draws more boxes. */
export function addShapes(drawing: string, shapes: readonly NoteShape[]): string {
  const numbers = Array.from(drawing.matchAll(/_x0000_s(\d+)/g), ([, number]) => Number(number));
  const first = numbers.reduce((most, number) => Math.max(most, number), 1024) + 1;
  const type = drawing.includes(`id="${shapeType}"`)
    ? ''
    : `<v:shapetype id="${shapeType}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
  const drawn = shapes.map((each, index) => shapeText(each, first + index)).join('');
  const end = drawing.lastIndexOf('</xml>');
  return end === -1 ? drawing : `${drawing.slice(0, end)}${type}${drawn}${drawing.slice(end)}`;
}

/** Gives the boxes of some notes another place, as VML lists it. Returns the places they had, by `row:column`. */
export function moveShapes(
  drawing: string,
  place: (cell: CellPosition, anchor: string) => string | undefined,
): { readonly drawing: string; readonly before: ReadonlyMap<string, string> } {
  const before = new Map<string, string>();
  const moved = drawing.replace(shape, (text) => {
    const cell = cellOf(text);
    const anchor = anchorOf.exec(text)?.[2];
    if (cell === undefined || anchor === undefined) return text;
    const now = place(cell, anchor);
    if (now === undefined || now === anchor) return text;
    before.set(`${cell.row}:${cell.column}`, anchor);
    return text.replace(anchorOf, (_, open: string, __, close: string) => `${open}${now}${close}`);
  });
  return { drawing: moved, before };
}

/** Takes away the boxes of notes at these cells. */
export function removeShapes(drawing: string, isGone: (cell: CellPosition) => boolean): string {
  return drawing.replace(shape, (text) => {
    const cell = cellOf(text);
    return cell !== undefined && isGone(cell) ? '' : text;
  });
}

/** Whether anything at all is drawn: forms keep their controls in the same drawing. */
export function hasShapes(drawing: string): boolean {
  return /<v:(?:shape|group|rect|oval|line|image)\b(?!type)/.test(drawing);
}

/** The eight numbers of a place; undefined when it is written in another way. */
export function anchorIn(text: string): Anchor | undefined {
  const [a, b, c, d, e, f, g, h, ...more] = text.split(',').map((number) => Number(number.trim()));
  const numbers = [a, b, c, d, e, f, g, h];
  if (more.length > 0 || numbers.some((number) => number === undefined || Number.isNaN(number))) return undefined;
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0, g ?? 0, h ?? 0];
}

function cellOf(text: string): CellPosition | undefined {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(text)?.[1];
  const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(text)?.[1];
  if (row === undefined || column === undefined || !/ObjectType\s*=\s*["']Note["']/.test(text)) return undefined;
  return { row: Number(row), column: Number(column) };
}

function shapeText({ row, column, anchor }: NoteShape, number: number): string {
  return (
    `<v:shape id="_x0000_s${number}" type="#${shapeType}" style="position:absolute;z-index:${number - 1024};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
