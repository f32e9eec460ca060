import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';

import { editorSchemas } from '../../src/rules/editor-schemas.ts';
import { readYaml } from '../../src/rules/read-yaml.ts';
import { schemasOfRules } from '../support/name-schemas.ts';
import { projectRoot } from './support/source-tree.ts';

// What is stale here is made anew by `npm run generate`.

const folder = 'rules/schemas';
test('the schemas on disk are all there are', () => {
  expect(readdirSync(join(projectRoot, folder)).toSorted()).toEqual([...editorSchemas().keys()].toSorted());
});

test.each([...editorSchemas()])('%s says what is read', (name, schema) => {
  expect(readFileSync(join(projectRoot, folder, name), 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

test.each([...schemasOfRules()])('%s names %s in the first line, and fits it', (path, schema) => {
  const text = readFileSync(join(projectRoot, path), 'utf8');
  const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
  expect(posix.normalize(posix.join(posix.dirname(path), named))).toBe(schema);
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(
    editorSchemas().get(posix.basename(schema)) ?? {},
  );
  const isValid = fits(readYaml({ path, text }).value?.value);
  expect({ isValid, errors: fits.errors }).toEqual({ isValid: true, errors: null });
});
