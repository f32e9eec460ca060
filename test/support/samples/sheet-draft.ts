/** A number with a number format, such as the serial of a day. */
export interface FormattedNumber {
  readonly value: number;
  readonly format: string;
}

/** A formula with the result that Excel would have kept beside it. */
export interface CalculatedNumber {
  readonly formula: string;
  readonly result: number;
}

export type CellDraft = null | string | number | FormattedNumber | CalculatedNumber;
export type RowRole = 'title' | 'note' | 'heading' | 'total' | 'data';

/** A sheet on its way into a workbook. Rows and columns count from 1, as a spreadsheet shows them. */
export class SheetDraft {
  readonly name: string;
  readonly rows: { readonly cells: readonly CellDraft[]; readonly role: RowRole }[] = [];
  readonly merges: (readonly [top: number, left: number, bottom: number, right: number])[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Cells that hold a fill and nothing else: they stretch the used range. */
  readonly stains: (readonly [row: number, column: number])[] = [];
  readonly hidden: boolean;

  constructor(name: string, options: { readonly hidden?: boolean } = {}) {
    this.name = name;
    this.hidden = options.hidden ?? false;
  }

  get nextRow(): number {
    return this.rows.length + 1;
  }

  /** Adds a row and says which one it became. */
  add(cells: readonly CellDraft[], role: RowRole = 'data'): number {
    this.rows.push({ cells, role });
    return this.rows.length;
  }

  /** Adds a row of one cell that is merged over the whole width. */
  banner(text: string, width: number, role: RowRole): number {
    const row = this.add([text], role);
    this.merge(row, 1, row, width);
    return row;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (top !== bottom || left !== right) this.merges.push([top, left, bottom, right]);
  }
}
