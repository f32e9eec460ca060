import { type Diagnostic } from '../model/diagnostic.ts';
import { type SourceFile } from './source-file.ts';
import { unknownName } from './unknown-name.ts';

const packFiles = [
  'pack.yaml',
  'clauses.yaml',
  'indicators.yaml',
  'requirements',
  'permissions.yaml',
  'overrides.yaml',
  'cases',
] as const;
/** A file of a pack, or a folder of alike files. */
export type PackFile = (typeof packFiles)[number];

/** The folders of alike files, whose names are free: `requirements/indicators.yaml` holds requirements. */
const folders: readonly PackFile[] = ['requirements', 'cases'];

/** What a file of the folder holds, by the folder it lies in or its name. */
export function kindOf(path: string): PackFile | undefined {
  const [name, folder] = path.split(/[\\/]/).toReversed();
  // A pack may itself lie in a folder called so.
  if (name === 'pack.yaml') return name;
  return folders.find((kind) => kind === folder) ?? packFiles.find((kind) => kind === name);
}

/** Whether a file of a pack holds worked examples. */
export function isCase(path: string): boolean {
  return kindOf(path) === 'cases';
}

/** Whether every file of a kind could be read: names are looked for only where all of them are known. */
export function isWhole(
  documents: readonly { kind: PackFile | undefined }[],
  kind: PackFile,
  read: readonly unknown[],
): boolean {
  return read.length > 0 && documents.filter((document) => document.kind === kind).length === read.length;
}

/** Files of no kind that a pack has. */
export function strayFiles(documents: readonly { kind: PackFile | undefined; path: string }[]): readonly Diagnostic[] {
  return documents.flatMap(({ kind, path }) =>
    kind === undefined ? [unknownName({ file: path }, path.split(/[\\/]/).at(-1) ?? path, packFiles)] : [],
  );
}

/** What a pack must have and has not. */
export function missingFiles(
  documents: readonly { kind: PackFile | undefined }[],
  files: readonly SourceFile[],
  wanted: readonly PackFile[],
): readonly Diagnostic[] {
  const [shallowest = ''] = files
    .map(({ path }) => path.replace(/[^\\/]*$/, ''))
    .toSorted((a, b) => a.length - b.length);
  const folder = shallowest.replace(/(?:(?:^|[\\/])(?:requirements|cases))?[\\/]$/, '');
  return wanted
    .filter((each) => !documents.some(({ kind }) => kind === each))
    .map((each) => ({
      code: 'yaml-schema',
      severity: 'error',
      at: { file: folder === '' ? each : folder },
      params: { path: each, reason: 'pack-files' },
    }));
}

/** What a pack must have that builds on no other. */
export const standingAlone = ['pack.yaml', 'clauses.yaml', 'requirements'] as const satisfies readonly PackFile[];
