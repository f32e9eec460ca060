import { expect, test } from 'vitest';

import { doorFaultsIn } from './support/doors.ts';
import { programTree } from './support/source-tree.ts';

test('each package enters through its own door', () => {
  expect(doorFaultsIn(programTree())).toEqual([]);
});

test.each([
  { name: 'another room', path: 'src/audit/a.ts', text: "import { parse } from 'yaml';", faults: 1 },
  { name: 'a part of a package', path: 'src/engine/a.ts', text: "import { parse } from 'csv-parse/sync';", faults: 1 },
  { name: 'at run time', path: 'src/cli/a.ts', text: "const excel = await import('exceljs');", faults: 1 },
  { name: 'a package without a door', path: 'src/base/a.ts', text: "import { uniq } from 'lodash';", faults: 1 },
  { name: 'files below cli', path: 'src/rules/a.ts', text: "import { readFileSync } from 'node:fs';", faults: 1 },
  { name: 'files in cli', path: 'src/cli/a.ts', text: "import { readFileSync } from 'node:fs';", faults: 0 },
  { name: 'its own door', path: 'src/rules/a.ts', text: "import { parse } from 'yaml';", faults: 0 },
  {
    name: 'a scoped package',
    path: 'src/engine/dialects/a.ts',
    text: "import { x } from '@duckdb/node-api';",
    faults: 0,
  },
])('$name: $faults', ({ path, text, faults }) => {
  expect(doorFaultsIn(new Map([[path, text]]))).toHaveLength(faults);
});
