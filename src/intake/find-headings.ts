import { type TableSchema } from '../model/data-model.ts';
import { type Cell } from '../model/workbook.ts';
import { flattenHeadings } from './flatten-headings.ts';
import { type SheetMapping } from './mapping.ts';
import { type MatchedHeading, matchColumns, scoreOf } from './match-columns.ts';
import { isHint, normaliseHeading } from './normalise-heading.ts';
import { cellText, type SheetGrid } from './sheet-grid.ts';
import { type Vocabulary } from './vocabulary.ts';

/** The heading rows of one table on a sheet, 0-based and inclusive, with a row of units or column numbers below them. */
export interface HeadingBlock {
  readonly top: number;
  readonly bottom: number;
  readonly table: TableSchema;
  readonly columns: readonly MatchedHeading[];
}

/** Rows that look like headings but are not enough to tell which table they belong to. */
export interface HeadingMiss {
  readonly seen: readonly string[];
  readonly nearest: TableSchema | undefined;
  /** Ids of the columns of which one each is missing. */
  readonly lacking: readonly (readonly string[])[];
  /** A second table that explains the headings exactly as well. */
  readonly rival: TableSchema | undefined;
  readonly top: number;
}

/** Looks for the next heading rows from a row on, top to bottom. At most one of the two is given. */
export function findHeadings(
  grid: SheetGrid,
  from: number,
  vocabulary: Vocabulary,
  mapping: SheetMapping,
): { readonly block?: HeadingBlock; readonly misses: readonly HeadingMiss[] } {
  const misses: HeadingMiss[] = [];
  const knows = knownHeadings(vocabulary, mapping);
  for (let row = from; row < grid.height; row++) {
    if (!couldBeHeading(grid, row, knows)) continue;
    const found = readHeadingsAt(grid, row, vocabulary, mapping);
    if (found === undefined) continue;
    if ('table' in found) return { block: found, misses };
    misses.push(found);
  }
  return { misses };
}

/** For a sheet whose table a person has named, whose headings are unknown: the first row of texts. */
export function fallbackHeadings(
  grid: SheetGrid,
  vocabulary: Vocabulary,
  mapping: SheetMapping,
): HeadingBlock | undefined {
  const table = vocabulary.model.tables.find(({ id }) => id === mapping.table);
  if (table === undefined) return undefined;
  for (let row = 0; row < grid.height; row++) {
    const filled = grid.filledColumns(row);
    if (filled.length < 2 || !filled.every((column) => typeof grid.cell(row, column) === 'string')) continue;
    const headings = flattenHeadings(grid, { top: row, bottom: row }, vocabulary.scales);
    const columns = matchColumns(headings, table, vocabulary, mapping);
    return columns.some(({ match }) => match?.kind === 'column')
      ? { top: row, bottom: row, table, columns }
      : undefined;
  }
  return undefined;
}

/** Whether a row could be the first of the heading rows; cheap, because every row is asked. */
export function couldBeHeading(grid: SheetGrid, row: number, knows: (text: string) => boolean): boolean {
  const here = knownColumns(grid.sheet.rows[row], knows);
  if (here.size === 0) return false;
  if (here.size > 1) return true;
  for (let below = row + 1; below < Math.min(row + tallest, grid.height); below++) {
    const columns = knownColumns(grid.sheet.rows[below], knows);
    if ([...columns].some((column) => !here.has(column))) return true;
  }
  return false;
}

/** Headings of the data model, and those a mapping file names for this sheet. */
export function knownHeadings(vocabulary: Vocabulary, { columns = {} }: SheetMapping): (text: string) => boolean {
  const mapped = new Set(Object.keys(columns).map(normaliseHeading));
  if (mapped.size === 0) return vocabulary.knows;
  return (text) => vocabulary.knows(text) || mapped.has(normaliseHeading(text));
}

const tallest = 4;

function knownColumns(cells: readonly Cell[] | undefined, knows: (text: string) => boolean): ReadonlySet<number> {
  const known = new Set<number>();
  if (cells === undefined) return known;
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    // Headings hold no numbers, save years; this is what makes a data row fall out at its first figure.
    if (typeof cell === 'number' && !isYear(cell)) return new Set();
    if (typeof cell === 'string' && knows(cell)) known.add(column);
  }
  return known;
}

type Candidate = HeadingBlock & { readonly score: number; readonly lacking: readonly (readonly string[])[] };

function readHeadingsAt(
  grid: SheetGrid,
  row: number,
  vocabulary: Vocabulary,
  mapping: SheetMapping,
): HeadingBlock | HeadingMiss | undefined {
  const candidates: Candidate[] = [];
  const last = lastTextRow(grid, row);
  for (let top = row; top <= last; top++) {
    for (let bottom = top; bottom <= last; bottom++) {
      candidates.push(...readTables(grid, { top, bottom }, vocabulary, mapping));
    }
  }
  const whole = candidates.filter(({ lacking }) => lacking.length === 0);
  const [best, ...others] = (whole.length > 0 ? whole : candidates).sort(byFit);
  if (best === undefined) return undefined;
  if (whole.length === 0 && best.columns.filter(({ match }) => match !== undefined).length < 2) return undefined;
  const rival = others.find(({ score, table }) => score === best.score && table !== best.table);
  if (whole.length === 0 || rival !== undefined) {
    const seen = best.columns.map(({ heading }) => heading.text);
    return {
      seen,
      nearest: best.table,
      lacking: best.lacking,
      rival: whole.length === 0 ? undefined : rival?.table,
      top: best.top,
    };
  }
  return complete(grid, best, vocabulary, mapping);
}

/** Headings end at the first row with a figure in it, so that the headings of a table further down are not taken for them. */
function lastTextRow(grid: SheetGrid, row: number): number {
  let last = row;
  while (last + 1 < Math.min(row + tallest, grid.height) && !(grid.sheet.rows[last + 1] ?? []).some(isFigure))
    last += 1;
  return last;
}

function isFigure(cell: Cell): boolean {
  if (typeof cell === 'number') return !isYear(cell);
  if (typeof cell === 'object') return cell.kind !== 'error';
  return typeof cell === 'string' && /^\s*[\d.,]+%?\s*$/.test(cell) && !isYear(Number(cell));
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** Most columns explained first; of equals the fewest rows, then the lowest, so that titles stay outside. */
function byFit(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.bottom - a.top - (b.bottom - b.top) || b.top - a.top;
}

function readTables(
  grid: SheetGrid,
  rows: { readonly top: number; readonly bottom: number },
  vocabulary: Vocabulary,
  mapping: SheetMapping,
): readonly Candidate[] {
  const headings = flattenHeadings(grid, rows, vocabulary.scales);
  const forced = vocabulary.model.tables.find(({ id }) => id === mapping.table);
  const named = new Set(
    headings.flatMap(({ names }) => names.flatMap((name) => [...(vocabulary.columns.get(name)?.keys() ?? [])])),
  );
  const tables = forced === undefined ? vocabulary.model.tables.filter(({ id }) => named.has(id)) : [forced];
  return tables.flatMap((table) => {
    const columns = matchColumns(headings, table, vocabulary, mapping);
    const score = scoreOf(columns, vocabulary);
    if (score === 0) return [];
    return [{ ...rows, table, columns, score, lacking: forced === undefined ? lackingOf(table, columns) : [] }];
  });
}

function lackingOf(table: TableSchema, matched: readonly MatchedHeading[]): readonly (readonly string[])[] {
  const found = new Set(matched.flatMap(({ match }) => (match?.kind === 'column' ? [match.column.id] : [])));
  // A column of names or codes of places says as much as the reference to the place itself.
  if (table.home !== undefined && matched.some(({ match }) => match?.kind === 'path')) found.add(table.home);
  return table.requires.filter((group) => !group.some((id) => found.has(id)));
}

/** Takes in the heading row above that gives groups of columns a common name, and rows of units or numbers below. */
function complete(grid: SheetGrid, block: HeadingBlock, vocabulary: Vocabulary, mapping: SheetMapping): HeadingBlock {
  let { top, bottom } = block;
  while (top > 0 && bottom - top + 1 < tallest && isGroupRow(grid, top - 1, block)) top -= 1;
  const matched = (last: number): readonly MatchedHeading[] =>
    matchColumns(flattenHeadings(grid, { top, bottom: last }, vocabulary.scales), block.table, vocabulary, mapping);
  const lacking = (columns: readonly MatchedHeading[]): number => lackingOf(block.table, columns).length;
  while (goesOn(grid, top, bottom) && lacking(matched(bottom + 1)) <= lacking(block.columns)) bottom += 1;
  while (bottom + 1 < grid.height && isUnitRow(grid, top, bottom + 1, vocabulary)) bottom += 1;
  const columns = matched(bottom);
  // Column numbers are no part of any heading, and no row of data.
  return { top, bottom: hasColumnNumbers(grid, bottom + 1) ? bottom + 1 : bottom, table: block.table, columns };
}

function isGroupRow(grid: SheetGrid, row: number, block: HeadingBlock): boolean {
  const width = block.columns.length;
  return grid.merges(row, row).some(({ top, left, bottom, right }) => {
    const text = cellText(grid.cell(top, left));
    if (text === '' || /[:：]/.test(text)) return false;
    return bottom > row || (top === row && right > left && right - left + 1 < width);
  });
}

/** A heading merged downwards says itself how far the headings go; figures are none all the same. */
function goesOn(grid: SheetGrid, top: number, bottom: number): boolean {
  if (bottom + 1 >= grid.height || bottom - top + 1 >= tallest || (grid.sheet.rows[bottom + 1] ?? []).some(isFigure))
    return false;
  return grid.merges(bottom, bottom).some((merge) => merge.top >= top && merge.bottom > bottom);
}

/** A last heading row of units (亿元, 万元, %) or allowed values (是/否), beside the names of parts of a merged heading. */
function isUnitRow(grid: SheetGrid, top: number, row: number, { scales }: Vocabulary): boolean {
  const merges = grid.merges(top, row - 1).filter(({ bottom }) => bottom >= row);
  const columns = grid
    .filledColumns(row)
    .filter((column) => !merges.some(({ left, right }) => column >= left && column <= right));
  const groups = grid.merges(top, row - 1).filter(({ left, right }) => right > left);
  const others = columns.filter((column) => {
    const word = bareWord(grid.cell(row, column));
    return !scales.isUnit(word) && !isHint(word);
  });
  if (columns.length === 0 || others.length * 2 > columns.length) return false;
  return others.every((column) => {
    const cell = grid.cell(row, column);
    const isPart = groups.some(({ left, right }) => column >= left && column <= right);
    return isPart && typeof cell === 'string' && !isFigure(cell);
  });
}

/** 甲, 乙, 1, 2, 3: the numbers official forms give their columns. */
function hasColumnNumbers(grid: SheetGrid, row: number): boolean {
  const words = grid.filledColumns(row).map((column) => bareWord(grid.cell(row, column)));
  const numbers = words.filter((word) => !/^[甲乙丙丁戊己]$/.test(word));
  if (words.length < 3 || numbers.length === 0) return false;
  return numbers.every((word, index) => word === String(index + 1));
}

function bareWord(cell: Cell): string {
  return normaliseHeading(cellText(cell)).replace(/^\((.*)\)$/, '$1');
}
