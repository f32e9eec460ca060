import { isAbsolute, join, relative, resolve } from 'node:path';
import { nearestName } from '../base/nearest-name.ts';
import { nothingAbove, type PacksAbove } from '../flow/load-chain.ts';
import { levels } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Place } from '../model/place.ts';
import { extendsOf } from '../rules/extends-of.ts';
import { type SourceFile } from '../rules/source-file.ts';
import { placeIn } from '../rules/source-text.ts';
import { type Host } from './host.ts';
import { yamlFiles } from './yaml-files.ts';

/** The files of one pack, by paths that begin with its name. */
export interface PackFiles {
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** The path it was named by; none for a shipped pack. */
  readonly folder?: string;
}

/**
 * The files of the packs that a pack builds on, the nearest first: a shipped one by its id, another by its folder, which
 * lies beside that of the pack. What lies elsewhere is not read, and no chain is longer than there are levels.
 */
export async function readPacksAbove(
  host: Host,
  pack: PackFiles,
  shipped: readonly string[],
  below: readonly PackFiles[] = [],
): Promise<PacksAbove> {
  const source = extendsOf(pack.files);
  if (source === null) return nothingAbove;
  const at = placeIn(source);
  const found = await packNamed(host, source.text, at, pack, shipped);
  if ('code' in found) return { files: [], diagnostics: [found] };
  const chain = [...below, pack];
  const fault = chainFault(host, [...chain, found], at);
  if (fault !== undefined) return { files: [], diagnostics: [fault] };
  const { files, diagnostics } = await readPacksAbove(host, found, shipped, chain);
  return { files: [found.files, ...files], diagnostics };
}

function chainFault(host: Host, packs: readonly PackFiles[], at: Place): Diagnostic | undefined {
  const chain = packs.map(({ name }) => name).join(' → ');
  const homes = packs.map(({ name, folder }) => resolve(folder ?? join(host.rulesFolder, name)));
  if (new Set(homes).size < homes.length) return { code: 'extends-cycle', severity: 'error', at, params: { chain } };
  const most = levels.length;
  if (packs.length <= most) return undefined;
  return { code: 'extends-too-deep', severity: 'error', at, params: { chain, most } };
}

async function packNamed(
  host: Host,
  name: string,
  at: Place,
  { folder }: PackFiles,
  shipped: readonly string[],
): Promise<PackFiles | Diagnostic> {
  if (shipped.includes(name)) return { name, files: await yamlFiles(host, join(host.rulesFolder, name), name) };
  const unknown = (beside: readonly string[]): Diagnostic => {
    const nearest = nearestName(name, [...shipped, ...beside]) ?? '';
    return { code: 'extends-unknown', severity: 'error', at, params: { name, nearest, known: shipped.join(', ') } };
  };
  if (folder === undefined) return unknown([]);
  const root = join(folder, '..');
  const wanted = name.startsWith('.') ? resolve(folder, name) : resolve(root, name);
  const inside = relative(resolve(root), wanted);
  const steps = inside.split(/[\\/]/);
  if (isAbsolute(inside) || steps[0] === '..' || inside === '') {
    const params = { name, root: root.replaceAll('\\', '/') };
    return { code: 'extends-outside', severity: 'error', at, params };
  }
  let path = root;
  for (const step of steps) {
    // A link is no folder here: it may lead anywhere.
    const folders = (await host.readFolder(path)).filter(({ kind }) => kind === 'folder').map((entry) => entry.name);
    if (!folders.includes(step)) return unknown(folders);
    path = join(path, step);
  }
  const shown = path.replaceAll('\\', '/');
  return { name: shown, files: await yamlFiles(host, path, shown), folder: path };
}
