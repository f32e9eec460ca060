import { describe, expect, test } from 'vitest';

import { anXlsx } from '../intake/formats/an-xlsx.ts';
import { communities, facilities } from './a-street.ts';
import { runLine } from './run-line.ts';

/** What every refusal has in common: exit 2, nothing on standard output, nothing written. */
async function refusalOf(line: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const { code, out, err, host } = await runLine(`${line} -o report.json`, { files });
  expect({ code, out, written: [...host.written] }).toEqual({ code: 2, out: '', written: [] });
  return oneLine(err);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('a file that cannot be read', () => {
  const locked = anXlsx({ pack: (part) => ({ ...part, isEncrypted: true }) });
  const bomb = anXlsx({ sheet: `<sheetData/>${' '.repeat(20_000_000)}` });
  const binary = new Uint8Array([0x81, 0x20, 0xff, 0xfe, 0xff, 0x0a]);

  test.each([
    { name: 'no such file', line: 'nowhere.xlsx', files: {}, says: ['no file “nowhere.xlsx”'] },
    {
      name: 'a folder without spreadsheets',
      line: 'papers',
      files: { 'papers/readme.md': '#', 'papers/.hidden.csv': communities, 'papers/~$open.xlsx': '' },
      says: ['folder “papers” holds no spreadsheet'],
    },
    { name: 'an empty file', line: 'a.csv', files: { 'a.csv': '' }, says: ['“a.csv” is empty'] },
    { name: 'an encrypted workbook', line: 'a.xlsx', files: { 'a.xlsx': locked }, says: ['“a.xlsx” is locked'] },
    {
      name: 'a workbook cut off in the middle',
      line: 'a.xlsx',
      files: { 'a.xlsx': anXlsx().subarray(0, 300) },
      says: ['“a.xlsx” is damaged'],
    },
    {
      name: 'a zip bomb, refused before it is parsed',
      line: 'a.xlsx',
      files: { 'a.xlsx': bomb },
      says: ['xl/worksheets/sheet1.xml in “a.xlsx”', 'limit of 200:1', '--max-ratio'],
    },
    {
      name: 'a part above the limit',
      line: 'a.xlsx --max-part-bytes 100',
      files: { 'a.xlsx': anXlsx() },
      says: ['“a.xlsx”', 'limit of 100 B', '--max-part-bytes'],
    },
    {
      name: 'too many cells',
      line: 'street/communities.csv --max-cells 15',
      files: {},
      says: [': “street/communities.csv” has 16 cells so far, more than the limit of 15', '--max-cells'],
    },
    {
      name: 'an unknown encoding',
      line: 'a.csv',
      files: { 'a.csv': binary },
      says: ['encoding of “a.csv”', 'GB18030'],
    },
    { name: 'another kind of file', line: 'a.xlsx', files: { 'a.xlsx': '%PDF-1.7' }, says: ['“a.xlsx”', 'it is PDF'] },
    {
      name: 'one bad file among good ones',
      line: 'street bad.csv',
      files: { 'bad.csv': binary },
      says: ['encoding of “bad.csv”'],
    },
  ])('$name', async ({ line, files, says }) => {
    const err = await refusalOf(`audit ${line}`, files);
    for (const words of says) expect(err).toContain(words);
  });

  test('a limit can be raised', async () => {
    const { code } = await runLine('audit a.xlsx street --max-ratio 2000 --fail-on never', {
      files: { 'a.xlsx': bomb },
    });
    expect(code).toBe(0);
  });
});

describe('sheets that are no table', () => {
  test('what was seen, and the nearest table', async () => {
    const err = await refusalOf('audit a.csv', { 'a.csv': '设施编号,建筑面积,投用日期\ns-1,300,2010-01-01\n' });
    expect(err).toContain('a.csv');
    expect(err).toContain('Headings seen: 设施编号、建筑面积、投用日期');
    expect(err).toContain('It is nearest to “Facilities”, but lacks: Facility type');
    expect(err).toContain('No table was recognised in a.csv');
  });

  test('how they are read is shown all the same when that is asked for', async () => {
    const files = { 'a.csv': '名称,数量\n甲,1\n' };
    const { code, out, err } = await runLine('audit a.csv --explain-intake', { files });
    expect(code).toBe(2);
    expect(oneLine(out)).toContain('a.csv not recognised, not read');
    expect(oneLine(out)).toContain('Headings seen: 名称、数量');
    expect(oneLine(err)).toBe(
      'Cannot go on: No table was recognised in a.csv. Hint: Change the headings as said above, or name tables and columns with --mapping. ',
    );
  });
});

describe('malformed tables: every place at once', () => {
  const regions = `行政区划代码,名称,层级
1301,石家庄市,市
130102,长安区,县区
130102001,建北街道,街道
`;

  test.each([
    {
      name: 'one code with two figures',
      files: { 'street/communities.csv': `${communities}130102001002,光华路社区,城市社区,950\n` },
      says: ['street/communities.csv › D5', 'street/communities.csv › D3', '“总户数”'],
      errors: 1,
    },
    {
      name: 'a code whose parent is not listed',
      files: {
        'street/regions.csv': regions,
        'street/communities.csv': `${communities}130102009001,别处社区,城市社区,700\n`,
      },
      says: ['street/communities.csv › A5', '130102009'],
      errors: 1,
    },
    {
      name: 'a station of a community nobody lists',
      files: { 'street/facilities.csv': facilities.replace('130102001002', '130102001099') },
      says: ['street/facilities.csv › C3', '130102001099'],
      errors: 1,
    },
    {
      name: 'several errors in several files',
      files: {
        'street/communities.csv': `${communities}130102001002,光华路社区,城市社区,950\n`,
        'street/facilities.csv': facilities.replace('130102001001', '130102001098'),
      },
      says: ['street/communities.csv › D5', 'street/facilities.csv › C2'],
      errors: 2,
    },
  ])('$name', async ({ files, says, errors }) => {
    const err = await refusalOf('audit street', files);
    for (const words of says) expect(err).toContain(words);
    expect(err).toContain(`The data have ${errors === 1 ? '1 error' : `${errors} errors`}`);
  });
});

describe('rules that cannot be used', () => {
  const pack = {
    'mine/pack.yaml': `id: mine
version: 1.0.0
title: { zh: 甲, en: A }
issuer: { zh: 乙, en: B }
number: null
period: { from: 2016-01-01, to: 2020-12-31 }
jurisdiction: ['1301']
sources: [{ id: text, title: { zh: 文本, en: Text }, status: primary }]
notes: []
parameters: {}
`,
    'mine/clauses.yaml': `- id: mine-01
  locator: L1
  wording: bindin
  trigger: 不少于
  text: { zh: 甲, en: A }
`,
    'mine/requirements/area.yaml': `- id: mine.area
  clause: mine-01
  title: { zh: 面积, en: Area }
  obligation: must
  duee: 2020-12-31
  for: community
  measure: sum(facilities.floor_area where type = station)
  at-least: 300 m2
  unit: m2
`,
  };

  test('every error of a pack with file, line and column, and the nearest word', async () => {
    const err = await refusalOf('audit street --rules mine', pack);
    for (const words of ['mine/clauses.yaml › 3:12', 'Did you mean “binding”?']) expect(err).toContain(words);
    for (const words of ['mine/requirements/area.yaml › 5:3', 'Did you mean “due”?']) expect(err).toContain(words);
    expect(err).toContain('The rule pack “mine” has 2 errors');
  });

  test('a formula with a misspelt column', async () => {
    const err = await refusalOf('audit street --rules mine', {
      ...pack,
      'mine/clauses.yaml': pack['mine/clauses.yaml'].replace('bindin', 'binding'),
      'mine/requirements/area.yaml': pack['mine/requirements/area.yaml']
        .replace('duee', 'due')
        .replace('floor_area', 'floor_aera'),
    });
    expect(err).toContain('mine/requirements/area.yaml › 7:');
    expect(err).toContain('Did you mean “floor_area”?');
  });

  test('a formula is drawn with a mark below what is wrong', async () => {
    const { err } = await runLine('audit street --rules mine', {
      files: {
        ...pack,
        'mine/clauses.yaml': pack['mine/clauses.yaml'].replace('bindin', 'binding'),
        'mine/requirements/area.yaml': pack['mine/requirements/area.yaml']
          .replace('duee', 'due')
          .replace('300 m2', '300 ha'),
      },
    });
    expect(err).toContain('        300 ha\n        ^\n');
    expect(err).toContain('There is no “ha”. Use one of: ');
  });

  test.each([
    { name: 'a key twice', from: 'number: null', to: 'number: null\nnumber: null', says: '同一个键写了两次' },
    { name: 'a list for a text', from: 'version: 1.0.0', to: 'version: [1]', says: '应为文字，却是列表' },
    { name: 'a version of one number', from: 'version: 1.0.0', to: 'version: v1', says: '1.0.0 这样的三个数字' },
    { name: 'the bytes of another encoding', from: 'title', to: '\ufffd', says: '不是 UTF-8 编码的文字' },
  ])('in Chinese: $name', async ({ from, to, says }) => {
    const files = { ...pack, 'mine/pack.yaml': pack['mine/pack.yaml'].replace(from, to) };
    const { code, err } = await runLine('audit street --rules mine --lang zh', { files });
    expect(code).toBe(2);
    expect(oneLine(err)).toContain(says);
  });

  test('a pack nobody knows', async () => {
    const err = await refusalOf('audit street --rules sjz135');
    expect(err).toContain(
      'no rule pack “sjz135”. Did you mean “sjz-135”? Hint: Known packs: changji-145, gd, guangdong-145, hubei-145, ' +
        'lht-2017, longnan-145, national, qd-3y, sjz-135, sjz-3s',
    );
  });

  test('no pack for the region', async () => {
    const err = await refusalOf('audit a.csv', { 'a.csv': communities.replaceAll('130102', '320102') });
    expect(err).toContain(
      'No rule pack covers 32. Hint: national would, but some of the values are secondary: name it with --rules.',
    );
  });
});

describe('nothing judged is not green', () => {
  test('without the tables that any requirement needs, and with what was seen instead', async () => {
    const err = await refusalOf('audit street/communities.csv notes.csv --rules sjz-135', {
      'notes.csv': '事项,说明\n甲,乙\n',
    });
    expect(err).toContain('notes.csv The sheet was not recognised');
    expect(err).toContain('Nothing was judged: no table “Facilities”');
  });

  test('before any requirement is in force or after, what is absent stays absent', async () => {
    expect(await refusalOf('audit street/communities.csv --as-of 2010-01-01')).toContain('Nothing was judged');
  });

  test('a region without anything to judge', async () => {
    expect(await refusalOf('audit street --region 4401')).toContain('The data have no region “4401”');
  });
});

describe('a mapping file', () => {
  test.each([
    { name: 'absent', text: undefined, says: 'no file “map.yaml”' },
    { name: 'no YAML', text: 'sheets: [', says: '“map.yaml” has 1 error' },
    { name: 'a misspelt key', text: 'sheets: [{ tabel: facilities }]', says: 'map.yaml › 1:12' },
    { name: 'an unknown table', text: 'sheets: [{ table: facilites }]', says: 'Did you mean “facilities”?' },
  ])('$name', async ({ text, says }) => {
    const err = await refusalOf('audit street --mapping map.yaml', text === undefined ? {} : { 'map.yaml': text });
    expect(err).toContain(says);
  });
});
