import { readSharedStrings } from '../../intake/formats/xlsx/shared-strings.ts';
import { cellAddress } from '../../model/workbook.ts';
import { positionOf } from './cells/cell-range.ts';
import { type CellChange, type CellBefore, editCells } from './cells/edit-cells.ts';
import { surveySheet } from './cells/survey-sheet.ts';
import { SheetNotes } from './notes/sheet-notes.ts';
import { type OfficePackage } from './package/office-package.ts';
import { relationFamily } from './package/relations.ts';
import { type Spreadsheet, spreadsheetIn } from './package/spreadsheet.ts';
import { StyleBook } from './styles/style-book.ts';
import { type KeptMark, readWorkList } from './work-list/read-work-list.ts';
import { workListMark } from './work-list/work-list-mark.ts';
import { removeSheet } from './work-list/work-list-sheet.ts';

/**
 * Takes the marks of an earlier run out of a workbook, whichever program saved it since: the formats that the cells had,
 * what we wrote into notes, cells that were made for marks, and the work list. A format that somebody changed since
 * stays, and so does what somebody noted. Nothing is touched in a workbook without marks.
 *
 * @throws Failure
 */
export async function liftMarks(pack: OfficePackage): Promise<void> {
  const lists = await workListsIn(pack, await spreadsheetIn(pack));
  const records = lists.flatMap(({ marks }) => marks);
  for (const { at } of lists.toReversed()) await removeSheet(pack, await spreadsheetIn(pack), at);
  const { sheets, styles, workbook } = await spreadsheetIn(pack);
  const family = await relationFamily(pack, workbook);
  const found = new Map<string, readonly { readonly number: number; readonly address: string }[]>();
  for (const { part } of sheets) {
    if (part !== undefined) found.set(part, await new SheetNotes(pack, part, family).clear());
  }
  if (styles === undefined) return;
  const byNumber = new Map(records.map((record) => [record.number, record]));
  const withNote = new Set([...found.values()].flat().map(({ number }) => number));
  const book = await pack.parse(styles, (bytes) => new StyleBook(bytes));
  for (const { part, name } of sheets) {
    if (part === undefined) continue;
    // A note moves with its cell when rows are inserted; where it is gone, the place that was recorded has to do.
    const marked = new Map([
      ...records
        .filter(({ sheet, number }) => sheet === name && !withNote.has(number))
        .map((record) => [record.address, record] as const),
      ...(found.get(part) ?? []).map(({ number, address }) => [address, byNumber.get(number)] as const),
    ]);
    if (marked.size === 0) continue;
    await restoreCells(pack, part, marked, book);
    const anchors = new Map(
      [...marked].flatMap(([address, record]) => (record?.anchor === undefined ? [] : [[address, record.anchor]])),
    );
    await new SheetNotes(pack, part, family).shrink(anchors);
  }
  await pack.write(styles, book.toBytes());
}

interface WorkListAt {
  readonly at: number;
  readonly marks: readonly KeptMark[];
}

async function workListsIn(pack: OfficePackage, { sheets, strings }: Spreadsheet): Promise<readonly WorkListAt[]> {
  const shared = strings === undefined ? [] : await sharedIfMarked(pack, strings);
  const found: WorkListAt[] = [];
  for (const [at, { part }] of sheets.entries()) {
    if (part === undefined || !pack.has(part)) continue;
    const marks = await pack.parse(part, (bytes) =>
      shared.length > 0 || bytes.includes(workListMark) ? readWorkList(bytes, shared) : undefined,
    );
    if (marks !== undefined) found.push({ at, marks });
  }
  return found;
}

/** Most workbooks have no marks, and need not be gone through. */
async function sharedIfMarked(pack: OfficePackage, strings: string): Promise<readonly string[]> {
  return pack.parse(strings, (bytes) => (bytes.includes(workListMark) ? readSharedStrings(bytes) : []));
}

/** Of a mark without a record, whose work list somebody deleted, nothing is known but that it is ours. */
async function restoreCells(
  pack: OfficePackage,
  part: string,
  marked: ReadonlyMap<string, KeptMark | undefined>,
  book: StyleBook,
): Promise<void> {
  const wanted = new Map<number, Set<number>>();
  for (const address of marked.keys()) {
    const position = positionOf(address);
    if (position === undefined) continue;
    wanted.set(position.row, (wanted.get(position.row) ?? new Set()).add(position.column));
  }
  await pack.rewrite(part, (bytes) =>
    editCells(bytes, {
      wanted,
      survey: surveySheet(bytes),
      decide: (cell) => restored(cell, marked.get(cellAddress(cell.row, cell.column)), book),
    }),
  );
}

function restored(cell: CellBefore, record: KeptMark | undefined, book: StyleBook): CellChange | undefined {
  if (cell.lacks === 'cell' || cell.lacks === 'row') return undefined;
  const before = record?.format ?? 0;
  const format = book.unmarked(cell.format, before);
  const lacked = record === undefined ? 'format' : record.lacks;
  if ((lacked === 'cell' || lacked === 'row') && cell.isEmpty && format === before) return 'remove';
  return { format: format === 0 && lacked === 'format' ? null : format };
}
