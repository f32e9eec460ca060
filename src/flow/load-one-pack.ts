import { sha256 } from '../base/sha256.ts';
import { isCase } from '../rules/pack-files.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { acceptRules } from './accept-rules.ts';
import { loadChain, nothingAbove } from './load-chain.ts';
import { MadeOfFiles } from './made-of-files.ts';

/** A rule pack and what identifies the exact text it was read from. */
export interface LoadedPack {
  readonly pack: RulePack;
  readonly sha256: string;
  /** The path it was named by; none for a shipped pack. */
  readonly folder?: string | undefined;
}

/** What is read of a pack: everything, or all but its worked examples, which no audit needs. */
export type PackExtent = 'whole' | 'without-cases';

/** @throws Failure with every problem of the pack, or of one that it builds on, at once. */
export function loadOnePack(
  files: readonly SourceFile[],
  name: string,
  extent: PackExtent = 'whole',
  above = nothingAbove,
): LoadedPack {
  const read = extent === 'whole' ? files : files.filter(({ path }) => !isCase(path));
  const load = () => acceptRules(loadChain(read, above), name);
  const isChainWhole = above.diagnostics.length === 0;
  return {
    pack: isChainWhole ? packs.of([...read, ...above.files.flat()], name, load) : load(),
    sha256: sha256(...[files, ...above.files].flatMap(textsOf)),
  };
}

const packs = new MadeOfFiles<RulePack>();

function textsOf(files: readonly SourceFile[]): readonly string[] {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return ordered.flatMap(({ path, text }) => [baseName(path), text]);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
