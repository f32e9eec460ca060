import { firstRow, headingRow, type SheetPlan } from '../sheets/sheet-plan.ts';
import { absoluteRange, quotedSheet } from './cell-address.ts';
import { type SheetLayout } from './sheet-layout.ts';
import { type CellsSeen } from './sheet-rows.ts';
import { type DefinedName } from './workbook-part.ts';

/** What is printed of a sheet and repeated on each page, and the columns and cells of it that formulas call by name. */
export function namesOf(
  { name, columns, frozenColumns, pagesWide = 1 }: SheetPlan,
  { printed, lastRow, end }: SheetLayout,
  sheet: number,
  seen: CellsSeen,
): readonly DefinedName[] {
  const range = (from: readonly [number, number], to?: readonly [number, number]) =>
    `${quotedSheet(name)}!${absoluteRange(from, to)}`;
  const rows = `${quotedSheet(name)}!$${headingRow}:$${headingRow}`;
  const sides = absoluteRange([0, 1], [frozenColumns - 1, 1])
    .replaceAll(/\d+/g, '')
    .replaceAll('$', '');
  const repeatsSides = pagesWide > 1 && frozenColumns > 0;
  const [left = 'A', right = left] = sides.split(':');
  return [
    { name: '_xlnm.Print_Area', sheet, range: range([0, 1], [printed - 1, end]) },
    {
      name: '_xlnm.Print_Titles',
      sheet,
      range: repeatsSides ? `${quotedSheet(name)}!$${left}:$${right},${rows}` : rows,
    },
    ...columns.flatMap((column, index) =>
      column.name === undefined ? [] : [{ name: column.name, range: range([index, firstRow], [index, lastRow]) }],
    ),
    ...seen.names.map((cell) => ({ name: cell.name, range: range([cell.column, cell.row]) })),
  ];
}
