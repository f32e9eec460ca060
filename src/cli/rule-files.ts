import { join } from 'node:path';
import { type DataModel } from '../model/data-model.ts';
import { loadOnePack, loadTheDataModel, type LoadedPack, unknownPack } from '../flow/load-rules.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { type Host } from './host.ts';

const dataModelFolder = 'tables';

/** The shipped data model. */
export async function readDataModel(host: Host): Promise<DataModel> {
  return loadTheDataModel(await yamlFiles(host, join(host.rulesFolder, dataModelFolder), dataModelFolder));
}

/** The packs named by id or by path; all the shipped ones when none is named. @throws Failure for an unknown one. */
export async function readPacks(host: Host, named: readonly string[]): Promise<readonly LoadedPack[]> {
  const shipped = await shippedPacks(host);
  const wanted = named.length === 0 ? shipped : named;
  const packs: LoadedPack[] = [];
  for (const name of wanted) {
    const folder = shipped.includes(name) ? join(host.rulesFolder, name) : name;
    if ((await host.kindOf(folder)) !== 'folder') throw unknownPack(name, shipped);
    packs.push(loadOnePack(await yamlFiles(host, folder, name), name));
  }
  return packs;
}

async function shippedPacks(host: Host): Promise<readonly string[]> {
  const entries = await host.readFolder(host.rulesFolder);
  const folders = entries
    .filter(({ name, kind }) => kind === 'folder' && name !== dataModelFolder)
    .map(({ name }) => name);
  return folders.toSorted();
}

/** Every YAML file of a folder, by a path that is the same on every machine. */
async function yamlFiles(host: Host, folder: string, shown: string): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  const entries = (await host.readFolder(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    const path = join(folder, name);
    const label = `${shown}/${name}`;
    if (kind === 'folder') files.push(...(await yamlFiles(host, path, label)));
    else if (/\.ya?ml$/.test(name))
      files.push({ path: label, text: new TextDecoder().decode(await host.readFile(path)) });
  }
  return files;
}
