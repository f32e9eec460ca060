import { type DataModel } from '../model/data-model.ts';
import { type PackLint } from '../model/pack-lint.ts';
import { lintPack } from '../rules/lint-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { loadChain, nothingAbove } from './load-chain.ts';

/** Everything that is wrong or hardly meant in the files of a pack, in the order of the files. */
export function lintRules(
  name: string,
  files: readonly SourceFile[],
  model: DataModel,
  above = nothingAbove,
): PackLint {
  const { value: pack, diagnostics } = loadChain(files, above);
  return { name, diagnostics: [...diagnostics, ...(pack === undefined ? [] : lintPack(pack, model))] };
}
