import { type Cell, type CellRange, type Sheet, type Workbook } from '../../src/model/workbook.ts';

export interface SheetTraits {
  readonly name?: string;
  readonly hidden?: boolean;
  /** As `A1:C1`. */
  readonly merges?: readonly string[];
  /** 1-based, as people count rows. */
  readonly hiddenRows?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
}

/** A sheet from its rows; null is an empty cell. */
export function aSheet(rows: readonly (readonly (Cell | null)[])[], traits: SheetTraits = {}): Sheet {
  return {
    name: traits.name ?? '表1',
    hidden: traits.hidden ?? false,
    rows: rows.map((row) => row.map((cell) => cell ?? undefined)),
    merges: (traits.merges ?? []).map(rangeOf),
    hiddenRows: new Set((traits.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((traits.hiddenColumns ?? []).map(columnOf)),
  };
}

export function aWorkbook(sheets: readonly Sheet[], traits: { readonly isText?: boolean } = {}): Workbook {
  return { file: '数据.xlsx', sheets, isText: traits.isText ?? false };
}

function rangeOf(text: string): CellRange {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text) ?? [];
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
