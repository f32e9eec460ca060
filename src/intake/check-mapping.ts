import { nearestName } from '../base/nearest-name.ts';
import { type DataModel, type TableSchema } from '../model/data-model.ts';
import { type Diagnostic, type DiagnosticParams } from '../model/diagnostic.ts';
import { type HeadingBlock } from './find-headings.ts';
import { findNamed } from './find-named.ts';
import { levelNamed, levelWords } from './level-named.ts';
import { type Mapping, type SheetMapping, speaksOfFile } from './mapping.ts';
import { mappingKeysOf } from './match-columns.ts';
import { normaliseHeading } from './normalise-heading.ts';
import { quotable } from './personal.ts';

/** A sheet as far as entries of a mapping file speak of it. */
export interface MappedSheet {
  readonly file: string;
  readonly sheet: string;
  /** The tables found on it. */
  readonly blocks: readonly HeadingBlock[];
}

/** Says of every file, sheet and heading in a mapping file that nothing in the data goes by it. */
export function checkMapping(mapping: Mapping, sheets: readonly MappedSheet[]): readonly Diagnostic[] {
  return mapping.sheets.flatMap((entry, index) => {
    const unused = (
      part: DiagnosticParams['mapping-unused']['part'],
      name: string,
      known: readonly string[],
      path: readonly string[],
    ): Diagnostic => {
      const params = { part, name: quotable(name), nearest: quotable(nearestName(name, known) ?? '') };
      return {
        code: 'mapping-unused',
        severity: 'warning',
        at: mapping.keyPlaceOf(['sheets', index, ...path]),
        params,
      };
    };
    const inFile = sheets.filter(({ file }) => speaksOfFile(entry, file));
    if (inFile.length === 0) return [unused('file', entry.file ?? '', filesIn(sheets), ['file'])];
    const meant = inFile.filter(({ sheet }) => entry.sheet === undefined || entry.sheet === sheet);
    const names = inFile.map(({ sheet }) => sheet);
    if (meant.length === 0) return [unused('sheet', entry.sheet ?? '', names, ['sheet'])];
    const blocks = meant.flatMap((sheet) => sheet.blocks);
    // A sheet that is no table is said to be none.
    if (entry.table === null || blocks.length === 0) return [];
    return columnsIn(entry).flatMap(([key, wanted]): readonly Diagnostic[] => {
      const found = blocks.filter((block) => hasHeading(block, key));
      const [first] = found;
      if (first === undefined) return [unused('heading', key, headingsIn(blocks), ['columns', key])];
      if (wanted === null || found.some(({ table }) => isWordFor(table, wanted))) return [];
      const at = mapping.keyPlaceOf(['sheets', index, 'columns', key]);
      const params = unknownColumn(wanted, first.table);
      return [{ code: 'mapping-column-unknown', severity: 'warning', at, params }];
    });
  });
}

/** Whether a word in a mapping file means a column of this table, or a column of places. */
export function isWordFor(table: TableSchema, word: string): boolean {
  return levelNamed(word) !== undefined || findNamed(table.columns, word) !== undefined;
}

/** What to write instead of a word that means no column of this table, or of any one where none is named. */
export function unknownColumn(
  name: string,
  table: TableSchema | DataModel,
): DiagnosticParams['mapping-column-unknown'] {
  const columns = 'tables' in table ? table.tables.flatMap((each) => each.columns) : table.columns;
  const words = [...columns.flatMap(({ id, title }) => [id, title.zh, title.en]), ...levelWords];
  return {
    name,
    table: 'tables' in table ? '' : table.id,
    nearest: nearestName(name, words) ?? '',
    allowed: 'tables' in table ? '' : [...columns.map(({ id }) => id), ...levelWords].join(', '),
  };
}

function filesIn(sheets: readonly MappedSheet[]): readonly string[] {
  const files = [...new Set(sheets.map(({ file }) => file))];
  return [...files, ...files.map((file) => file.replace(/^.*[\\/]/, ''))];
}

function columnsIn({ columns = {} }: SheetMapping): readonly (readonly [key: string, wanted: string | null])[] {
  return Object.entries(columns);
}

function hasHeading({ columns }: HeadingBlock, key: string): boolean {
  return columns.some(({ heading }) => mappingKeysOf(heading).includes(normaliseHeading(key)));
}

function headingsIn(blocks: readonly HeadingBlock[]): readonly string[] {
  return blocks.flatMap(({ columns }) => columns.map(({ heading }) => heading.text));
}
