import { type ColumnSchema, columnOf, type DataModel, levels, tableOf } from '../model/data-model.ts';
import { dayNumber } from '../model/iso-date.ts';
import { type LinkedColumn, type LinkedMaterial, type LinkedTable, type Unit } from '../model/linked.ts';
import { type DayRange, type NumberRange, type Value } from '../model/table.ts';
import { ceiling, floor, multiply, rational, type Rational, rationalFromNumber } from '../model/rational.ts';
import { type ColumnsUsed } from './columns-used.ts';
import { type LoadColumn, type Session } from './dialect.ts';

/** How many decimal places each number column was scaled by to become whole: 10^scale. */
export type Scales = ReadonlyMap<string, number>;

/** The day number that stands for a date that has not come. */
export const neverDay = dayNumber('9999-12-31');

/** The name of the loaded column, of one end of it, or of the mark that its cell says something. */
export function columnName(column: string, end?: 'low' | 'high' | 'said'): string {
  return end === undefined ? `c_${column}` : `c_${column}_${end}`;
}

/** The name of the column that holds the unit above a row at this level. */
export function levelName(level: string): string {
  return `at_${level}`;
}

/**
 * Loads the region tree and, of every table that a rule reads, the columns that rules name: numbers and days as two
 * whole-number ends, words as their position in the data model's list, sets as `|a|b|`.
 */
export async function loadTables(
  session: Session,
  material: LinkedMaterial,
  model: DataModel,
  used: ColumnsUsed,
): Promise<Scales> {
  const scales = new Map<string, number>();
  const above = unitsAbove(material.units);
  await loadUnits(session, material.units, above);
  for (const [id, columns] of used) {
    const table = material.tables.get(id);
    if (table === undefined || id === 'units') continue;
    const schema = tableOf(model, id);
    const loaded: LoadColumn[] = placeColumns(table, material.units, above);
    for (const column of columns) {
      const linked = table.columns.get(column);
      const declared = columnOf(schema, column);
      if (declared === undefined) continue;
      loaded.push(...columnsFor(declared, linked, table, (scale) => scales.set(`${id}.${column}`, scale)));
    }
    await session.load(id, loaded, table.length);
    for (const column of columns) {
      const { type, ref } = columnOf(schema, column) ?? {};
      if (type === 'set' && ref === 'unit') await loadReferenceSet(session, table, column, above);
    }
  }
  return scales;
}

/** For each unit and each level, the unit above it (or itself) at that level; null where there is none. */
type UnitsAbove = readonly (readonly (number | null)[])[];

function unitsAbove(units: readonly Unit[]): UnitsAbove {
  return units.map((_, index) => {
    const above: (number | null)[] = levels.map(() => null);
    let current: number | null = index;
    while (current !== null) {
      const at: Unit | undefined = units[current];
      if (at === undefined) break;
      above[levels.indexOf(at.level)] ??= current;
      current = at.parent;
    }
    return above;
  });
}

async function loadUnits(session: Session, units: readonly Unit[], above: UnitsAbove): Promise<void> {
  const indexes = units.map((_, index) => index);
  const columns: LoadColumn[] = [
    { name: 'r', type: 'integer', values: indexes },
    { name: 'h', type: 'integer', values: indexes },
    { name: 'level', type: 'text', values: units.map(({ level }) => level) },
    { name: 'code', type: 'text', values: units.map(({ code }) => code) },
    { name: 'virtual', type: 'boolean', values: units.map(({ virtual }) => virtual) },
    ...levels.map((level, position): LoadColumn => ({
      name: levelName(level),
      type: 'integer',
      values: above.map((line) => line[position] ?? null),
    })),
  ];
  await session.load('units', columns, units.length);
  const members: number[] = [];
  const containers: number[] = [];
  above.forEach((line, member) => {
    for (const container of line) {
      if (container === null) continue;
      members.push(member);
      containers.push(container);
    }
  });
  const closure: LoadColumn[] = [
    { name: 'member', type: 'integer', values: members },
    { name: 'container', type: 'integer', values: containers },
  ];
  await session.load('unit_closure', closure, members.length);
}

function placeColumns(table: LinkedTable, units: readonly Unit[], above: UnitsAbove): LoadColumn[] {
  const home = Array.from(table.home, (unit) => (unit < 0 ? null : unit));
  return [
    { name: 'r', type: 'integer', values: home.map((_, row) => row) },
    { name: 'h', type: 'integer', values: home },
    { name: 'level', type: 'text', values: home.map((unit) => (unit === null ? null : (units[unit]?.level ?? null))) },
    { name: 'virtual', type: 'boolean', values: home.map((unit) => unit !== null && units[unit]?.virtual === true) },
    ...levels.map((level, position): LoadColumn => ({
      name: levelName(level),
      type: 'integer',
      values: home.map((unit) => (unit === null ? null : (above[unit]?.[position] ?? null))),
    })),
  ];
}

function columnsFor(
  schema: ColumnSchema,
  linked: LinkedColumn | undefined,
  table: LinkedTable,
  noteScale: (scale: number) => void,
): readonly LoadColumn[] {
  const name = columnName(schema.id);
  const values = linked?.values ?? Array.from<Value>({ length: table.length }).fill(null);
  switch (schema.type) {
    case 'integer':
    case 'decimal':
      return [...numberColumns(schema, values, noteScale), saidColumn(schema, values, linked)];
    case 'date':
      return [...dayColumns(schema, values), saidColumn(schema, values, linked)];
    case 'boolean':
      return [{ name, type: 'boolean', values: values.map((value) => (typeof value === 'boolean' ? value : null)) }];
    case 'enum':
    case 'ordinal': {
      const positions = new Map(schema.values.map((value, position) => [value.id, position]));
      return [
        {
          name,
          type: 'integer',
          values: values.map((value) => (typeof value === 'string' ? (positions.get(value) ?? null) : null)),
        },
      ];
    }
    case 'set':
      return [{ name, type: 'text', values: values.map(setText) }];
    case 'key':
    case 'text':
      return [{ name, type: 'text', values: values.map((value) => (typeof value === 'string' ? value : null)) }];
    case 'ref':
      return [{ name, type: 'integer', values: referenceValues(schema, table, linked) }];
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

/** What a reference column says when it points at no row: nobody, or somebody whom no table lists. */
export const nobody = -1;
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

function setText(value: Value): string | null {
  return isList(value) ? `|${value.join('|')}|` : null;
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

function isNumberRange(value: Value): value is NumberRange {
  return typeof value === 'object' && value !== null && 'low' in value;
}

function isDayRange(value: Value): value is DayRange {
  return typeof value === 'object' && value !== null && 'from' in value;
}

function numberColumns(
  schema: ColumnSchema,
  values: readonly Value[],
  noteScale: (scale: number) => void,
): readonly LoadColumn[] {
  const least = schema.min ?? null;
  const most = schema.max ?? null;
  const lows = values.map((value) =>
    typeof value === 'number' ? value : isNumberRange(value) ? (value.low ?? least) : least,
  );
  const highs = values.map((value) =>
    typeof value === 'number' ? value : isNumberRange(value) ? (value.high ?? most) : most,
  );
  const scale = Math.max(decimalPlaces(lows), decimalPlaces(highs));
  noteScale(scale);
  return [
    scaledColumn(columnName(schema.id, 'low'), lows, scale, floor),
    scaledColumn(columnName(schema.id, 'high'), highs, scale, ceiling),
  ];
}

/** A quantity smaller than this many places would push all others out of the engine: it lies between two that are not. */
const mostPlaces = 15;

function decimalPlaces(values: readonly (number | null)[]): number {
  let places = 0;
  for (const value of values) {
    if (value === null || Number.isInteger(value)) continue;
    const { denominator } = asShown(value);
    while (places < mostPlaces && 10n ** BigInt(places) % denominator !== 0n) places += 1;
  }
  return places;
}

/** A spreadsheet knows 15 digits; what a double holds beyond them is noise of its own arithmetic (0.1 + 0.2). */
function asShown(value: number): Rational {
  return rationalFromNumber(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

const largestInteger = 2_147_483_647;

function scaledColumn(
  name: string,
  values: readonly (number | null)[],
  scale: number,
  round: (value: Rational) => Rational,
): LoadColumn {
  if (scale === 0 && values.every((value) => value === null || isSmallInteger(value))) {
    return { name, type: 'integer', values };
  }
  const factor = rational(10n ** BigInt(scale));
  const whole = values.map((value) => (value === null ? null : round(multiply(asShown(value), factor)).numerator));
  return { name, type: 'whole', values: whole };
}

function isSmallInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= largestInteger;
}

function dayColumns(schema: ColumnSchema, values: readonly Value[]): readonly LoadColumn[] {
  const ends = values.map((value): readonly [number | null, number | null] => {
    if (value === 'never') return [neverDay, neverDay];
    if (typeof value === 'string') return [dayNumber(value), dayNumber(value)];
    if (!isDayRange(value)) return [null, null];
    return [value.from === null ? null : dayNumber(value.from), value.to === null ? null : dayNumber(value.to)];
  });
  return [
    { name: columnName(schema.id, 'low'), type: 'integer', values: ends.map(([low]) => low) },
    { name: columnName(schema.id, 'high'), type: 'integer', values: ends.map(([, high]) => high) },
  ];
}

/** Loads who is served: one line for each row and unit, uncertain for every unit where the cell is unknown. */
async function loadReferenceSet(
  session: Session,
  table: LinkedTable,
  column: string,
  above: UnitsAbove,
): Promise<void> {
  const sets = table.referenceSets.get(column) ?? [];
  const rows: number[] = [];
  const units: number[] = [];
  const certain: boolean[] = [];
  sets.forEach((members, row) => {
    for (const unit of members ?? above.keys()) {
      rows.push(row);
      units.push(unit);
      certain.push(members !== undefined);
    }
  });
  const columns: LoadColumn[] = [
    { name: 'r', type: 'integer', values: rows },
    { name: 'u', type: 'integer', values: units },
    { name: 'certain', type: 'boolean', values: certain },
  ];
  await session.load(servesName(table.id, column), columns, rows.length);
}

/** The table of row, unit and certainty for a set of references. */
export function servesName(table: string, column: string): string {
  return `${table}__${column}`;
}
