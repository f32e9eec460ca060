import { type ColumnSchema, type DataModel, type TableSchema, type UnitSchema } from '../../src/model/data-model.ts';
import {
  type LinkedColumn,
  type LinkedMaterial,
  type LinkedTable,
  type Unit,
  unitsUpFrom,
} from '../../src/model/linked.ts';
import { type Value } from '../../src/model/table.ts';

const words = (text: string) => ({ zh: text, en: text });

export function aColumn(column: Partial<ColumnSchema> & Pick<ColumnSchema, 'id' | 'type'>): ColumnSchema {
  return { title: words(column.id), aliases: [], flagged: [], values: [], optional: false, personal: false, ...column };
}

const value = (id: string) => ({ id, zh: [id], en: id });

function aTable(table: Pick<TableSchema, 'id' | 'subject' | 'columns'> & Partial<TableSchema>): TableSchema {
  return { title: words(table.id), subjectTitle: words(table.subject), requires: [], ...table };
}

const coordinates = [
  aColumn({ id: 'lat', type: 'decimal', min: -90, max: 90 }),
  aColumn({ id: 'lon', type: 'decimal', min: -180, max: 180 }),
  aColumn({ id: 'crs', type: 'enum', values: ['wgs84', 'cgcs2000', 'gcj02', 'bd09'].map(value) }),
];

const aUnit = (id: string): UnitSchema => ({ id, title: words(id), aliases: [id], conversions: [] });

/** A data model just large enough for the engine: places, facilities, posts in them, rounds of them, figures. */
export const smallModel: DataModel = {
  levels: [
    { id: 'province', plural: 'provinces', title: words('province'), aliases: [], codeAliases: [] },
    { id: 'city', plural: 'cities', title: words('city'), aliases: [], codeAliases: [] },
    { id: 'county', plural: 'counties', title: words('county'), aliases: [], codeAliases: [] },
    { id: 'town', plural: 'towns', title: words('town'), aliases: [], codeAliases: [] },
    { id: 'community', plural: 'communities', title: words('community'), aliases: [], codeAliases: [] },
  ],
  units: [
    ...['m2', 'household', 'person', 'minute', 'percent', 'km'].map(aUnit),
    { ...aUnit('hour'), equals: { factor: 60, units: { minute: 1 } } },
    { ...aUnit('km_per_hour'), equals: { factor: 1, units: { km: 1, hour: -1 } } },
  ],
  tables: [
    aTable({
      id: 'regions',
      subject: 'region',
      columns: [
        aColumn({ id: 'level', type: 'enum', values: ['province', 'city', 'county', 'town'].map(value) }),
        aColumn({ id: 'population', type: 'integer', unit: 'person', min: 0 }),
      ],
    }),
    aTable({
      id: 'communities',
      subject: 'community',
      columns: [
        aColumn({ id: 'type', type: 'enum', values: ['urban', 'rural'].map(value) }),
        aColumn({ id: 'households', type: 'integer', unit: 'household', min: 0 }),
        aColumn({ id: 'level', type: 'ordinal', values: ['none', 'basic', 'growing'].map(value) }),
        ...coordinates,
      ],
    }),
    aTable({
      id: 'facilities',
      subject: 'facility',
      home: 'unit_id',
      columns: [
        aColumn({ id: 'type', type: 'enum', values: ['station', 'centre'].map(value) }),
        aColumn({ id: 'floor_area', type: 'decimal', unit: 'm2', min: 0 }),
        aColumn({ id: 'change', type: 'decimal', unit: 'm2' }),
        aColumn({ id: 'good', type: 'boolean' }),
        aColumn({ id: 'opened_on', type: 'date' }),
        aColumn({ id: 'closed_on', type: 'date', blank: 'never' }),
        aColumn({ id: 'functions', type: 'set', values: ['meeting', 'reading', 'sport'].map(value) }),
        aColumn({ id: 'remarks', type: 'text' }),
        aColumn({ id: 'keeper', type: 'text', personal: true }),
        aColumn({ id: 'serves', type: 'set', ref: 'unit', default: 'unit_id' }),
        ...coordinates,
      ],
    }),
    aTable({
      id: 'posts',
      subject: 'post',
      columns: [
        aColumn({ id: 'facility_id', type: 'ref', ref: 'facilities' }),
        aColumn({ id: 'filled', type: 'boolean' }),
      ],
    }),
    aTable({
      id: 'rounds',
      subject: 'round',
      columns: [
        aColumn({ id: 'facility_ids', type: 'set', ref: 'facilities', blank: 'none' }),
        aColumn({ id: 'done', type: 'boolean' }),
        aColumn({ id: 'hours', type: 'decimal', unit: 'hour', min: 0 }),
      ],
    }),
    aTable({
      id: 'indicators',
      subject: 'indicator',
      columns: [
        aColumn({ id: 'key', type: 'enum', values: ['volunteers', 'workers'].map(value) }),
        aColumn({ id: 'period', type: 'date' }),
        aColumn({ id: 'value', type: 'decimal', min: 0 }),
      ],
    }),
  ],
};

/** City 0; counties 1, 2; towns 3, 4 (in 1), 5 (in 2); communities 6, 7 (in 3), 8 (in 4), 9 (in 5). */
export const smallUnits: readonly Unit[] = (
  [
    ['city', '1301', null],
    ['county', '130102', 0],
    ['county', '130104', 0],
    ['town', '130102001', 1],
    ['town', '130102002', 1],
    ['town', '130104001', 2],
    ['community', '130102001001', 3],
    ['community', '130102001002', 3],
    ['community', '130102002001', 4],
    ['community', '130104001001', 5],
  ] as const
).map(([level, code, parent]) => ({ level, code, parent, name: code, at: { file: 'world' }, virtual: false }));

export const communityUnits = [6, 7, 8, 9] as const;

export interface SmallRow {
  /** Index of the unit it lies in. */
  readonly home: number;
  /** Where it is not known in which of several units it lies: these. */
  readonly homes?: readonly number[] | undefined;
  readonly values: Readonly<Record<string, Value>>;
  /** Row or unit numbers by reference column. */
  readonly references?: Readonly<Record<string, number>>;
  /** Units, or rows with -1 for one that no table lists, by set-of-references column; undefined is unknown. */
  readonly sets?: Readonly<Record<string, readonly number[] | undefined>>;
}

/** A joined table with these columns, null where a row does not give one. */
export function aLinkedTable(id: string, columns: readonly string[], rows: readonly SmallRow[]): LinkedTable {
  const linked = columns.map((column): [string, LinkedColumn] => [
    column,
    { id: column, assumed: false, missing: new Map(), values: rows.map(({ values }) => values[column] ?? null) },
  ]);
  const referenceNames = new Set(rows.flatMap(({ references }) => Object.keys(references ?? {})));
  const setNames = new Set(rows.flatMap(({ sets }) => Object.keys(sets ?? {})));
  return {
    id,
    length: rows.length,
    columns: new Map(linked),
    home: Int32Array.from(rows, ({ home, homes }) => smallestWithAll(homes ?? [home])),
    openHomes: new Map(rows.flatMap(({ homes }, row) => (homes === undefined ? [] : [[row, homes]]))),
    references: new Map(
      [...referenceNames].map((name) => [name, Int32Array.from(rows, ({ references }) => references?.[name] ?? -1)]),
    ),
    referenceSets: new Map([...setNames].map((name) => [name, rows.map(({ sets }) => sets?.[name])])),
    parts: [],
    partOf: new Int32Array(rows.length).fill(-1),
    rowIn: new Int32Array(rows.length).fill(-1),
  };
}

function smallestWithAll(units: readonly number[]): number {
  const [first = [], ...others] = units.map((unit) => unitsUpFrom(smallUnits, unit));
  return first.find((unit) => others.every((line) => line.includes(unit))) ?? -1;
}

/** The small units with these tables; every region has a row. */
export function aSmallWorld(tables: readonly LinkedTable[], population: Value = null): LinkedMaterial {
  const regionRows = smallUnits.flatMap((unit, home) =>
    unit.level === 'community' ? [] : [{ home, values: { level: unit.level, population } }],
  );
  const regions = aLinkedTable('regions', ['level', 'population'], regionRows);
  return {
    units: smallUnits,
    tables: new Map([regions, ...tables].map((table) => [table.id, table])),
    scope: 0,
    dataDate: null,
    diagnostics: [],
  };
}
