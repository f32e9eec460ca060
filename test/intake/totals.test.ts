import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/intake/recognise.ts';
import { type Cell } from '../../src/model/workbook.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';

type Row = readonly (Cell | null)[];

function read(rows: readonly Row[]) {
  const sheet = aSheet([['序号', '街道', '设施类型', '户数', '建筑面积'], ...rows]);
  const { tables, readings, diagnostics } = recognise([aWorkbook([sheet])], aDataModel(), undefined);
  return {
    rows: tables[0]?.rows.map((row) => row + 1),
    totals: readings[0]?.totalRows,
    said: diagnostics
      .filter(({ code }) => code === 'total-mismatch')
      .map(({ at, params }) => ({ cell: at.cell, ...params })),
  };
}

const one: Row = [1, '甲', '社区服务站', 10, 100.1];
const two: Row = [2, '甲', '社区服务站', 20, 200.2];
const three: Row = [3, '乙', '社区服务站', 30, 300];

describe('rows of totals are left out', () => {
  test.each(['合计', '合  计', '合　计：', '小计', '总计', '汇总', '平均', '长安区小计', '合计(3个)', '其中：农村'])(
    '%s',
    (label) => {
      expect(read([one, [null, label, null, 10, 100.1], two])).toMatchObject({ rows: [2, 4], totals: [3] });
    },
  );

  test('in the column of numbers of order', () => {
    expect(read([one, ['合计', null, null, 10, 100.1]])).toMatchObject({ rows: [2], totals: [3] });
  });

  test.each(['统计站', '合计社区', '计生服务站'])('a place called %s is data', (name) => {
    expect(read([[1, name, '社区服务站', 10, 1]])).toMatchObject({ rows: [2], totals: [] });
  });
});

describe('and compared with the sum of their rows', () => {
  test.each([
    { name: 'below their rows', rows: [one, two, [null, '合计', null, 30, 300.3]] },
    { name: 'above their rows', rows: [[null, '合计', null, 60, 600.3], one, two, three] },
    {
      name: 'subtotals and a grand total',
      rows: [
        one,
        two,
        [null, '小计', null, 30, 300.3],
        three,
        [null, '小计', null, 30, 300],
        [null, '合计', null, 60, 600.3],
      ],
    },
    {
      name: 'subtotals above their rows',
      rows: [[null, '甲小计', null, 30, 300.3], one, two, [null, '乙小计', null, 30, 300], three],
    },
    { name: 'rounded when typed', rows: [one, two, [null, '合计', null, 30, 300]] },
    { name: 'an average is not a sum', rows: [one, two, [null, '平均', null, 15, 150.15]] },
    { name: 'blank', rows: [one, two, [null, '合计', null, null, null]] },
    {
      name: 'within what unknown rows allow',
      rows: [one, [2, '甲', '社区服务站', '约20', null], [null, '合计', null, 45, 900]],
    },
  ])('$name: agreed', ({ rows }) => {
    expect(read(rows).said).toEqual([]);
  });

  test.each([
    { name: 'one too many', stated: 31, said: [{ cell: 'D4', column: '户数', stated: '31', sum: '30' }] },
    { name: 'one too few', stated: 29, said: [{ cell: 'D4', column: '户数', stated: '29', sum: '30' }] },
    { name: 'exactly', stated: 30, said: [] },
  ])('$name', ({ stated, said }) => {
    expect(read([one, two, [null, '合计', null, stated, 300.3]]).said).toEqual(said);
  });

  test('below what is certain of unknown rows', () => {
    expect(read([one, [2, '甲', '社区服务站', '20余', 1], [null, '合计', null, 29, null]]).said).toEqual([
      { cell: 'D4', column: '户数', stated: '29', sum: '30' },
    ]);
  });

  test('stated in the unit of the column', () => {
    const rows = [
      ['设施类型', '建筑面积(公顷)', '街道'],
      ['社区服务站', 1.5, '甲'],
      ['社区服务站', 2.5, '乙'],
      ['合计', 5, null],
    ];
    const { diagnostics } = recognise([aWorkbook([aSheet(rows)])], aDataModel(), undefined);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'total-mismatch', params: { stated: '5', sum: '4' } });
  });
});
