import { type Place } from '../model/place.ts';

/** A person's own word on how sheets are to be read, from a mapping file. It wins over everything recognised. */
export interface Mapping {
  readonly sheets: readonly SheetMapping[];
  /** Where the last key of a path, such as `sheets`, 0, `file`, stands in the mapping file. */
  readonly keyPlaceOf: (path: readonly (string | number)[]) => Place;
}

export interface SheetMapping {
  /** The file as given or the end of its path; every file when left out. */
  readonly file?: string | undefined;
  /** The name of the sheet; every sheet when left out. */
  readonly sheet?: string | undefined;
  /** The id of the table this sheet is, or null to leave the sheet out. */
  readonly table?: string | null | undefined;
  /**
   * By heading or column letters: the id or title of a column, `path:town` for the name and `path:town:code` for the
   * code of a level, or null to leave the column out.
   */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
}

/** What the mapping says about one sheet: later entries win over earlier ones, columns are taken together. */
export function sheetMapping(mapping: Mapping | undefined, file: string, sheet: string): SheetMapping {
  const entries = (mapping?.sheets ?? []).filter((entry) => speaksOf(entry, file, sheet));
  return entries.reduce<SheetMapping>((merged, entry) => {
    const table = entry.table === undefined ? merged.table : entry.table;
    return { table, columns: { ...merged.columns, ...entry.columns } };
  }, {});
}

function speaksOf(entry: SheetMapping, file: string, sheet: string): boolean {
  return speaksOfFile(entry, file) && (entry.sheet === undefined || entry.sheet === sheet);
}

/** Whether an entry is about this file, or about every one. */
export function speaksOfFile({ file: wanted }: SheetMapping, file: string): boolean {
  return wanted === undefined || `/${withSlashes(file)}`.endsWith(`/${withSlashes(wanted)}`);
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
}
