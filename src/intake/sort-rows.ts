import { type Cell } from '../model/workbook.ts';
import { type HeadingBlock } from './find-headings.ts';
import { normaliseWord } from '../base/normalise-word.ts';
import { isNote } from './read-notes.ts';
import { cellText, isBlank, type SheetGrid } from './sheet-grid.ts';

/** The rows below one block of headings, 0-based, by what they are. */
export interface SortedRows {
  readonly data: readonly number[];
  readonly totals: readonly TotalRow[];
  /** 注, 填表说明, 审核人 … */
  readonly notes: readonly number[];
  /** Rows marked as an example of how to fill in the form. */
  readonly examples: readonly number[];
}

export interface TotalRow {
  readonly row: number;
  /** The normalised label: 合计, 小计, 长安区小计. */
  readonly label: string;
}

/** Sorts the rows from one to another (exclusive) into data and everything that only looks like it. */
export function sortRows(grid: SheetGrid, block: HeadingBlock, from: number, to: number): SortedRows {
  const columns = columnsOf(block);
  const spread = spreadColumns(grid, columns.read, from, to);
  const data: number[] = [];
  const totals: TotalRow[] = [];
  const notes: number[] = [];
  const examples: number[] = [];
  let isBelowNotes = false;
  for (let row = from; row < to; row++) {
    const cells = grid.sheet.rows[row];
    if (cells === undefined) continue;
    const lone = loneText(cells);
    if (lone !== undefined && (isBelowNotes || isCaption(grid, row, lone, columns, from))) {
      notes.push(row);
      isBelowNotes ||= isNote(lone.text);
      continue;
    }
    const label = totalLabel(cells, columns.labels);
    if (label !== undefined) {
      totals.push({ row, label });
      continue;
    }
    const first = firstText(cells);
    if (isNote(first)) {
      notes.push(row);
      isBelowNotes = true;
    } else if (isExample(cells, first)) examples.push(row);
    else if (columns.read.some((column) => !isBlank(cells[column]) && !(spread.get(column)?.has(row) ?? false))) {
      data.push(row);
    }
  }
  return { data, totals, notes, examples };
}

interface Columns {
  /** Columns that are read; a row with nothing in any of them is no row. */
  readonly read: readonly number[];
  /** Columns in which 合计 may stand: those that say which row it is. A remark may speak of totals, too. */
  readonly labels: readonly number[];
  readonly width: number;
}

function columnsOf({ table, columns }: HeadingBlock): Columns {
  const read: number[] = [];
  const labels: number[] = [];
  let width = 0;
  for (const { heading, match } of columns) {
    width = Math.max(width, heading.index + 1);
    if (match?.kind === 'column' || match?.kind === 'path') read.push(heading.index);
    const names = match?.kind === 'column' && [table.key, table.label, table.home].includes(match.column.id);
    const isLeftmost = heading === columns[0]?.heading;
    if (names || isLeftmost || match?.kind === 'path' || match?.kind === 'ordinal-number') labels.push(heading.index);
  }
  return { read, labels, width };
}

/** By column, the rows that a vertical merge covers below its first cell: what stands there was not written there. */
function spreadColumns(
  grid: SheetGrid,
  columns: readonly number[],
  from: number,
  to: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const spread = new Map<number, Set<number>>();
  for (const { top, left, bottom, right } of grid.merges(from, to - 1)) {
    if (bottom === top) continue;
    for (const column of columns) {
      if (column < left || column > right) continue;
      const rows = spread.get(column) ?? new Set<number>();
      spread.set(column, rows);
      for (let row = top + 1; row <= Math.min(bottom, to - 1); row++) rows.add(row);
    }
  }
  return spread;
}

/** The only cell of a row that is not blank, when there is just one and it is text. */
function loneText(cells: readonly Cell[]): { readonly text: string; readonly column: number } | undefined {
  let lone: number | undefined;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (cell === undefined || cell === '' || isBlank(cell)) continue;
    if (lone !== undefined || typeof cell !== 'string') return undefined;
    lone = column;
  }
  return lone === undefined ? undefined : { text: cellText(cells[lone]), column: lone };
}

/** A lone text that is about rows and not a row: a note, a section, a banner, or set apart by a blank row. */
function isCaption(
  grid: SheetGrid,
  row: number,
  lone: { readonly text: string; readonly column: number },
  columns: Columns,
  from: number,
): boolean {
  if (isNote(lone.text) || isSection(lone.text) || isBanner(grid, row, lone, columns)) return true;
  return row > from && grid.filledColumns(row - 1, 1).length === 0;
}

/** （一）农林水利, 二、老旧小区: a heading between rows. */
function isSection(text: string): boolean {
  return /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|其中\s*:)/.test(text);
}

/** One text merged over most of the table: a banner, not a row. */
function isBanner(grid: SheetGrid, row: number, lone: { readonly column: number }, { width }: Columns): boolean {
  return grid
    .merges(row, row)
    .some(
      ({ top, left, right }) => top === row && left === lone.column && right - left + 1 > width / 2 && right > left,
    );
}

function totalLabel(cells: readonly Cell[], columns: readonly number[]): string | undefined {
  for (const column of columns) {
    const cell = cells[column];
    if (typeof cell !== 'string' || cell.length > 30 || !mayBeTotal.test(cell)) continue;
    const word = normaliseWord(cell);
    if (total.test(word)) return word;
  }
  return undefined;
}

const mayBeTotal = /[计汇均总其]/;
const total =
  /^(?:.{0,16}(?:合计|小计|总计|共计|累计|汇总|平均)(?:数|值|\([^)]*\))?:?|总数|总和|平均数|均值|计:?|其中:.*)$/;

function firstText(cells: readonly Cell[]): string {
  const first = cells.find((cell) => cell !== undefined && !isBlank(cell));
  return typeof first === 'string' ? cellText(first) : '';
}

function isExample(cells: readonly Cell[], first: string): boolean {
  if (/^\(?(?:示例|样例|例|例如|填写示例|填报示例|范例)\)?:?$/.test(first)) return true;
  return /[样示范]例/.test(first) && cells.some((cell) => typeof cell === 'string' && /[请勿][^。]*删/.test(cell));
}
