import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { samples } from '../support/samples/samples.ts';
import { projectRoot } from './support/source-tree.ts';

test.each(Object.entries(samples))('samples/%s is what its generator makes, byte for byte', async (path, make) => {
  const committed = readFileSync(join(projectRoot, 'samples', path));
  expect(Buffer.compare(committed, await make())).toBe(0);
});
