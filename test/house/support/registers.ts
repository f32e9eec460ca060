import { posix } from 'node:path';

import { importsOf, isRelative, pathOf } from './imports.ts';
import { type SourceTree } from './source-tree.ts';

/** Folders in which a new thing is one new file and one line in `index.ts`. */
export const registers = [
  'src/intake/formats',
  'src/report/formats',
  'src/engine/dialects',
  'src/locale',
  'src/cli/commands',
  'src/rules/lint',
  'src/report/what-if',
] as const;

/**
 * Files of a register's folder that neither its `index.ts` nor another file of the folder imports, entries from
 * elsewhere, and folders without a register. A folder without files says nothing.
 */
export function registerFaultsIn(files: SourceTree, folder: string): readonly string[] {
  const members = [...files.keys()].filter((path) => posix.dirname(path) === folder);
  if (members.length === 0) return [];
  const index = `${folder}/index.ts`;
  if (!members.includes(index)) return [`${folder} has no index.ts`];
  const imported = new Map(members.map((path) => [path, targetsOf(path, files.get(path) ?? '')]));
  const entries = imported.get(index) ?? [];
  const reached = new Set([...imported.values()].flat());
  return [
    ...members.filter((path) => path !== index && !reached.has(path)).map((path) => `${path} is not on the register`),
    ...entries
      .filter((path) => path.startsWith(`${folder}/`) && !files.has(path))
      .map((path) => `${index} registers ${path}, which does not exist`),
  ];
}

function targetsOf(path: string, text: string): readonly string[] {
  return importsOf(text)
    .filter(isRelative)
    .map((specifier) => pathOf(specifier, path));
}
