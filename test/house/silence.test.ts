import { expect, test } from 'vitest';

import { silenceFaultsIn } from './support/silence.ts';
import { programTree } from './support/source-tree.ts';

test('nothing below cli touches files, clock, console or environment', () => {
  expect(silenceFaultsIn(programTree())).toEqual([]);
});

test.each([
  { name: 'the environment', path: 'src/report/a.ts', text: 'const colour = process.env.NO_COLOR;', faults: 1 },
  { name: 'the console', path: 'src/audit/a.ts', text: "console.log('done');", faults: 1 },
  { name: 'the clock', path: 'src/flow/a.ts', text: 'const now = new Date();', faults: 1 },
  {
    name: 'the locale of the machine',
    path: 'src/audit/a.ts',
    text: 'names.sort((a, b) => a.localeCompare(b));',
    faults: 1,
  },
  { name: 'chance', path: 'src/engine/a.ts', text: 'const name = `t${Math.random()}`;', faults: 1 },
  { name: 'a day that is given', path: 'src/intake/a.ts', text: 'const day = new Date(serial);', faults: 0 },
  { name: 'a comment', path: 'src/audit/a.ts', text: '// process.env is read in cli', faults: 0 },
  { name: 'cli', path: 'src/cli/main.ts', text: 'process.exitCode = 0;', faults: 0 },
])('$name: $faults', ({ path, text, faults }) => {
  expect(silenceFaultsIn(new Map([[path, text]]))).toHaveLength(faults);
});
