import { describe, expect, test } from 'vitest';
import { tableFromRecords } from '../../src/intake/table-from-records.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { valuesOf } from '../support/read-cells.ts';

function read(...records: readonly Readonly<Record<string, unknown>>[]) {
  return tableFromRecords(aDataModel(), 'facilities', records, 'cases.yaml');
}

describe('records of a worked example', () => {
  test('are read exactly as cells are', () => {
    const { value, diagnostics } = read({
      type: '社区服务站',
      floor_area: '约300',
      opened_on: '2019年',
      meets_standard: true,
      functions: ['办公室', '阅览室'],
      tags: [],
      households: '1,200户',
      coverage: '85%',
    });
    expect(value.columns.map(({ id, values }) => [id, values[0]])).toEqual([
      ['type', 'station'],
      ['floor_area', { low: 0, high: null }],
      ['opened_on', { from: '2019-01-01', to: '2019-12-31' }],
      ['meets_standard', true],
      ['functions', ['office', 'reading']],
      ['tags', []],
      ['households', 1200],
      ['coverage', 0.85],
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'cell-approximate', at: { file: 'cases.yaml', sheet: 'facilities', cell: 'B2' } },
    ]);
  });

  test('make a column when any of them names it', () => {
    const { value } = read({ type: 'station' }, { type: 'station', floor_area: 300 });
    expect(valuesOf(value, 'floor_area')).toEqual([null, 300]);
    expect(value.columns.find(({ id }) => id === 'floor_area')?.missing).toEqual(new Map([[0, 'blank']]));
    expect(valuesOf(value, 'households')).toBeUndefined();
  });

  test('say where they are by level', () => {
    const { value } = read({ type: 'station', town: '裕兴街道', community_code: '130108001001' });
    expect(value.path).toMatchObject([
      { level: 'town', holds: 'name', values: ['裕兴街道'] },
      { level: 'community', holds: 'code', values: ['130108001001'] },
    ]);
  });

  test('may be none: the table is there without rows', () => {
    expect(read()).toMatchObject({ value: { id: 'facilities', rows: [], columns: [] }, diagnostics: [] });
  });

  test('with a key nobody declared', () => {
    expect(read({ flor_area: 300 }).diagnostics).toMatchObject([
      {
        code: 'key-unknown',
        severity: 'error',
        at: { cell: 'A1' },
        params: { key: 'flor_area', nearest: 'floor_area' },
      },
    ]);
  });

  test('with something no cell can hold', () => {
    const { value, diagnostics } = read({ type: 'station', floor_area: { low: 1 } });
    expect(valuesOf(value, 'floor_area')).toEqual([null]);
    expect(diagnostics).toMatchObject([{ code: 'cell-unreadable', at: { cell: 'B2' } }]);
  });
});
