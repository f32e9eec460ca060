import { sha256 } from '../base/sha256.ts';
import { loadPack } from '../rules/load-pack.ts';
import { isCase } from '../rules/pack-files.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { acceptRules } from './accept-rules.ts';

/** A rule pack and what identifies the exact text it was read from. */
export interface LoadedPack {
  readonly pack: RulePack;
  readonly sha256: string;
  /** The path it was named by; none for a shipped pack. */
  readonly folder?: string | undefined;
}

/** What is read of a pack: everything, or all but its worked examples, which no audit needs. */
export type PackExtent = 'whole' | 'without-cases';

/** @throws Failure with every problem of the pack at once. */
export function loadOnePack(files: readonly SourceFile[], name: string, extent: PackExtent = 'whole'): LoadedPack {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const read = extent === 'whole' ? ordered : ordered.filter(({ path }) => !isCase(path));
  return {
    pack: acceptRules(loadPack(read), name),
    sha256: sha256(...ordered.flatMap(({ path, text }) => [baseName(path), text])),
  };
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
