import { Failure } from '../model/failure.ts';
import { loadPack } from '../rules/load-pack.ts';
import { packReadme } from '../rules/pack-readme.ts';
import { type SourceFile } from '../rules/source-file.ts';

/** What the starter calls itself wherever its id stands. */
const starterId = 'my-pack';

/** What a new pack is called. */
export interface NewPack {
  readonly id: string;
  readonly title: string | undefined;
}

/**
 * The files of a pack that has just been begun, by their path in its folder: it passes lint and test as it is. @throws
 * Failure for an id that no pack can have
 */
export function newRules(starter: readonly SourceFile[], { id, title }: NewPack): readonly SourceFile[] {
  const files = starter.map(({ path, text }) => ({ path, text: renamed(path, text, { id, title }) }));
  const { value: pack } = loadPack(files);
  if (pack?.id !== id) throw new Failure('option-invalid', { option: '--id', value: id, expected: 'pack-id' });
  return [...files, { path: 'README.md', text: packReadme(pack) }];
}

/** The text of a file of the starter as a new pack has it. */
export function renamed(path: string, text: string, { id, title }: NewPack): string {
  if (!/\.ya?ml$/.test(path)) return text;
  // In the folder of the starter the schemas lie beside it, in a pack of its own within it.
  const own = text.replaceAll(starterId, id).replace(/(\$schema=)\.\.\//, '$1');
  if (path !== 'pack.yaml' || title === undefined) return own;
  const quoted = JSON.stringify(title);
  return own.replace(/^title: .*$/m, () => `title: { zh: ${quoted}, en: ${quoted} }`);
}
