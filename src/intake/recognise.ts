import { type DataModel, columnOf } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type Material, type SheetReading, type Table } from '../model/table.ts';
import { type Workbook } from '../model/workbook.ts';
import { nearestName } from '../base/nearest-name.ts';
import { type Mapping, sheetMapping } from './mapping.ts';
import { Pseudonyms, withoutPersonalNumbers } from './personal.ts';
import { recogniseSheet } from './recognise-sheet.ts';
import { SheetGrid } from './sheet-grid.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * Recognises the tables of all workbooks by their headings and reads every cell into a typed value, an interval, or
 * missing with a reason. Everything malformed is collected, nothing is thrown.
 */
export function recognise(workbooks: readonly Workbook[], model: DataModel, mapping: Mapping | undefined): Material {
  const vocabulary = vocabularyOf(model);
  const pseudonyms = new Pseudonyms();
  const tables: Table[] = [];
  const readings: SheetReading[] = [];
  const diagnostics: Diagnostic[] = [...checkMapping(mapping, model)];
  for (const { file, sheets, isText } of workbooks) {
    for (const sheet of sheets) {
      const place = { file, sheet: withoutPersonalNumbers(sheet.name) };
      const source = { grid: new SheetGrid(sheet), place, isText, vocabulary, pseudonyms };
      const read = recogniseSheet(source, sheetMapping(mapping, file, sheet.name));
      tables.push(...read.tables);
      readings.push(...read.readings);
      // One by one: a sheet may have more remarks than a call may have arguments.
      for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
    }
  }
  return { tables, readings, diagnostics: [...diagnostics, ...compareDates(tables)] };
}

/** The newest data date holds; that others differ is said once. */
function compareDates(tables: readonly Table[]): readonly Diagnostic[] {
  const dated = tables.filter(({ notes }) => notes.dataDate !== undefined);
  const days = [
    ...new Set(
      dated.flatMap(({ notes: { dataDate } }): readonly IsoDate[] => (dataDate === undefined ? [] : [dataDate])),
    ),
  ].sort();
  const used = days.at(-1);
  const odd = dated.find(({ notes }) => notes.dataDate !== used);
  if (used === undefined || odd === undefined) return [];
  const at = { file: odd.file, sheet: odd.sheet };
  return [{ code: 'dates-differ', severity: 'warning', at, params: { dates: days.join('、'), used } }];
}

/** A table or column that a mapping file names has to exist. */
function checkMapping(mapping: Mapping | undefined, model: DataModel): readonly Diagnostic[] {
  return (mapping?.sheets ?? []).flatMap(({ file = '', sheet, table, columns = {} }) => {
    const at = { file, sheet };
    const ids = model.tables.map(({ id }) => id);
    if (typeof table === 'string' && !ids.includes(table)) return [unknownKey(table, ids, at)];
    const named = model.tables.filter(({ id }) => typeof table !== 'string' || id === table);
    const places = model.levels.flatMap(({ id }) => [`path:${id}`, `path:${id}:code`]);
    return Object.values(columns).flatMap((column) => {
      if (column === null || places.includes(column)) return [];
      if (named.some((schema) => columnOf(schema, column) !== undefined)) return [];
      return [unknownKey(column, [...new Set(named.flatMap((schema) => schema.columns.map(({ id }) => id)))], at)];
    });
  });
}

function unknownKey(key: string, allowed: readonly string[], at: Diagnostic['at']): Diagnostic {
  const params = { key, nearest: nearestName(key, allowed) ?? '', allowed: allowed.join(', ') };
  return { code: 'key-unknown', severity: 'error', at, params };
}
