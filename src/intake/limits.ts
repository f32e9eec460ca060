import { Failure } from '../model/failure.ts';

/** How much a workbook may ask of the machine before it is refused. */
export interface Limits {
  /** Bytes of one part once inflated, and of a file that is not a container of parts. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, once inflated. */
  readonly totalBytes: number;
  /** The same for the formats that are read whole (xls, xlsb and unusual xlsx), which take far more memory for each byte. */
  readonly wholeBytes: number;
  /** Inflated bytes for each stored byte of one part; small parts are let through. */
  readonly ratio: number;
  /** Parts in a container. */
  readonly parts: number;
  /** Cells of all sheets, counted in each row up to its last filled one. */
  readonly cells: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  partBytes: 512 * mebibyte,
  totalBytes: 1024 * mebibyte,
  wholeBytes: 256 * mebibyte,
  ratio: 200,
  parts: 10_000,
  cells: 30_000_000,
};

/** The option that raises each limit. */
export const limitOptions: Readonly<Record<keyof Limits, string>> = {
  partBytes: '--max-part-bytes',
  totalBytes: '--max-total-bytes',
  wholeBytes: '--max-whole-bytes',
  ratio: '--max-ratio',
  parts: '--max-parts',
  cells: '--max-cells',
};

/** A file on its way in: the name people know it by, and what it may cost. */
export interface Source {
  readonly file: string;
  readonly limits: Limits;
}

/** @throws Failure `workbook-too-large` when the size is above the limit. */
export function assertWithin(limit: keyof Limits, size: number, part: string, { file, limits }: Source): void {
  if (size <= limits[limit]) return;
  throw new Failure('workbook-too-large', {
    file,
    part,
    counted: limit === 'ratio' || limit === 'parts' || limit === 'cells' ? limit : 'bytes',
    size: sizeText(limit, size),
    limit: sizeText(limit, limits[limit]),
    option: limitOptions[limit],
  });
}

function sizeText(limit: keyof Limits, size: number): string {
  if (limit === 'ratio') return `${Math.round(size)}:1`;
  if (limit === 'parts' || limit === 'cells') return String(size);
  if (size < mebibyte) return `${size} B`;
  return `${Math.ceil(size / mebibyte)} MiB`;
}

/** Counts the cells of one workbook against its limit. */
export class CellBudget {
  readonly #source: Source;
  #spent = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** @throws Failure `workbook-too-large` once there are too many. */
  spend(cells: number, sheet: string): void {
    this.#spent += cells;
    if (this.#spent > this.#source.limits.cells) assertWithin('cells', this.#spent, sheet, this.#source);
  }
}
