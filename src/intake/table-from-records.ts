import { nearestName } from '../base/nearest-name.ts';
import { type Checked } from '../model/checked.ts';
import { columnOf, type DataModel, type Level, tableOf } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Table } from '../model/table.ts';
import { type Cell, cellAddress } from '../model/workbook.ts';
import { type MatchedHeading } from './match-columns.ts';
import { Pseudonyms } from './personal.ts';
import { type ColumnSource } from './read-column.ts';
import { readColumns } from './read-columns.ts';
import { SheetGrid } from './sheet-grid.ts';
import { unitScales } from './unit-scale.ts';

/**
 * Makes a table of records as they stand in the worked examples of a pack. Keys are ids of columns, or of levels: `town`
 * is a name, `town-code` a code. Values are read exactly as cells are. A column is there when any record names it.
 * Record n stands in row n + 1 of a sheet named after the table, as if its keys were the headings.
 */
export function tableFromRecords(
  model: DataModel,
  tableId: string,
  records: readonly Readonly<Record<string, unknown>>[],
  file: string,
): Checked<Table> {
  const schema = tableOf(model, tableId);
  const place = { file, sheet: tableId };
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cells = records.map((record) => keys.map((key) => cellOf(record[key])));
  const source: ColumnSource = {
    grid: new SheetGrid({
      name: tableId,
      hidden: false,
      rows: [keys, ...cells],
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    }),
    tableId,
    place,
    rows: records.map((_, index) => index + 1),
    scales: unitScales(model.units),
    isText: false,
    dataDate: undefined,
    pseudonyms: new Pseudonyms(),
    normalised: new Map(),
  };
  const matched = keys.map((key, index): MatchedHeading => {
    const heading = { index, text: key, names: [key], unit: undefined };
    const column = columnOf(schema, key);
    if (column !== undefined) return { heading, match: { kind: 'column', column, rank: 0, flagged: false } };
    const level = levelOf(model, key);
    return { heading, match: level === undefined ? undefined : { kind: 'path', ...level } };
  });
  const { columns, path, diagnostics } = readColumns(source, matched, []);
  const allowed = [...schema.columns.map(({ id }) => id), ...model.levels.map(({ id }) => id)];
  const unknown = matched.flatMap(({ heading: { index, text: key }, match }): Diagnostic[] => {
    if (match !== undefined) return [];
    const params = { key, nearest: nearestName(key, allowed) ?? '', allowed: allowed.join(', ') };
    return [{ code: 'key-unknown', severity: 'error', at: { ...place, cell: cellAddress(0, index) }, params }];
  });
  const value: Table = { id: tableId, ...place, rows: source.rows, columns, path, notes: {} };
  return { value, diagnostics: [...unknown, ...diagnostics] };
}

/** A list stands for what people write with 、 between. Anything else that no cell can hold is shown to the reader as text. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // An empty list is nobody, not an empty cell.
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map(String).join('、');
  return JSON.stringify(value);
}

function levelOf(
  model: DataModel,
  key: string,
): { readonly level: Level; readonly holds: 'name' | 'code' } | undefined {
  const level = model.levels.find(({ id }) => id === key || `${id}-code` === key || `${id}_code` === key);
  return level === undefined ? undefined : { level: level.id, holds: level.id === key ? 'name' : 'code' };
}
