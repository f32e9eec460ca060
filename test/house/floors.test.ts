import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { floorFaultsIn, floors } from './support/floors.ts';
import { programTree, projectRoot } from './support/source-tree.ts';

test('imports only go down a floor or stay in their room', () => {
  expect(floorFaultsIn(programTree())).toEqual([]);
});

test('every folder of src is a room with a floor', () => {
  const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true }).map(({ name }) => name);
  expect(rooms.filter((room) => !(room in floors))).toEqual([]);
});

test.each([
  { name: 'up a floor', path: 'src/model/gap.ts', text: "import { audit } from '../audit/audit.ts';", faults: 1 },
  { name: 'sideways', path: 'src/rules/load.ts', text: "import { read } from '../intake/read.ts';", faults: 1 },
  { name: 'up, as a type', path: 'src/audit/a.ts', text: "import { type A } from '../flow/a.ts';", faults: 1 },
  { name: 'up, at run time', path: 'src/audit/a.ts', text: "const a = await import('../cli/main.ts');", faults: 1 },
  { name: 'up, passed on', path: 'src/base/a.ts', text: "export { b } from '../engine/b.ts';", faults: 1 },
  { name: 'out of the house', path: 'src/audit/a.ts', text: "import { b } from '../../test/b.ts';", faults: 1 },
  { name: 'without .ts', path: 'src/audit/a.ts', text: "import { b } from './b.js';", faults: 1 },
  { name: 'from outside every room', path: 'src/main.ts', text: '', faults: 1 },
  { name: 'down', path: 'src/cli/main.ts', text: "import { audit } from '../audit/audit.ts';", faults: 0 },
  { name: 'within the room', path: 'src/audit/a.ts', text: "import { b } from './gaps/b.ts';", faults: 0 },
])('$name: $faults', ({ path, text, faults }) => {
  expect(floorFaultsIn(new Map([[path, text]]))).toHaveLength(faults);
});
