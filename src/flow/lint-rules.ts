import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type PackLint } from '../model/pack-lint.ts';
import { lintPack } from '../rules/lint-pack.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { readCase } from './case-material.ts';
import { loadChain, nothingAbove } from './load-chain.ts';

/** Everything that is wrong or hardly meant in the files of a pack, in the order of the files. */
export function lintRules(
  name: string,
  files: readonly SourceFile[],
  model: DataModel,
  above = nothingAbove,
): PackLint {
  const { value: pack, diagnostics } = loadChain(files, above);
  if (pack === undefined) return { name, diagnostics };
  return { name, diagnostics: [...diagnostics, ...lintPack(pack, model), ...misnamedInCases(pack, model)] };
}

/** Tables and columns that no workbook has. What stands in the rows may be wrong on purpose. */
function misnamedInCases({ cases }: RulePack, model: DataModel): readonly Diagnostic[] {
  const said = cases.flatMap((example) => readCase(example, model).diagnostics);
  return said.filter(({ code }) => code === 'name-unknown' || code === 'key-unknown');
}
