import { nearestName } from '../base/nearest-name.ts';
import { sha256 } from '../base/sha256.ts';
import { type Checked } from '../model/checked.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { loadDataModel } from '../rules/load-data-model.ts';
import { loadPack } from '../rules/load-pack.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type SourceFile } from '../rules/source-file.ts';

/** A rule pack and what identifies the exact text it was read from. */
export interface LoadedPack {
  readonly pack: RulePack;
  readonly sha256: string;
}

/** @throws Failure with every problem at once. */
export function loadTheDataModel(files: readonly SourceFile[]): DataModel {
  return accepted(loadDataModel(files), 'tables');
}

/** @throws Failure with every problem of the pack at once. */
export function loadOnePack(files: readonly SourceFile[], name: string): LoadedPack {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    pack: accepted(loadPack(ordered), name),
    sha256: sha256(...ordered.flatMap(({ path, text }) => [baseName(path), text])),
  };
}

/** The failure for a pack that nobody knows. */
export function unknownPack(name: string, known: readonly string[]): Failure {
  return new Failure('pack-missing', { pack: name, nearest: nearestName(name, known) ?? '', known: known.join(', ') });
}

function accepted<Value>({ value, diagnostics }: Checked<Value | undefined>, pack: string): Value {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (value !== undefined && errors.length === 0) return value;
  throw new Failure('pack-malformed', { pack, count: errors.length }, diagnostics);
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
