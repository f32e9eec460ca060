import { expect, test } from 'vitest';

import { programTree } from './support/source-tree.ts';
import { vocabularyFaultsIn } from './support/vocabulary.ts';

test('one word for one idea', () => {
  expect(vocabularyFaultsIn(programTree())).toEqual([]);
});

test.each([
  { name: 'a second word', path: 'src/audit/a.ts', text: 'export interface Violation {}', faults: 1 },
  { name: 'a second word inside', path: 'src/audit/a.ts', text: 'export function listIssues() {}', faults: 1 },
  { name: 'decoration', path: 'src/model/a.ts', text: 'export interface GapInfo {}', faults: 1 },
  { name: 'a prefix', path: 'src/model/a.ts', text: 'export interface IFinding {}', faults: 1 },
  { name: 'a drawer', path: 'src/base/utils.ts', text: '', faults: 1 },
  { name: 'a folder that is a drawer', path: 'src/audit/helpers/a.ts', text: '', faults: 1 },
  { name: 'camel case', path: 'src/audit/findGaps.ts', text: '', faults: 1 },
  { name: 'the word of the trade', path: 'src/audit/find-gaps.ts', text: 'export function findGaps() {}', faults: 0 },
  { name: 'a word that only begins alike', path: 'src/a/b.ts', text: 'export function normalise() {}', faults: 0 },
  { name: 'a name of its own file', path: 'src/a/b.ts', text: 'function policy() {}', faults: 0 },
])('$name: $faults', ({ path, text, faults }) => {
  expect(vocabularyFaultsIn(new Map([[path, text]]))).toHaveLength(faults);
});
