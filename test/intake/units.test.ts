import { describe, expect, test } from 'vitest';
import { tableFromRecords } from '../../src/intake/table-from-records.ts';
import { readCells, valuesOf } from '../support/read-cells.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';

describe('the unit of a column', () => {
  test.each([
    { name: 'its own unit', heading: '建筑面积(平方米)', cell: 300, value: 300, said: [] },
    {
      name: 'a unit with a declared factor',
      heading: '建筑面积（公顷）',
      cell: 1.1,
      value: 11_000,
      said: ['column-unit-converted D'],
    },
    { name: '万人', heading: '常住人口(万人)', cell: 2.5, value: 25_000, said: ['column-unit-converted D'] },
    {
      name: '元 in a column of 万元',
      heading: '金额(元)',
      cell: 12_345,
      value: 1.2345,
      said: ['column-unit-converted D'],
    },
    { name: 'a word that only counts', heading: '名额(个)', cell: 5, value: 5, said: [] },
    {
      name: 'a unit nobody declared a factor for',
      heading: '建筑面积(人)',
      cell: 300,
      value: null,
      said: ['column-unit-unknown D'],
    },
    {
      name: 'a number in 万 under 万户, which may be 1.2 or 12,000 of them',
      heading: '户数(万户)',
      cell: '1.2万',
      value: null,
      said: ['column-unit-converted D', 'cell-unreadable D3'],
    },
    {
      name: 'the same with its unit',
      heading: '户数(万户)',
      cell: '1.2万户',
      value: 12_000,
      said: ['column-unit-converted D', 'cell-unit-converted D3'],
    },
    {
      name: "a cell's own unit before the heading's",
      heading: '建筑面积(公顷)',
      cell: '300㎡',
      value: 300,
      said: ['column-unit-converted D'],
    },
  ])('$name', ({ heading, cell, value, said }) => {
    const seen = readCells(heading, [cell]);
    expect(seen.values).toEqual([value]);
    expect(seen.said).toEqual(said);
  });

  test.each([
    {
      name: 'holds where the column has none',
      above: '单位：亿元',
      heading: '金额',
      value: 20_000,
      said: ['column-unit-converted D'],
    },
    { name: 'gives way to the heading', above: '单位：亿元', heading: '金额(万元)', value: 2, said: [] },
    { name: 'passes columns it does not fit', above: '单位：亿元', heading: '户数', value: 2, said: [] },
    { name: 'may list several', above: '单位：户、万元', heading: '金额', value: 2, said: [] },
    { name: 'is not 填报单位', above: '填报单位：亿元', heading: '金额', value: 2, said: [] },
  ])('单位 above the table $name', ({ above, heading, value, said }) => {
    const seen = readCells(heading, [2], { above });
    expect(seen.values).toEqual([value]);
    expect(seen.said).toEqual(said);
  });
});

describe('a jump of unit within a column', () => {
  const usual = [25_000, 31_000, 18_500, 22_000, 27_300, 40_100, 33_000, 29_900];

  test.each([
    { name: '2.5 among tens of thousands', cells: [...usual, 3], said: ['column-unit-jump D11'] },
    { name: 'tens of millions among tens of thousands', cells: [250_000_000, ...usual], said: ['column-unit-jump D3'] },
    { name: 'a small one that is still of this kind', cells: [...usual, 400], said: [] },
    { name: 'none is no jump', cells: [...usual, 0], said: [] },
    { name: 'too few to tell', cells: [25_000, 3], said: [] },
    { name: 'values that spread widely anyway', cells: [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8], said: [] },
  ])('$name', ({ cells, said }) => {
    const seen = readCells('常住人口', cells);
    expect(seen.said).toEqual(said);
    expect(seen.values).toEqual(cells);
  });
});

test.each([
  { cell: '0.45亩', value: 300 },
  { cell: '1.5亩', value: 1000 },
  { cell: '3 亩', value: 2000 },
])('the shipped units know that 15 mu are a hectare: $cell', ({ cell, value }) => {
  const record = { type: '社区服务站', floor_area: cell };
  const { value: table, diagnostics } = tableFromRecords(shippedDataModel(), 'facilities', [record], 'case.yaml');
  expect(valuesOf(table, 'floor_area')).toEqual([value]);
  expect(diagnostics).toMatchObject([{ code: 'cell-unit-converted', severity: 'note', params: { from: '亩' } }]);
});
