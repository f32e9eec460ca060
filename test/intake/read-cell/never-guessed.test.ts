import { describe, expect, test } from 'vitest';
import { type MissingReason, unreadWord, type Value } from '../../../src/model/table.ts';
import { type Cell } from '../../../src/model/workbook.ts';
import { recognise } from '../../../src/intake/recognise.ts';
import { aDataModel } from '../../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../../support/a-sheet.ts';
import { readCells } from '../../support/read-cells.ts';

interface Reading {
  readonly name: string;
  readonly heading: string;
  readonly cell: Cell | null;
  readonly value: Value;
  readonly why: MissingReason | undefined;
  readonly said: string | undefined;
}

function bounds(name: string, cell: string, low: number | null, high: number | null): Reading {
  return { name, heading: '建筑面积', cell, value: { low, high }, why: 'approximate', said: 'cell-approximate' };
}

function households(name: string, cell: string, low: number | null, high: number | null): Reading {
  return { ...bounds(name, cell, low, high), heading: '户数' };
}

function mark(cell: Cell | null, why: MissingReason): Reading {
  return { name: `${JSON.stringify(cell)} is missing`, heading: '建筑面积', cell, value: null, why, said: undefined };
}

function refused(name: string, heading: string, cell: Cell, said = 'cell-unreadable'): Reading {
  return { name, heading, cell, value: null, why: 'unreadable', said };
}

const readings: readonly Reading[] = [
  bounds('约300', '约300', 0, null),
  bounds('300左右', '300左右', 0, null),
  bounds('大约300平方米', '大约300平方米', 0, null),
  bounds('近300', '近300', 0, 300),
  bounds('不足300', '不足300㎡', 0, 300),
  bounds('300以下', '300以下', 0, 300),
  bounds('超过300, of a quantity that need not be whole', '超过300㎡', 300, null),
  households('不足300户', '不足300户', 0, 299),
  households('300不到', '300不到', 0, 299),
  households('<300', '<300', 0, 299),
  ...['少于300', '小于300', '低于300户', '不到300', '未满300'].map((cell) =>
    households(`${cell} is not 300`, cell, 0, 299),
  ),
  ...['多于300', '大于300', '超300户', '逾300', '高于300'].map((cell) =>
    households(`${cell} is not 300`, cell, 301, null),
  ),
  // A quantity that need not be whole comes as near as one likes: its range ends at the number that is named.
  ...['不足40', '低于40', '少于40', '小于40', '<40'].map((cell) => bounds(`${cell} of an area`, cell, 0, 40)),
  households('≤300 households', '≤300', 0, 300),
  households('300户以下 may be 300', '300户以下', 0, 300),
  households('近300 may be 300', '近300', 0, 300),
  households('不超过300户', '不超过300户', 0, 300),
  households('超过300户', '超过300户', 301, null),
  households('300户以上 may be 300', '300户以上', 300, null),
  households('300余户 may be 300', '300余户', 300, null),
  households('不足2.3万', '不足2.3万', 0, 22_999),
  households('不足1.5户', '不足1.5户', 0, 1),
  households('超过1.5户', '超过1.5户', 2, null),
  households('不足1户 is none', '不足1户', 0, 0),
  ...[
    '300及以上',
    '300（含）以上',
    '300以上（含）',
    '300以上（含300）',
    '300(含300)以上',
    '300㎡（含）以上',
    '300含以上',
  ].map((cell) => households(`${cell} may be 300`, cell.replace('㎡', '户'), 300, null)),
  ...['300或以上', '≥300', '>=300', '＞＝300', '不低于300', '不少于300', '不小于300', '至少300', '最少300'].map(
    (cell) => households(`${cell} may be 300`, cell, 300, null),
  ),
  ...['300及以下', '300（含）以下', '300以下（含300）', '300户及以下', '300或以下', '300以内', '300以内（含）'].map(
    (cell) => households(`${cell} may be 300`, cell, 0, 300),
  ),
  ...['≤300', '<=300', '不超过300', '不高于300', '不多于300', '最多300', '至多300'].map((cell) =>
    households(`${cell} may be 300`, cell, 0, 300),
  ),
  ...['>300', '＞300', '高于300', '300以上（不含300）', '300（不含）以上', '300户以上（不含）'].map((cell) =>
    households(`${cell} is more than 300`, cell, 301, null),
  ),
  ...['<300', '＜300', '低于300', '300以下（不含）', '300（不含）以下', '300以内(不含300)'].map((cell) =>
    households(`${cell} is less than 300`, cell, 0, 299),
  ),
  bounds('300㎡及以上', '300㎡及以上', 300, null),
  bounds('300平方米（含）以上', '300平方米（含）以上', 300, null),
  bounds('1.2万以上（含1.2万）', '1.2万以上（含1.2万）', 12_000, null),
  refused('what includes another number', '户数', '300以上（含200）'),
  refused('more than 300 that includes 300', '户数', '超过300（含）'),
  refused('300 that includes itself', '户数', '300（含）'),
  refused('a number with a part of it', '户数', '300以上（含流动人口）'),
  bounds('300余', '300余', 300, null),
  bounds('300余平方米', '300余平方米', 300, null),
  bounds('300多', '300多', 300, null),
  bounds('300㎡以上', '300㎡以上', 300, null),
  bounds('≥300', '≥300', 300, null),
  bounds('300+', '300+', 300, null),
  bounds('5千余', '5千余', 5000, null),
  bounds('300-400', '300-400', 300, 400),
  bounds('300~400', '300～400㎡', 300, 400),
  bounds('300至400', '300至400', 300, 400),
  { ...bounds('约10 in a column that ends at 15', '约10', 0, 15), heading: '名额' },
  refused('300/400', '建筑面积', '300/400'),
  refused('600+200', '建筑面积', '600+200'),
  refused('a range that falls', '建筑面积', '400-300'),
  refused('a number and a part of it', '户数', '5000（其中流动人口1200）'),
  refused('a number with a remark', '建筑面积', '320(含地下室)'),
  refused('1,5', '建筑面积', '1,5'),
  refused('1.234.567', '建筑面积', '1.234.567'),
  refused('12 345', '户数', '12 345'),
  refused('several hundred', '建筑面积', '数百'),
  refused('another unit', '建筑面积', '300户', 'cell-unit-unknown'),
  refused('letters for noughts', '建筑面积', '3oo'),
  refused('a unit nobody declared', '建筑面积', '0.5垧', 'cell-unit-unknown'),
  refused('about so much in a unit nobody declared', '建筑面积', '约0.5垧', 'cell-unit-unknown'),
  refused('a unit in a column that has none', '数值', '300垧'),
  refused('half a household', '户数', 2.5),
  refused('fewer than none', '户数', '不足0户', 'cell-out-of-range'),
  refused('a day in a number column', '户数', { kind: 'date', day: '2019-06-01' }),
  refused('true in a number column', '户数', true),
  refused('a percent format in a number column', '户数', { kind: 'percent', value: 0.85 }),
  mark('—', 'mark'),
  mark('－', 'mark'),
  mark('-', 'mark'),
  mark('/', 'mark'),
  mark('\\', 'mark'),
  mark('无数据', 'mark'),
  mark('暂缺', 'mark'),
  mark('待补', 'mark'),
  mark('不详', 'mark'),
  mark('N/A', 'mark'),
  mark(null, 'blank'),
  mark('\u3000', 'blank'),
  { name: '无 in a count', heading: '户数', cell: '无', value: 0, why: undefined, said: 'cell-none-as-zero' },
  { name: '无 among shares', heading: '覆盖率', cell: '无', value: null, why: 'mark', said: undefined },
  refused('a negative area', '建筑面积', -1, 'cell-out-of-range'),
  refused('120 % where there is no more than all', '覆盖率', '120%', 'cell-out-of-range'),
  { name: '120 % of what was planned', heading: '完成率', cell: '120%', value: 1.2, why: undefined, said: undefined },
  {
    name: '2019.1 as a number',
    heading: '投用日期',
    cell: 2019.1,
    value: { from: '2019-01-01', to: '2019-10-31' },
    why: 'imprecise',
    said: 'cell-date-ambiguous',
  },
  {
    name: 'a serial without a date format, in two systems',
    heading: '投用日期',
    cell: 43617,
    value: { from: '2019-06-01', to: '2023-06-02' },
    why: 'imprecise',
    said: 'cell-date-ambiguous',
  },
  refused('6.1', '投用日期', '6.1'),
  refused('6月', '投用日期', '6月'),
  refused('a day the calendar lacks', '投用日期', '2019-02-29'),
  refused('a number of people in a date column', '投用日期', 350),
  {
    name: '二〇一九年',
    heading: '投用日期',
    cell: '二〇一九年',
    value: { from: '2019-01-01', to: '2019-12-31' },
    why: 'imprecise',
    said: 'cell-spelled-out',
  },
  {
    name: '二〇一九年十二月三日',
    heading: '投用日期',
    cell: '二〇一九年十二月三日',
    value: '2019-12-03',
    why: undefined,
    said: 'cell-spelled-out',
  },
  {
    name: '2019年底',
    heading: '投用日期',
    cell: '2019年底',
    value: { from: '2019-01-01', to: '2019-12-31' },
    why: 'approximate',
    said: 'cell-approximate',
  },
  {
    name: '2019年以前',
    heading: '投用日期',
    cell: '2019年以前',
    value: { from: null, to: '2019-12-31' },
    why: 'approximate',
    said: 'cell-approximate',
  },
  {
    name: '约2019年',
    heading: '投用日期',
    cell: '约2019年',
    value: null,
    why: 'approximate',
    said: 'cell-approximate',
  },
  { name: '三百', heading: '户数', cell: '三百', value: 300, why: undefined, said: 'cell-spelled-out' },
  {
    name: '一千零二十户',
    heading: '户数',
    cell: '一千零二十户',
    value: 1020,
    why: undefined,
    said: 'cell-spelled-out',
  },
  ...['110万人', '1.2万户', '2,500万㎡', '1，234.5万平方米', '3千人', '1.2亿'].map((cell, index) => ({
    name: `${cell} in a column without a unit`,
    heading: '数值',
    cell,
    value: [1_100_000, 12_000, 25_000_000, 12_345_000, 3000, 120_000_000][index] ?? null,
    why: undefined,
    said: 'cell-spelled-out',
  })),
  {
    name: '2,500万㎡ in a column of areas',
    heading: '建筑面积',
    cell: '2,500万㎡',
    value: 25_000_000,
    why: undefined,
    said: 'cell-spelled-out',
  },
  bounds('不足2,500万㎡', '不足2,500万㎡', 0, 25_000_000),
  refused('万元 in a column without a unit, which may hold either', '数值', '2,500万元'),
  refused('a hectare in a column without a unit', '数值', '3公顷'),
  refused('another unit after 万', '户数', '110万人', 'cell-unit-unknown'),
  refused('a separator in the wrong place before 万', '户数', '1,10万户'),
  bounds('a hair below 40', '39.999999999999999', 39.99999999996, 40),
  bounds('a hair above 40', '40.000000000000001㎡', 40, 40.00000000004),
  refused('a hair below 40 households', '户数', '39.999999999999999'),
  refused('a hair above a hundred percent', '覆盖率', '100.000000000000001%', 'cell-out-of-range'),
  { name: '2.3万', heading: '户数', cell: '2.3万', value: 23_000, why: undefined, said: 'cell-spelled-out' },
  {
    name: 'a number in another unit',
    heading: '建筑面积',
    cell: '1.1公顷',
    value: 11_000,
    why: undefined,
    said: 'cell-unit-converted',
  },
  refused('a word nobody listed', '状态', '投入', 'cell-word-unknown'),
  refused('ditto in a boolean column', '是否达标', '基本达标', 'cell-word-unknown'),
  refused('only an unknown member of a set', '功能', '跳水台', 'cell-word-unknown'),
  {
    name: 'one unknown member of a set beside a known one',
    heading: '功能',
    cell: '办公室、游泳池',
    value: ['office', unreadWord],
    why: 'unreadable',
    said: 'cell-word-unknown',
  },
  {
    name: '#REF!',
    heading: '建筑面积',
    cell: { kind: 'error', code: '#REF!' },
    value: null,
    why: 'error',
    said: 'cell-error',
  },
  {
    name: 'a formula never calculated',
    heading: '状态',
    cell: { kind: 'error', code: 'no-value' },
    value: null,
    why: 'error',
    said: 'cell-error',
  },
  refused('a code of which the end is lost', '所属单位', 1.1010519491231e17, 'cell-truncated'),
  refused('a code saved as it was shown', '所属单位', '1.30102E+11', 'cell-truncated'),
  refused('opening past midnight', '开放时间', '22:00-6:00'),
];

describe('never guessed: an interval, or missing with a reason, and said with its cell', () => {
  test.each(readings)('$name', ({ heading, cell, value, why, said }) => {
    const seen = readCells(heading, [cell]);
    expect(seen.values).toEqual([value]);
    expect(seen.missing).toEqual([why]);
    expect(seen.said).toEqual(said === undefined ? [] : [`${said} D3`]);
  });

  test('2019.1 in a text file may have been a number, too', () => {
    const seen = readCells('投用日期', ['2019.1', '2019.01'], { isText: true });
    expect(seen.values).toEqual([
      { from: '2019-01-01', to: '2019-10-31' },
      { from: '2019-01-01', to: '2019-01-31' },
    ]);
    expect(seen.said).toEqual(['cell-date-ambiguous D3']);
  });

  test.each([
    { name: 'a month of which the nought may be lost', cell: 2019.1, first: '2019-01', last: '2019-10' },
    { name: 'a day counted from 1900 or from 1904', cell: 46_000, first: '2025-12-09', last: '2029-12-10' },
  ])('$name: both readings are named', ({ cell, first, last }) => {
    const sheet = aSheet([['设施台账'], ['序号', '设施类型', '备注', '投用日期'], [1, '社区服务站', null, cell]]);
    const { diagnostics } = recognise([aWorkbook([sheet])], aDataModel(), undefined);
    expect(diagnostics).toMatchObject([{ code: 'cell-date-ambiguous', params: { text: String(cell), first, last } }]);
  });

  test.each([
    { day: '1899-12-31', said: ['cell-date-unlikely D3'] },
    { day: '1900-01-01', said: [] },
    { day: '2099-12-31', said: [] },
    { day: '2100-01-01', said: ['cell-date-unlikely D3'] },
    { day: '9999-12-31', said: ['cell-date-unlikely D3'] },
  ])('$day is read, and questioned where it is hardly meant', ({ day, said }) => {
    const seen = readCells('投用日期', [day]);
    expect(seen.values).toEqual([day]);
    expect(seen.said).toEqual(said);
  });

  test('all of them, not the first', () => {
    expect(readCells('建筑面积', ['约1', 300, '1/2', '-5']).said).toEqual([
      'cell-approximate D3',
      'cell-unreadable D5',
      'cell-out-of-range D6',
    ]);
  });

  test('an age is a year of birthdays, counted from the data date, and its basis is said', () => {
    const seen = readCells('使用年限', [35], { above: '填报日期：2020-12-31' });
    expect(seen.values).toEqual([{ from: '1985-01-01', to: '1985-12-31' }]);
    expect(seen.said).toEqual(['column-flagged D']);
  });

  test('an age without a data date is unknown', () => {
    expect(readCells('使用年限', [35]).said).toEqual(['column-flagged D', 'cell-unreadable D3']);
  });
});

describe('shares without a percent sign', () => {
  test.each([
    { name: 'shares of one, as declared', cells: [0.85, 1, 0], values: [0.85, 1, 0], said: [] },
    {
      name: 'all too large to be shares of one',
      cells: [85, 100, 0],
      values: [0.85, 1, 0],
      said: ['column-unit-converted D'],
    },
    { name: '0.9 beside 85', cells: [0.9, 85, '70%'], values: [null, null, 0.7], said: ['column-mixed-rates D'] },
  ])('$name', ({ cells, values, said }) => {
    const seen = readCells('覆盖率', cells);
    expect(seen.values).toEqual(values);
    expect(seen.said).toEqual(said);
  });

  test('where more than all is possible, large numbers stay open', () => {
    expect(readCells('完成率', [85, 120]).values).toEqual([null, null]);
  });

  test('a percent sign in the heading settles it', () => {
    const seen = readCells('完成率(%)', [0.9, 85, 120]);
    expect(seen.values).toEqual([0.009, 0.85, 1.2]);
    expect(seen.said).toEqual([]);
  });
});
