import { type Diagnostic } from '../model/diagnostic.ts';
import { type ColumnReading, type SheetReading, type Table } from '../model/table.ts';
import { cellAddress, columnLetters } from '../model/workbook.ts';
import { checkTotals } from './check-totals.ts';
import { describeColumns } from './describe-columns.ts';
import { type HeadingBlock } from './find-headings.ts';
import { type Heading } from './flatten-headings.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { type Pseudonyms } from './personal.ts';
import { readColumns } from './read-columns.ts';
import { readNotes } from './read-notes.ts';
import { cellText, type SheetGrid } from './sheet-grid.ts';
import { sortRows } from './sort-rows.ts';
import { type Vocabulary } from './vocabulary.ts';

/** Where on a sheet one table stands, 0-based. */
export interface TableRegion {
  readonly block: HeadingBlock;
  /** Rows above the headings that belong to this table. */
  readonly noteRows: readonly number[];
  /** The first row that is no longer its own. */
  readonly end: number;
}

export interface SheetSource {
  readonly grid: SheetGrid;
  readonly place: { readonly file: string; readonly sheet: string };
  readonly isText: boolean;
  readonly vocabulary: Vocabulary;
  readonly pseudonyms: Pseudonyms;
}

/** Reads one recognised table, and says how it was read. */
export function readTable(
  source: SheetSource,
  { block, noteRows, end }: TableRegion,
): { readonly table: Table; readonly reading: SheetReading; readonly diagnostics: readonly Diagnostic[] } {
  const { grid, place, vocabulary } = source;
  const rows = sortRows(grid, block, block.bottom + 1, end);
  const { units, ...notes } = readNotes(grid, [...noteRows, ...rows.notes]);
  const normalised = new Map<string, number>();
  const described = describeColumns(block, vocabulary, grid.sheet.hiddenColumns);
  const { scales } = vocabulary;
  const columnSource = {
    ...source,
    tableId: block.table.id,
    scales,
    rows: rows.data,
    dataDate: notes.dataDate,
    normalised,
  };
  const read = readColumns(columnSource, block.columns, units);
  const diagnostics = [
    ...described.remarks.map(({ remark, index }) => ({ ...remark, at: { ...place, cell: columnLetters(index) } })),
    ...remarksOnUnmatched(source, block, described.unmatched),
    ...read.diagnostics,
    ...checkTotals(grid, place, rows, read.summed),
    ...remarksOnRows(source, block, rows),
    ...remarksOnPersons(source, normalised),
  ];
  const { columns, path } = read;
  const table: Table = { id: block.table.id, ...place, rows: rows.data, columns, path, notes };
  const reading: SheetReading = {
    ...place,
    hidden: grid.sheet.hidden,
    table: block.table.id,
    headingRows: span(block.top + 1, block.bottom + 1),
    dataRows: rows.data.length,
    totalRows: rows.totals.map(({ row }) => row + 1),
    columns: described.columns.map((column) => withUnit(column, read.units)),
    ...(notes.dataDate === undefined ? {} : { dataDate: notes.dataDate }),
    normalised: Object.fromEntries([...normalised].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { table, reading, diagnostics };
}

/** What is not needed is not kept; that it was passed over is said once a table, not column by column. */
function remarksOnUnmatched(
  { grid, place }: SheetSource,
  block: HeadingBlock,
  unmatched: readonly Heading[],
): readonly Diagnostic[] {
  if (unmatched.length === 0) return [];
  const listed = unmatched
    .slice(0, mostListed)
    .map((heading) => `${headingCell(grid, block, heading)} ${heading.text}`);
  const headings = listed.join('、') + (unmatched.length > mostListed ? '…' : '');
  return [{ code: 'headings-unmatched', severity: 'note', at: place, params: { headings, count: unmatched.length } }];
}

const mostListed = 12;

/** The lowest cell of a column's heading that is not only its unit. */
function headingCell(grid: SheetGrid, { top, bottom }: HeadingBlock, { index, unit }: Heading): string {
  let row = bottom;
  while (row > top && isBlankOrUnit(grid, row, index, unit)) row -= 1;
  return cellAddress(row, index);
}

function isBlankOrUnit(grid: SheetGrid, row: number, column: number, unit: string | undefined): boolean {
  const text = normaliseHeading(cellText(grid.cell(row, column))).replace(/^\((.*)\)$/, '$1');
  return text === '' || text === unit;
}

function remarksOnPersons({ place }: SheetSource, normalised: ReadonlyMap<string, number>): readonly Diagnostic[] {
  const count = normalised.get('personal-number') ?? 0;
  return count === 0 ? [] : [{ code: 'cells-personal', severity: 'warning', at: place, params: { count } }];
}

/** Hidden rows, columns and sheets are read like all others, and said; so are rows left out as examples. */
function remarksOnRows(
  { grid, place }: SheetSource,
  { columns }: HeadingBlock,
  { data, examples }: { readonly data: readonly number[]; readonly examples: readonly number[] },
): readonly Diagnostic[] {
  const { hiddenRows, hiddenColumns, hidden } = grid.sheet;
  const diagnostics: Diagnostic[] = [];
  if (hidden) diagnostics.push({ code: 'sheet-hidden', severity: 'note', at: place, params: { rows: data.length } });
  const hiddenData = hiddenRows.size === 0 ? [] : data.filter((row) => hiddenRows.has(row));
  if (hiddenData.length > 0) {
    const at = { ...place, cell: rowRange(hiddenData) };
    diagnostics.push({ code: 'rows-hidden', severity: 'note', at, params: { count: hiddenData.length } });
  }
  const letters = columns.flatMap(({ heading, match }) =>
    hiddenColumns.has(heading.index) && (match?.kind === 'column' || match?.kind === 'path')
      ? [columnLetters(heading.index)]
      : [],
  );
  if (letters.length > 0) {
    const params = { count: letters.length, letters: letters.join('、') };
    diagnostics.push({ code: 'columns-hidden', severity: 'note', at: place, params });
  }
  if (examples.length > 0) {
    const at = { ...place, cell: rowRange(examples) };
    diagnostics.push({ code: 'rows-example', severity: 'note', at, params: { count: examples.length } });
  }
  return diagnostics;
}

function rowRange(rows: readonly number[]): string {
  return `${(rows[0] ?? 0) + 1}:${(rows.at(-1) ?? 0) + 1}`;
}

function withUnit(
  column: ColumnReading & { readonly index: number },
  unitOf: ReadonlyMap<number, string>,
): ColumnReading {
  const { index, ...reading } = column;
  const unit = unitOf.get(index);
  return unit === undefined ? reading : { ...reading, unit };
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
