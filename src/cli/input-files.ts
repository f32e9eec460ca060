import { join, normalize } from 'node:path';
import { type InputFile } from '../flow/read-material.ts';
import { Failure } from '../model/failure.ts';
import { type Host } from './host.ts';

/** The file name that stands for standard input. */
const standardInput = '-';
const spreadsheets = /\.(xlsx|xlsm|xls|xlsb|ods|et|csv|tsv|txt)$/i;

/** The workbooks named on the command line; a folder stands for all the spreadsheets in it. @throws Failure */
export async function readInputFiles(paths: readonly string[], host: Host): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) files.push(...(await readOne(path, host)));
  // A folder may be named beside a file in it.
  return [...new Map(files.map((file) => [normalize(file.file), file])).values()];
}

async function readOne(path: string, host: Host): Promise<readonly InputFile[]> {
  if (path === standardInput) return [{ file: 'stdin', bytes: await host.readInput() }];
  const kind = await host.kindOf(path);
  if (kind === null) throw new Failure('file-missing', { file: path });
  if (kind === 'file') return [await readFile(path, host)];
  const found = await spreadsheetsIn(path, host);
  if (found.length === 0) throw new Failure('folder-empty', { folder: path });
  return Promise.all(found.map((file) => readFile(file, host)));
}

async function spreadsheetsIn(folder: string, host: Host): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = (await host.readFolder(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    // Office programs leave `~$name.xlsx` beside an open file.
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (kind === 'folder') found.push(...(await spreadsheetsIn(join(folder, name), host)));
    else if (spreadsheets.test(name)) found.push(join(folder, name));
  }
  return found;
}

async function readFile(path: string, host: Host): Promise<InputFile> {
  try {
    return { file: path, bytes: await host.readFile(path) };
  } catch (cause) {
    throw new Failure('file-unreadable', { file: path, reason: cause instanceof Error ? cause.message : '' }, [], {
      cause,
    });
  }
}
