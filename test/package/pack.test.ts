import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import lockfile from '../../package-lock.json' with { type: 'json' };
import { projectRoot } from '../house/support/source-tree.ts';

const sample = join(projectRoot, 'samples/shijiazhuang/districts.xlsx');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cscheck-package-')));
const installed = join(folder, 'node_modules/cscheck');
const elsewhere = join(folder, 'elsewhere');

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  mkdirSync(elsewhere);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], projectRoot);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? 'no tarball';
  run('tar', ['-xzf', join(folder, tarball), '-C', installed, '--strip-components', '1'], folder);
  linkDependencies();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the tarball holds the program, its rules, its font and its papers, and nothing else', () => {
  const top = readdirSync(installed).toSorted();
  const papers = ['CHANGELOG.md', 'LICENSE', 'README.md', 'README.zh.md'];
  expect(top).toEqual([...papers, 'bin', 'dist', 'package.json', 'rules', 'src']);
  const sources = readdirSync(join(installed, 'src'), { recursive: true, withFileTypes: true });
  const kept = sources.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(kept.toSorted()).toEqual(['NotoSansCJKsc-Names.otf', 'OFL.txt', 'README.md']);
});

test('installed, it audits a workbook with its own packs from another folder', () => {
  const report = join(elsewhere, 'report.json');
  const picture = join(elsewhere, 'charts.png');
  const program = join(installed, 'bin/cscheck.js');
  run(process.execPath, [program, 'audit', sample, '--fail-on', 'never', '-o', report, '-o', picture], elsewhere);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    packs: [{ id: 'sjz-135' }, { id: 'sjz-3s' }],
    inputs: [{ file: sample }],
  });
  expect(readFileSync(picture).toString('latin1', 1, 4)).toBe('PNG');
});

/** What `npm install` would fetch, without the network: the packages that the lockfile does not call `dev`. */
function linkDependencies(): void {
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    const nested = path.lastIndexOf('node_modules/') > 0;
    const source = join(projectRoot, path);
    if (path === '' || nested || 'dev' in entry || !existsSync(source)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(source, join(folder, path), 'junction');
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, stderr } = spawnSync(command, args, { cwd, shell, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${String(status)}:\n${stderr}`);
}
