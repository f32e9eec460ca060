import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { hygieneFaultsIn, lockfileFaultsIn } from './support/hygiene.ts';
import { projectRoot, sourceTree } from './support/source-tree.ts';

test('nothing is bound to one machine, switched off or suppressed', () => {
  const folders = ['bin', 'rules', 'samples', 'src', 'test'];
  const suffixes = ['.ts', '.js', '.md', '.yaml', '.json', '.csv', '.txt', '.snap'];
  expect(hygieneFaultsIn(sourceTree(folders, suffixes))).toEqual([]);
});

test('the lockfile names no host', () => {
  expect(lockfileFaultsIn(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'))).toEqual([]);
});

// Put together here, so that this file itself is clean.
test.each([
  { name: 'a home folder', text: ['', 'home', 'li', 'report.xlsx'].join('/'), faults: 1 },
  { name: 'a home folder on Windows', text: ['C:', 'Users', 'li'].join('\\'), faults: 1 },
  { name: 'a lone test', text: ['test', "only('this', () => {});"].join('.'), faults: 1 },
  { name: 'a skipped test', text: ['describe', "skip('that', () => {});"].join('.'), faults: 1 },
  { name: 'a suppressed check', text: ['// eslint', 'disable', 'next-line'].join('-'), faults: 1 },
  { name: 'a path of the project', text: "join(root, 'src/audit/audit.ts')", faults: 0 },
])('$name: $faults', ({ text, faults }) => {
  expect(hygieneFaultsIn(new Map([['src/audit/a.ts', text]]))).toHaveLength(faults);
});

test('a host in a lockfile is found', () => {
  expect(lockfileFaultsIn('"resolved": "https://registry.example.org/a/-/a-1.0.0.tgz",')).toHaveLength(1);
});
