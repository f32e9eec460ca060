import { type Diagnostic, type DiagnosticParams } from '../model/diagnostic.ts';
import { type SheetReading, type Table } from '../model/table.ts';
import { type Cell } from '../model/workbook.ts';
import { findHeadings, fallbackHeadings, type HeadingBlock, type HeadingMiss } from './find-headings.ts';
import { type SheetMapping } from './mapping.ts';
import { normaliseWord } from '../base/normalise-word.ts';
import { quotable } from './personal.ts';
import { isNote } from './read-notes.ts';
import { wordList } from './read-cell/word-list.ts';
import { readTable, type SheetSource, type TableRegion } from './read-table.ts';
import { cellText, type SheetGrid } from './sheet-grid.ts';
import { splitColumns } from './split-columns.ts';
import { type Vocabulary } from './vocabulary.ts';

export interface RecognisedSheet {
  readonly tables: readonly Table[];
  /** The headings of each table, in the same order. */
  readonly blocks: readonly HeadingBlock[];
  readonly readings: readonly SheetReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds every table on one sheet and reads it. A sheet that is no table is said to be none, with the nearest. */
export function recogniseSheet(source: SheetSource, mapping: SheetMapping): RecognisedSheet {
  const { grid, vocabulary } = source;
  if (mapping.table === null) return noTable(source, []);
  const { blocks, misses } = findAll(grid, vocabulary, mapping);
  const beside = blocks.length === 0 || blocks.some(hasTwins) ? sideBySide(source, mapping) : [];
  if (beside.length > 0) return joined(beside.map((part) => recogniseSheet(part, mapping)));
  if (blocks.length === 0) return notRecognised(source, misses);
  const read = regionsOf(grid, blocks, misses).map((region) => ({ ...readTable(source, region), ...region }));
  return {
    tables: read.map(({ table }) => table),
    blocks,
    readings: read.map(({ reading }) => reading),
    diagnostics: read.flatMap(({ diagnostics, stranger }) =>
      stranger === undefined ? diagnostics : [...diagnostics, strangerAt(source, stranger)],
    ),
  };
}

/** One table has no use for a heading twice; two tables beside each other often share one. */
function hasTwins({ columns }: HeadingBlock): boolean {
  const headings = new Set(columns.map(({ heading }) => heading.names[0]));
  return headings.size < columns.length || columns.some(({ twin }) => twin !== undefined);
}

/** The tables that stand beside each other on a sheet, when each says of itself what it is and where its rows lie. */
function sideBySide(source: SheetSource, mapping: SheetMapping): readonly SheetSource[] {
  const parts = splitColumns(source.grid).map((grid) => ({ ...source, grid }));
  if (parts.length < 2) return [];
  const isTable = ({ grid }: SheetSource) => {
    const { blocks } = findAll(grid, source.vocabulary, mapping);
    return blocks.length > 0 && blocks.every(isPlaced);
  };
  return parts.every(isTable) ? parts : [];
}

function isPlaced({ table, columns }: HeadingBlock): boolean {
  return columns.some(
    ({ match }) =>
      match?.kind === 'path' || (match?.kind === 'column' && [table.key, table.home].includes(match.column.id)),
  );
}

function joined(sheets: readonly RecognisedSheet[]): RecognisedSheet {
  return {
    tables: sheets.flatMap(({ tables }) => tables),
    blocks: sheets.flatMap(({ blocks }) => blocks),
    readings: sheets.flatMap(({ readings }) => readings),
    diagnostics: sheets.flatMap(({ diagnostics }) => diagnostics),
  };
}

function findAll(
  grid: SheetGrid,
  vocabulary: Vocabulary,
  mapping: SheetMapping,
): { readonly blocks: readonly HeadingBlock[]; readonly misses: readonly HeadingMiss[] } {
  const blocks: HeadingBlock[] = [];
  const misses: HeadingMiss[] = [];
  let from = 0;
  for (;;) {
    const found = findHeadings(grid, from, vocabulary, mapping);
    misses.push(...found.misses);
    if (found.block === undefined) break;
    blocks.push(found.block);
    from = found.block.bottom + 1;
  }
  const forced = blocks.length === 0 ? fallbackHeadings(grid, vocabulary, mapping) : undefined;
  return { blocks: forced === undefined ? blocks : [forced], misses };
}

/** A table that follows on the same sheet and is not recognised: its first row, and what is known of its headings. */
interface Stranger {
  readonly row: number;
  readonly miss: HeadingMiss | undefined;
}

function regionsOf(
  grid: SheetGrid,
  blocks: readonly HeadingBlock[],
  misses: readonly HeadingMiss[],
): readonly (TableRegion & { readonly stranger: Stranger | undefined })[] {
  let free = 0;
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const noteRows = notesAbove(grid, block.top, free);
    const limit = next === undefined ? grid.height : (notesAbove(grid, next.top, block.bottom + 1)[0] ?? next.top);
    const stranger = findStranger(grid, block, limit, misses);
    const end = stranger?.row ?? limit;
    free = end;
    return { block, noteRows, end, stranger };
  });
}

/** The titles and notes that stand above headings: single texts and loose info cells, up to a row of data. */
function notesAbove(grid: SheetGrid, top: number, from: number): readonly number[] {
  const rows: number[] = [];
  for (let row = top - 1; row >= from; row--) {
    const columns = grid.filledColumns(row, 60);
    const texts = columns.map((column) => cellText(grid.cell(row, column)));
    const isNoteRow = columns.length <= 1 || texts.some((text) => isNote(text) || /[:：]/.test(text));
    if (from > 0 && !isNoteRow) break;
    if (columns.length > 0) rows.unshift(row);
  }
  return rows;
}

/** Another table begins where, after a blank row, a lone title is followed by a row of texts only. */
function findStranger(
  grid: SheetGrid,
  block: HeadingBlock,
  limit: number,
  misses: readonly HeadingMiss[],
): Stranger | undefined {
  const missed = new Map(misses.map((miss) => [miss.top, miss]));
  let blankAbove = false;
  let title: number | undefined;
  for (let row = block.bottom + 1; row < limit; row++) {
    if (!blankAbove && title === undefined) {
      blankAbove = grid.filledColumns(row, 1).length === 0;
      continue;
    }
    const columns = grid.filledColumns(row, 3);
    if (columns.length === 0) {
      blankAbove = true;
      title = undefined;
      continue;
    }
    const text = cellText(grid.cell(row, columns[0] ?? 0));
    const miss = missed.get(row);
    const mayStart = columns.length > 1 && isTextRow(grid, row) && (title !== undefined || miss !== undefined);
    if (mayStart && !saysListedWord(grid, row, block)) return { row: title ?? row, miss };
    if (columns.length === 1 && !isNote(text)) title ??= row;
    else title = undefined;
    blankAbove = false;
  }
  return undefined;
}

/** A row with a listed word where one belongs goes on with the table above, all text though it is. */
function saysListedWord(grid: SheetGrid, row: number, { columns }: HeadingBlock): boolean {
  return columns.some(({ heading, match }) => {
    if (match?.kind !== 'column' || match.column.values.length === 0) return false;
    return wordList(match.column).find(normaliseWord(cellText(grid.cell(row, heading.index)))) !== undefined;
  });
}

function isTextRow(grid: SheetGrid, row: number): boolean {
  const columns = grid.filledColumns(row, 60);
  return columns.every(
    (column) => typeof grid.cell(row, column) === 'string' && !/^\d/.test(cellText(grid.cell(row, column))),
  );
}

function strangerAt({ place, grid }: SheetSource, { row, miss }: Stranger): Diagnostic {
  const at = { ...place, cell: `A${row + 1}` };
  const params = miss === undefined ? { seen: seenFrom(grid, row), nearest: '', lacking: '' } : missParams(miss);
  return { code: 'sheet-not-recognised', severity: 'warning', at, params };
}

function notRecognised(source: SheetSource, misses: readonly HeadingMiss[]): RecognisedSheet {
  const { grid, place } = source;
  const [miss] = misses;
  if (miss !== undefined) {
    const at = { ...place, cell: `A${miss.top + 1}` };
    const { nearest, rival } = miss;
    if (nearest !== undefined && rival !== undefined) {
      const params = { first: nearest.id, second: rival.id };
      return noTable(source, [{ code: 'sheet-ambiguous', severity: 'error', at, params }]);
    }
    const params = missParams(miss);
    return noTable(source, [{ code: 'sheet-not-recognised', severity: 'warning', at, params }]);
  }
  // Notes on a sheet of their own need no remark; a text file holds nothing else.
  const seen = seenFrom(grid, 0) || (source.isText ? firstText(grid) : '');
  if (seen === '' && !hasColumns(grid)) return noTable(source, []);
  const params = { seen, nearest: '', lacking: '' };
  return noTable(source, [{ code: 'sheet-not-recognised', severity: 'note', at: place, params }]);
}

function noTable(source: SheetSource, diagnostics: readonly Diagnostic[]): RecognisedSheet {
  return { tables: [], blocks: [], readings: [unread(source)], diagnostics };
}

function missParams({ seen, nearest, lacking }: HeadingMiss): DiagnosticParams['sheet-not-recognised'] {
  return {
    seen: seen.slice(0, mostSeen).join('、'),
    nearest: nearest?.id ?? '',
    lacking: lacking
      .map((group) => group.map((id) => (nearest === undefined ? id : `${nearest.id}.${id}`)).join('/'))
      .join(', '),
  };
}

const mostSeen = 12;

/** The first row that looks like headings, as far as it may be shown. */
function seenFrom(grid: SheetGrid, from: number): string {
  for (let row = from; row < Math.min(from + 10, grid.height); row++) {
    const columns = grid.filledColumns(row, mostSeen);
    if (columns.length < 2 || !columns.every((column) => isWording(grid.cell(row, column)))) continue;
    return columns.map((column) => quotable(cellText(grid.cell(row, column)))).join('、');
  }
  return '';
}

/** 2019年 and 1-2月 may be headings; bare figures, days and codes are none. */
function isWording(cell: Cell): boolean {
  return typeof cell === 'string' && !/^[\d\s.,:：/%-]+$/.test(cellText(cell));
}

/** Rows of several cells: a list, though nothing above it says of what. */
function hasColumns(grid: SheetGrid): boolean {
  for (let row = 0; row < Math.min(10, grid.height); row++) if (grid.filledColumns(row, 3).length === 3) return true;
  return false;
}

/** The whole first line of a text file cut at the wrong separator. */
function firstText(grid: SheetGrid): string {
  for (let row = 0; row < grid.height; row++) {
    const [column] = grid.filledColumns(row, 1);
    if (column !== undefined) return quotable(cellText(grid.cell(row, column)));
  }
  return '';
}

function unread({ grid, place }: SheetSource): SheetReading {
  const { hidden } = grid.sheet;
  return { ...place, hidden, table: null, headingRows: [], dataRows: 0, totalRows: [], columns: [], normalised: {} };
}
