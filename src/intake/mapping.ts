import { Failure } from '../model/failure.ts';

/** A person's own word on how sheets are to be read, from a mapping file. It wins over everything recognised. */
export interface Mapping {
  readonly sheets: readonly SheetMapping[];
}

export interface SheetMapping {
  /** The file as given or its name alone; every file when left out. */
  readonly file?: string | undefined;
  /** The name of the sheet; every sheet when left out. */
  readonly sheet?: string | undefined;
  /** The id of the table this sheet is, or null to leave the sheet out. */
  readonly table?: string | null | undefined;
  /**
   * By heading or column letters: the id of a column, `path:town` for the name and `path:town:code` for the code of a
   * level, or null to leave the column out.
   */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
}

/** What the mapping says about one sheet: later entries win over earlier ones, columns are taken together. */
export function sheetMapping(mapping: Mapping | undefined, file: string, sheet: string): SheetMapping {
  const entries = (mapping?.sheets ?? []).filter(
    (entry) => isFile(entry.file, file) && (entry.sheet === undefined || entry.sheet === sheet),
  );
  return entries.reduce<SheetMapping>((merged, entry) => {
    const table = entry.table === undefined ? merged.table : entry.table;
    return { table, columns: { ...merged.columns, ...entry.columns } };
  }, {});
}

/** Checks a parsed mapping file. @throws Failure `mapping-malformed`, naming the key that is wrong. */
export function readMapping(value: unknown, file: string): Mapping {
  const fail = (reason: string): never => {
    throw new Failure('mapping-malformed', { file, reason });
  };
  if (!isRecord(value)) return fail('sheets');
  const { sheets, ...rest } = value;
  for (const key of Object.keys(rest)) fail(key);
  if (!Array.isArray(sheets)) return fail('sheets');
  return {
    sheets: sheets.map((entry: unknown, index) => {
      const at = `sheets[${index}]`;
      if (!isRecord(entry)) return fail(at);
      const { file: entryFile, sheet, table, columns, ...unknown } = entry;
      for (const key of Object.keys(unknown)) fail(`${at}.${key}`);
      return {
        file: entryFile === undefined || typeof entryFile === 'string' ? entryFile : fail(`${at}.file`),
        sheet: sheet === undefined || typeof sheet === 'string' ? sheet : fail(`${at}.sheet`),
        table: table === undefined || table === null || typeof table === 'string' ? table : fail(`${at}.table`),
        columns: readColumns(columns, (key) => fail(`${at}.columns${key}`)),
      };
    }),
  };
}

function readColumns(value: unknown, fail: (key: string) => never): SheetMapping['columns'] {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return fail('');
  return Object.fromEntries(
    Object.entries(value).map(([key, column]) => [
      key,
      column === null || typeof column === 'string' ? column : fail(`.${key}`),
    ]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFile(wanted: string | undefined, file: string): boolean {
  return wanted === undefined || wanted === file || wanted === file.replace(/^.*[\\/]/, '');
}
