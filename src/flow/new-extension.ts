import { Failure } from '../model/failure.ts';
import { loadPack } from '../rules/load-pack.ts';
import { packReadme } from '../rules/pack-readme.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { thresholdText } from '../rules/statement-lines.ts';
import { type NewPack, renamed } from './new-rules.ts';

/** What the starter calls the pack it builds on, a requirement of that and what that asks. */
const baseId = 'base-pack';
const example = `${baseId}.example`;
const exampleThreshold = 'at-least: 1';
const examplePrefix = "'110199'";

/**
 * The files of a pack that has just been begun and builds on another: it changes nothing yet, and passes lint and test.
 *
 * @param above the pack to build on, with the words by which `extends` names it
 * @throws Failure for an id that no pack can have
 */
export function newExtension(
  starter: readonly SourceFile[],
  { id, title }: NewPack,
  above: { readonly pack: RulePack; readonly name: string },
): readonly SourceFile[] {
  const files = starter.map(({ path, text }) => ({
    path,
    text: renamed(path, builtOn(path, text, above), { id, title }),
  }));
  const { value: pack } = loadPack(files, above.pack);
  if (pack?.id !== id) throw new Failure('option-invalid', { option: '--id', value: id, expected: 'pack-id' });
  return [...files, { path: 'README.md', text: packReadme(pack) }];
}

function builtOn(
  path: string,
  text: string,
  { pack, name }: { readonly pack: RulePack; readonly name: string },
): string {
  if (!/\.ya?ml$/.test(path)) return text;
  const compared = pack.requirements.find(({ readings: [{ test }] }) => test.kind === 'compare');
  const test = compared?.readings[0].test;
  const asked = test?.kind === 'compare' ? `${test.comparison}: ${thresholdText(test)}` : exampleThreshold;
  return text
    .replaceAll(example, () => compared?.id ?? pack.id)
    .replaceAll(exampleThreshold, () => asked)
    .replaceAll(examplePrefix, () => pack.jurisdiction.map((prefix) => `'${prefix}'`).join(', '))
    .replaceAll(`extends: ${baseId}`, () => `extends: ${name}`)
    .replaceAll(baseId, () => pack.id);
}
