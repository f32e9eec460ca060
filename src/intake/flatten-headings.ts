import { type CellRange } from '../model/workbook.ts';
import { isHint, normaliseHeading, splitHeading } from './normalise-heading.ts';
import { quotable } from './personal.ts';
import { cellText, type SheetGrid } from './sheet-grid.ts';
import { type UnitScales } from './unit-scale.ts';

/** What the heading rows say about one column. */
export interface Heading {
  /** 0-based column on the sheet. */
  readonly index: number;
  /** As the sheet has it, levels joined by `_`. */
  readonly text: string;
  /** Normalised names to look up, the most telling first: parent and leaf together, then the leaf alone. */
  readonly names: readonly string[];
  /** In brackets, or in a row of units below. */
  readonly unit: string | undefined;
}

/** Reads one to four heading rows into one heading a column. A merged cell speaks for all it covers. */
export function flattenHeadings(
  grid: SheetGrid,
  rows: { readonly top: number; readonly bottom: number },
  scales: UnitScales,
): readonly Heading[] {
  const { top, bottom } = rows;
  const merges = grid.merges(top, bottom);
  const width = Math.max(
    grid.width(top, bottom),
    ...merges.map(({ right }) => right + 1).filter((right) => right < 500),
  );
  const headings: Heading[] = [];
  for (let index = 0; index < width; index++) {
    const levels: string[] = [];
    for (let row = top; row <= bottom; row++) {
      const text = textAt(grid, merges, row, index);
      if (text !== '' && text !== levels.at(-1)) levels.push(text);
    }
    if (levels.length > 0) headings.push(headingOf(index, levels, scales));
  }
  return headings;
}

function textAt(grid: SheetGrid, merges: readonly CellRange[], row: number, column: number): string {
  const merge = merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return cellText(merge === undefined ? grid.cell(row, column) : grid.cell(merge.top, merge.left));
}

function headingOf(index: number, levels: readonly string[], scales: UnitScales): Heading {
  const text = levels.map(quotable).join('_');
  let unit: string | undefined;
  const names: string[] = [];
  for (const level of levels) {
    const heading = normaliseHeading(level);
    const bare = heading.replace(/^\((.*)\)$/, '$1');
    if (scales.isUnit(bare) && names.length > 0) unit = bare;
    else if (!(isHint(bare) && names.length > 0) && heading !== '') names.push(heading);
  }
  // Under 户数 | 合计 the column is 户数: the total of the parts beside it.
  while (names.length > 1 && /^(?:合计|总计|小计|总数|总量|计)$/.test(names.at(-1) ?? '')) names.pop();
  const leaf = splitHeading(names.at(-1) ?? '', scales.isUnit);
  return { index, text, unit: unit ?? leaf.unit, names: lookUps(names, leaf.name) };
}

function lookUps(levels: readonly string[], bareLeaf: string): readonly string[] {
  const parent = levels.at(-2);
  const candidates: string[] = [];
  for (const leaf of new Set([levels.at(-1) ?? '', bareLeaf])) {
    if (parent !== undefined)
      candidates.push([...levels.slice(0, -1), leaf].join('_'), `${parent}_${leaf}`, parent + leaf);
  }
  candidates.push(levels.at(-1) ?? '', bareLeaf);
  return [...new Set(candidates)].filter((name) => name !== '');
}
