import { posix } from 'node:path';
import typescript from 'typescript';

/** The module specifiers a TypeScript file imports or re-exports, dynamic imports included, as they are written. */
export function importsOf(text: string): readonly string[] {
  return typescript.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

/** The path from the root of the project that a relative import of the file leads to. */
export function pathOf(specifier: string, from: string): string {
  return posix.join(posix.dirname(from), specifier);
}

/** The package a bare specifier names: `csv-parse/sync` is csv-parse, `@e965/xlsx` keeps its scope. */
export function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
