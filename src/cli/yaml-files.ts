import { join } from 'node:path';
import { type SourceFile } from '../rules/source-file.ts';
import { type Host } from './host.ts';

/** Every YAML file of a folder, by a path that is the same on every machine. */
export async function yamlFiles(host: Host, folder: string, shown: string): Promise<readonly SourceFile[]> {
  return filesIn(host, folder, shown, /\.ya?ml$/);
}

/** Every file of a folder and below it whose name fits. */
export async function filesIn(
  host: Host,
  folder: string,
  shown: string,
  named: RegExp,
): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  const entries = (await host.readFolder(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    const path = join(folder, name);
    const label = `${shown}/${name}`;
    if (kind === 'folder') files.push(...(await filesIn(host, path, label, named)));
    else if (named.test(name)) files.push({ path: label, text: new TextDecoder().decode(await host.readFile(path)) });
  }
  return files;
}
