import { expect, test } from 'vitest';

import { programTree } from './support/source-tree.ts';
import { thresholdFaultsIn } from './support/thresholds.ts';

test('no threshold, date or name of a plan stands in TypeScript', () => {
  expect(thresholdFaultsIn(programTree())).toEqual([]);
});

test.each([
  { name: 'an area', text: "const floor = '300㎡';", faults: 1 },
  { name: 'an area, spelled out', text: "const floor = '300 m2';", faults: 1 },
  { name: 'households', text: 'const step = 100; const text = `100 households`;', faults: 1 },
  { name: 'a due date', text: "const due = '2020-12-31';", faults: 1 },
  { name: 'a requirement', text: "if (id === 'sjz-135.station-area') return;", faults: 1 },
  { name: 'a pack', text: "const packs = ['gd'];", faults: 1 },
  { name: 'an example in a comment', text: '/** 300㎡ is 300. */\nconst unit = 1; // 20 m2 a household', faults: 0 },
  { name: 'a number without a unit', text: 'const limit = 16_384;', faults: 0 },
])('$name: $faults', ({ text, faults }) => {
  expect(thresholdFaultsIn(new Map([['src/audit/a.ts', text]]))).toHaveLength(faults);
});
