import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of this project: path from its root, with forward slashes, and text. */
export type SourceTree = ReadonlyMap<string, string>;

export const projectRoot = join(import.meta.dirname, '../../..');

/** The text files below these folders whose names end in one of the suffixes, in the order of their paths. */
export function sourceTree(folders: readonly string[], suffixes: readonly string[]): SourceTree {
  const paths = folders
    .filter((folder) => existsSync(join(projectRoot, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        `${folder}/${path}`.replaceAll('\\', '/'),
      ),
    )
    .filter((path) => suffixes.some((suffix) => path.endsWith(suffix)))
    .toSorted();
  return new Map(paths.map((path) => [path, readFileSync(join(projectRoot, path), 'utf8')]));
}

/** The TypeScript of the program itself. */
export function programTree(): SourceTree {
  return sourceTree(['src'], ['.ts']);
}
