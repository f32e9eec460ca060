import { expect, test } from 'vitest';
import { tableFromRecords } from '../../../src/intake/table-from-records.ts';
import { locales } from '../../../src/locale/index.ts';
import { type Diagnostic } from '../../../src/model/diagnostic.ts';
import { aDataModel } from '../../support/a-data-model.ts';

const words = Array.from({ length: 150 }, (_, index) => `用词${String(index + 1)}`);

test.each([
  { name: 'few words are all named', declared: 3, named: 3, more: 0, end: '可用：用词1、用词2、用词3。' },
  { name: 'twelve are all named', declared: 12, named: 12, more: 0, end: '用词12。' },
  { name: 'of one more twelve are named', declared: 13, named: 12, more: 1, end: '用词12 等（另有 1 个）。' },
  { name: 'so they are of many', declared: 150, named: 12, more: 138, end: '用词12 等（另有 138 个）。' },
])('Beside a word that nobody listed $name', ({ declared, named, more, end }) => {
  const [said] = saidOf('投用', words.slice(0, declared));
  if (said?.code !== 'cell-word-unknown') throw new Error('The word was taken for one of the list.');
  expect([said.params.choices.split('、').length, said.params.more]).toEqual([named, more]);
  expect(locales.zh.diagnostic['cell-word-unknown'](said.params).endsWith(end)).toBe(true);
});

test('The nearest word is named wherever it stands in the list', () => {
  expect(saidOf('投人使用', [...words, '投入使用'])).toMatchObject([
    { code: 'cell-word-unknown', params: { nearest: '投入使用' } },
  ]);
});

/** What is said of a word in a column that declares these. */
function saidOf(word: string, declared: readonly string[]): readonly Diagnostic[] {
  const values = declared.map((each, index) => ({ id: `w${String(index)}`, zh: [each], en: each }));
  const model = aDataModel();
  const tables = model.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.id === 'status' ? { ...column, values } : column)),
  }));
  return tableFromRecords({ ...model, tables }, 'facilities', [{ status: word }], 'case.yaml').diagnostics;
}
