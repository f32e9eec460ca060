import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/intake/recognise.ts';
import { tableFromRecords } from '../../src/intake/table-from-records.ts';
import { type Cell } from '../../src/model/workbook.ts';
import { aDataModel } from '../support/a-data-model.ts';
import { aSheet, aWorkbook } from '../support/a-sheet.ts';
import { valuesOf } from '../support/read-cells.ts';

// The examples of GB 11643 and a made-up phone number.
const identity = '11010519491231002X';
const oldIdentity = '110105491231002';
const phone = '13800138000';

function read(headings: readonly string[], ...rows: readonly (readonly (Cell | null)[])[]) {
  return recognise([aWorkbook([aSheet([headings, ...rows])])], aDataModel(), undefined);
}

describe('personal data', () => {
  test('columns that no table declares are not kept, and personal ones are said by their letters', () => {
    const material = read(
      ['人员编号', '职务', '学历', '身份证号', '联系电话', '籍贯'],
      ['1', '主任', '本科', identity, phone, '河北'],
    );
    expect(JSON.stringify(material)).not.toMatch(/11010519491231002X|13800138000|河北/);
    expect(material.diagnostics).toMatchObject([
      { code: 'columns-personal', params: { letters: 'D、E' } },
      { code: 'headings-unmatched', params: { headings: 'F1 籍贯' } },
    ]);
  });

  test.each([
    { name: 'an identity number in a number column', heading: '户数', cell: identity },
    { name: 'a phone number for an area', heading: '使用面积', cell: Number(phone) },
    { name: 'an old identity number among words', heading: '状态', cell: oldIdentity },
    { name: 'a phone number beside a name', heading: '状态', cell: `李某 ${phone}` },
    { name: 'a phone number kept as a number', heading: '名额', cell: Number(phone) },
    { name: 'a phone number in full-width digits', heading: '投用日期', cell: '１３８００１３８０００' },
    { name: 'a phone number in groups', heading: '状态', cell: '138-0013-8000' },
    { name: 'a phone number with the number of the country', heading: '投用日期', cell: `0086${phone}` },
    { name: 'an identity number in groups', heading: '设施编号', cell: '110105 19491231 002X' },
    { name: 'an identity number in a name', heading: '设施名称', cell: `李某${identity}` },
    { name: 'an identity number as a key', heading: '设施编号', cell: identity },
    { name: 'an identity number as a heading', heading: identity, cell: 1 },
    { name: 'a phone number in a set', heading: '标签', cell: `甲、${phone}` },
  ])('$name is neither stored nor quoted', ({ heading, cell }) => {
    const material = JSON.stringify(read(['设施类型', '建筑面积', heading], ['社区服务站', 300, cell]));
    expect(material.normalize('NFKC')).not.toMatch(/\d(?:[- ]?\d){10}/);
  });

  test('a phone number in a row of totals is not quoted as a sum', () => {
    const material = read(
      ['设施编号', '设施类型', '建筑面积'],
      ['F1', '社区服务站', 300],
      ['合计', null, Number(phone)],
    );
    expect(material.diagnostics).toMatchObject([{ code: 'total-mismatch', params: { stated: '***', sum: '300' } }]);
  });

  test('a sheet named after somebody is shown without the number', () => {
    const { readings } = recognise(
      [
        aWorkbook([
          {
            ...aSheet([
              ['设施编号', '设施类型', '建筑面积'],
              ['F1', '社区服务站', 300],
            ]),
            name: `李某 ${phone}`,
          },
        ]),
      ],
      aDataModel(),
      undefined,
    );
    expect(readings[0]?.sheet).toBe('李某 ***');
  });

  test('a sheet that is not recognised shows no numbers of persons either', () => {
    const { diagnostics } = read(['张某', identity, phone, '主任'], ['李某', identity, phone, '委员']);
    expect(JSON.stringify(diagnostics)).not.toMatch(/\d{11}/);
  });

  test('keys that are identity numbers still join, within one reading', () => {
    const { tables, diagnostics } = read(
      ['设施编号', '在岗人员', '设施类型'],
      ['F1', identity, '社区服务站'],
      ['F2', identity.toLowerCase(), '社区服务站'],
      ['F3', oldIdentity, '社区服务站'],
    );
    const [first, second, third] = valuesOf(tables[0], 'holder') ?? [];
    expect(first).toBe(second);
    expect(third).not.toBe(first);
    expect(diagnostics).toMatchObject([{ code: 'cells-personal', params: { count: 3 } }]);
  });

  test('codes of places and of organisations are not taken for numbers of persons', () => {
    const { tables } = read(['设施编号', '所属单位', '设施类型'], ['51130102MJ0123456X', 130102001001, '社区服务站']);
    expect(valuesOf(tables[0], 'id')).toEqual(['51130102MJ0123456X']);
    expect(valuesOf(tables[0], 'unit_id')).toEqual(['130102001001']);
  });

  test.each([
    { name: 'a code that lost its last digit', cell: '13010200100', kept: true },
    { name: 'the same as a number', cell: 13_010_200_100, kept: true },
    { name: 'one of Inner Mongolia', cell: '15252200100', kept: true },
    { name: 'a number no region has', cell: phone, kept: false },
    { name: 'an identity number', cell: identity, kept: false },
    { name: 'a code and more beside it', cell: '13010200100 张某', kept: false },
  ])('in a column of places $name is shown: $kept', ({ cell, kept }) => {
    const { tables } = read(['设施编号', '所属单位', '设施类型'], ['F1', cell, '社区服务站']);
    expect(valuesOf(tables[0], 'unit_id')).toEqual([kept ? String(cell) : 'id:1']);
  });

  test.each([
    { heading: '街道代码', kept: '13010200100' },
    { heading: '街道', kept: 'id:1' },
  ])('of the columns that place a row only codes are shown: $heading', ({ heading, kept }) => {
    const { tables } = read([heading, '设施类型', '建筑面积'], ['13010200100', '社区服务站', 300]);
    expect(tables[0]?.path[0]?.values).toEqual([kept]);
  });

  test.each([
    { name: 'codes', cells: ['130102001001', '13010200100'], kept: ['130102001001', '13010200100'] },
    { name: 'names', cells: ['一社区', '13010200100'], kept: ['一社区', 'id:1'] },
    { name: 'codes and a phone number', cells: ['130102001001', phone], kept: ['130102001001', 'id:1'] },
  ])('a column of names that holds $name', ({ cells, kept }) => {
    const rows = cells.map((cell) => [cell, '社区服务站', 300]);
    expect(read(['社区', '设施类型', '建筑面积'], ...rows).tables[0]?.path[0]?.values).toEqual(kept);
  });

  test('elsewhere what may be a phone number is hidden', () => {
    const { tables } = read(['设施编号', '设施名称', '设施类型'], ['13010200100', '站13010200100', '社区服务站']);
    expect(JSON.stringify(tables)).not.toContain('13010200100');
  });

  test.each(['0311-86012345', '(0311)86012345', '010 6512 3456', '02888881234', '传达室 0311-8601-2345 转'])(
    'a phone number with an area code is not quoted: %s',
    (text) => {
      const { diagnostics, tables } = read(['设施名称', '设施类型', '建筑面积'], [text, '社区服务站', `${text}吧`]);
      expect(JSON.stringify([diagnostics, tables])).not.toMatch(/\d{4}/);
      expect(JSON.stringify(diagnostics)).toContain('"text":"***');
    },
  );

  test.each(['0.3118601', '2019-06-01', '300-400', '0311', '130102001001', 'A0311-86012345'])(
    'what is none is quoted: %s',
    (text) => {
      const { diagnostics } = read(['设施类型', '建筑面积'], ['社区服务站', `${text}吧`]);
      expect(JSON.stringify(diagnostics)).toContain(`${text}吧`);
    },
  );

  test('what stands in a personal column is never quoted, whatever it looks like', () => {
    const broken: Cell = '张三丰';
    const model = aDataModel();
    const tables = model.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => (column.id === 'status' ? { ...column, personal: true } : column)),
    }));
    const { diagnostics } = tableFromRecords({ ...model, tables }, 'facilities', [{ status: broken }], 'case.yaml');
    expect(diagnostics).toMatchObject([{ code: 'cell-word-unknown', params: { text: '***' } }]);
  });
});
