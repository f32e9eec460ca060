import { join, relative, resolve } from 'node:path';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { loadOnePack, type LoadedPack, type PackExtent } from '../flow/load-one-pack.ts';
import { loadTheDataModel } from '../flow/load-the-data-model.ts';
import { type PacksAbove } from '../flow/load-chain.ts';
import { unknownPack } from '../flow/unknown-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { type Host } from './host.ts';
import { type PackFiles, readPacksAbove } from './packs-above.ts';
import { filesIn, yamlFiles } from './yaml-files.ts';

const dataModelFolder = 'tables';
/** What a new pack is begun with. */
const starterFolder = 'starter';
/** The same for a pack that builds on another. */
const extensionFolder = 'starter-extension';
/** What editors check YAML by. */
const schemasFolder = 'schemas';
const otherFolders: readonly string[] = [dataModelFolder, starterFolder, extensionFolder, schemasFolder];

/** The files of a pack with those of the packs that it builds on. */
export interface PackChain extends PackFiles {
  readonly above: PacksAbove;
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
export async function readPackFiles(host: Host, named: readonly string[]): Promise<readonly PackChain[]> {
  const shipped = await shippedPacks(host);
  const packs: PackChain[] = [];
  for (const name of new Set(named.length === 0 ? shipped : named)) packs.push(await chainOfPack(host, name, shipped));
  return packs;
}

/**
 * The pack that one in a folder names as what it builds on, and the words by which it names it: a shipped id, or the way
 * from the one folder to the other.
 *
 * @throws Failure for an unknown one, and for one that lies elsewhere
 */
export async function readPackToExtend(host: Host, folder: string, name: string) {
  const shipped = await shippedPacks(host);
  const { pack } = await readPack(host, name, shipped, 'without-cases');
  if (shipped.includes(name)) return { pack, name };
  const way = relative(resolve(folder), resolve(name)).replaceAll('\\', '/');
  const root = join(folder, '..').replaceAll('\\', '/');
  if (/^\.\.\/(?!\.\.)/.test(way)) return { pack, name: way };
  const at = { file: folder };
  const outside = { code: 'extends-outside', severity: 'error', at, params: { name, root } } as const;
  throw new Failure('pack-malformed', { pack: folder, count: 1 }, [outside]);
}

/** The files that a new pack is begun with: YAML, and the schemas that editors check it by. */
export async function readStarterFiles(host: Host, kind: 'alone' | 'extension'): Promise<readonly SourceFile[]> {
  const starter = kind === 'alone' ? starterFolder : extensionFolder;
  const yaml = await filesIn(host, join(host.rulesFolder, starter), '.', /\.ya?ml$/);
  const schemas = await filesIn(host, join(host.rulesFolder, schemasFolder), `./${schemasFolder}`, /\.json$/);
  return [...yaml, ...schemas].map(({ path, text }) => ({ path: path.replace(/^\.\//, ''), text }));
}

async function readPack(
  host: Host,
  name: string,
  shipped: readonly string[],
  shippedExtent: PackExtent,
): Promise<LoadedPack> {
  const { files, folder, above } = await chainOfPack(host, name, shipped);
  if (folder === undefined) return loadOnePack(files, name, shippedExtent, above);
  return { ...loadOnePack(files, name, 'whole', above), folder };
}

async function chainOfPack(host: Host, name: string, shipped: readonly string[]): Promise<PackChain> {
  const pack = await filesOfPack(host, name, shipped);
  return { ...pack, above: await readPacksAbove(host, pack, shipped) };
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
