import {
  firstRow,
  headingRow,
  particularsRow,
  type SheetCell,
  type SheetPlan,
  titleRow,
} from '../sheets/sheet-plan.ts';
import { cellAddress, columnLetters } from './cell-address.ts';
import { cellXml } from './cell-xml.ts';
import { headingHeight, noteHeight, rowHeight } from './row-height.ts';
import { type SharedStrings } from './shared-strings.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { type SheetStyle } from './sheet-style.ts';

/** What is found out about the cells while they are written. */
export interface CellsSeen {
  /** Ranges that are one cell. */
  readonly merges: string[];
  readonly links: CellLink[];
  /** Cells that formulas call by a name. */
  readonly names: { readonly name: string; readonly column: number; readonly row: number }[];
}

export interface CellLink {
  readonly at: string;
  readonly file: string | null;
  readonly location: string | null;
}

/** The most links that office programs open in one sheet. */
export const mostLinks = 65_530;

/** All rows of a sheet from its title to its last note, one at a time. */
export function* rowsXml(
  plan: SheetPlan,
  layout: SheetLayout,
  style: SheetStyle,
  strings: SharedStrings,
  seen: CellsSeen,
): Generator<string> {
  const { columns, notes } = plan;
  const { titled, widths } = layout;
  const letters = columns.map((_, index) => columnLetters(index));
  yield wideRow(titleRow, 36, plan.title, style.title);
  yield particularsXml();
  yield rowXml(
    headingRow,
    headingHeight(columns, widths, style.uprightLetter),
    layout.headings.map(
      (heading, index) => [heading, style.heading(heading, columns[index]?.upright === true)] as const,
    ),
  );
  let number = firstRow;
  for (const { cells, strong = false } of plan.rows) {
    for (const [column, value] of cells.entries()) note(value, column, number);
    yield rowXml(
      number,
      rowHeight(cells, columns),
      columns.map((_, index) => [cells[index] ?? '', style.cell(cells[index] ?? '', index, strong)] as const),
    );
    number += 1;
  }
  if (plan.rows.length === 0) yield wideRow(firstRow, 20, plan.empty, style.empty);
  const width = widths.slice(0, titled).reduce((sum, each) => sum + each, 0);
  for (const [index, text] of notes.entries()) {
    yield wideRow(layout.firstNote + index, noteHeight(text, width), text, style.note);
  }

  function rowXml(row: number, height: number, cells: readonly (readonly [SheetCell, number])[]): string {
    const written = cells.map(([value, look], index) => cellXml(`${letters[index] ?? ''}${row}`, look, value, strings));
    return `<row r="${row}" ht="${height}" customHeight="1">${written.join('')}</row>`;
  }

  /** One text over the columns of a page. */
  function wideRow(row: number, height: number, text: string, look: number): string {
    if (titled > 1) seen.merges.push(`A${row}:${cellAddress(titled - 1, row)}`);
    return rowXml(row, height, [[text, look], ...Array.from({ length: titled - 1 }, () => ['', look] as const)]);
  }

  function particularsXml(): string {
    const half = Math.max(1, Math.floor(titled / 2));
    if (half > 1) seen.merges.push(`A${particularsRow}:${cellAddress(half - 1, particularsRow)}`);
    if (titled > half + 1) {
      seen.merges.push(`${cellAddress(half, particularsRow)}:${cellAddress(titled - 1, particularsRow)}`);
    }
    const texts = new Map([
      [0, plan.left],
      [half, plan.right],
    ]);
    return rowXml(
      particularsRow,
      20,
      Array.from(
        { length: Math.max(titled, half + 1) },
        (_, index) => [texts.get(index) ?? '', style.particulars(index < half ? 'left' : 'right')] as const,
      ),
    );
  }

  function note(value: SheetCell, column: number, row: number): void {
    if (typeof value !== 'object') return;
    if ('value' in value && value.name !== undefined) seen.names.push({ name: value.name, column, row });
    if (!('location' in value) || seen.links.length >= mostLinks) return;
    seen.links.push({ at: cellAddress(column, row), file: value.file, location: value.location });
  }
}
