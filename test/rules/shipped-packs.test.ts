import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadDataModel } from '../../src/rules/load-data-model.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { type SourceFile } from '../../src/rules/source-file.ts';
import { shippedPackIds } from '../support/shipped-rules.ts';

const rules = new URL('../../rules/', import.meta.url);

const { value: model } = loadDataModel(filesIn('tables'));

test.each(shippedPackIds())('%s loads and compiles without a diagnostic', (id) => {
  const { value: pack, diagnostics } = loadPack(filesIn(id));
  expect(diagnostics).toEqual([]);
  if (pack === undefined || model === undefined) throw new Error('Without a diagnostic there is a pack and a model.');
  expect(pack.id).toBe(id);
  const { value: ruleSet, diagnostics: problems } = compileRuleSet(pack, model, pack.period.to);
  expect(problems).toEqual([]);
  expect(ruleSet.requirements).toHaveLength(pack.requirements.length);
});

function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(new URL(`${folder}/`, rules), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({
      path: `rules/${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(new URL(`${folder}/${name}`, rules), 'utf8'),
    }));
}
