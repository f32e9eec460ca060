import { join } from 'node:path';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { loadOnePack, type LoadedPack, type PackExtent } from '../flow/load-one-pack.ts';
import { loadTheDataModel } from '../flow/load-the-data-model.ts';
import { unknownPack } from '../flow/unknown-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { type Host } from './host.ts';

const dataModelFolder = 'tables';
/** What a new pack is begun with. */
const starterFolder = 'starter';
/** What editors check YAML by. */
const schemasFolder = 'schemas';
const otherFolders: readonly string[] = [dataModelFolder, starterFolder, schemasFolder];

/** The files of one pack, by paths that begin with its name. */
export interface PackFiles {
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** The path it was named by; none for a shipped pack. */
  readonly folder?: string;
}

/** The shipped data model. */
export async function readDataModel(host: Host): Promise<DataModel> {
  return loadTheDataModel(await yamlFiles(host, join(host.rulesFolder, dataModelFolder), dataModelFolder));
}

/**
 * The packs named by id or by path, each once however often it is named; all the shipped ones when none is named.
 *
 * @param shippedExtent what is read of shipped packs; of others everything is, for nothing else vouches for them
 * @throws Failure for an unknown one, and when two different packs claim one id: which is meant cannot be told, and
 *   both together would count everything twice.
 */
export async function readPacks(
  host: Host,
  named: readonly string[],
  shippedExtent: PackExtent,
): Promise<readonly LoadedPack[]> {
  const shipped = await shippedPacks(host);
  const wanted = named.length === 0 ? shipped : named;
  const packs = new Map<string, { readonly name: string; readonly loaded: LoadedPack }>();
  for (const name of new Set(wanted)) {
    const loaded = await readPack(host, name, shipped, shippedExtent);
    const { id } = loaded.pack;
    const earlier = packs.get(id);
    if (earlier === undefined) packs.set(id, { name, loaded });
    else if (earlier.loaded.sha256 !== loaded.sha256) {
      throw new Failure('pack-id-twice', { id, first: earlier.name, second: name });
    }
  }
  return [...packs.values()].map(({ loaded }) => loaded);
}

/** The pack of this id or in this folder. @throws Failure for an unknown one */
export async function readOnePack(host: Host, name: string): Promise<LoadedPack> {
  return readPack(host, name, await shippedPacks(host), 'whole');
}

/** The files of the packs named by id or by path, as they are; of all the shipped ones when none is named. */
export async function readPackFiles(host: Host, named: readonly string[]): Promise<readonly PackFiles[]> {
  const shipped = await shippedPacks(host);
  const packs: PackFiles[] = [];
  for (const name of new Set(named.length === 0 ? shipped : named)) packs.push(await filesOfPack(host, name, shipped));
  return packs;
}

/** The files that a new pack is begun with: YAML, and the schemas that editors check it by. */
export async function readStarterFiles(host: Host): Promise<readonly SourceFile[]> {
  const yaml = await filesIn(host, join(host.rulesFolder, starterFolder), '.', /\.ya?ml$/);
  const schemas = await filesIn(host, join(host.rulesFolder, schemasFolder), `./${schemasFolder}`, /\.json$/);
  return [...yaml, ...schemas].map(({ path, text }) => ({ path: path.replace(/^\.\//, ''), text }));
}

async function readPack(
  host: Host,
  name: string,
  shipped: readonly string[],
  shippedExtent: PackExtent,
): Promise<LoadedPack> {
  const { files, folder } = await filesOfPack(host, name, shipped);
  return folder === undefined ? loadOnePack(files, name, shippedExtent) : { ...loadOnePack(files, name), folder };
}

async function filesOfPack(host: Host, name: string, shipped: readonly string[]): Promise<PackFiles> {
  if (shipped.includes(name)) return { name, files: await yamlFiles(host, join(host.rulesFolder, name), name) };
  if (name === '' || (await host.kindOf(name)) !== 'folder') throw unknownPack(name, shipped);
  return { name, files: await yamlFiles(host, name, name), folder: name };
}

async function shippedPacks(host: Host): Promise<readonly string[]> {
  const entries = await host.readFolder(host.rulesFolder);
  const folders = entries
    .filter(({ name, kind }) => kind === 'folder' && !otherFolders.includes(name))
    .map(({ name }) => name);
  return folders.toSorted();
}

/** Every YAML file of a folder, by a path that is the same on every machine. */
async function yamlFiles(host: Host, folder: string, shown: string): Promise<readonly SourceFile[]> {
  return filesIn(host, folder, shown, /\.ya?ml$/);
}

async function filesIn(host: Host, folder: string, shown: string, named: RegExp): Promise<readonly SourceFile[]> {
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
