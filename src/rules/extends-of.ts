import { readYaml } from './read-yaml.ts';
import { type SourceFile } from './source-file.ts';
import { type SourceText } from './source-text.ts';

/** What `pack.yaml` says that the pack builds on; null when it stands alone, or cannot be read at all. */
export function extendsOf(files: readonly SourceFile[]): SourceText | null {
  const head = files.find(({ path }) => /(?:^|[\\/])pack\.yaml$/.test(path));
  return head === undefined ? null : (readYaml(head).value?.textOf(['extends']) ?? null);
}
