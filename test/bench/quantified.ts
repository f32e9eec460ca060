import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isMap, isSeq, parseDocument } from 'yaml';

const rules = join(import.meta.dirname, '../../rules');

/** Copies of packs that keep only the requirements with a figure in their clause. Gives a folder with one folder each. */
export function quantifiedOnly(packs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'cscheck-bench-quantified-'));
  for (const pack of packs) {
    cpSync(join(rules, pack), join(folder, pack), { recursive: true });
    rmSync(join(folder, pack, 'cases'), { recursive: true });
    const requirements = join(folder, pack, 'requirements');
    for (const file of readdirSync(requirements)) keepQuantified(join(requirements, file));
  }
  return folder;
}

function keepQuantified(path: string): void {
  const document = parseDocument(readFileSync(path, 'utf8'));
  const { contents } = document;
  if (!isSeq(contents)) throw new Error(`${path} is no list of requirements.`);
  contents.items = contents.items.filter((item) => !isMap(item) || !isQualitative(item.toJSON()));
  if (contents.items.length === 0) rmSync(path);
  else writeFileSync(path, document.toString());
}

function isQualitative(requirement: unknown): boolean {
  if (typeof requirement !== 'object' || requirement === null || !('tags' in requirement)) return false;
  return Array.isArray(requirement.tags) && requirement.tags.includes('qualitative');
}
