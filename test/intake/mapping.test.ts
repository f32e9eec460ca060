import { describe, expect, test } from 'vitest';
import { type Mapping } from '../../src/intake/mapping.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { type DiagnosticParams } from '../../src/model/diagnostic.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';
import { valuesOf } from '../support/read-cells.ts';
import { aMapping } from './a-mapping.ts';

const sheet = aSheet([
  ['设施类型', '建筑面积', '使用人数', '办公面积'],
  ['社区服务站', 300, 5000, 120],
]);

function read(sheets: Mapping['sheets'], on = sheet) {
  return recognise([aWorkbook([on])], aDataModel(), aMapping(sheets));
}

describe('a mapping file', () => {
  test('gives a heading its column', () => {
    const { tables, readings } = read([{ columns: { 使用人数: 'population' } }]);
    expect(valuesOf(tables[0], 'population')).toEqual([5000]);
    expect(readings[0]?.columns[2]?.matched).toBe('population');
  });

  test('goes by letters as well, and wins over what was recognised', () => {
    const { tables, diagnostics } = read([{ columns: { D: 'floor_area', B: null, C: null } }]);
    expect(valuesOf(tables[0], 'floor_area')).toEqual([120]);
    expect(diagnostics).toEqual([]);
  });

  test.each(['建筑面积', '建筑 面积', 'FLOOR_AREA'])('may name a column by its title: %s', (word) => {
    const english = word === 'FLOOR_AREA' ? 'floor_area' : word;
    const { tables } = read([{ columns: { 办公面积: english, 建筑面积: null } }]);
    expect(valuesOf(tables[0], 'floor_area')).toEqual([120]);
  });

  test('gives a column of places its level', () => {
    const { tables } = read([{ columns: { C: 'path:town', D: 'path:community:code' } }]);
    expect(tables[0]?.path).toMatchObject([
      { level: 'town', holds: 'name' },
      { level: 'community', holds: 'code' },
    ]);
  });

  test('leaves a sheet out', () => {
    expect(read([{ sheet: '表1', table: null }])).toMatchObject({
      tables: [],
      readings: [{ table: null }],
      diagnostics: [],
    });
  });

  test('makes a sheet of unknown headings a table', () => {
    const unknown = aSheet([
      ['种类', '大小'],
      ['社区服务站', 300],
    ]);
    const { tables } = read([{ table: 'facilities', columns: { A: 'type', B: 'floor_area' } }], unknown);
    expect(tables).toMatchObject([{ id: 'facilities', rows: [1] }]);
    expect(valuesOf(tables[0], 'floor_area')).toEqual([300]);
  });

  test.each([
    { name: 'by name', entry: { file: '数据.xlsx' }, applies: true },
    { name: 'in this folder', entry: { file: './数据.xlsx' }, applies: true },
    { name: 'the end of another name', entry: { file: '据.xlsx' }, applies: false },
    { name: 'another file', entry: { file: '别的.xlsx' }, applies: false },
    { name: 'the sheet', entry: { sheet: '表1' }, applies: true },
    { name: 'another sheet', entry: { sheet: '表2' }, applies: false },
  ])('speaks of the file and sheet it names: $name', ({ entry, applies }) => {
    const { tables } = read([{ ...entry, columns: { 使用人数: 'population' } }]);
    expect(valuesOf(tables[0], 'population')).toEqual(applies ? [5000] : undefined);
  });
});

describe('an entry that matches nothing is said, with the nearest there is', () => {
  test.each([
    { name: 'a file', entry: { file: '数剧.xlsx' }, at: '0.file', part: 'file', nearest: '数据.xlsx' },
    { name: 'a sheet', entry: { sheet: '表2' }, at: '0.sheet', part: 'sheet', nearest: '' },
    {
      name: 'a heading',
      entry: { columns: { 使用人: 'population' } },
      at: '0.columns.使用人',
      part: 'heading',
      nearest: '使用人数',
    },
    { name: 'a letter', entry: { columns: { E: null } }, at: '0.columns.E', part: 'heading', nearest: '' },
  ])('$name', ({ entry, at, part, nearest }) => {
    const said = read([entry]).diagnostics.filter(({ code }) => code === 'mapping-unused');
    expect(said).toMatchObject([{ severity: 'warning', at: { sheet: `sheets.${at}` }, params: { part, nearest } }]);
  });

  test('so is a column that the table of that sheet does not have', () => {
    const [said] = read([{ columns: { 使用人数: 'education' } }]).diagnostics;
    const params: Partial<DiagnosticParams['mapping-column-unknown']> = { name: 'education', table: 'facilities' };
    expect(said).toMatchObject({ code: 'mapping-column-unknown', severity: 'warning', params });
  });

  test.each([
    { name: 'by heading', columns: { 使用人数: 'population' } },
    { name: 'by letter', columns: { C: 'population' } },
    { name: 'as heading and unit', columns: { '建筑面积(㎡)': null } },
  ])('one that matches is not: $name', ({ columns }) => {
    const on = aSheet([
      ['设施类型', '建筑面积（㎡）', '使用人数'],
      ['社区服务站', 300, 5000],
    ]);
    expect(read([{ columns }], on).diagnostics.filter(({ code }) => code === 'mapping-unused')).toEqual([]);
  });

  test('a sheet that is no table is said to be none, and not its headings', () => {
    const on = aSheet([
      ['种类', '大小'],
      ['社区服务站', 300],
    ]);
    const codes = read([{ columns: { 高度: 'floor_area' } }], on).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(['sheet-not-recognised']);
  });
});
