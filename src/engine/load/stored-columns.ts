import { normaliseWord } from '../../base/normalise-word.ts';
import { type ColumnSchema } from '../../model/data-model.ts';
import { dayNumber, type IsoDate } from '../../model/iso-date.ts';
import { type LinkedColumn, type LinkedTable } from '../../model/linked.ts';
import { isDayRange, isList, type Value } from '../../model/table.ts';
import { type LoadColumn } from '../dialect.ts';
import { columnName, neverDay, nobody } from './stored-names.ts';
import { storedNumbers } from './stored-numbers.ts';

/** What an engine keeps of one column of a table. */
export interface StoredColumns {
  readonly columns: readonly LoadColumn[];
  /** Numbers are multiplied by 10^scale; 0 for everything else. */
  readonly scale: number;
}

/** The columns to load for one declared column; a column that the material lacks is unknown in every row. */
export function storedColumns(schema: ColumnSchema, table: LinkedTable): StoredColumns {
  const linked = table.columns.get(schema.id);
  const values = linked?.values ?? Array.from<Value>({ length: table.length }).fill(null);
  const { columns, scale } = storedValues(schema, table, linked, values);
  const isRange = schema.type === 'integer' || schema.type === 'decimal' || schema.type === 'date';
  return { columns: isRange ? [...columns, saidColumn(schema, values, linked)] : columns, scale };
}

function storedValues(
  schema: ColumnSchema,
  table: LinkedTable,
  linked: LinkedColumn | undefined,
  values: readonly Value[],
): StoredColumns {
  const one = (column: LoadColumn): StoredColumns => ({ columns: [column], scale: 0 });
  const name = columnName(schema.id);
  switch (schema.type) {
    case 'integer':
    case 'decimal':
      return storedNumbers(schema, values);
    case 'date':
      return { columns: dayColumns(schema, values), scale: 0 };
    case 'boolean':
      return one({ name, type: 'boolean', values: values.map((value) => (typeof value === 'boolean' ? value : null)) });
    case 'enum':
    case 'ordinal': {
      const positions = new Map(schema.values.map(({ id }, position) => [id, position]));
      const position = (value: Value) => (typeof value === 'string' ? (positions.get(value) ?? null) : null);
      return one({ name, type: 'integer', values: values.map(position) });
    }
    case 'set':
      return one({ name, type: 'text', values: values.map(setText) });
    case 'key':
      return one({ name, type: 'text', values: values.map(textOrNull) });
    case 'text': {
      const texts = values.map(textOrNull);
      const plain = texts.map((text) => (text === null ? null : normaliseWord(text)));
      const columns: readonly LoadColumn[] = [
        { name, type: 'text', values: texts },
        { name: columnName(schema.id, 'plain'), type: 'text', values: plain },
      ];
      return { columns, scale: 0 };
    }
    case 'ref':
      return one({ name, type: 'integer', values: referenceValues(schema, table, linked) });
  }
}

/** An approximate or unreadable cell says something that is not known well; an empty one, or a dash, says nothing. */
function saidColumn(schema: ColumnSchema, values: readonly Value[], linked: LinkedColumn | undefined): LoadColumn {
  const isSaid = (value: Value, row: number) => {
    if (value !== null) return true;
    const reason = linked?.missing.get(row);
    return reason !== undefined && reason !== 'blank' && reason !== 'mark';
  };
  return { name: columnName(schema.id, 'said'), type: 'boolean', values: values.map(isSaid) };
}

/** What a reference says when it means somebody whom no table lists. */
const unlisted = -2;

/** A blank is nobody where it means that, else unknown. */
function referenceValues(
  schema: ColumnSchema,
  table: LinkedTable,
  linked: LinkedColumn | undefined,
): readonly (number | null)[] {
  const values = linked?.values ?? [];
  const targets = table.references.get(schema.id) ?? new Int32Array(table.length).fill(-1);
  return Array.from(targets, (target, row) => {
    if (target >= 0) return target;
    if (schema.blank === 'none' && values[row] === '') return nobody;
    // Personal text is not kept, but a cell that is not missing did say something.
    return linked === undefined || linked.missing.has(row) || values[row] === '' ? null : unlisted;
  });
}

function textOrNull(value: Value): string | null {
  return typeof value === 'string' ? value : null;
}

function setText(value: Value): string | null {
  return value !== null && isList(value) ? `|${value.join('|')}|` : null;
}

function dayColumns(schema: ColumnSchema, values: readonly Value[]): readonly LoadColumn[] {
  const ends = values.map(daysOf);
  return [
    { name: columnName(schema.id, 'low'), type: 'integer', values: ends.map(([low]) => low) },
    { name: columnName(schema.id, 'high'), type: 'integer', values: ends.map(([, high]) => high) },
  ];
}

function daysOf(value: Value): readonly [low: number | null, high: number | null] {
  if (value === 'never') return [neverDay, neverDay];
  if (typeof value === 'string') return [dayNumber(value), dayNumber(value)];
  return isDayRange(value) ? [dayOrNull(value.from), dayOrNull(value.to)] : [null, null];
}

function dayOrNull(day: IsoDate | null): number | null {
  return day === null ? null : dayNumber(day);
}
