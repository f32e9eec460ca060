import { recognise } from '../../src/intake/recognise.ts';
import { type MissingReason, type Table, type Value } from '../../src/model/table.ts';
import { type Cell, type Workbook } from '../../src/model/workbook.ts';
import { aDataModel } from './a-data-model.ts';
import { aSheet, aWorkbook } from './a-sheet.ts';

/** What a column of a facilities sheet with these cells under this heading is read as. */
export function readCells(
  heading: string,
  cells: readonly (Cell | null)[],
  traits: { readonly isText?: boolean; readonly above?: string } = {},
): ColumnSeen {
  const head = [[traits.above ?? '设施台账'], ['序号', '设施类型', '备注', heading]];
  const rows = cells.map((cell, index) => [index + 1, '社区服务站', null, cell]);
  const seen = recognise([aWorkbook([aSheet([...head, ...rows])], traits)], aDataModel(), undefined);
  const column = seen.tables[0]?.columns.find(({ index }) => index === 3);
  return {
    values: column?.values ?? [],
    missing: cells.map((_, row) => column?.missing.get(row)),
    said: seen.diagnostics.map(({ code, at }) => `${code} ${at.cell ?? ''}`),
    normalised: seen.readings[0]?.normalised ?? {},
  };
}

export interface ColumnSeen {
  readonly values: readonly Value[];
  readonly missing: readonly (MissingReason | undefined)[];
  /** `code cell` of every diagnostic. */
  readonly said: readonly string[];
  readonly normalised: Readonly<Record<string, number>>;
}

/** Everything that is said about workbooks, as `code sheet cell`. */
export function saidOf(workbooks: readonly Workbook[]): readonly string[] {
  return recognise(workbooks, aDataModel(), undefined).diagnostics.map(({ code, at }) => `${code} ${at.cell ?? ''}`);
}

/** The values of one column of a table, undefined when the table lacks it. */
export function valuesOf(table: Table | undefined, id: string): readonly Value[] | undefined {
  return table?.columns.find((column) => column.id === id)?.values;
}
