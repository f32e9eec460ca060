import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { nodeHost } from '../../src/cli/node-host.ts';
import { writeFiles } from '../../src/cli/write-files.ts';
import { runLine } from './run-line.ts';

describe('what goes where', () => {
  test('JSON on standard output is one document and nothing else', async () => {
    const { out, err } = await runLine('audit street -f json', { outIsTerminal: true });
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: '1.4', asOf: '2020-12-31' });
  });

  test('several reports at once, and the summary beside them', async () => {
    const { out, host } = await runLine('audit street -o a.json -o out/b.xlsx -f csv=c.txt');
    expect([...host.written.keys()]).toEqual(['a.json', 'out/b.xlsx', 'c.txt']);
    expect(JSON.parse(String(host.written.get('a.json')))).toMatchObject({ schemaVersion: '1.4' });
    expect(String(host.written.get('c.txt'))).toContain('sjz-135.station-area:130102001002');
    expect(host.written.get('out/b.xlsx')).toBeInstanceOf(Uint8Array);
    expect(out).toContain('GAPS FOUND');
  });

  test('a format is known by its extension too', async () => {
    const { code, host } = await runLine('audit street -f md=a.txt');
    expect(code).toBe(1);
    expect(String(host.written.get('a.txt'))).toMatch(/^## /);
  });

  test.each([
    { name: 'quiet', line: 'audit street -q', begins: '' },
    { name: 'quiet, with a report', line: 'audit street -q -f csv', begins: '\uFEFFNo.,' },
    { name: 'quiet, with a file', line: 'audit street -q -o a.json', begins: '' },
  ])('$name', async ({ line, begins }) => {
    const { code, out } = await runLine(line);
    expect(code).toBe(1);
    expect(begins === '' ? out : out.slice(0, begins.length)).toBe(begins);
  });

  test('a place that cannot be written is named, and nothing is printed', async () => {
    const { code, out, err, host } = await runLine('audit street -o a.json -o b.csv', { locked: 'b.csv' });
    expect({ code, out, written: [...host.written] }).toEqual({ code: 2, out: '', written: [] });
    expect(err).toContain('b.csv');
  });

  test.each([
    { show: 'open', outcomes: ['non-compliant', 'undetermined'] },
    { show: 'all', outcomes: ['compliant', 'non-compliant', 'not-applicable', 'undetermined'] },
  ])('--show $show lists $outcomes', async ({ show, outcomes }) => {
    const { out } = await runLine(`audit street -f json --show ${show}`);
    const found = Array.from(out.matchAll(/^ {4}\{"id":.*?"outcome":"([a-z-]+)"/gm), ([, outcome]) => outcome);
    expect([...new Set(found)].toSorted()).toEqual(outcomes);
  });

  test('the same command line gives the same bytes', async () => {
    const line = 'audit street -o a.json -o a.csv -o a.xlsx -o a.txt';
    const [first, second] = await Promise.all([runLine(line), runLine(line)]);
    expect([...first.host.written]).toEqual([...second.host.written]);
  });
});

describe('files are written whole or not at all', () => {
  let folder = '';

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'cscheck-')));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const place = (name: string) => join(folder, name);

  test('all of them, into folders that are made for them', async () => {
    await writeFiles([
      { path: place('a.txt'), content: 'a' },
      { path: place('new/b.txt'), content: new Uint8Array([98]) },
    ]);
    expect(readFileSync(place('a.txt'), 'utf8') + readFileSync(place('new/b.txt'), 'utf8')).toBe('ab');
    expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'new']);
  });

  test('what stood there before is replaced', async () => {
    writeFileSync(place('a.txt'), 'old');
    await writeFiles([{ path: place('a.txt'), content: 'new' }]);
    expect(readFileSync(place('a.txt'), 'utf8')).toBe('new');
  });

  test('behind a link it is what the link means that is replaced', async () => {
    writeFileSync(place('a.txt'), 'old');
    symlinkSync(place('a.txt'), place('link.txt'));
    expect(await nodeHost().realPath(place('link.txt'))).toBe(await nodeHost().realPath(place('a.txt')));
    await writeFiles([{ path: place('link.txt'), content: 'new' }]);
    expect(readFileSync(place('a.txt'), 'utf8')).toBe('new');
    expect(lstatSync(place('link.txt')).isSymbolicLink()).toBe(true);
  });

  test.each([
    { name: 'a folder stands in the way', last: 'taken' },
    { name: 'a file stands where a folder should', last: 'old.txt/b.txt' },
  ])('when one fails nothing is left behind: $name', async ({ last }) => {
    writeFileSync(place('old.txt'), 'old');
    mkdirSync(place('taken'));
    const writing = writeFiles([
      { path: place('first.txt'), content: 'new' },
      { path: place('old.txt'), content: 'new' },
      { path: place('made/second.txt'), content: 'new' },
      { path: place(last), content: 'new' },
    ]);
    await expect(writing).rejects.toMatchObject({ path: place(last) });
    expect(readdirSync(folder).toSorted()).toEqual(['old.txt', 'taken']);
    expect(readFileSync(place('old.txt'), 'utf8')).toBe('old');
  });
});
