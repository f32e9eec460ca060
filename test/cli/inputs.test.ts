import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { sealWorkbook } from '../../src/report/ooxml/seal-workbook.ts';
import { aHost } from '../support/a-host.ts';
import { communities, facilities } from './a-street.ts';
import { runLine } from './run-line.ts';

// The same street, handed in in several ways: it must say the same.

/** GB18030 of the few words of a street, from the table that the decoder knows. */
function inGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (!bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  }
  return new Uint8Array(
    Array.from(text).flatMap((character) => {
      const code = character.charCodeAt(0);
      return code < 0x80 ? [code] : (bytesOf.get(character) ?? []);
    }),
  );
}

const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const tabs = (text: string) => text.replaceAll(',', '\t');

test.each([
  { name: 'two files', line: 'street/communities.csv street/facilities.csv', files: {} },
  { name: 'a folder', line: 'street', files: {} },
  { name: 'a folder and a file in it', line: 'street street/facilities.csv', files: {} },
  { name: 'a folder in a folder', line: 'all', files: { 'all/a.csv': communities, 'all/more/b.csv': facilities } },
  { name: 'one from standard input', line: '- street/facilities.csv', files: {} },
  { name: 'GB18030', line: 'a.csv b.csv', files: { 'a.csv': inGb18030(communities), 'b.csv': inGb18030(facilities) } },
  { name: 'UTF-8 with a mark', line: 'a.csv b.csv', files: { 'a.csv': `\uFEFF${communities}`, 'b.csv': facilities } },
  { name: 'UTF-16', line: 'a.csv b.csv', files: { 'a.csv': wide(communities), 'b.csv': wide(facilities) } },
  { name: 'tabs', line: 'a.tsv b.tsv', files: { 'a.tsv': tabs(communities), 'b.tsv': tabs(facilities) } },
])('$name', async ({ line, files }) => {
  const { code, out } = await runLine(`audit ${line} -f json`, { files, input: communities });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    summary: { communities: { compliant: 1, 'non-compliant': 1, undetermined: 1 } },
    diagnostics: [{ code: 'cell-approximate' }, { code: 'kind-assumed' }],
  });
});

test('a file named twice is read once', async () => {
  const { out } = await runLine('audit street ./street/communities.csv -f json');
  expect(JSON.parse(out)).toMatchObject({
    inputs: [{ file: './street/communities.csv' }, { file: 'street/facilities.csv' }],
  });
});

test('a mapping file says what an unknown heading means', async () => {
  const files = {
    'street/facilities.csv': facilities.replace('建筑面积', '房子大小'),
    'map.yaml': 'sheets: [{ file: facilities.csv, columns: { 房子大小: floor_area } }]',
  };
  const without = await runLine('audit street -f json', { files });
  expect(JSON.parse(without.out)).toMatchObject({ summary: { communities: { 'non-compliant': 0 } } });
  const mapped = await runLine('audit street --mapping map.yaml -f json', { files });
  expect(JSON.parse(mapped.out)).toMatchObject({
    summary: { communities: { compliant: 1, 'non-compliant': 1, undetermined: 1 } },
  });
});

test('only the regions asked for are judged', async () => {
  const { out } = await runLine('audit street --region 130102001002 -f json');
  expect(JSON.parse(out)).toMatchObject({ summary: { communities: { compliant: 0, 'non-compliant': 1 } } });
});

describe('the next commands', () => {
  const next = (out: string) => out.split('\n').filter((line) => line.startsWith('    cscheck '));

  test.each([
    { name: 'a folder', line: 'audit street', says: ' street ' },
    { name: 'a folder with a stroke at its end', line: 'audit street/', says: ' street/ ' },
    {
      name: 'files',
      line: 'audit street/facilities.csv street/communities.csv',
      says: ' street/facilities.csv street/communities.csv ',
    },
    { name: 'standard input', line: 'audit - street/facilities.csv', says: ' - street/facilities.csv ' },
  ])('repeat $name as it was named', async ({ line, says }) => {
    const { out } = await runLine(line, { input: communities });
    expect(next(out)).toHaveLength(2);
    for (const command of next(out)) expect(command).toContain(says);
  });

  test('quote a folder whose name has a space', async () => {
    const host = aHost({
      files: { '上报 材料/a.csv': communities, '上报 材料/b.csv': facilities },
      today: '2020-12-31',
    });
    await run(['audit', '上报 材料'], host);
    expect(next(host.outText())).toHaveLength(2);
    for (const command of next(host.outText())) expect(command).toContain(' "上报 材料"');
    expect(host.outText()).not.toContain('材料/a.csv "');
  });

  test('do not repeat the many names that a shell makes of a pattern', async () => {
    const many = Array.from({ length: 9 }, (_, index) => [`many/${index}.csv`, communities] as const);
    const files = Object.fromEntries([...many, ['many/f.csv', facilities]]);
    const { out } = await runLine(`audit ${Object.keys(files).join(' ')}`, { files });
    for (const command of next(out)) expect(command).toContain(' <the same 10 files> ');
    expect(out.replace(/\s+/g, ' ')).toContain('many/7.csv … (10 files in all)');
  });
});

describe('a report among the data', () => {
  const reports = 'street/台账.xlsx street/台账.csv street/summary.txt'.split(' ');

  async function streetWithReports(): Promise<Readonly<Record<string, string | Uint8Array>>> {
    const { host } = await runLine(`audit street ${reports.map((file) => `-o ${file}`).join(' ')}`);
    return Object.fromEntries(host.written);
  }

  test('in a folder is skipped and said, and may be written anew', async () => {
    const line = 'audit street -f json -o street/台账.xlsx';
    const { code, out } = await runLine(line, { files: await streetWithReports() });
    const without = await runLine('audit street -f json');
    expect(code).toBe(1);
    const { diagnostics, ...report } = JSON.parse(out) as { diagnostics: readonly { code: string; file: string }[] };
    const skipped = diagnostics.filter((diagnostic) => diagnostic.code === 'report-skipped');
    expect(skipped.map(({ file }) => file)).toEqual(reports.toSorted());
    expect(JSON.parse(without.out)).toMatchObject(report);
  });

  test('that another program saved without its keywords is skipped, too, and refused when it is named', async () => {
    const { 'street/台账.xlsx': written } = await streetWithReports();
    if (typeof written !== 'object') throw new Error('No workbook was written.');
    const files = { 'street/台账.xlsx': sealWorkbook(written, '2021-01-01', '') };
    const { out } = await runLine('audit street -f json', { files });
    const without = await runLine('audit street -f json');
    const { diagnostics, ...report } = JSON.parse(out) as { diagnostics: readonly { code: string; file: string }[] };
    expect(diagnostics[0]).toMatchObject({ code: 'report-skipped', file: 'street/台账.xlsx' });
    expect(JSON.parse(without.out)).toMatchObject(report);
    const { code, err } = await runLine('audit street/台账.xlsx', { files });
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain('“street/台账.xlsx” is a report made by cscheck');
  });

  test('named itself is refused', async () => {
    const { code, err } = await runLine('audit street/台账.xlsx', { files: await streetWithReports() });
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, ' ')).toContain('“street/台账.xlsx” is a report made by cscheck');
  });
});

test('a number and a name of whom a row is about are both in order: nothing is to be deleted', async () => {
  const trainings = '人员编号,姓名,培训类别,培训内容,培训日期,课时\nS1,王芳,培训,业务,2017-03-01,8\n';
  const staff = '人员编号,姓名,所属社区,职务,是否专职,入职日期\nS1,王芳,320411003001,社区工作者,是,2016-01-01\n';
  const files = { 'trainings.csv': trainings, 'staff.csv': staff };
  const { out } = await runLine('audit trainings.csv staff.csv --rules lht-2017 -f json --fail-on never', { files });
  expect(out).toContain('reference-twice');
  expect(out).not.toContain('column-twice');
});
