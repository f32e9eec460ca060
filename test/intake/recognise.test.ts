import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/intake/recognise.ts';
import { type Material } from '../../src/model/table.ts';
import { type Sheet } from '../../src/model/workbook.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';
import { valuesOf } from '../support/read-cells.ts';

function read(...sheets: readonly Sheet[]): Material {
  return recognise([aWorkbook(sheets)], aDataModel(), undefined);
}

function said({ diagnostics }: Material): readonly string[] {
  return diagnostics.map(({ code, at }) => `${code} ${at.cell ?? ''}`);
}

const headings = ['设施编号', '设施类型', '建筑面积'];
const rows = [
  ['F1', '社区服务站', 300],
  ['F2', '服务中心', 600],
] as const;

describe('which rows are headings', () => {
  test.each([
    { name: 'in the first row', above: [] },
    { name: 'below a title', above: [['设施台账']] },
    {
      name: 'below 附件, title and info rows',
      above: [['附件3'], ['设施台账'], ['填报单位：甲街道', null, '填报日期：2020-12-31']],
    },
    { name: 'below blank rows', above: [[], [], []] },
  ])('$name', ({ above }) => {
    const { tables, readings } = read(aSheet([...above, headings, ...rows]));
    expect(tables).toMatchObject([{ id: 'facilities', rows: [above.length + 1, above.length + 2] }]);
    expect(readings[0]?.headingRows).toEqual([above.length + 1]);
  });

  test.each([
    { name: 'order', row: ['建筑面积', '设施类型', '设施编号'] },
    { name: 'spaces and line breaks', row: ['设施 编号', '设施\n类型', '建筑\u3000面积'] },
    { name: 'full-width brackets, stars and hints', row: ['设施编号*', '设施类型（必填）', '建筑面积（㎡）'] },
    { name: 'a unit after a slash of choices', row: ['编号', '类型(单选)', '面积(平方米)'] },
  ])('whatever their $name', ({ row }) => {
    expect(
      read(aSheet([row, ['x', 'y', 1]]))
        .tables[0]?.columns.map(({ id }) => id)
        .sort(),
    ).toEqual(['floor_area', 'id', 'type']);
  });

  test('groups of columns over two rows, merged or not', () => {
    const two = [
      ['序号', '位置', null, '建设情况', null],
      [null, '街道', '类型', '建筑面积', '状态'],
      [1, '裕兴街道', '社区服务站', 300, '投用'],
    ];
    const plain = read(aSheet(two));
    const merged = read(aSheet(two, { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }));
    for (const { tables } of [plain, merged])
      expect(tables[0]?.columns.map(({ id }) => id)).toEqual(['type', 'floor_area', 'status']);
    expect(merged.readings[0]).toMatchObject({ headingRows: [1, 2] });
    expect(merged.tables[0]?.columns.map(({ heading }) => heading)).toEqual([
      '位置_类型',
      '建设情况_建筑面积',
      '建设情况_状态',
    ]);
  });

  test('a heading merged downwards says how far they go: a part of a column is not the column', () => {
    const rows = [
      ['编号', '类型', '建筑面积', '户数', null],
      [null, null, null, '本地', '外来'],
      ['合计', null, 300, 9, 1],
      ['F1', '社区服务站', 300, 9, 1],
    ];
    const { tables, readings, diagnostics } = read(aSheet(rows, { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] }));
    expect(readings).toMatchObject([{ headingRows: [1, 2], dataRows: 1, totalRows: [3] }]);
    expect(tables[0]?.columns.map(({ id }) => id)).toEqual(['id', 'type', 'floor_area']);
    expect(diagnostics).toMatchObject([
      { code: 'headings-unmatched', params: { headings: 'D2 户数_本地、E2 户数_外来' } },
    ]);
  });

  test('unless the sheet would be no table any more', () => {
    const rows = [
      ['编号', '类型', null],
      [null, '大类', '小类'],
      ['F1', '社区服务站', '甲'],
    ];
    expect(read(aSheet(rows, { merges: ['A1:A2', 'B1:C1'] })).readings).toMatchObject([{ headingRows: [1] }]);
  });

  test('a row of figures is no heading, whatever is merged over it', () => {
    const rows = [
      ['编号', '类型', '建筑面积'],
      [null, '社区服务站', 300],
    ];
    expect(read(aSheet(rows, { merges: ['A1:A2'] })).tables[0]?.rows).toEqual([1]);
  });

  test('a last row of units, beside the parts of a merged heading', () => {
    const rows = [
      ['位置', null, '类型', '建筑面积', '使用面积', '户数'],
      ['街道', '社区', null, '㎡', '㎡', '户'],
      ['甲街道', '一社区', '社区服务站', 300, 200, 900],
    ];
    const { tables, readings } = read(aSheet(rows, { merges: ['A1:B1'] }));
    expect(readings).toMatchObject([{ headingRows: [1, 2], dataRows: 1 }]);
    expect(tables[0]?.path.map(({ level }) => level)).toEqual(['town', 'community']);
  });

  test('parent and leaf may be one alias together, and 合计 is its parent', () => {
    const { readings } = read(
      aSheet(
        [
          ['设施', null, '户数', null],
          ['编号', '类型', '合计', '农业户'],
          ['F1', '社区服务站', 10, 3],
        ],
        { merges: ['A1:B1', 'C1:D1'] },
      ),
    );
    expect(readings[0]?.columns.map(({ matched }) => matched)).toEqual(['id', 'type', 'households', null]);
  });

  test.each([
    { name: 'of units', row: [null, null, '平方米'], unit: '平方米' },
    { name: 'of allowed values and units', row: [null, '甲/乙/丙', '㎡'], unit: 'm2' },
    { name: 'of column numbers', row: ['甲', '乙', '1'], unit: undefined },
    { name: 'of numbers in brackets', row: ['(1)', '(2)', '(3)'], unit: undefined },
  ])('a last row $name belongs to them', ({ row, unit }) => {
    const { tables, readings } = read(aSheet([headings, row, ...rows]));
    expect(tables[0]?.rows).toEqual([2, 3]);
    expect(readings[0]?.columns[2]?.unit).toBe(unit);
  });

  test('a used range of 16,384 columns costs nothing and changes nothing', () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => headings[index] ?? null);
    const { tables, readings } = read(aSheet([wide, ...rows]));
    expect(tables[0]?.rows).toEqual([1, 2]);
    expect(readings[0]?.columns).toHaveLength(3);
  });
});

describe('which table it is', () => {
  test('neither the name of the sheet nor a heading alone decides', () => {
    const { tables } = read(
      aSheet(
        [
          ['姓名', '所在单位', '职务', '学历'],
          ['甲', '130102', '主任', '本科'],
        ],
        { name: '设施' },
      ),
    );
    expect(tables).toMatchObject([{ id: 'staff', sheet: '设施' }]);
  });

  test('a sheet that lacks what its table requires is said, with the nearest table', () => {
    const material = read(
      aSheet([
        ['人员编号', '姓名', '学历'],
        ['1', '甲', '本科'],
      ]),
    );
    expect(material.tables).toEqual([]);
    expect(material.readings).toMatchObject([{ table: null }]);
    expect(material.diagnostics).toMatchObject([
      { code: 'sheet-not-recognised', severity: 'warning', params: { nearest: 'staff', lacking: 'staff.roles' } },
    ]);
  });

  test('a sheet that is nothing we know is said as a note; an empty one is not', () => {
    const material = read(aSheet([['甲', '乙', '丙']]), aSheet([]));
    expect(material.diagnostics).toMatchObject([{ code: 'sheet-not-recognised', severity: 'note' }]);
  });

  test.each([
    {
      name: 'headings of years',
      rows: [
        ['街道', '2019年', '2020年'],
        ['甲街道', 1, 2],
      ],
      seen: '街道、2019年、2020年',
    },
    {
      name: 'headings of months',
      rows: [
        ['单位', '1-2月', '1-3月'],
        ['甲', 1, 2],
      ],
      seen: '单位、1-2月、1-3月',
    },
    {
      name: 'rows without headings, whose cells are not shown',
      rows: [
        [1, '甲', 300],
        [2, '乙', 400],
      ],
      seen: '',
    },
  ])('a list that is nothing we know is never passed over: $name', ({ rows: list, seen }) => {
    expect(read(aSheet(list)).diagnostics).toMatchObject([{ code: 'sheet-not-recognised', params: { seen } }]);
  });

  test('numbered notes on a sheet of their own need no remark', () => {
    expect(read(aSheet([['填表说明'], [1, '面积按建筑面积填'], [2, '没有的填 0']])).diagnostics).toEqual([]);
  });

  test('two tables that fit exactly as well are not chosen between', () => {
    const model = aDataModel();
    const [facilities] = model.tables;
    if (facilities === undefined) throw new Error('The model has tables.');
    const twin = { ...facilities, id: 'twin' };
    const { diagnostics } = recognise(
      [aWorkbook([aSheet([headings, ...rows])])],
      { ...model, tables: [facilities, twin] },
      undefined,
    );
    expect(diagnostics).toMatchObject([{ code: 'sheet-ambiguous', severity: 'error' }]);
  });
});

describe('what a heading means', () => {
  test('exactly an alias or nothing: a near miss is suggested, not used', () => {
    const { tables, readings, diagnostics } = read(
      aSheet([
        ['设施编号', '设施类型', '建筑面积', '常住人囗'],
        ['F1', '社区服务站', 1, 5],
      ]),
    );
    expect(tables[0]?.columns.map(({ id }) => id)).not.toContain('population');
    expect(readings[0]?.columns[3]).toMatchObject({ matched: null, suggestion: '常住人口' });
    expect(diagnostics).toMatchObject([{ code: 'heading-unknown', severity: 'note', at: { cell: 'D' } }]);
  });

  test('a known heading with an unknown word in brackets is not read, and said more loudly than a near miss', () => {
    const { tables, diagnostics } = read(
      aSheet([
        ['设施编号', '设施类型', '建筑面积（平方尺）'],
        ['F1', '社区服务站', 300],
      ]),
    );
    expect(tables[0]?.columns.map(({ id }) => id)).not.toContain('floor_area');
    expect(diagnostics).toMatchObject([
      { code: 'heading-unknown', severity: 'warning', at: { cell: 'C' }, params: { nearest: '建筑面积' } },
    ]);
  });

  test('序号 is a number of order, never a key', () => {
    const { tables, readings } = read(
      aSheet([
        ['序号', '设施类型', '面积'],
        [1, '社区服务站', 300],
      ]),
    );
    expect(tables[0]?.columns.map(({ id }) => id)).toEqual(['type', 'floor_area']);
    expect(readings[0]?.columns[0]?.matched).toBe('ordinal-number');
  });

  test('columns of places say where each row is', () => {
    const { tables } = read(
      aSheet([
        ['区县', '街道代码', '社区', '设施类型'],
        ['长安区', 130102001, '甲社区', '社区服务站'],
      ]),
    );
    expect(tables[0]?.path).toMatchObject([
      { level: 'county', holds: 'name', values: ['长安区'] },
      { level: 'town', holds: 'code', values: ['130102001'] },
      { level: 'community', holds: 'name', values: ['甲社区'] },
    ]);
  });

  test("a table's own alias wins over a level; where another heading has it, the level is served", () => {
    const own = read(
      aSheet([
        ['所属街道', '设施类型'],
        ['裕兴街道', '社区服务站'],
      ]),
    );
    expect(valuesOf(own.tables[0], 'unit_id')).toEqual(['裕兴街道']);
    const both = read(
      aSheet([
        ['所属街道', '所属单位', '设施类型'],
        ['裕兴街道', '甲社区', '社区服务站'],
      ]),
    );
    expect(valuesOf(both.tables[0], 'unit_id')).toEqual(['甲社区']);
    expect(both.tables[0]?.path).toMatchObject([{ level: 'town', values: ['裕兴街道'] }]);
    expect(said(both)).toEqual([]);
  });

  test('a heading with a unit counts and does not name', () => {
    const { readings } = read(
      aSheet([
        ['设施编号', '设施类型', '社区(个)'],
        ['F1', '社区服务站', 12],
      ]),
    );
    expect(readings[0]?.columns[2]?.matched).toBeNull();
  });

  test('a heading whose basis may differ is used, and said', () => {
    expect(
      said(
        read(
          aSheet([
            ['设施类型', '使用面积'],
            ['社区服务站', 300],
          ]),
        ),
      ),
    ).toEqual(['column-flagged B']);
  });

  test.each([
    {
      name: 'the nearer heading fills the column',
      row: ['设施类型', '使用面积', '建筑面积'],
      area: 2,
      severity: 'warning',
    },
    {
      name: 'the same heading twice leaves no way to tell',
      row: ['设施类型', '建筑面积', '建筑面积'],
      area: 1,
      severity: 'error',
    },
  ])('$name', ({ row, area, severity }) => {
    const material = read(aSheet([row, ['社区服务站', 1, 2]]));
    expect(valuesOf(material.tables[0], 'floor_area')).toEqual([area]);
    expect(material.diagnostics).toMatchObject([{ code: 'column-twice', severity }]);
  });
});

describe('which rows are data', () => {
  test.each([
    { name: 'a blank row', odd: [] },
    { name: 'a row with a number of order only', odd: [7] },
    { name: 'a row with a remark only', odd: [null, null, null, null, '见附表'] },
    { name: '注', odd: ['注：以上为年末数'] },
    { name: '审核人, 填表人, 联系电话', odd: ['审核人：', null, '填表人：', null, '联系电话：'] },
    { name: 'a section', odd: ['（一）城区'] },
    { name: 'an example of how to fill in the form', odd: ['示例', 'F0', '社区服务站', 300] },
  ])('$name is none', ({ odd }) => {
    const sheet = aSheet([['序号', ...headings, '备注'], [1, ...rows[0]], odd, [2, ...rows[1]]]);
    expect(read(sheet).tables[0]?.rows).toEqual([1, 3]);
  });

  test('a row with one figure is one: what is missing is missing, not the row', () => {
    expect(read(aSheet([headings, [null, null, 300]])).tables[0]?.rows).toEqual([1]);
  });

  test('lines below 注 belong to it', () => {
    const { tables } = read(aSheet([headings, ...rows, ['注：1.年末数'], ['　　2.不含在建']]));
    expect(tables[0]?.rows).toEqual([1, 2]);
  });

  test('hidden rows, columns and sheets are read, and said', () => {
    const material = read(aSheet([headings, ...rows], { hidden: true, hiddenRows: [3], hiddenColumns: ['C'] }));
    expect(valuesOf(material.tables[0], 'floor_area')).toEqual([300, 600]);
    expect(material.diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'sheet-hidden note',
      'rows-hidden note',
      'columns-hidden note',
    ]);
    expect(material.readings[0]).toMatchObject({ hidden: true, columns: [{}, {}, { hidden: true }] });
  });
});

describe('merged cells', () => {
  const streets = [
    ['街道', '设施类型', '建筑面积'],
    ['裕兴街道', '社区服务站', 300],
    [null, '社区服务站', 400],
    [null, '社区服务站', 500],
  ];

  test('a street is filled down within its merge only', () => {
    const { tables } = read(aSheet(streets, { merges: ['A2:A3'] }));
    expect(tables[0]?.path[0]?.values).toEqual(['裕兴街道', '裕兴街道', null]);
  });

  test('without a merge nothing is filled', () => {
    expect(read(aSheet(streets)).tables[0]?.path[0]?.values).toEqual(['裕兴街道', null, null]);
  });

  test('a row that holds nothing but its merged street is no row', () => {
    const { tables } = read(aSheet([...streets.slice(0, 3), [null, null, null]], { merges: ['A2:A4'] }));
    expect(tables[0]?.rows).toEqual([1, 2]);
  });

  test('a merge over several columns speaks for its first one', () => {
    const rows = [
      ['街道', '社区', '设施类型'],
      ['裕兴街道', '旧值', '社区服务站'],
      [null, null, '社区服务站'],
    ];
    const { tables } = read(aSheet(rows, { merges: ['A2:B3'] }));
    expect(tables[0]?.path.map(({ values }) => values)).toEqual([
      ['裕兴街道', '裕兴街道'],
      [null, null],
    ]);
  });

  test('a merged number belongs to its rows together, to none alone', () => {
    const shared = [streets[0] ?? [], ['甲', '社区服务站', 300], ['乙', '社区服务站', null]];
    const material = read(aSheet(shared, { merges: ['C2:C3'] }));
    expect(valuesOf(material.tables[0], 'floor_area')).toEqual([
      { low: 0, high: 300 },
      { low: 0, high: 300 },
    ]);
    expect(said(material)).toEqual(['cell-shared C2']);
  });
});

describe('two tables beside each other', () => {
  const staff = [
    ['人员编号', '职务', '学历', '社区代码'],
    ['P1', '主任', '本科', '130102001001'],
  ];
  const facilities = [
    ['设施编号', '设施类型', '建筑面积', '状态', '社区代码'],
    ['F1', '社区服务站', 300, '投用', '130102001001'],
  ];
  const beside = (gap: readonly null[]) => staff.map((row, index) => [...row, ...gap, ...(facilities[index] ?? [])]);

  test('with a blank column between them each is read by itself', () => {
    const { tables, diagnostics } = read(aSheet(beside([null])));
    expect(tables.map(({ id, columns, path }) => [id, [...columns, ...path].map(({ index }) => index).sort()])).toEqual(
      [
        ['staff', [0, 1, 2, 3]],
        ['facilities', [5, 6, 7, 8, 9]],
      ],
    );
    expect(diagnostics).toEqual([]);
  });

  test('without one the sheet is one table, and the heading that has no use is said', () => {
    const material = read(aSheet(beside([])));
    expect(material.tables).toHaveLength(1);
    expect(said(material)).toContain('column-twice I');
  });

  test('a blank column inside a table is no border', () => {
    const rows = [
      ['社区代码', '社区代码', null, ...(facilities[0] ?? [])],
      ['130102001001', '130102001001', null, ...(facilities[1] ?? [])],
    ];
    expect(read(aSheet(rows)).tables).toMatchObject([{ id: 'facilities', path: [{ index: 0 }] }]);
  });
});

describe('several tables on one sheet', () => {
  const first = [['表一 设施'], headings, ...rows];
  const second = [
    ['人员编号', '职务', '学历'],
    ['1', '主任', '本科'],
  ];

  test('each is read by its own headings', () => {
    const { tables, readings } = read(aSheet([...first, [], ['表二 人员'], ...second]));
    expect(tables).toMatchObject([
      { id: 'facilities', rows: [2, 3], notes: { title: '表一 设施' } },
      { id: 'staff', rows: [7], notes: { title: '表二 人员' } },
    ]);
    expect(readings.map(({ headingRows }) => headingRows)).toEqual([[2], [7]]);
  });

  test('without a blank row between them, too', () => {
    expect(read(aSheet([...first, ...second])).tables).toMatchObject([{ rows: [2, 3] }, { rows: [5] }]);
  });

  test('headings repeated on every printed page', () => {
    const { tables } = read(aSheet([...first, headings, ['F3', '社区服务站', 500]]));
    expect(tables.map(({ id, rows }) => [id, rows])).toEqual([
      ['facilities', [2, 3]],
      ['facilities', [5]],
    ]);
  });

  test('one that is not recognised is not swallowed by the one above', () => {
    const material = read(aSheet([...first, [], ['表二 车辆'], ['车牌', '车型', '用途'], ['冀A', '轿车', '公务']]));
    expect(material.tables).toMatchObject([{ id: 'facilities', rows: [2, 3] }]);
    expect(said(material)).toEqual(['sheet-not-recognised A6']);
  });

  test('a section set apart by a blank row is no other table', () => {
    const { tables } = read(aSheet([...first, [], ['二环以外'], ['F3', '社区服务站', null], ['F4', '社区服务站', 1]]));
    expect(tables[0]?.rows.slice(2)).toEqual([6, 7]);
  });
});

describe('what stands above and below a table', () => {
  test.each([
    { name: 'in one cell', above: [['填报单位(盖章)：甲街道　　填报日期：2020年12月31日　　单位：户']] },
    {
      name: 'in loose cells',
      above: [['填报单位：', '甲街道', '填报日期：', { kind: 'date', day: '2020-12-31' } as const]],
    },
    { name: 'in two rows', above: [['填报单位：甲街道'], ['数据截至2020年12月31日']] },
  ])('填报单位 and the data date $name', ({ above }) => {
    const { tables } = read(aSheet([['设施台账'], ...above, headings, ...rows]));
    expect(tables[0]?.notes).toEqual({ title: '设施台账', reportedBy: '甲街道', dataDate: '2020-12-31' });
  });

  test.each([
    { name: 'a month is its last day', text: '截至2020年6月', day: '2020-06-30' },
    { name: 'a year is its last day', text: '截至2020年底', day: '2020-12-31' },
    { name: '截至 wins over 填报日期', text: '填报日期：2021-01-15 截至2020-12-31', day: '2020-12-31' },
    { name: 'no day at all', text: '填报日期：', day: undefined },
    { name: 'a span is no day', text: '统计时间：2016年至2020年', day: undefined },
    { name: 'a span with spaces is no day', text: '统计时间：2016年 至 2020年', day: undefined },
    { name: 'a span of days is no day', text: '统计时间：2016年1月1日—2020年12月31日', day: undefined },
  ])('$name', ({ text, day }) => {
    const { tables, readings } = read(aSheet([[text], headings, ...rows]));
    expect(tables[0]?.notes.dataDate).toBe(day);
    expect(readings[0]?.dataDate).toBe(day);
  });

  test.each([
    { name: 'goes with it', below: '（2020年12月）', title: '设施台账(2020年12月)' },
    { name: 'that is no date does not', below: '（一式两份）', title: '设施台账' },
  ])('a line in brackets under the title $name', ({ below, title }) => {
    const { tables } = read(aSheet([['设施台账'], [below], headings, ...rows]));
    expect(tables[0]?.notes).toEqual({ title });
  });

  test('a date below the table', () => {
    const { tables } = read(aSheet([headings, ...rows, ['填表人：', null, '报出日期：2020-12-31']]));
    expect(tables[0]?.notes.dataDate).toBe('2020-12-31');
  });
});

describe('headings that nothing resembles are said once a table', () => {
  const unmatched = (...sheets: readonly Sheet[]) =>
    read(...sheets).diagnostics.flatMap((diagnostic) =>
      diagnostic.code === 'headings-unmatched' ? [[diagnostic.severity, diagnostic.params]] : [],
    );

  test('with their cells', () => {
    const sheet = aSheet([['设施台账'], [...headings, '责任人签字', '绿化率'], [...rows[0], '张', 0.3]]);
    expect(unmatched(sheet)).toEqual([['note', { headings: 'D2 责任人签字、E2 绿化率', count: 2 }]]);
  });

  test('at the lowest cell that is not the unit', () => {
    const sheet = aSheet(
      [
        ['设施编号', '设施类型', '面积情况', null],
        [null, null, '建筑面积', '露天舞台'],
        [null, null, '㎡', '㎡'],
        ['F1', '社区服务站', 300, 20],
      ],
      { merges: ['C1:D1'] },
    );
    expect(unmatched(sheet)).toEqual([['note', { headings: 'D2 面积情况_露天舞台_㎡', count: 1 }]]);
  });

  test.each([
    { name: 'twelve are listed', extra: 12, last: '栏目12' },
    { name: 'of thirteen the first twelve', extra: 13, last: '栏目12…' },
  ])('$name', ({ extra, last }) => {
    const more = Array.from({ length: extra }, (_, index) => `栏目${index + 1}`);
    const [found] = unmatched(aSheet([[...headings, ...more], ...rows]));
    const params = found?.[1];
    expect(params).toMatchObject({ count: extra });
    expect(JSON.stringify(params)).toContain(`${last}"`);
  });

  test.each(['备注', '说明', '序号', '身份证号', '总户术'])(
    'not %s, which needs no word or has one of its own',
    (heading) => {
      expect(unmatched(aSheet([[...headings, heading], ...rows.map((row) => [...row, '甲'])]))).toEqual([]);
    },
  );
});
