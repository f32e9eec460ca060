import { readdir, readFile, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type FileContent, type Host } from '../../src/cli/host.ts';
import { drawingProgram, shippedFont } from './picture-means.ts';
import { projectRoot } from '../house/support/source-tree.ts';

export type Content = string | Uint8Array;

export interface HostTraits {
  /** Files that are not on disk, by their path from the root of the project. */
  readonly files?: Readonly<Record<string, Content>>;
  /** What stands on standard input. */
  readonly input?: Content;
  readonly environment?: Host['environment'];
  readonly outIsTerminal?: boolean;
  readonly errIsTerminal?: boolean;
  readonly width?: number;
  readonly today?: string;
  /** Where nothing can be written. */
  readonly locked?: string;
}

export interface TestHost extends Host {
  /** What was written to standard output so far; bytes only where a report is bytes. */
  readonly outText: () => string;
  readonly errText: () => string;
  /** Both streams as they come together on a terminal. */
  readonly screenText: () => string;
  readonly written: ReadonlyMap<string, Content>;
}

/**
 * A world for one command line: it reads the files of this project and those given, keeps what is written, and has the
 * same day, size and environment on every machine.
 */
export function aHost(traits: HostTraits = {}): TestHost {
  const files = new Map(Object.entries(traits.files ?? {}).map(([path, content]) => [path, bytesOf(content)]));
  const out: Uint8Array[] = [];
  const err: string[] = [];
  const screen: string[] = [];
  const written = new Map<string, Content>();
  return {
    out: (content) => {
      out.push(bytesOf(content));
      screen.push(Buffer.from(bytesOf(content)).toString('utf8'));
    },
    err: (text) => {
      err.push(text);
      screen.push(text);
    },
    outText: () => Buffer.concat(out).toString('utf8'),
    errText: () => err.join(''),
    screenText: () => screen.join(''),
    written,
    kindOf: async (path) => {
      if (files.has(fromRoot(path))) return 'file';
      if (namesIn(files, path).length > 0) return 'folder';
      const found = await stat(onDisk(path)).catch(() => null);
      if (found === null) return null;
      return found.isDirectory() ? 'folder' : 'file';
    },
    readFile: async (path) => files.get(fromRoot(path)) ?? (await readFile(onDisk(path))),
    readFolder: async (path) => {
      const inMemory = namesIn(files, path);
      if (inMemory.length > 0) return inMemory;
      const entries = await readdir(onDisk(path), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
    },
    realPath: (path) => Promise.resolve(resolve(path)),
    readInput: () => Promise.resolve(bytesOf(traits.input ?? '')),
    writeFiles: (wanted) => {
      if (wanted.some(({ path }) => path === traits.locked)) return Promise.reject(new Error('EACCES'));
      for (const { path, content } of wanted) written.set(path, wholeOf(content));
      return Promise.resolve();
    },
    today: () => traits.today ?? '2026-01-31',
    environment: traits.environment ?? {},
    outIsTerminal: traits.outIsTerminal ?? false,
    errIsTerminal: traits.errIsTerminal ?? false,
    width: traits.width ?? 100,
    rulesFolder: join(projectRoot, 'rules'),
    fontFile: shippedFont,
    drawingProgram,
    version: manifest.version,
    usage: () => ({ cpuSeconds: 0, peakMegabytes: 0 }),
  };
}

function wholeOf(content: FileContent): Content {
  return typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
}

function onDisk(path: string): string {
  return isAbsolute(path) ? path : join(projectRoot, path);
}

function fromRoot(path: string): string {
  return relative(projectRoot, onDisk(path)).replaceAll('\\', '/');
}

/** The entries of a folder that exists only in the files given. */
function namesIn(files: ReadonlyMap<string, Uint8Array>, folder: string) {
  const start = `${fromRoot(folder)}/`;
  const entries = new Map<string, 'file' | 'folder'>();
  for (const path of files.keys()) {
    if (!path.startsWith(start)) continue;
    const [name = '', ...rest] = path.slice(start.length).split('/');
    entries.set(name, rest.length > 0 ? 'folder' : 'file');
  }
  return [...entries].map(([name, kind]) => ({ name, kind }));
}
