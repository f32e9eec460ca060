import { type DataModel } from '../model/data-model.ts';
import { type PackLint } from '../model/pack-lint.ts';
import { lintPack } from '../rules/lint-pack.ts';
import { loadPack } from '../rules/load-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';

/** Everything that is wrong or hardly meant in the files of a pack, in the order of the files. */
export function lintRules(name: string, files: readonly SourceFile[], model: DataModel): PackLint {
  const { value: pack, diagnostics } = loadPack(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
  return { name, diagnostics: [...diagnostics, ...(pack === undefined ? [] : lintPack(pack, model))] };
}
