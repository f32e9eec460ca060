import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnOf, tableOf } from '../../src/model/data-model.ts';
import { loadDataModel } from '../../src/rules/load-data-model.ts';
import { type SourceFile } from '../../src/rules/source-file.ts';
import { tableJsonSchema } from '../../src/rules/table-schema.ts';

const folder = new URL('../../rules/tables/', import.meta.url);
const shipped: readonly SourceFile[] = readdirSync(folder).map((name) => ({
  path: `rules/tables/${name}`,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

describe('the shipped tables', () => {
  const { value: model, diagnostics } = loadDataModel(shipped);

  test('load without a diagnostic', () => {
    expect(diagnostics).toEqual([]);
    expect(model?.tables).toHaveLength(18);
    expect(model?.levels.map(({ id }) => id)).toEqual(['province', 'city', 'county', 'town', 'community']);
  });

  test.each([
    ['regions', 'kind parent_id region_group is_core population'],
    ['communities', 'region_id type households resident_households population smart_level'],
    ['facilities', 'type unit_id serves floor_area acquisition status opened_on meets_standard functions'],
    ['estates', 'community_id households service_area property_mode'],
    ['grids', 'worker_id helper_roles reserve_size'],
    ['staff', 'roles full_time birth_date education sw_cert left_on'],
    ['posts', 'kind facility_id person_id'],
    ['trainings', 'person_id kind date hours session_id'],
    ['organizations', 'kind registration rating target_groups fields'],
    ['volunteers', 'community_id hours_12m star'],
    ['service_logs', 'volunteer_id recorded_on'],
    ['events', 'kind topic date count resident_led place'],
    ['records', 'kind status issued_on items amount'],
    ['projects', 'kind category due_on funding stages'],
    ['services', 'code provided channels fee'],
    ['systems', 'kind functions retired_on'],
    ['access', 'target mode minutes distance_km pop_share'],
    ['indicators', 'key period value'],
  ])('%s has %s', (id, columns) => {
    if (model === undefined) throw new Error('The shipped tables do not load.');
    const table = tableOf(model, id);
    expect(columns.split(' ').filter((column) => columnOf(table, column) === undefined)).toEqual([]);
    expect(table.home ?? table.key).toBeDefined();
  });

  test.each([
    { table: 'communities', column: 'households', kind: 'flagged', heading: '户籍户数' },
    { table: 'staff', column: 'hired_on', kind: 'flagged', heading: '参加工作时间' },
    { table: 'communities', column: 'name', kind: 'aliases', heading: '村(社区)' },
  ] as const)('$heading is in the $kind of $table.$column', ({ table, column, kind, heading }) => {
    if (model === undefined) throw new Error('The shipped tables do not load.');
    expect(columnOf(tableOf(model, table), column)?.[kind]).toContain(heading);
  });

  test.each(['用地面积', '占地面积'])('%s is the area of land, so no column takes it', (heading) => {
    const headings = model?.tables.flatMap((table) =>
      table.columns.flatMap((column) => [...column.aliases, ...column.flagged]),
    );
    expect(headings).not.toContain(heading);
  });

  test('a heading that places a row in a town is never a column of its own outside regions', () => {
    const town = model?.levels.find(({ id }) => id === 'town');
    const own = model?.tables
      .filter(({ id }) => id !== 'regions')
      .flatMap((table) => table.columns.flatMap((column) => column.aliases));
    expect(own?.filter((heading) => town?.aliases.includes(heading) === true)).toEqual([]);
  });
});

const levelsText = shipped.find(({ path }) => path.endsWith('levels.yaml'))?.text ?? '';
const unitsText = '- { id: m2, title: { zh: 平方米, en: m² }, aliases: [㎡] }';
const tableText = `id: facilities
title: { zh: 设施, en: Facilities }
subject: facility
subject-title: { zh: 设施, en: facility }
key: id
requires: [[type]]
columns:
  - id: id
    title: { zh: 编号, en: Number }
    type: key
    aliases: [编号]
  - id: type
    title: { zh: 类型, en: Type }
    type: enum
    aliases: [类型]
    values:
      - { id: station, zh: [服务站], en: station }
      - { id: market, zh: [超市], en: market }
  - id: area
    title: { zh: 面积, en: Area }
    type: decimal
    unit: m2
    aliases: [面积]
`;

describe('a fault planted in a table', () => {
  test('the table itself is sound', () => {
    expect(load(tableText)).toMatchObject({ value: { tables: [{ id: 'facilities' }] }, diagnostics: [] });
  });

  test.each([
    {
      name: 'a misspelt key',
      from: 'unit: m2',
      to: 'units: m2',
      code: 'key-unknown',
      line: 22,
      column: 5,
      params: { nearest: 'unit' },
    },
    {
      name: 'a key of another place',
      from: 'key: id\n',
      to: 'keys: id\n',
      code: 'key-unknown',
      line: 5,
      column: 1,
      params: { nearest: 'key' },
    },
    {
      name: 'no such type',
      from: 'type: decimal',
      to: 'type: decimals',
      code: 'name-unknown',
      line: 21,
      column: 11,
      params: { nearest: 'decimal' },
    },
    {
      name: 'a column to inherit where no row lies in another',
      from: 'unit: m2',
      to: 'inherited: true',
      code: 'yaml-schema',
      line: 22,
      column: 16,
      params: { reason: 'inherited-outside-tree' },
    },
    { name: 'no such unit', from: 'unit: m2', to: 'unit: m3', code: 'name-unknown', line: 22, column: 11 },
    {
      name: 'a key column that is not there',
      from: 'key: id\n',
      to: 'key: code\n',
      code: 'name-unknown',
      line: 5,
      column: 6,
    },
    {
      name: 'a required column that is not there',
      from: '[[type]]',
      to: '[[type, tipe]]',
      code: 'name-unknown',
      line: 6,
      column: 19,
      params: { nearest: 'type' },
    },
    {
      name: 'a reference to no table',
      from: 'type: key',
      to: 'type: ref\n    ref: facility',
      code: 'name-unknown',
      line: 11,
      column: 10,
      params: { nearest: 'facilities' },
    },
    { name: 'the same column twice', from: '- id: area', to: '- id: type', code: 'id-duplicate', line: 19, column: 9 },
    { name: 'the same value twice', from: 'id: market', to: 'id: station', code: 'id-duplicate', line: 18, column: 15 },
    {
      name: 'a word of two values',
      from: '[超市]',
      to: '[超市, 服务站]',
      code: 'id-duplicate',
      line: 18,
      column: 32,
      params: { id: '服务站' },
    },
    {
      name: 'a heading of two columns',
      from: '[面积]',
      to: '[面积, 类型]',
      code: 'id-duplicate',
      line: 23,
      column: 19,
      params: { id: '类型' },
    },
    {
      name: 'an enum without values',
      from: 'type: decimal\n    unit: m2',
      to: 'type: enum',
      code: 'yaml-schema',
      line: 21,
      column: 11,
    },
    {
      name: 'a title in one language',
      from: '{ zh: 面积, en: Area }',
      to: '{ zh: 面积 }',
      code: 'yaml-schema',
      line: 20,
      column: 12,
    },
    {
      name: 'a number out of order',
      from: 'unit: m2',
      to: 'min: 3\n    max: 2',
      code: 'yaml-schema',
      line: 22,
      column: 10,
    },
    { name: 'no YAML', from: 'en: Area', to: 'en: "\\q"', code: 'yaml-syntax', line: 20, column: 27 },
    {
      name: 'the same key twice',
      from: 'unit: m2',
      to: 'unit: m2\n    unit: m2',
      code: 'yaml-syntax',
      line: 23,
      column: 5,
    },
  ])('$name: $code at $line:$column', ({ from, to, code, line, column, params = {} }) => {
    const { value, diagnostics } = load(tableText.replace(from, to));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, at: { file: 'facilities.yaml', line, column }, params }]);
  });

  test('all faults are told at once', () => {
    const text = tableText
      .replace('unit: m2', 'units: m2')
      .replace('type: key', 'type: clef')
      .replace('key: id', 'keys: id');
    expect(load(text).diagnostics.map(({ at }) => at.line)).toEqual(expect.arrayContaining([5, 10, 22]));
  });

  test('a missing file of units is told', () => {
    const { diagnostics } = loadDataModel([{ path: 'levels.yaml', text: levelsText }]);
    expect(diagnostics).toMatchObject([{ code: 'yaml-schema', at: { file: 'units.yaml' } }]);
  });

  test.each([
    { name: 'aliases that multiply', text: bomb() },
    { name: 'brackets without end', text: '['.repeat(200_000) },
  ])('$name do no harm', ({ text }) => {
    expect(load(text).diagnostics).toContainEqual(expect.objectContaining({ code: 'yaml-syntax' }));
  });
});

test('the JSON Schema of a table speaks of the keys as they are written', () => {
  expect(tableJsonSchema()).toMatchObject({ properties: { 'subject-title': {} }, additionalProperties: false });
});

function load(table: string) {
  return loadDataModel([
    { path: 'levels.yaml', text: levelsText },
    { path: 'units.yaml', text: unitsText },
    { path: 'facilities.yaml', text: table },
  ]);
}

function bomb(): string {
  const layers = Array.from({ length: 12 }, (_, index) => {
    const aliases = Array.from({ length: 10 }, () => `*a${index}`).join(', ');
    return `a${index + 1}: &a${index + 1} [${aliases}]`;
  });
  return ['a0: &a0 x', ...layers].join('\n');
}
