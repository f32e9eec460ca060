import { withoutPersonalNumbers } from '../../intake/personal.ts';
import { type CellPosition, isInside, positionOf } from './cells/cell-range.ts';
import { type SheetSurvey, surveySheet } from './cells/survey-sheet.ts';
import { type MarkItem } from './mark-item.ts';
import { type MarkKind, markKinds } from './mark-kind.ts';
import { type PlaceMarks } from './marks-of.ts';
import { type OfficePackage } from './package/office-package.ts';
import { type Spreadsheet } from './package/spreadsheet.ts';

/** A cell to be marked. */
export interface CellMark extends CellPosition {
  /** From 1, in the order of sheets, rows and columns. */
  readonly number: number;
  readonly kind: MarkKind;
  readonly items: readonly MarkItem[];
}

export interface SheetMarks {
  readonly name: string;
  /** As it may be shown: without numbers of persons. */
  readonly shownName: string;
  readonly part: string;
  readonly survey: SheetSurvey;
  readonly cells: readonly CellMark[];
}

export interface PlacedMarks {
  readonly sheets: readonly SheetMarks[];
  /** What belongs to no cell that could be marked: to a column, a whole sheet, the file. */
  readonly loose: readonly LooseMark[];
  /** How many cells are left out; the worst are marked. */
  readonly leftOut: number;
}

export interface LooseMark {
  /** Undefined where no sheet is meant, or one that cannot be told. */
  readonly sheet: { readonly name: string; readonly shownName: string } | undefined;
  /** `B`, or nothing. */
  readonly cell: string;
  readonly items: readonly MarkItem[];
}

/** More notes than that slow down every program that opens the file. */
const mostCells = 20_000;

/** Finds the cells of marks: of a merged one the cell that is seen, of a row its first filled cell. @throws Failure */
export async function placeMarks(
  pack: OfficePackage,
  { sheets }: Spreadsheet,
  marks: readonly PlaceMarks[],
): Promise<PlacedMarks> {
  const loose: LooseMark[] = [];
  const found = new Map<string, SheetDraft>();
  const leftOut = new Set<string>();
  let placed = 0;
  for (const { place, items } of marks) {
    const named = sheets.filter(({ name }) => withoutPersonalNumbers(name) === place.sheet);
    const [sheet] = named;
    const part = sheet?.part;
    if (named.length !== 1 || sheet === undefined || part === undefined || !pack.has(part)) {
      loose.push({ sheet: undefined, cell: place.cell ?? '', items });
      continue;
    }
    const known = found.get(part) ?? {
      survey: await pack.parse(part, surveySheet),
      cells: new Map<string, CellDraft>(),
    };
    found.set(part, known);
    const position = cellIn(place.cell ?? '', known.survey);
    if (position === undefined) {
      loose.push({ sheet: { name: sheet.name, shownName: place.sheet ?? '' }, cell: place.cell ?? '', items });
      continue;
    }
    const key = `${position.row}:${position.column}`;
    const cell = known.cells.get(key);
    if (cell !== undefined) cell.items.push(...items);
    else if (placed === mostCells) leftOut.add(`${part} ${key}`);
    else {
      known.cells.set(key, { ...position, items: [...items] });
      placed += 1;
    }
  }
  return { sheets: numbered(sheets, found), loose, leftOut: leftOut.size };
}

interface CellDraft extends CellPosition {
  readonly items: MarkItem[];
}

interface SheetDraft {
  readonly survey: SheetSurvey;
  readonly cells: Map<string, CellDraft>;
}

function numbered(sheets: Spreadsheet['sheets'], found: ReadonlyMap<string, SheetDraft>): readonly SheetMarks[] {
  let number = 0;
  return sheets.flatMap(({ name, part }) => {
    const draft = part === undefined ? undefined : found.get(part);
    if (part === undefined || draft === undefined || draft.cells.size === 0) return [];
    const ordered = [...draft.cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
    const cells = ordered.map((cell) => ({
      ...cell,
      number: ++number,
      kind: gravest(cell.items),
      items: byGravity(cell.items),
    }));
    return [{ name, shownName: withoutPersonalNumbers(name), part, survey: draft.survey, cells }];
  });
}

function cellIn(text: string, survey: SheetSurvey): CellPosition | undefined {
  const [first = '', last = first] = text.split(':');
  const row = /^\d+$/.test(first) && /^\d+$/.test(last) ? Number(first) - 1 : undefined;
  const position = row === undefined ? positionOf(first) : { row, column: survey.firstFilled.get(row) ?? 0 };
  if (position === undefined || position.row < 0) return undefined;
  const merge = survey.merges.find((range) => isInside(position, range));
  return merge === undefined ? position : { row: merge.top, column: merge.left };
}

function gravest(items: readonly MarkItem[]): MarkKind {
  return markKinds.find((kind) => items.some((item) => item.kind === kind)) ?? 'diagnostic';
}

function byGravity(items: readonly MarkItem[]): readonly MarkItem[] {
  return markKinds.flatMap((kind) => items.filter((item) => item.kind === kind));
}
