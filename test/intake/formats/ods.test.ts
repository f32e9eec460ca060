import { describe, expect, test } from 'vitest';
import { aZip } from './a-zip.ts';
import { failureOf, read, readRows } from './read.ts';

const namespaces = ['office', 'table', 'text', 'style', 'calcext']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

/** An ods file with these tables and automatic styles. */
function anOds(tables: string, styles = '', manifest = ''): Buffer {
  return aZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest xmlns:manifest="urn">${manifest}</manifest:manifest>`,
    },
    {
      name: 'content.xml',
      content: `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles>
        <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

const row = (cells: string): string =>
  `<table:table table:name="社区"><table:table-row>${cells}</table:table-row></table:table>`;
const float = (value: string, shown: string): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;

describe('cells', () => {
  test.each([
    {
      name: 'a text',
      cell: '<table:table-cell office:value-type="string"><text:p>甲&amp;乙</text:p></table:table-cell>',
      value: '甲&乙',
    },
    {
      name: 'a text of two paragraphs',
      cell: '<table:table-cell office:value-type="string"><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>',
      value: '甲\n乙',
    },
    {
      name: 'a text with spaces, breaks and styles',
      cell: '<table:table-cell office:value-type="string"><text:p>甲 <text:s text:c="2"/><text:span>乙</text:span><text:line-break/>丙<text:tab/></text:p></table:table-cell>',
      value: '甲   乙\n丙\t',
    },
    {
      name: 'a comment is not part of it',
      cell: '<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>甲</text:p></table:table-cell>',
      value: '甲',
    },
    { name: 'a number', cell: float('300', '300'), value: 300 },
    { name: 'a number with separators', cell: float('1234567', '1,234,567'), value: 1234567 },
    {
      name: 'a number shown with fewer digits',
      cell: float('29.996', '30.00'),
      value: { kind: 'rounded', value: 29.996, shown: '30.00' },
    },
    {
      name: 'a number shown in thousands',
      cell: float('12345', '12.3k'),
      value: { kind: 'rounded', value: 12345, shown: '12.3k' },
    },
    { name: 'a negative number in brackets', cell: float('-5.5', '(5.5)'), value: -5.5 },
    {
      name: 'a number shown as far as it fits',
      cell: float('0.333333333333333', '0.3333333333'),
      value: 0.333333333333333,
    },
    {
      name: 'a percentage',
      cell: '<table:table-cell office:value-type="percentage" office:value="0.85"><text:p>85%</text:p></table:table-cell>',
      value: { kind: 'percent', value: 0.85 },
    },
    {
      name: 'money',
      cell: '<table:table-cell office:value-type="currency" office:value="12.5"><text:p>￥12.50</text:p></table:table-cell>',
      value: 12.5,
    },
    {
      name: 'a date',
      cell: '<table:table-cell office:value-type="date" office:date-value="2020-12-31"><text:p>2020年</text:p></table:table-cell>',
      value: { kind: 'date', day: '2020-12-31' },
    },
    {
      name: 'a time of day',
      cell: '<table:table-cell office:value-type="time" office:time-value="PT12H00M00S"><text:p>12:00</text:p></table:table-cell>',
      value: '12:00',
    },
    {
      name: 'a boolean',
      cell: '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>是</text:p></table:table-cell>',
      value: true,
    },
    {
      name: 'an error',
      cell: '<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>',
      value: { kind: 'error', code: '#DIV/0!' },
    },
    {
      name: 'a formula never calculated',
      cell: '<table:table-cell table:formula="of:=1+1"/>',
      value: { kind: 'error', code: 'no-value' },
    },
  ])('$name', async ({ cell, value }) => {
    expect(await readRows(anOds(row(cell)))).toEqual([[value]]);
  });
});

describe('repeats', () => {
  test('cells and rows are written out', async () => {
    const table = `<table:table table:name="a"><table:table-row table:number-rows-repeated="2"><table:table-cell/>
      <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row>${float('2', '2')}</table:table-row><table:table-row table:number-rows-repeated="1048570"/></table:table>`;
    expect(await readRows(anOds(table))).toEqual([[undefined, 1, 1], [undefined, 1, 1], [], [], [], [2]]);
  });

  test.each([
    { name: 'more columns than a sheet has', repeat: 'table:number-columns-repeated="16385"', rows: '' },
    { name: 'a billion columns', repeat: 'table:number-columns-repeated="999999999"', rows: '' },
    { name: 'more rows than a sheet has', repeat: '', rows: 'table:number-rows-repeated="1048577"' },
  ])('$name cannot be', async ({ repeat, rows }) => {
    const table = `<table:table table:name="a"><table:table-row ${rows}><table:table-cell ${repeat} office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>`;
    expect(await failureOf(read(anOds(table), 'a.ods'))).toEqual({
      code: 'workbook-corrupt',
      params: { file: 'a.ods', reason: 'sheet-size content.xml' },
    });
  });

  test('what fits a sheet may still be too much', async () => {
    const table = `<table:table table:name="甲"><table:table-row table:number-rows-repeated="1000">${float('1', '1').repeat(10)}</table:table-row></table:table>`;
    expect(await failureOf(read(anOds(table), 'a.ods', { cells: 9_999 }))).toMatchObject({
      params: { part: '甲', option: '--max-cells' },
    });
    expect((await read(anOds(table), 'a.ods', { cells: 10_000 })).sheets[0]?.rows).toHaveLength(1000);
  });
});

describe('sheets', () => {
  test('tell their merges and what is hidden', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const tables = `<table:table table:name="社区" table:style-name="ta1"><table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>
      <table:table-row>${float('1', '1')}<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>甲</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
      <table:table-row table:visibility="filter">${float('2', '2')}</table:table-row></table:table>
      <table:table table:name="代码" table:style-name="ta2"/>`;
    const { sheets } = await read(anOds(tables, styles), 'a.ods');
    expect(sheets).toMatchObject([
      {
        name: '社区',
        hidden: false,
        merges: [{ top: 0, left: 1, bottom: 1, right: 2 }],
        hiddenRows: new Set([1]),
        hiddenColumns: new Set([1]),
      },
      { name: '代码', hidden: true },
    ]);
  });

  test('what was deleted under tracked changes is not there', async () => {
    const tables = `<table:tracked-changes><table:deletion><table:table table:name="旧"/></table:deletion></table:tracked-changes>${row(float('1', '1'))}`;
    expect((await read(anOds(tables), 'a.ods')).sheets.map((sheet) => sheet.name)).toEqual(['社区']);
  });
});

test('a document with a password is encrypted, not corrupt', async () => {
  const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
  expect(await failureOf(read(anOds('', '', manifest), 'a.ods'))).toEqual({
    code: 'workbook-encrypted',
    params: { file: 'a.ods' },
  });
});

test('a text document is no spreadsheet', async () => {
  const content = `<office:document-content ${namespaces}><office:body><office:text/></office:body></office:document-content>`;
  expect(await failureOf(read(aZip([{ name: 'content.xml', content }]), 'a.odt'))).toMatchObject({
    code: 'format-unsupported',
    params: { found: 'OpenDocument' },
  });
});
