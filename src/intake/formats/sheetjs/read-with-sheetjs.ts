import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { Failure } from '../../../model/failure.ts';
import { type Cell, type Sheet } from '../../../model/workbook.ts';
import { assertWithin, CellBudget, type Source } from '../../limits.ts';
import { ZipArchive } from '../../zip-archive.ts';
import { builtInFormat, lastBuiltInFormat } from '../cells/built-in-formats.ts';
import { cellText } from '../cells/cell-text.ts';
import { numberCell } from '../cells/number-cell.ts';
import { type NumberFormat, parseNumberFormat } from '../cells/number-format.ts';
import { maxColumns, maxRows, SheetBuilder } from '../cells/sheet-builder.ts';
import { keepKnownRecords } from '../xlsb/keep-known-records.ts';

declare module '@e965/xlsx' {
  interface WorkSheet {
    '!data'?: readonly (readonly (CellObject | undefined)[])[];
    '!type'?: string;
  }

  /** The library's own step from the parts of a container to a workbook; it is exported, but not declared. */
  function parse_zip(container: PartContainer, options: ParsingOptions): WorkBook;
}

/** Inflated parts, in the shape the library keeps them in. */
interface PartContainer {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly name: string; readonly type: 2; readonly content: Uint8Array }[];
}

const options: ParsingOptions = {
  dense: true,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  // Hidden rows and columns come only together with the styles.
  cellStyles: true,
};

/** Pictures, macros and other embedded things that hold no cells are never inflated. */
const isCellPart = (name: string): boolean =>
  /\.(xml|rels|bin)$/i.test(name) &&
  !/(^|[\\/])(media|embeddings|printerSettings|vbaProject|docProps|theme|drawings)/i.test(name);

const errorCodes: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * Reads a workbook through SheetJS: the records of an xls file, or the parts of a container, which are inflated here so
 * that our own limits hold.
 *
 * @throws Failure `workbook-encrypted`, `workbook-corrupt` or `workbook-too-large`.
 */
export async function readWithSheetJs(from: Buffer | ZipArchive, source: Source): Promise<readonly Sheet[]> {
  const library = await import('@e965/xlsx');
  const loadFormats = (): void => {
    loadBuiltInFormats(library.SSF);
  };
  if (from instanceof ZipArchive) {
    const container = await inflateParts(from, source, loadFormats);
    return sheetsOf(
      workbookOf(source, () => library.parse_zip(container, { ...options, cellFormula: !from.has('xl/workbook.bin') })),
      source,
    );
  }
  loadFormats();
  // Workbooks older than Excel 97 hold their text in the code page of the machine they were made on.
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  return sheetsOf(
    workbookOf(source, () => library.read(from, { ...options, cellFormula: false, type: 'buffer' })),
    source,
  );
}

async function inflateParts(archive: ZipArchive, source: Source, onFirstUse: () => void): Promise<PartContainer> {
  const names = archive.names.filter(isCellPart);
  const size = names.reduce((sum, name) => sum + archive.declaredSize(name), 0);
  assertWithin('wholeBytes', size, '', source);
  const parts: { name: string; type: 2; content: Uint8Array }[] = [];
  for (const name of names) {
    const isBinary = /\.bin$/i.test(name);
    const content = isBinary ? await archive.parse(name, keepKnownRecords) : await archive.read(name);
    parts.push({ name, type: 2, content });
  }
  let isUsed = false;
  return {
    // The library begins by forgetting all formats; the list of parts is the first thing it asks for after that.
    get FullPaths() {
      if (!isUsed) onFirstUse();
      isUsed = true;
      return names;
    },
    FileIndex: parts,
  };
}

interface FormatTable {
  readonly load: (code: string, id: number) => unknown;
}

/** Formats that files name only by number: the library knows few of the East Asian ones. */
function loadBuiltInFormats(table: unknown): void {
  if (!isFormatTable(table)) throw new Error('The library has no table of formats.');
  for (let id = 0; id <= lastBuiltInFormat; id++) table.load(builtInFormat(id), id);
}

function isFormatTable(value: unknown): value is FormatTable {
  return typeof value === 'object' && value !== null && 'load' in value && typeof value.load === 'function';
}

/** The library throws whatever happens to go wrong, and names only one reason that matters to people. */
function workbookOf(source: Source, read: () => WorkBook): WorkBook {
  try {
    return read();
  } catch (cause) {
    const { file } = source;
    const isEncrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    if (isEncrypted) throw new Failure('workbook-encrypted', { file }, [], { cause });
    throw new Failure('workbook-corrupt', { file, reason: 'unreadable' }, [], { cause });
  }
}

function sheetsOf(workbook: WorkBook, source: Source): readonly Sheet[] {
  const budget = new CellBudget(source);
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const cellOf = cellReader(is1904);
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    // No program lets people type these into a name: the list of sheets was misread.
    if (/\p{Cc}/u.test(name)) throw new Failure('workbook-corrupt', { file: source.file, reason: 'sheet-name' });
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const builder = new SheetBuilder(name, hidden, budget);
    fill(builder, sheet, cellOf);
    return [builder.build()];
  });
}

function fill(builder: SheetBuilder, sheet: WorkSheet, cellOf: (cell: CellObject) => Cell): void {
  // `forEach` passes over the holes of rows and columns that are declared but not there.
  sheet['!data']?.forEach((row, index) => {
    const cells: Cell[] = [];
    row.forEach((object, column) => {
      const cell = object === undefined || column >= maxColumns ? undefined : cellOf(object);
      if (cell !== undefined) cells[column] = cell;
    });
    if (index < maxRows) builder.addRow(index, cells);
  });
  sheet['!merges']?.forEach(({ s, e }) => {
    builder.addMerge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  });
  sheet['!rows']?.forEach((row, index) => {
    if (row.hidden === true) builder.hideRows(index, index);
  });
  sheet['!cols']?.forEach((column, index) => {
    if (column.hidden === true) builder.hideColumns(index, index);
  });
}

function cellReader(is1904: boolean): (cell: CellObject) => Cell {
  const formats = new Map<string, NumberFormat | undefined>();
  const formatOf = (code: string): NumberFormat | undefined => {
    if (!formats.has(code)) formats.set(code, parseNumberFormat(code));
    return formats.get(code);
  };
  return ({ t, v, f, z }) => {
    if (t === 'z') return f === undefined ? undefined : { kind: 'error', code: 'no-value' };
    if (t === 'e') return { kind: 'error', code: typeof v === 'number' ? (errorCodes[v] ?? '#N/A') : String(v) };
    if (typeof v === 'number') return numberCell(v, formatOf(String(z ?? 'General')), is1904);
    if (typeof v === 'string') return cellText(v);
    return typeof v === 'boolean' ? v : undefined;
  };
}
