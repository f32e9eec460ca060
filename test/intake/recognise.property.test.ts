import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '../../src/intake/recognise.ts';
import { type Cell } from '../../src/model/workbook.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';
import { readCells } from '../support/read-cells.ts';

const spellings: readonly ((amount: number) => string)[] = [
  String,
  (amount) => `${amount}户`,
  (amount) => `${amount}.0`,
  (amount) => ` ${amount}\u3000`,
  (amount) => String(amount).replace(/\B(?=(\d{3})+$)/g, ','),
  (amount) => Array.from(String(amount), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
];

test('a whole number reads the same however it is spelled', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.constantFrom(...spellings), (amount, spell) => {
      expect(readCells('户数', [spell(amount)])).toMatchObject({ values: [amount], said: [] });
    }),
  );
});

test('whatever stands in a cell, it is read without a fault and never grows a number out of words', () => {
  const headings = ['户数', '建筑面积', '投用日期', '是否达标', '状态', '功能', '开放时间', '覆盖率'];
  fc.assert(
    fc.property(fc.constantFrom(...headings), fc.string({ unit: 'grapheme' }), (heading, text) => {
      const { values } = readCells(heading, [text]);
      if (!/[\d一二两三四五六七八九十百千万亿零〇無无]/.test(text.normalize('NFKC'))) {
        expect(values.filter((value) => typeof value === 'number')).toEqual([]);
      }
    }),
  );
});

test('the order of columns and what else stands between them do not matter', () => {
  const columns: readonly (readonly [string, Cell, Cell])[] = [
    ['设施编号', 'F1', 'F2'],
    ['设施类型', '社区服务站', '服务中心'],
    ['建筑面积(㎡)', '约300', 600],
    ['户数', 10, '—'],
    ['投用日期', '2019年', 2019.1],
    ['备注', '甲', '乙'],
    ['街道', '裕兴街道', '裕华街道'],
  ];
  const read = (ordered: typeof columns) => {
    const rows = [0, 1, 2].map((row) => ordered.map((column) => column[row] ?? null));
    const { tables } = recognise([aWorkbook([aSheet(rows)])], aDataModel(), undefined);
    const named = [...(tables[0]?.columns ?? []).map(({ id, values }) => [id, values] as const)];
    return { values: Object.fromEntries(named), path: tables[0]?.path.map(({ level, values }) => [level, values]) };
  };
  const expected = read(columns);
  fc.assert(
    fc.property(fc.shuffledSubarray([...columns], { minLength: columns.length }), (shuffled) => {
      expect(read(shuffled)).toEqual(expected);
    }),
  );
});
