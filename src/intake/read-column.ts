import { type ColumnSchema, type Level } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type PathColumn, type TableColumn, type Value } from '../model/table.ts';
import { type Cell } from '../model/workbook.ts';
import { type Heading } from './flatten-headings.ts';
import { readRegionCode } from './link/region-code.ts';
import { type Pseudonyms, quotable } from './personal.ts';
import { type CellContext, type CellReader } from './read-cell/cell-context.ts';
import { ColumnLog } from './read-cell/column-log.ts';
import { readerOf } from './read-cell/reader-of.ts';
import { cellText, type SheetGrid } from './sheet-grid.ts';
import { type UnitScales } from './unit-scale.ts';

/** What all columns of a table are read with. */
export interface ColumnSource {
  readonly grid: SheetGrid;
  /** The id of the declared table. */
  readonly tableId: string;
  readonly place: { readonly file: string; readonly sheet: string };
  /** 0-based sheet rows. */
  readonly rows: readonly number[];
  readonly scales: UnitScales;
  readonly isText: boolean;
  readonly dataDate: IsoDate | undefined;
  readonly pseudonyms: Pseudonyms;
  readonly normalised: Map<string, number>;
}

/** Reads one declared column. A merged cell speaks for every row it covers, but a merged number belongs to none of them. */
export function readColumn(
  source: ColumnSource,
  column: ColumnSchema,
  heading: Heading,
  how: Pick<CellContext, 'factor' | 'flagged' | 'holdsRegionCodes'>,
): { readonly column: TableColumn; readonly diagnostics: readonly Diagnostic[] } {
  const { grid, place, rows, normalised } = source;
  const log = new ColumnLog(place, heading.index, normalised);
  const context: CellContext = { ...source, ...how, column, heading: heading.text, log };
  const read = readerOf(context);
  const merged = mergedRows(grid, rows, heading.index);
  const isMeasure = column.type === 'integer' || column.type === 'decimal';
  const values: Value[] = [];
  for (let row = 0; row < rows.length; row++) {
    const sheetRow = rows[row] ?? 0;
    const merge = merged?.get(sheetRow);
    if (merge !== undefined && isMeasure && !merge.isCovered) {
      const cell = grid.cell(merge.top, heading.index);
      values.push(readShared(context, read, cell, { row, sheetRow, ...merge }));
      continue;
    }
    if (merge?.isCovered === true) {
      log.moveTo(row, sheetRow);
      values.push(read(undefined));
      continue;
    }
    const from = merge?.top ?? sheetRow;
    log.moveTo(row, from);
    const above = row - 1;
    if (from !== sheetRow && merged?.get(rows[above] ?? -1)?.top === from) {
      const reason = log.missing.get(above);
      if (reason !== undefined) log.missing.set(row, reason);
      values.push(values[above] ?? null);
    } else values.push(read(grid.cell(from, heading.index)));
    if (from !== sheetRow) log.count('merge-filled');
  }
  const { missing, diagnostics } = log;
  return { column: { id: column.id, index: heading.index, heading: heading.text, values, missing }, diagnostics };
}

/** Reads a column of names or codes of places. A blank cell outside a merge stays blank: sorted sheets mislead. */
export function readPathColumn(
  source: ColumnSource,
  { level, holds }: { readonly level: Level; readonly holds: 'name' | 'code' },
  heading: Heading,
): { readonly column: PathColumn; readonly diagnostics: readonly Diagnostic[] } {
  const id = `path:${level}`;
  const title = { zh: heading.text, en: heading.text };
  const schema: ColumnSchema = {
    id,
    title,
    type: 'key',
    aliases: [],
    flagged: [],
    values: [],
    optional: true,
    personal: false,
  };
  const how = { factor: 1, flagged: false, holdsRegionCodes: holds === 'code' || areMostlyCodes(source, heading) };
  const { column, diagnostics } = readColumn(source, schema, heading, how);
  const values = column.values.map((value) => (typeof value === 'string' ? value : null));
  return { column: { level, holds, index: heading.index, heading: heading.text, values }, diagnostics };
}

/** People write codes where a name is asked for; at least half of the cells say so. */
function areMostlyCodes({ grid, rows }: ColumnSource, { index }: Heading): boolean {
  let filled = 0;
  let codes = 0;
  for (const row of rows) {
    const text = cellText(grid.cell(row, index));
    if (text !== '') filled += 1;
    if (text.length >= 6 && readRegionCode(text) !== undefined) codes += 1;
  }
  return codes > 0 && codes * 2 >= filled;
}

interface MergedCell {
  readonly top: number;
  readonly height: number;
  /** A merge over several columns speaks for its first one; what is left under it in the others is not shown. */
  readonly isCovered: boolean;
}

/** For each sheet row of a column that a vertical merge covers, where that merge begins. */
function mergedRows(
  grid: SheetGrid,
  rows: readonly number[],
  column: number,
): ReadonlyMap<number, MergedCell> | undefined {
  const first = rows[0];
  const last = rows.at(-1);
  if (grid.sheet.merges.length === 0 || first === undefined || last === undefined) return undefined;
  const merged = new Map<number, MergedCell>();
  for (const { top, left, bottom, right } of grid.sheet.merges) {
    const isCovered = column !== left;
    if (column < left || column > right || bottom < first || top > last || (bottom === top && !isCovered)) continue;
    for (let row = top; row <= Math.min(bottom, last); row++) {
      merged.set(row, { top, height: bottom - top + 1, isCovered });
    }
  }
  return merged;
}

/** 300㎡ merged over three rows is theirs together: each of them holds something from nothing to all of it. */
function readShared(
  context: CellContext,
  read: CellReader,
  cell: Cell,
  at: MergedCell & { readonly row: number; readonly sheetRow: number },
): Value {
  const { column, heading, log } = context;
  log.moveTo(at.row, at.top);
  const before = log.diagnostics.length;
  const whole = read(cell);
  // The cell is looked at once for every row, and spoken of once.
  if (at.sheetRow !== at.top) log.diagnostics.length = before;
  if (typeof whole !== 'number') return whole;
  if (at.sheetRow === at.top) {
    const params = { column: heading, text: quotable(cellText(cell)), rows: at.height };
    log.say({ code: 'cell-shared', severity: 'warning', params });
  }
  return column.min === 0 ? log.between('approximate', { low: 0, high: whole }) : log.miss('approximate');
}
