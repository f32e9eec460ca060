import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';

import manifest from '../../package.json' with { type: 'json' };
import { importsOf, isRelative, packageOf } from '../house/support/imports.ts';
import { programTree } from '../house/support/source-tree.ts';

const imported = new Set(
  [...programTree().values()]
    .flatMap(importsOf)
    .filter((specifier) => !isRelative(specifier))
    .map(packageOf),
);
const packages = [...imported].filter((name) => !name.startsWith('node:'));
const declared = Object.keys(manifest.dependencies);

test('everything the program imports is a dependency', () => {
  expect(packages.filter((name) => !declared.includes(name))).toEqual([]);
});

test('every dependency is imported', () => {
  expect(declared.filter((name) => !packages.includes(name))).toEqual([]);
});

test('parts of Node are imported by their full name', () => {
  expect(packages.filter((name) => builtinModules.includes(name))).toEqual([]);
});
