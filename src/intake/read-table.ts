import { type Diagnostic } from '../model/diagnostic.ts';
import {
  type ColumnReading,
  type PathColumn,
  type SheetReading,
  type Table,
  type TableColumn,
} from '../model/table.ts';
import { cellAddress, columnLetters } from '../model/workbook.ts';
import { findUnitJumps } from './check-spread.ts';
import { checkTotals, type SummedColumn } from './check-totals.ts';
import { columnFactor } from './column-factor.ts';
import { describeColumns } from './describe-columns.ts';
import { type HeadingBlock } from './find-headings.ts';
import { type Pseudonyms } from './personal.ts';
import { type ColumnSource, readColumn, readPathColumn } from './read-column.ts';
import { readNotes } from './read-notes.ts';
import { type SheetGrid } from './sheet-grid.ts';
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
  const { scales } = vocabulary;
  const rows = sortRows(grid, block, block.bottom + 1, end);
  const { units, ...notes } = readNotes(grid, [...noteRows, ...rows.notes]);
  const normalised = new Map<string, number>();
  const columnSource: ColumnSource = { ...source, scales, rows: rows.data, dataDate: notes.dataDate, normalised };
  const described = describeColumns(block, vocabulary, grid.sheet.hiddenColumns);
  const diagnostics: Diagnostic[] = described.remarks.map(({ remark, index }) => ({
    ...remark,
    at: { ...place, cell: columnLetters(index) },
  }));
  const columns: TableColumn[] = [];
  const path: PathColumn[] = [];
  const summed: SummedColumn[] = [];
  const unitOf = new Map<number, string>();
  for (const { heading, match } of block.columns) {
    if (match?.kind === 'path') {
      const read = readPathColumn(columnSource, match, heading);
      path.push(read.column);
      diagnostics.push(...read.diagnostics);
    }
    if (match?.kind !== 'column') continue;
    const { column: schema, flagged } = match;
    const isMeasure = schema.type === 'integer' || schema.type === 'decimal';
    const cells = isMeasure && schema.unit === 'percent' ? rows.data.map((row) => grid.cell(row, heading.index)) : [];
    const { factor, unit, remarks } = isMeasure
      ? columnFactor(schema, heading, units, scales, cells)
      : { factor: 1, unit: undefined, remarks: [] };
    if (unit !== undefined) unitOf.set(heading.index, unit);
    for (const remark of remarks) diagnostics.push({ ...remark, at: { ...place, cell: columnLetters(heading.index) } });
    const read = readColumn(columnSource, schema, heading, { factor, flagged });
    columns.push(read.column);
    diagnostics.push(...read.diagnostics);
    if (!isMeasure || schema.unit === 'percent' || factor === null) continue;
    summed.push({ column: read.column, min: schema.min ?? null, factor });
    diagnostics.push(...unitJumps(read.column, rows.data, source));
  }
  diagnostics.push(...checkTotals(grid, place, rows, summed), ...remarksOnRows(source, block, rows));
  const personal = normalised.get('personal-number') ?? 0;
  if (personal > 0) {
    diagnostics.push({ code: 'cells-personal', severity: 'warning', at: place, params: { count: personal } });
  }
  if (rows.examples.length > 0) normalised.set('example-rows', rows.examples.length);
  const table: Table = { id: block.table.id, ...place, rows: rows.data, columns, path, notes };
  const reading: SheetReading = {
    ...place,
    hidden: grid.sheet.hidden,
    table: block.table.id,
    headingRows: span(block.top + 1, block.bottom + 1),
    dataRows: rows.data.length,
    totalRows: rows.totals.map(({ row }) => row + 1),
    columns: described.columns.map((column) => withUnit(column, unitOf)),
    ...(notes.dataDate === undefined ? {} : { dataDate: notes.dataDate }),
    normalised: Object.fromEntries([...normalised].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { table, reading, diagnostics };
}

function unitJumps(column: TableColumn, rows: readonly number[], { place }: SheetSource): readonly Diagnostic[] {
  return findUnitJumps(column).map(({ row, value }) => ({
    code: 'column-unit-jump',
    severity: 'warning',
    at: { ...place, cell: cellAddress(rows[row] ?? 0, column.index) },
    params: { heading: column.heading, text: String(value) },
  }));
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
