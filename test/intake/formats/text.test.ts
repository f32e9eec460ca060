import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/intake/limits.ts';
import { readWorkbook } from '../../../src/intake/read-workbook.ts';
import { failureOf, read, readRows } from './read.ts';

/** 桥西区,约300 in GB18030. */
const gb18030 = Buffer.from([0xc7, 0xc5, 0xce, 0xf7, 0xc7, 0xf8, 0x2c, 0xd4, 0xbc, 0x33, 0x30, 0x30]);

describe('encodings', () => {
  test.each([
    { name: 'UTF-8', bytes: Buffer.from('桥西区,约300') },
    { name: 'UTF-8 with a mark', bytes: Buffer.from('\ufeff桥西区,约300') },
    { name: 'GB18030', bytes: gb18030 },
    { name: 'UTF-16 with a mark', bytes: Buffer.from('\ufeff桥西区,约300', 'utf16le') },
    { name: 'UTF-16 without a mark', bytes: Buffer.from('桥西区,约300', 'utf16le') },
    { name: 'UTF-16 the other way round', bytes: Buffer.from('\ufeff桥西区,约300', 'utf16le').swap16() },
    { name: 'UTF-16 the other way round without a mark', bytes: Buffer.from('桥西区,约300', 'utf16le').swap16() },
  ])('$name', async ({ bytes }) => {
    expect(await readRows(bytes, '社区.csv')).toEqual([['桥西区', '约300']]);
  });

  test.each([
    { name: 'a byte that is in none of them', bytes: Buffer.from([0x61, 0xff, 0x2c]), line: 1, byte: 2 },
    {
      name: 'such a byte below lines in GB18030, which is not UTF-8 from its first character on',
      bytes: Buffer.concat([gb18030, Buffer.from('\r\n\n'), gb18030, Buffer.from([0x2c, 0xff])]),
      line: 3,
      byte: 29,
    },
    {
      name: 'such a byte below lines in UTF-8',
      bytes: Buffer.concat([Buffer.from('甲\n乙,'), Buffer.from([0xff, 0x0a])]),
      line: 2,
      byte: 9,
    },
    { name: 'half a character at the end', bytes: gb18030.subarray(0, 5), line: 1, byte: 5 },
    { name: 'half a character of UTF-16', bytes: Buffer.from([0xff, 0xfe, 0x61]), line: 1, byte: 3 },
  ])('$name is no encoding we know, from this byte on', async ({ bytes, line, byte }) => {
    expect(await failureOf(read(bytes, '社区.csv'))).toEqual({
      code: 'encoding-unknown',
      params: { file: '社区.csv', line, byte },
    });
  });

  test.each([
    { name: 'a bell', text: 'a,\u0007b', line: 1, character: 3, control: 'U+0007' },
    { name: 'a colour of the terminal', text: 'a,b\r\n1,\u001b[31m2', line: 2, character: 3, control: 'U+001B' },
    { name: 'zeros on both sides', text: 'a\u0000\u0000a', line: 1, character: 2, control: 'U+0000' },
  ])('$name is no fault of the encoding', async ({ text, line, character, control }) => {
    expect(await failureOf(read(Buffer.from(text), '社区.csv'))).toEqual({
      code: 'text-has-controls',
      params: { file: '社区.csv', line, character, control },
    });
  });

  test.each([
    { name: 'no bytes', content: '' },
    { name: 'only a mark', content: '\ufeff' },
    { name: 'only line ends', content: '\r\n\r\n' },
  ])('$name: the file is empty', async ({ content }) => {
    expect(await failureOf(read(content, '社区.csv'))).toEqual({ code: 'file-empty', params: { file: '社区.csv' } });
  });
});

describe('delimiters', () => {
  test.each([
    {
      name: 'commas',
      text: 'a,b\n1,2',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
    {
      name: 'semicolons',
      text: 'a;b\n1,5;2',
      rows: [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    },
    {
      name: 'tabs',
      text: 'a\tb\n1,000\t2',
      rows: [
        ['a', 'b'],
        ['1,000', '2'],
      ],
    },
    {
      name: 'a title above the table',
      text: '台账;2020,12\na,b\n1,2',
      rows: [
        ['台账;2020', '12'],
        ['a', 'b'],
        ['1', '2'],
      ],
    },
    {
      name: 'delimiters in quotes do not count',
      text: '"a,b,c,d";e\n"1,2,3,4";5',
      rows: [
        ['a,b,c,d', 'e'],
        ['1,2,3,4', '5'],
      ],
    },
    {
      name: 'full-width commas where every line has as many',
      text: '甲，乙，丙\n1，2，3\n\n4，5，6\n',
      rows: [['甲', '乙', '丙'], ['1', '2', '3'], [], ['4', '5', '6']],
    },
    {
      name: 'full-width commas do not count where lines differ',
      text: '甲，乙\n丙，丁，戊',
      rows: [['甲，乙'], ['丙，丁，戊']],
    },
    { name: 'full-width commas do not count on a lone line', text: '甲，乙', rows: [['甲，乙']] },
    {
      name: 'full-width commas do not count beside half-width ones',
      text: '甲，乙\n丙，丁\n1,2',
      rows: [['甲，乙'], ['丙，丁'], ['1', '2']],
    },
    {
      name: 'what most lines share counts, not the first line',
      text: '台账;;;\na;b\n1,5;2\n2,5;3',
      rows: [['台账'], ['a', 'b'], ['1,5', '2'], ['2,5', '3']],
    },
    { name: 'a single column', text: 'a\n1', rows: [['a'], ['1']] },
  ])('$name', async ({ text, rows }) => {
    expect(await readRows(text, '社区.csv')).toEqual(rows);
  });

  test.each([
    { file: '社区.csv', rows: [['a\tb', 'c']] },
    { file: '社区.tsv', rows: [['a', 'b,c']] },
  ])('between equals the name decides: $file', async ({ file, rows }) => {
    expect(await readRows('a\tb,c', file)).toEqual(rows);
  });
});

test.each([
  {
    name: 'full-width commas are said',
    text: '甲，乙\n丙，丁',
    said: [{ code: 'separator-full-width', params: { columns: 2 } }],
  },
  { name: 'half-width commas are not', text: '甲,乙\n丙,丁', said: [] },
])('$name', async ({ text, said }) => {
  const { diagnostics } = await readWorkbook(Buffer.from(text), '社区.csv', defaultLimits);
  expect(diagnostics).toMatchObject(said);
});

describe('values', () => {
  test.each([
    { name: 'stay text', text: '0012,85%,2020-12-31,TRUE', rows: [['0012', '85%', '2020-12-31', 'TRUE']] },
    { name: 'keep the space around them', text: ' a ,\u3000b', rows: [[' a ', '\u3000b']] },
    {
      name: 'may hold quotes and line ends',
      text: '"say ""yes""","甲\r\n乙"\r\nc,d',
      rows: [
        ['say "yes"', '甲\n乙'],
        ['c', 'd'],
      ],
    },
    { name: 'may hold a quote in the middle', text: '5" pipe,b', rows: [['5" pipe', 'b']] },
    { name: 'lose the shell that keeps text from Excel', text: '="0012",b', rows: [['0012', 'b']] },
    { name: 'are absent when empty', text: 'a,,c,,\n,,\nd', rows: [['a', undefined, 'c'], [], ['d']] },
    { name: 'may be fewer than in other rows', text: 'a,b\n1\n1,2,3', rows: [['a', 'b'], ['1'], ['1', '2', '3']] },
    {
      name: 'end with any kind of line end',
      text: 'a,b\r1,2\n3,4\r\n5,6',
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    },
  ])('$name', async ({ text, rows }) => {
    expect(await readRows(text, '社区.csv')).toEqual(rows);
  });

  test('a text file is one sheet without a name', async () => {
    expect(await read('a,b', 'data/社区.csv')).toMatchObject({
      file: 'data/社区.csv',
      isText: true,
      sheets: [{ name: '', hidden: false }],
    });
  });

  test('a quote that is never closed would swallow the rest', async () => {
    expect(await failureOf(read('a,b\n"1,2\n3,4', '社区.csv'))).toEqual({
      code: 'quotes-unpaired',
      params: { file: '社区.csv', line: 2 },
    });
  });

  test.each([
    { name: 'text behind a quote that closes lines later', text: 'a,b\n1,2\n"旧\n2015年"合并,4\n', line: 3 },
    { name: 'lines in a value that is in order do not hide it', text: '"a\nb",c\n"d\ne"f,g', line: 3 },
  ])('rows do not vanish into a cell: $name', async ({ text, line }) => {
    expect(await failureOf(read(text, '社区.csv'))).toMatchObject({ code: 'quotes-unpaired', params: { line } });
  });

  test.each([
    { name: 'within a line', text: '"东明"x社区,b', cells: 2 },
    { name: 'doubled', text: '"say ""x""\nand more",b', cells: 2 },
  ])('a quote is a character $name', async ({ text, cells }) => {
    const { sheets } = await read(text, '社区.csv');
    expect(sheets[0]?.rows[0]).toHaveLength(cells);
  });

  test('a file above the limit is refused before it is decoded', async () => {
    expect((await read('a,b', '社区.csv', { partBytes: 3 })).sheets).toHaveLength(1);
    expect(await failureOf(read('a,b', '社区.csv', { partBytes: 2 }))).toMatchObject({ code: 'workbook-too-large' });
  });
});
