import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { loadPack } from '../rules/load-pack.ts';
import { isCase } from '../rules/pack-files.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';

/** What a pack builds on. */
export interface PacksAbove {
  /** The files of each pack, the nearest first. */
  readonly files: readonly (readonly SourceFile[])[];
  /** Why there are no more of them, where there should be. */
  readonly diagnostics: readonly Diagnostic[];
}

export const nothingAbove: PacksAbove = { files: [], diagnostics: [] };

/** A pack with everything that it builds on, whose worked examples are its own affair. */
export function loadChain(files: readonly SourceFile[], above: PacksAbove): Checked<RulePack | undefined> {
  if (above.diagnostics.length > 0) return { value: undefined, diagnostics: above.diagnostics };
  let upper: RulePack | null = null;
  for (const each of above.files.toReversed()) {
    const loaded: Checked<RulePack | undefined> = loadPack(ordered(each.filter(({ path }) => !isCase(path))), upper);
    if (loaded.value === undefined) return loaded;
    upper = loaded.value;
  }
  return loadPack(ordered(files), upper);
}

function ordered(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
