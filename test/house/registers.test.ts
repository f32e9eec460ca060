import { expect, test } from 'vitest';

import { registerFaultsIn, registers } from './support/registers.ts';
import { programTree } from './support/source-tree.ts';

test.each(registers)('%s: folder and register are equal', (folder) => {
  expect(registerFaultsIn(programTree(), folder)).toEqual([]);
});

const folder = 'src/report/formats';
const index = "import { csv } from './csv.ts';\nexport const formats = { csv };";

test.each([
  { name: 'equal', files: { 'index.ts': index, 'csv.ts': '' }, faults: 0 },
  { name: 'a file that is not registered', files: { 'index.ts': index, 'csv.ts': '', 'json.ts': '' }, faults: 1 },
  { name: 'an entry without a file', files: { 'index.ts': index }, faults: 1 },
  { name: 'no register', files: { 'csv.ts': '' }, faults: 1 },
  {
    name: 'a file that a registered one leans on',
    files: { 'index.ts': index, 'csv.ts': "import { quote } from './quote.ts';", 'quote.ts': '' },
    faults: 0,
  },
])('$name: $faults', ({ files, faults }) => {
  const tree = new Map(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
  expect(registerFaultsIn(tree, folder)).toHaveLength(faults);
});
