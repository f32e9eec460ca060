import { type Diagnostic } from '../../model/diagnostic.ts';
import { type DayRange, type MissingReason, type NumberRange } from '../../model/table.ts';
import { cellAddress } from '../../model/workbook.ts';

/** A diagnostic whose place is still to be filled in. */
export type Remark<Of extends Diagnostic = Diagnostic> = Of extends Diagnostic ? Omit<Of, 'at'> : never;

/** What is kept while one column is read, besides its values: why values are missing, remarks, normalisations made. */
export class ColumnLog {
  readonly missing = new Map<number, MissingReason>();
  readonly diagnostics: Diagnostic[] = [];
  readonly normalised: Map<string, number>;
  readonly #place: { readonly file: string; readonly sheet: string };
  readonly #column: number;
  #row = 0;
  #sheetRow = 0;

  /** @param column 0-based column on the sheet. @param normalised counts shared by all columns of a sheet. */
  constructor(
    place: { readonly file: string; readonly sheet: string },
    column: number,
    normalised = new Map<string, number>(),
  ) {
    this.#place = place;
    this.#column = column;
    this.normalised = normalised;
  }

  /** Says which cell is read next: its row in the table and its 0-based row on the sheet. */
  moveTo(row: number, sheetRow: number): void {
    this.#row = row;
    this.#sheetRow = sheetRow;
  }

  miss(reason: MissingReason): null {
    this.missing.set(this.#row, reason);
    return null;
  }

  /** Bounds are all that is known; a range without any bound is nothing at all. */
  between<Range extends NumberRange | DayRange>(reason: MissingReason, known: Range): Range {
    this.missing.set(this.#row, reason);
    return known;
  }

  say(remark: Remark): void {
    const at = { ...this.#place, cell: cellAddress(this.#sheetRow, this.#column) };
    this.diagnostics.push({ ...remark, at });
  }

  /** Counts a harmless normalisation. */
  count(kind: string): void {
    this.normalised.set(kind, (this.normalised.get(kind) ?? 0) + 1);
  }
}
