import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { projectRoot, sourceTree } from '../house/support/source-tree.ts';

const schemas = 'rules/schemas';

/** Every YAML file of the rules, with the file of its schema. */
export function schemasOfRules(): ReadonlyMap<string, string> {
  return new Map([...sourceTree(['rules'], ['.yaml']).keys()].map((path) => [path, `${schemas}/${kindOf(path)}.json`]));
}

/** Writes the line by which editors find its schema before every YAML file of the rules that has none. */
export function nameSchemas(): void {
  for (const [path, schema] of schemasOfRules()) {
    const file = join(projectRoot, path);
    const text = readFileSync(file, 'utf8');
    if (text.startsWith('# yaml-language-server:')) continue;
    writeFileSync(file, `# yaml-language-server: $schema=${posix.relative(posix.dirname(path), schema)}\n${text}`);
  }
}

/** `requirements` for what lies in that folder, `table` for a table, else the name of the file. */
function kindOf(path: string): string {
  const [name = '', folder = ''] = path
    .replace(/\.yaml$/, '')
    .split('/')
    .toReversed();
  if (folder === 'tables') return name === 'levels' || name === 'units' ? name : 'table';
  return folder === 'requirements' || folder === 'cases' ? folder : name;
}
