import { describe, expect, test } from 'vitest';
import { type Mapping, readMapping } from '../../src/intake/mapping.ts';
import { recognise } from '../../src/intake/recognise.ts';
import { Failure } from '../../src/model/failure.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';
import { valuesOf } from '../support/read-cells.ts';

const sheet = aSheet([
  ['设施类型', '建筑面积', '使用人数', '办公面积'],
  ['社区服务站', 300, 5000, 120],
]);

function read(sheets: Mapping['sheets'], on = sheet) {
  return recognise([aWorkbook([on])], aDataModel(), { sheets });
}

describe('a mapping file', () => {
  test('gives a heading its column', () => {
    const { tables, readings } = read([{ columns: { 使用人数: 'population' } }]);
    expect(valuesOf(tables[0], 'population')).toEqual([5000]);
    expect(readings[0]?.columns[2]?.matched).toBe('population');
  });

  test('goes by letters as well, and wins over what was recognised', () => {
    const { tables, diagnostics } = read([{ columns: { D: 'floor_area', B: null } }]);
    expect(valuesOf(tables[0], 'floor_area')).toEqual([120]);
    expect(diagnostics).toEqual([]);
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
    { name: 'another file', entry: { file: '别的.xlsx' }, applies: false },
    { name: 'the sheet', entry: { sheet: '表1' }, applies: true },
    { name: 'another sheet', entry: { sheet: '表2' }, applies: false },
  ])('speaks of the file and sheet it names: $name', ({ entry, applies }) => {
    const { tables } = read([{ ...entry, columns: { 使用人数: 'population' } }]);
    expect(valuesOf(tables[0], 'population')).toEqual(applies ? [5000] : undefined);
  });

  test.each([
    { name: 'a table', entry: { table: 'facilites' }, nearest: 'facilities' },
    { name: 'a column', entry: { table: 'facilities', columns: { C: 'populaton' } }, nearest: 'population' },
    { name: 'a level', entry: { columns: { C: 'path:twon' } }, nearest: '' },
  ])('that names $name nobody declared is told so', ({ entry, nearest }) => {
    expect(read([entry]).diagnostics[0]).toMatchObject({ code: 'key-unknown', severity: 'error', params: { nearest } });
  });

  test.each([
    { name: 'no list of sheets', value: {}, reason: 'sheets' },
    { name: 'a misspelt key', value: { sheets: [{ tabel: 'facilities' }] }, reason: 'sheets[0].tabel' },
    {
      name: 'a column that is a number',
      value: { sheets: [{ columns: { 户数: 3 } }] },
      reason: 'sheets[0].columns.户数',
    },
    { name: 'nothing at all', value: null, reason: 'sheets' },
  ])('is refused with $name', ({ value, reason }) => {
    const failure = new Failure('mapping-malformed', { file: 'map.yaml', reason });
    expect(() => readMapping(value, 'map.yaml')).toThrow(failure);
    try {
      readMapping(value, 'map.yaml');
    } catch (error) {
      expect(error).toMatchObject({ params: { file: 'map.yaml', reason } });
    }
  });

  test('is taken as it stands when it is well formed', () => {
    const value = { sheets: [{ file: 'a.xlsx', sheet: '甲', table: null, columns: { A: 'id', 户数: null } }] };
    expect(readMapping(value, 'map.yaml')).toEqual(value);
  });
});
