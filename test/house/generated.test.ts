import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { packReadme } from '../../src/rules/pack-readme.ts';
import { clientScriptModule, clientScriptPath } from '../support/client-script.ts';
import { samples } from '../support/samples/samples.ts';
import { shippedPack, shippedPackIds } from '../support/shipped-rules.ts';
import { projectRoot } from './support/source-tree.ts';

// What is stale here is made anew by `npm run generate`.

test.each(Object.entries(samples))('samples/%s is what its generator makes, byte for byte', async (path, make) => {
  const committed = readFileSync(join(projectRoot, 'samples', path));
  expect(Buffer.compare(committed, await make())).toBe(0);
});

test.each(shippedPackIds())('rules/%s/README.md says what the pack says', (id) => {
  const committed = readFileSync(join(projectRoot, 'rules', id, 'README.md'), 'utf8');
  expect(committed).toBe(packReadme(shippedPack(id).pack));
});

test('the script of the web page is what its sources say', () => {
  expect(readFileSync(join(projectRoot, clientScriptPath), 'utf8')).toBe(clientScriptModule());
});
