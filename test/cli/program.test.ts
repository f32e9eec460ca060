import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

import { projectRoot } from '../house/support/source-tree.ts';

// The one test that starts the program as people do.

beforeAll(() => {
  if (existsSync(join(projectRoot, 'dist/cli/main.js'))) return;
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], { cwd: projectRoot });
});

test.each([
  { name: 'a workbook', args: ['audit', '-', '--lang', 'en'], input: '', code: 2, out: '', err: '“stdin” is empty' },
  {
    name: 'standard input',
    args: ['explain', 'sjz-135.station-area', '--lang', 'en'],
    input: '',
    code: 0,
    out: 'Community service station floor area',
    err: '',
  },
])('$name', ({ args, input, code, out, err }) => {
  const program = join(projectRoot, 'bin/cscheck.js');
  const result = spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', env: {} });
  expect(result.status).toBe(code);
  expect(result.stdout.startsWith(out)).toBe(true);
  expect(result.stderr).toContain(err);
});
