import { type Locale } from '../../locale/locale.ts';
import { cellAddress } from '../../model/workbook.ts';
import { isInside } from './cells/cell-range.ts';
import { type CellBefore, editCells } from './cells/edit-cells.ts';
import { type PlaceMarks } from './marks-of.ts';
import { noteWords } from './note-words.ts';
import { SheetNotes } from './notes/sheet-notes.ts';
import { namespaceOf } from './package/namespace.ts';
import { type OfficePackage } from './package/office-package.ts';
import { relationFamily } from './package/relations.ts';
import { spreadsheetIn } from './package/spreadsheet.ts';
import { type CellMark, type LooseMark, placeMarks, type SheetMarks } from './place-marks.ts';
import { StyleBook } from './styles/style-book.ts';
import { stylePart } from './styles/style-part.ts';
import { drawWorkList, linkTarget, type WorkListRow } from './work-list/draw-work-list.ts';
import { recordText } from './work-list/mark-record.ts';
import { workListLooks } from './work-list/work-list-looks.ts';
import { addSheet } from './work-list/work-list-sheet.ts';

/** How much was marked. */
export interface MarkCounts {
  readonly cells: number;
  readonly items: number;
  /** Cells beyond those that a program can show. */
  readonly leftOut: number;
}

/** Excel opens no sheet with more links. */
const mostRows = 60_000;

/** Colours and notes the cells of marks, and adds the work list. @throws Failure */
export async function putMarks(pack: OfficePackage, marks: readonly PlaceMarks[], locale: Locale): Promise<MarkCounts> {
  const spreadsheet = await spreadsheetIn(pack);
  const { sheets, loose, leftOut } = await placeMarks(pack, spreadsheet, marks);
  const counts = {
    cells: sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    items: [...sheets.flatMap(({ cells }) => cells), ...loose].reduce((sum, { items }) => sum + items.length, 0),
    leftOut,
  };
  if (counts.items === 0) return counts;
  const family = await relationFamily(pack, spreadsheet.workbook);
  const styles = await stylePart(pack, spreadsheet);
  const book = await pack.parse(styles, (bytes) => new StyleBook(bytes));
  const rows: WorkListRow[] = [];
  for (const sheet of sheets) {
    const before = await colourCells(pack, sheet, book);
    const wishes = sheet.cells.map((cell) => ({ ...cell, text: noteWords(cell.items, locale) }));
    const anchors = await new SheetNotes(pack, sheet.part, family).write(wishes, sheet.survey);
    for (const cell of sheet.cells) rows.push(...cellRows(sheet, cell, before, anchors));
  }
  rows.push(...loose.flatMap(looseRows));
  const looks = workListLooks(book, locale.fonts);
  const namespace = await pack.parse(spreadsheet.workbook, namespaceOf);
  const xml = drawWorkList({ rows: cut(rows), total: rows.length }, looks, locale, namespace);
  await pack.write(styles, book.toBytes());
  await addSheet(pack, spreadsheet, locale.annotate.sheet, xml);
  return counts;
}

/** Gives the cells their colours. Returns how they were before, by address. */
async function colourCells(
  pack: OfficePackage,
  { part, cells, survey }: SheetMarks,
  book: StyleBook,
): Promise<ReadonlyMap<string, CellBefore>> {
  const before = new Map<string, CellBefore>();
  const kinds = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell.kind]));
  const wanted = new Map<number, Set<number>>();
  for (const { row, column } of cells) wanted.set(row, (wanted.get(row) ?? new Set()).add(column));
  await pack.rewrite(part, (bytes) =>
    editCells(bytes, {
      wanted,
      survey,
      decide: (cell) => {
        const address = cellAddress(cell.row, cell.column);
        const kind = kinds.get(address);
        if (kind === undefined) return undefined;
        before.set(address, cell);
        return {
          format: book.marked(
            cell.format,
            kind,
            survey.painted.some((range) => isInside(cell, range)),
          ),
        };
      },
    }),
  );
  return before;
}

/** One row an item; the first tells how to undo the mark. */
function cellRows(
  { name, shownName }: SheetMarks,
  { row, column, number, items }: CellMark,
  before: ReadonlyMap<string, CellBefore>,
  anchors: ReadonlyMap<string, string>,
): readonly WorkListRow[] {
  const address = cellAddress(row, column);
  const { format = 0, lacks = null } = before.get(address) ?? {};
  const text = recordText({ number, sheet: name, address, lacks, anchor: anchors.get(address) });
  return items.map((item, index) => ({
    item,
    number,
    sheet: shownName,
    cell: address,
    target: linkTarget(name, address),
    record: index === 0 ? { text, format } : undefined,
  }));
}

function looseRows({ sheet, cell, items }: LooseMark): readonly WorkListRow[] {
  const target = sheet === undefined ? undefined : linkTarget(sheet.name, cell === '' ? 'A1' : `${cell}:${cell}`);
  return items.map((item) => ({
    item,
    number: undefined,
    sheet: sheet?.shownName ?? '',
    cell,
    target,
    record: undefined,
  }));
}

/** The rows without which a mark could not be undone all stay. */
function cut(rows: readonly WorkListRow[]): readonly WorkListRow[] {
  let others = mostRows - rows.filter(({ record }) => record !== undefined).length;
  return rows.filter(({ record }) => record !== undefined || others-- > 0);
}
