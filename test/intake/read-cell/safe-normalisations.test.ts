import { describe, expect, test } from 'vitest';
import { type Value } from '../../../src/model/table.ts';
import { type Cell } from '../../../src/model/workbook.ts';
import { readCells } from '../../support/read-cells.ts';

interface Reading {
  readonly name: string;
  readonly heading: string;
  readonly cell: Cell | null;
  readonly value: Value;
}

const june: Value = { from: '2019-06-01', to: '2019-06-30' };
const wholeYear: Value = { from: '2019-01-01', to: '2019-12-31' };

const readings: readonly Reading[] = [
  { name: 'a plain number', heading: '建筑面积', cell: 300.5, value: 300.5 },
  { name: 'zero', heading: '建筑面积', cell: 0, value: 0 },
  { name: 'a number kept as text', heading: '户数', cell: '1200', value: 1200 },
  { name: 'as many digits as are kept', heading: '建筑面积', cell: '39.9999999999999', value: 39.9999999999999 },
  { name: 'further noughts', heading: '建筑面积', cell: '40.000000000000000000', value: 40 },
  { name: 'a long fraction', heading: '建筑面积', cell: '33.33333333333333333333', value: 33.333333333333336 },
  { name: 'full-width digits', heading: '户数', cell: '１２００', value: 1200 },
  { name: 'full-width decimal point', heading: '建筑面积', cell: '３００．５', value: 300.5 },
  {
    name: 'full-width, non-breaking and zero-width spaces around',
    heading: '户数',
    cell: '\u3000 1200\u00a0\u200b',
    value: 1200,
  },
  { name: 'a line break after', heading: '户数', cell: '1200\r\n', value: 1200 },
  { name: 'thousands separators', heading: '户数', cell: '1,200,345', value: 1_200_345 },
  { name: 'a full-width thousands separator', heading: '户数', cell: '1，200', value: 1200 },
  { name: '㎡', heading: '建筑面积', cell: '300㎡', value: 300 },
  { name: '平方米', heading: '建筑面积', cell: '300 平方米', value: 300 },
  { name: 'm2', heading: '建筑面积', cell: '300m2', value: 300 },
  { name: 'm²', heading: '建筑面积', cell: '300m²', value: 300 },
  { name: '户 in a column of households', heading: '户数', cell: '1,200户', value: 1200 },
  { name: '.0 after a whole number', heading: '户数', cell: '1200.0', value: 1200 },
  { name: 'the noise of binary fractions', heading: '户数', cell: 1199.9999999999998, value: 1200 },
  { name: 'a word that the column declares for a number', heading: '星级', cell: '三星级', value: 3 },
  { name: 'signs that it declares', heading: '星级', cell: ' ★★★', value: 3 },
  { name: '无 where it declares it for zero', heading: '星级', cell: '无', value: 0 },
  { name: 'a plain number beside such words', heading: '星级', cell: '4', value: 4 },
  { name: 'a code kept as text', heading: '设施编号', cell: '00123', value: '00123' },
  { name: 'a code kept as a number', heading: '所属单位', cell: 130102001001, value: '130102001001' },
  {
    name: 'a code shown as 1.30102E+11',
    heading: '所属单位',
    cell: { kind: 'rounded', value: 130102001001, shown: '1.30102E+11' },
    value: '130102001001',
  },
  { name: 'a code with a .0 tail', heading: '所属单位', cell: '130102001001.0', value: '130102001001' },
  { name: 'a code in full-width digits', heading: '所属单位', cell: '１３０１０２', value: '130102' },
  { name: 'a code after an apostrophe', heading: '所属单位', cell: "'130102", value: '130102' },
  {
    name: 'a name with 、 in it',
    heading: '设施名称',
    cell: '鸿基花苑、金世纪新城服务站',
    value: '鸿基花苑、金世纪新城服务站',
  },
  { name: 'rare ideographs', heading: '设施名称', cell: '㑇里𠅤村〇站', value: '㑇里𠅤村〇站' },
  { name: 'full-width brackets in a name', heading: '设施名称', cell: '幸福（北）站', value: '幸福(北)站' },
  { name: '是', heading: '是否达标', cell: '是', value: true },
  { name: '√', heading: '是否达标', cell: '√', value: true },
  { name: '✓', heading: '是否达标', cell: '✓', value: true },
  { name: '有', heading: '是否达标', cell: '有', value: true },
  { name: 'Y', heading: '是否达标', cell: 'Ｙ', value: true },
  { name: '1', heading: '是否达标', cell: 1, value: true },
  { name: '○', heading: '是否达标', cell: '○', value: true },
  { name: 'a true boolean', heading: '是否达标', cell: true, value: true },
  { name: '否', heading: '是否达标', cell: '否', value: false },
  { name: '×', heading: '是否达标', cell: '×', value: false },
  { name: '无', heading: '是否达标', cell: '无', value: false },
  { name: 'N', heading: '是否达标', cell: 'N', value: false },
  { name: '0', heading: '是否达标', cell: 0, value: false },
  { name: "a boolean column's own word", heading: '是否达标', cell: '未达标', value: false },
  { name: 'a true date', heading: '投用日期', cell: { kind: 'date', day: '2019-06-01' }, value: '2019-06-01' },
  { name: '2019-06-01', heading: '投用日期', cell: '2019-06-01', value: '2019-06-01' },
  { name: '2019/6/1', heading: '投用日期', cell: '2019/6/1', value: '2019-06-01' },
  { name: '2019.6.1', heading: '投用日期', cell: '2019.6.1', value: '2019-06-01' },
  { name: '2019年6月1日', heading: '投用日期', cell: '2019年6月1日', value: '2019-06-01' },
  { name: 'a day with a time', heading: '投用日期', cell: '2019-06-01 00:00:00', value: '2019-06-01' },
  { name: '20190601 as text', heading: '投用日期', cell: '20190601', value: '2019-06-01' },
  { name: '20190601 as a number', heading: '投用日期', cell: 20190601, value: '2019-06-01' },
  { name: '2019.6 as text', heading: '投用日期', cell: '2019.6', value: june },
  { name: '2019.6 as a number', heading: '投用日期', cell: 2019.6, value: june },
  { name: '2019.06', heading: '投用日期', cell: '2019.06', value: june },
  { name: '2019-06', heading: '投用日期', cell: '2019-06', value: june },
  { name: '2019年6月', heading: '投用日期', cell: '2019年6月', value: june },
  { name: '201906', heading: '投用日期', cell: 201906, value: june },
  { name: '2019年', heading: '投用日期', cell: '2019年', value: wholeYear },
  { name: '2019', heading: '投用日期', cell: 2019, value: wholeYear },
  { name: '2019年上半年', heading: '投用日期', cell: '2019年上半年', value: { from: '2019-01-01', to: '2019-06-30' } },
  { name: '2019年第三季度', heading: '投用日期', cell: '2019年3季度', value: { from: '2019-07-01', to: '2019-09-30' } },
  { name: 'a blank where the day has not come', heading: '停用日期', cell: null, value: 'never' },
  { name: 'a dash where the day has not come', heading: '停用日期', cell: '—', value: 'never' },
  { name: 'a cell with a percent format', heading: '覆盖率', cell: { kind: 'percent', value: 0.85 }, value: 0.85 },
  { name: '85%', heading: '覆盖率', cell: '85%', value: 0.85 },
  { name: '85％', heading: '覆盖率', cell: '８５％', value: 0.85 },
  { name: 'a percentage in a column without a unit', heading: '数值', cell: '85%', value: 0.85 },
  { name: 'opening hours', heading: '开放时间', cell: '08:30-17:30', value: 9 },
  { name: 'opening hours with a break', heading: '开放时间', cell: '8:30—12:00，14:00—17:30', value: 7 },
  { name: 'opening hours in two halves', heading: '开放时间', cell: '上午8:30-12:00 下午2:00-6:00', value: 7.5 },
  { name: '24小时', heading: '开放时间', cell: '24小时', value: 24 },
  { name: 'a listed word', heading: '状态', cell: '投用', value: 'operating' },
  { name: 'another spelling of it', heading: '状态', cell: ' 在 用 ', value: 'operating' },
  { name: 'its id', heading: '状态', cell: 'operating', value: 'operating' },
  { name: '无 where it is a listed word', heading: '等级', cell: '无', value: 'none' },
  { name: 'several words', heading: '功能', cell: '办公室、图书室', value: ['office', 'reading'] },
  { name: 'several words on lines', heading: '功能', cell: '办公室\n阅览室；办公室', value: ['office', 'reading'] },
  { name: 'a listed word with a separator in it', heading: '功能', cell: '窗口/前台', value: ['desk'] },
  { name: '无 in a set', heading: '功能', cell: '无', value: [] },
  { name: 'free words', heading: '标签', cell: '示范，连锁', value: ['示范', '连锁'] },
  { name: 'a blank that means nobody', heading: '标签', cell: null, value: [] },
];

describe('read without a word, but counted', () => {
  test.each(readings)('$name', ({ heading, cell, value }) => {
    const seen = readCells(heading, [cell]);
    expect(seen.values).toEqual([value]);
    expect(seen.said).toEqual([]);
  });

  test('every kind of normalisation is counted for the reading log', () => {
    expect(readCells('建筑面积', ['300', '1,200', '300㎡', 300]).normalised).toEqual({
      'text-number': 1,
      'thousands-separator': 1,
      'unit-suffix': 1,
    });
  });

  test('a value shown rounded is judged as stored', () => {
    const seen = readCells('建筑面积', [{ kind: 'rounded', value: 29.996, shown: '30.00' }]);
    expect(seen.values).toEqual([29.996]);
    expect(seen.normalised).toEqual({ 'shown-rounded': 1 });
  });

  test.each([
    { name: 'a month', cell: '2019.6' },
    { name: 'a year', cell: '2019年' },
  ])('$name keeps its precision and says why', ({ cell }) => {
    expect(readCells('投用日期', [cell]).missing).toEqual(['imprecise']);
  });
});
