import { describe, expect, test } from 'vitest';
import { readMappingFile } from '../../src/flow/read-mapping-file.ts';
import { type Diagnostic } from '../../src/model/diagnostic.ts';
import { Failure } from '../../src/model/failure.ts';
import { aDataModel } from '../support/a-data-model.ts';

const read = (text: string) => readMappingFile(text, 'map.yaml', aDataModel());

/** `line:column code` of everything a mapping file is refused for, with the diagnostics themselves. */
function problemsOf(text: string): { readonly said: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const { code, params, diagnostics } = failureOf(text);
  expect({ code, params }).toEqual({
    code: 'mapping-malformed',
    params: { file: 'map.yaml', count: diagnostics.length },
  });
  return { said: diagnostics.map(({ at, code: said }) => `${at.line ?? 0}:${at.column ?? 0} ${said}`), diagnostics };
}

function failureOf(text: string): Failure {
  try {
    read(text);
  } catch (error) {
    if (isFailure(error)) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

function isFailure(value: unknown): value is Failure {
  return value instanceof Failure;
}

describe('a mapping file', () => {
  test('is taken as it stands when it is well formed', () => {
    const { sheets, keyPlaceOf } = read(`
sheets:
  - file: a.xlsx
    sheet: 甲
    table: null
    columns:
      A: id
      户数: null
`);
    expect(sheets).toEqual([{ file: 'a.xlsx', sheet: '甲', table: null, columns: { A: 'id', 户数: null } }]);
    expect(keyPlaceOf(['sheets', 0, 'columns', '户数'])).toMatchObject({ file: 'map.yaml', line: 8, column: 7 });
  });

  test.each([
    { name: 'its id', word: 'facilities' },
    { name: 'its title', word: '设施' },
    { name: 'its title with a space', word: '设 施' },
  ])('may name a table by $name', ({ word }) => {
    expect(read(`sheets: [{ table: ${word} }]`).sheets).toEqual([{ table: 'facilities' }]);
  });

  test.each([
    { name: 'no YAML', text: 'sheets: [', said: ['1:10 yaml-syntax'] },
    { name: 'nothing at all', text: '', said: ['1:1 yaml-schema'] },
    { name: 'no list of sheets', text: 'sheets: 甲', said: ['1:9 yaml-schema'] },
    { name: 'a misspelt key', text: 'sheets:\n  - tabel: facilities', said: ['2:5 key-unknown'] },
    { name: 'a column that is a number', text: 'sheets:\n  - columns: { 户数: 3 }', said: ['2:20 yaml-schema'] },
    { name: 'an unknown table', text: 'sheets:\n  - table: facilites', said: ['2:12 mapping-table-unknown'] },
    {
      name: 'an unknown column',
      text: 'sheets:\n  - table: 设施\n    columns: { C: populaton }',
      said: ['3:19 mapping-column-unknown'],
    },
    {
      name: 'a column of another table',
      text: 'sheets:\n  - table: 设施\n    columns: { C: education }',
      said: ['3:19 mapping-column-unknown'],
    },
    {
      name: 'an unknown level',
      text: 'sheets: [{ columns: { C: "path:twon" } }]',
      said: ['1:26 mapping-column-unknown'],
    },
    {
      name: 'all of it at once',
      text: 'sheets:\n  - tabel: 设施\n    sheet: 3\n  - table: 社施\n    columns: { C: 面基 }',
      said: ['2:5 key-unknown', '3:12 yaml-schema', '4:12 mapping-table-unknown', '5:19 mapping-column-unknown'],
    },
  ])('is refused with $name', ({ text, said }) => {
    expect(problemsOf(text).said.toSorted()).toEqual(said);
  });

  test.each([
    { name: 'a table', text: 'sheets: [{ table: facilites }]', nearest: 'facilities', allowed: 'staff' },
    {
      name: 'a column of a table',
      text: 'sheets: [{ table: 设施, columns: { C: 建筑面基 } }]',
      nearest: '建筑面积',
      allowed: 'floor_area, households',
    },
    { name: 'a level', text: 'sheets: [{ columns: { C: "path:twon" } }]', nearest: 'path:town', allowed: '' },
  ])('says what was probably meant by $name, and what may stand there', ({ text, nearest, allowed }) => {
    const [first] = problemsOf(text).diagnostics;
    expect(first?.params).toMatchObject({ nearest });
    expect(JSON.stringify(first?.params)).toContain(allowed);
  });
});
