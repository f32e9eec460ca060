import { sourceTree } from '../house/support/source-tree.ts';
import { type SourceFile } from '../../src/rules/source-file.ts';

/** Words of one file of the pack that every new pack begins with, and what stands there instead. */
export interface Change {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

/** The files of the starter, changed. @throws Error when there is nothing to change */
export function starterPack(changes: readonly Change[] = []): readonly SourceFile[] {
  const files = [...sourceTree(['rules/starter'], ['.yaml'])].map(([path, text]) => ({
    path: path.replace('rules/starter/', ''),
    text,
  }));
  return changes.reduce(changed, files);
}

function changed(files: readonly SourceFile[], { file, from, to }: Change): readonly SourceFile[] {
  return files.map(({ path, text }) => {
    if (path !== file) return { path, text };
    const after = text.replace(from, () => to);
    if (after === text) throw new Error(`${file} does not say “${String(from)}”.`);
    return { path, text: after };
  });
}

/** Further entries at the end of a file. */
export function added(file: string, entries: string): Change {
  return { file, from: /$(?![^])/, to: entries };
}
