import { join, normalize } from 'node:path';
import { isOwnReport } from '../flow/is-own-report.ts';
import { type InputFile } from '../flow/read-material.ts';
import { formats } from '../intake/formats/index.ts';
import { Failure } from '../model/failure.ts';
import { type Host } from './host.ts';

/** The file name that stands for standard input. */
const standardInput = '-';
const spreadsheets: readonly string[] = Object.values(formats).flatMap(({ extensions }) => extensions);

/**
 * The workbooks named on the command line; a folder stands for all the spreadsheets in it, and the reports of cscheck
 * among them are marked. @throws Failure, also for a report that is named itself
 */
export async function readInputFiles(paths: readonly string[], host: Host): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const path of paths) files.push(...(await readOne(path, host)));
  // A folder may be named beside a file in it.
  return [...new Map(files.map((file) => [normalize(file.file), file])).values()];
}

async function readOne(path: string, host: Host): Promise<readonly InputFile[]> {
  const kind = path === standardInput ? 'file' : await host.kindOf(path);
  if (kind === null) throw new Failure('file-missing', { file: path });
  if (kind === 'folder') return readFolder(path, host);
  const input = path === standardInput ? { file: 'stdin', bytes: await host.readInput() } : await readFile(path, host);
  if (await isOwnReport(input.bytes)) throw new Failure('report-as-input', { file: input.file });
  return [input];
}

async function readFolder(folder: string, host: Host): Promise<readonly InputFile[]> {
  const found = await spreadsheetsIn(folder, host);
  if (found.length === 0) throw new Failure('folder-empty', { folder, known: spreadsheets.join(' ') });
  return Promise.all(
    found.map(async (path) => {
      const input: InputFile = { ...(await readFile(path, host)), isFromFolder: true };
      return (await isOwnReport(input.bytes)) ? { ...input, isOwnReport: true } : input;
    }),
  );
}

async function spreadsheetsIn(folder: string, host: Host): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = (await host.readFolder(folder)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, kind } of entries) {
    // Office programs leave `~$name.xlsx` beside an open file.
    if (name.startsWith('.') || name.startsWith('~$')) continue;
    if (kind === 'folder') found.push(...(await spreadsheetsIn(join(folder, name), host)));
    else if (isSpreadsheet(name)) found.push(join(folder, name));
  }
  return found;
}

function isSpreadsheet(name: string): boolean {
  const lower = name.toLowerCase();
  return spreadsheets.some((extension) => lower.endsWith(extension));
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
