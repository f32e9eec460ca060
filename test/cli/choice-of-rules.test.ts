import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { defaultLimits } from '../../src/intake/limits.ts';
import { readWorkbook } from '../../src/intake/read-workbook.ts';
import { projectRoot } from '../house/support/source-tree.ts';
import { runLine } from './run-line.ts';

const official = filesOf('sjz-135');

/** The shipped pack under another folder, with every text put through `change`. */
function copied(folder: string, change: (text: string) => string = (text) => text): Readonly<Record<string, string>> {
  return Object.fromEntries(official.map(({ path, text }) => [`${folder}/${path}`, change(text)]));
}

describe('a pack named twice is judged once', () => {
  test.each([
    { name: 'twice by its id', rules: '--rules sjz-135 --rules sjz-135' },
    { name: 'twice in one option', rules: '--rules sjz-135,sjz-135' },
    { name: 'by its id and by its folder', rules: '--rules sjz-135 --rules rules/sjz-135' },
    { name: 'by two ways to one folder', rules: '--rules sjz-135 --rules ./rules/sjz-135/' },
    { name: 'and a copy that says the same', rules: '--rules sjz-135 --rules copy' },
  ])('$name', async ({ rules }) => {
    const once = await runLine('audit street --rules sjz-135 -f json');
    const twice = await runLine(`audit street ${rules} -f json`, { files: copied('copy') });
    expect(twice).toMatchObject({ code: once.code, err: '', out: once.out });
  });
});

describe('which pack was judged by', () => {
  test('two different packs with one id are refused by both their names', async () => {
    const files = copied('mine', (text) => text.replaceAll('300 m2', '350 m2'));
    const { code, out, err } = await runLine('audit street --rules sjz-135 --rules mine', { files });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(oneLine(err)).toContain('“sjz-135” and “mine” are different rule packs with the same id “sjz-135”');
  });

  test('a pack named by its folder is shown with it, and named so in the next command', async () => {
    const { out } = await runLine('audit street --rules ./mine', { files: copied('mine') });
    expect(oneLine(out)).toContain('named on the command line: ./mine');
    expect(out).toContain('--rules ./mine');
  });

  test('a shipped pack is shown by its id alone', async () => {
    const { out } = await runLine('audit street --rules sjz-135');
    expect(oneLine(out)).toContain('(named on the command line, period');
  });

  test.each(['--rules sjz-135,', '--rules ,'])('%s names a pack without a name', async (rules) => {
    const { code, err } = await runLine(`audit street ${rules}`);
    expect(code).toBe(2);
    expect(err).toContain('There is no rule pack “”');
  });
});

describe('a pack named for data of another province', () => {
  const says = 'The pack gd holds for codes 44… only, and 130102001 in the data is not among them';

  test('judges them, and says so beside its name and in every report', async () => {
    const { out, host } = await runLine('audit street --rules gd -o report.json -o report.xlsx');
    expect(oneLine(out)).toContain(`Warning: ${says}`);
    expect(oneLine(String(host.written.get('report.json')))).toContain(says);
    const book = host.written.get('report.xlsx');
    const { value } = await readWorkbook(Buffer.from(book ?? ''), 'report.xlsx', defaultLimits);
    const cells = value.sheets.flatMap(({ rows }) => rows.flatMap((row) => row ?? []));
    expect(cells.filter((cell) => typeof cell === 'string' && cell.startsWith(says))).toHaveLength(1);
  });

  test('is the reason when nothing is judged', async () => {
    const { code, out, err } = await runLine('audit street/communities.csv --rules lht-2017');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(oneLine(err)).toContain('None of the regions in the data is one that lht-2017 (320411003…) holds for');
  });

  test('says how many units lie outside it when others do not', async () => {
    const away = '社区代码,社区名称,社区类型,总户数\n440106001001,石牌社区,城市社区,1000\n';
    const { out } = await runLine('audit street --rules sjz-135', { files: { 'street/away.csv': away } });
    expect(oneLine(out)).toContain('Warning: 5 units lie outside what sjz-135 (codes 1301…) hold for');
  });
});

describe('--region', () => {
  test.each([
    { region: '13', judged: 3 },
    { region: '1301', judged: 3 },
    { region: '130100', judged: 3 },
    { region: '130102', judged: 3 },
    { region: '130102001', judged: 3 },
    { region: '130102001000', judged: 3 },
    { region: '130102001002', judged: 1 },
    { region: '光华路社区', judged: 1 },
  ])('$region keeps $judged of 3 communities', async ({ region, judged }) => {
    const { out } = await runLine(`audit street --region ${region} -f json --show all`);
    const subjects = new Set(Array.from(out.matchAll(/"id":"sjz-135\.station-area:(\d+)"/g), ([, code]) => code));
    expect(subjects.size).toBe(judged);
  });

  test.each([
    { name: 'nothing', region: '', says: '“” is neither an administrative code nor the name of a region' },
    { name: 'one digit', region: '1', says: '“1” is neither' },
    { name: 'the beginning of a code that ends inside a level', region: '13010', says: '“13010” is neither' },
    { name: 'more digits than a code has', region: '1301020010021', says: '“1301020010021” is neither' },
    {
      name: 'a code outside the data',
      region: '4401',
      says: 'no region “4401”. Hint: Give a name or a code that the data contain, such as: 棉一东社区 130102001001, ',
    },
    { name: 'half a name', region: '光华', says: 'no region “光华”' },
    { name: 'a misspelt name', region: '光华社区', says: 'Did you mean “光华路社区”?' },
  ])('$name is refused', async ({ region, says }) => {
    const { code, out, err } = await runLine(`audit street --region=${region}`);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(oneLine(err)).toContain(says);
  });
});

function filesOf(pack: string): readonly { readonly path: string; readonly text: string }[] {
  const folder = join(projectRoot, 'rules', pack);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
