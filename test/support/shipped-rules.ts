import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DataModel } from '../../src/model/data-model.ts';
import { loadOnePack, type LoadedPack } from '../../src/flow/load-one-pack.ts';
import { loadTheDataModel } from '../../src/flow/load-the-data-model.ts';
import { type SourceFile } from '../../src/rules/source-file.ts';

const rules = fileURLToPath(new URL('../../rules', import.meta.url));

/** The ids of the packs in `rules/`. */
export function shippedPackIds(): readonly string[] {
  return readdirSync(rules, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !['tables', 'schemas', 'starter', 'starter-extension'].includes(entry.name),
    )
    .map(({ name }) => name);
}

export function shippedDataModel(): DataModel {
  return loadTheDataModel(yamlIn('tables'));
}

export function shippedPack(id: string): LoadedPack {
  return loadOnePack(yamlIn(id), id);
}

function yamlIn(folder: string): readonly SourceFile[] {
  return readdirSync(join(rules, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(rules, folder, path), 'utf8') }));
}
