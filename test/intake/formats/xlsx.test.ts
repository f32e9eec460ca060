import { describe, expect, test } from 'vitest';
import { anXlsx, mainNamespace, relationList, sheetXml, stylesWith, workbookXml } from './an-xlsx.ts';
import { failureOf, read, readRows } from './read.ts';

const data = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe('cells', () => {
  test.each([
    { name: 'a whole number', cell: '<c r="A1"><v>300</v></c>', value: 300 },
    { name: 'a decimal', cell: '<c r="A1"><v>0.1</v></c>', value: 0.1 },
    { name: 'a negative number', cell: '<c r="A1"><v>-1.5</v></c>', value: -1.5 },
    { name: 'sixteen digits', cell: '<c r="A1"><v>0.3333333333333333</v></c>', value: 0.3333333333333333 },
    { name: 'a power of ten', cell: '<c r="A1"><v>1.2E-3</v></c>', value: 0.0012 },
    { name: 'a number with space around it', cell: '<c r="A1"><v> 12 </v></c>', value: 12 },
    { name: 'a number that overflows', cell: '<c r="A1"><v>1e999</v></c>', value: { kind: 'error', code: '#NUM!' } },
    { name: 'a shared string', cell: '<c r="A1" t="s"><v>0</v></c>', value: '桥西区' },
    { name: 'a shared string without a number', cell: '<c r="A1" t="s"><v></v></c>', value: undefined },
    { name: 'an inline string', cell: '<c r="A1" t="inlineStr"><is><t>甲&amp;乙</t></is></c>', value: '甲&乙' },
    {
      name: 'text in CDATA',
      cell: '<c r="A1" t="inlineStr"><is><t>甲<![CDATA[<乙>]]>丙</t></is></c>',
      value: '甲<乙>丙',
    },
    {
      name: 'references by number',
      cell: '<c r="A1" t="inlineStr"><is><t>&#31038;&#x533A;</t></is></c>',
      value: '社区',
    },
    {
      name: 'a reference nobody declared',
      cell: '<c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c>',
      value: '&nbsp;',
    },
    {
      name: 'kept white space',
      cell: '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>',
      value: ' 甲 ',
    },
    { name: 'an escaped line end', cell: '<c r="A1" t="inlineStr"><is><t>甲_x000D_\n乙</t></is></c>', value: '甲\n乙' },
    { name: 'an escaped escape', cell: '<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', value: '_x000D_' },
    { name: 'an empty text', cell: '<c r="A1" t="inlineStr"><is><t></t></is></c>', value: undefined },
    { name: 'true', cell: '<c r="A1" t="b"><v>1</v></c>', value: true },
    { name: 'false', cell: '<c r="A1" t="b"><v>0</v></c>', value: false },
    { name: 'an error', cell: '<c r="A1" t="e"><v>#DIV/0!</v></c>', value: { kind: 'error', code: '#DIV/0!' } },
    {
      name: 'an ISO date',
      cell: '<c r="A1" t="d"><v>2020-12-31T00:00:00</v></c>',
      value: { kind: 'date', day: '2020-12-31' },
    },
    { name: 'a day that is none', cell: '<c r="A1" t="d"><v>2020-02-30</v></c>', value: '2020-02-30' },
    { name: 'a formula with its value', cell: '<c r="A1"><f>1+1</f><v>2</v></c>', value: 2 },
    { name: 'a formula with a text', cell: '<c r="A1" t="str"><f>B1</f><v>达标</v></c>', value: '达标' },
    { name: 'a formula with an empty text', cell: '<c r="A1" t="str"><f>""</f><v></v></c>', value: undefined },
    {
      name: 'a formula never calculated',
      cell: '<c r="A1"><f>1+1</f></c>',
      value: { kind: 'error', code: 'no-value' },
    },
    {
      name: 'a formula with an empty value',
      cell: '<c r="A1"><f>1+1</f><v/></c>',
      value: { kind: 'error', code: 'no-value' },
    },
    { name: 'a cell that only has a style', cell: '<c r="A1" s="0"/>', value: undefined },
  ])('$name', async ({ cell, value }) => {
    const strings = '<si><t>桥西区</t></si>';
    expect((await readRows(anXlsx({ sheet: data(cell), strings })))[0]?.[0]).toEqual(value);
  });

  test.each([
    {
      name: 'rich text is one text',
      item: '<si><r><t>石家</t></r><r><rPr><b/></rPr><t>庄</t></r></si>',
      value: '石家庄',
    },
    {
      name: 'phonetic text is not part of it',
      item: '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>',
      value: '東京',
    },
    { name: 'characters beyond the first plane', item: '<si><t>𠮷</t></si>', value: '𠮷' },
  ])('$name', async ({ item, value }) => {
    const sheet = data('<c r="A1" t="s"><v>0</v></c>');
    expect(await readRows(anXlsx({ sheet, strings: item }))).toEqual([[value]]);
  });

  test.each([
    { name: 'a date by number', code: 14, value: { kind: 'date', day: '2020-12-31' } },
    { name: 'a Chinese date by number', code: 31, value: { kind: 'date', day: '2020-12-31' } },
    { name: 'the last built-in date', code: 58, value: { kind: 'date', day: '2020-12-31' } },
    { name: 'a date spelled out', code: 'yyyy"年"m"月"d"日"', value: { kind: 'date', day: '2020-12-31' } },
    { name: 'a letter in quotes is no date', code: '0.0"d"', value: 44196 },
    { name: 'a percent format', code: '0%', value: { kind: 'percent', value: 44196 } },
    { name: 'thousands', code: '0.0,', value: { kind: 'rounded', value: 44196, shown: '44.2' } },
  ])('44196 under $name', async ({ code, value }) => {
    const sheet = data('<c r="A1" s="1"><v>44196</v></c>');
    expect(await readRows(anXlsx({ sheet, styles: stylesWith([0, code]) }))).toEqual([[value]]);
  });

  test('days are counted from 1904 where the workbook says so', async () => {
    const workbook = workbookXml(['<sheet name="a" sheetId="1" r:id="rId1"/>'], '<workbookPr date1904="1"/>');
    const sheet = data('<c r="A1" s="0"><v>42734</v></c>');
    expect(await readRows(anXlsx({ workbook, sheet, styles: stylesWith([14]) }))).toEqual([
      [{ kind: 'date', day: '2020-12-31' }],
    ]);
  });
});

describe('addresses', () => {
  test('cells and rows without an address follow each other', async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row></sheetData>';
    expect(await readRows(anXlsx({ sheet }))).toEqual([[1, 2], [], [undefined, 3, 4]]);
  });

  test('the last cell of a sheet costs one row', async () => {
    const sheet =
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const rows = (await read(anXlsx({ sheet }))).sheets[0]?.rows;
    expect(rows?.length).toBe(1_048_576);
    expect(rows?.[1_048_575]?.[16_383]).toBe(1);
  });

  test('empty cells and rows behind the last value are not there', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="9"><c r="A9" s="3"/></row></sheetData>';
    expect(await readRows(anXlsx({ sheet }))).toEqual([[1]]);
  });

  test('elements may carry a namespace prefix', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(await readRows(anXlsx({ sheet }))).toEqual([[7]]);
  });

  test('a part may be written in UTF-16', async () => {
    const xml = `\ufeff${sheetXml(data('<c r="A1" t="inlineStr"><is><t>社区</t></is></c>'))}`;
    const pack = { name: 'xl/worksheets/sheet1.xml', content: Buffer.from(xml, 'utf16le') };
    expect(await readRows(anXlsx({ pack: (part) => (part.name === pack.name ? pack : part) }))).toEqual([['社区']]);
  });
});

describe('sheets', () => {
  test('come in the order of the workbook, with their names and whether they are hidden', async () => {
    const workbook = workbookXml([
      '<sheet name="人员&amp;岗位" sheetId="7" r:id="rId9"/>',
      '<sheet name="图表" sheetId="3" r:id="rId8"/>',
      '<sheet name="社区" sheetId="1" state="hidden" r:id="rId1"/>',
      '<sheet name="代码" sheetId="2" state="veryHidden" r:id="rId1"/>',
    ]);
    const relations = relationList([
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId8', 'chartsheet', 'chartsheets/sheet1.xml'],
      ['rId9', 'worksheet', '..\\xl\\worksheets\\Sheet2.xml'],
    ]);
    const more = [{ name: 'xl\\worksheets\\sheet2.xml', content: sheetXml(data('<c r="A1"><v>2</v></c>')) }];
    const { sheets } = await read(anXlsx({ workbook, relations, more }));
    expect(sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length }))).toEqual([
      { name: '人员&岗位', hidden: false, rows: 1 },
      { name: '社区', hidden: true, rows: 0 },
      { name: '代码', hidden: true, rows: 0 },
    ]);
  });

  test('tell their merges and what is hidden, as far as there are values', async () => {
    const sheet = `<cols><col min="2" max="2" hidden="1"/><col min="3" max="16384" hidden="1"/></cols>
      <sheetData><row r="1" hidden="1"><c r="C1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/></sheetData>
      <mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:B4"/></mergeCells>`;
    const { sheets } = await read(anXlsx({ sheet }));
    expect(sheets[0]).toMatchObject({
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 1, left: 1, bottom: 3, right: 1 },
      ],
      hiddenRows: new Set([0]),
      hiddenColumns: new Set([1, 2]),
    });
  });
});

describe('damage', () => {
  const corrupt = (reason: string) => ({ code: 'workbook-corrupt', params: { file: '台账.xlsx', reason } });

  test.each([
    {
      name: 'a sheet that is cut off',
      sheet: '<?xml version="1.0"?><worksheet><sheetData><row r="1"><c r="A1"><v>1',
      reason: 'xml-malformed xl/worksheets/sheet1.xml',
    },
    {
      name: 'a sheet that is not closed',
      sheet: '<?xml version="1.0"?><worksheet><sheetData><row r="1"></row>',
      reason: 'xml-malformed xl/worksheets/sheet1.xml',
    },
    {
      name: 'an attribute without a value',
      sheet: '<sheetData><row r=></row></sheetData>',
      reason: 'xml-malformed xl/worksheets/sheet1.xml',
    },
    {
      name: 'a string that is not there',
      sheet: data('<c r="A1" t="s"><v>5</v></c>'),
      reason: 'string-missing xl/worksheets/sheet1.xml',
    },
    {
      name: 'a cell that says it stands in another row',
      sheet: '<sheetData><row r="4"><c r="A5"><v>1</v></c></row></sheetData>',
      reason: 'cell-address xl/worksheets/sheet1.xml',
    },
    {
      name: 'a document type',
      sheet: '<?xml version="1.0"?><!-- --><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
      reason: 'xml-dtd xl/worksheets/sheet1.xml',
    },
  ])('$name', async ({ sheet, reason }) => {
    expect(await failureOf(read(anXlsx({ sheet })))).toEqual(corrupt(reason));
  });

  test.each([
    { name: 'the workbook', part: 'xl/workbook.xml' },
    { name: 'a sheet', part: 'xl/worksheets/sheet1.xml' },
  ])('$name is missing', async ({ part }) => {
    const bytes = anXlsx({ pack: (candidate) => (candidate.name === part ? undefined : candidate) });
    expect(await failureOf(read(bytes))).toEqual(corrupt(`part-missing ${part}`));
  });

  test('styles and strings may be missing where nothing needs them', async () => {
    const bytes = anXlsx({
      sheet: data('<c r="A1" s="2"><v>1</v></c>'),
      pack: (part) => (/styles|shared/.test(part.name) ? undefined : part),
    });
    expect(await readRows(bytes)).toEqual([[1]]);
  });

  test('what the quick reader does not know goes to the library', async () => {
    expect(await readRows(anXlsx({ sheet: data('<c r="A1" t="z"><v>1</v></c><c r="B1"><v>2</v></c>') }))).toEqual([
      [undefined, 2],
    ]);
  });
});
