import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Material, type SheetReading, type Table } from '../model/table.ts';
import { type Workbook } from '../model/workbook.ts';
import { checkMapping, type MappedSheet } from './check-mapping.ts';
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
  const diagnostics: Diagnostic[] = [];
  const mapped: MappedSheet[] = [];
  for (const { file, sheets, isText } of workbooks) {
    for (const sheet of sheets) {
      const place = { file, sheet: withoutPersonalNumbers(sheet.name) };
      const source = { grid: new SheetGrid(sheet), place, isText, vocabulary, pseudonyms };
      const { table = sheet.table, columns } = sheetMapping(mapping, file, sheet.name);
      const read = recogniseSheet(source, { table, columns });
      mapped.push({ file, sheet: sheet.name, blocks: read.blocks });
      tables.push(...read.tables);
      readings.push(...read.readings);
      // One by one: a sheet may have more remarks than a call may have arguments.
      for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
    }
  }
  const unused = mapping === undefined ? [] : checkMapping(mapping, mapped);
  return { tables, readings, diagnostics: [...unused, ...diagnostics] };
}
