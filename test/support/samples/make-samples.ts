import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { samples } from './samples.ts';

/** Writes every committed sample workbook. */
export async function makeSamples(): Promise<void> {
  const root = join(import.meta.dirname, '../../../samples');
  for (const [path, make] of Object.entries(samples)) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, await make());
  }
}
