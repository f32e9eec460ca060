import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IsoDate } from '../model/iso-date.ts';
import { type Host } from './host.ts';
import { writeFiles } from './write-files.ts';

/** In the sources, as a compiler copies no font. */
const fontFile = 'src/report/png/fonts/NotoSansCJKsc-Names.otf';
const root = fileURLToPath(new URL('../..', import.meta.url));
const widthWhenUnknown = 100;

/** The real world. */
export function nodeHost(): Host {
  return {
    out: (content) => {
      process.stdout.write(content);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    realPath,
    kindOf,
    readFile: (path) => readFile(path),
    readFolder: async (path) => {
      const entries = await readdir(path, { withFileTypes: true });
      return entries
        .filter((entry) => entry.isDirectory() || entry.isFile())
        .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
    },
    readInput,
    writeFiles,
    today,
    environment: process.env,
    outIsTerminal: process.stdout.isTTY,
    errIsTerminal: process.stderr.isTTY,
    width: widthOf(process.stdout.columns) ?? widthOf(Number(process.env['COLUMNS'])) ?? widthWhenUnknown,
    rulesFolder: join(root, 'rules'),
    fontFile: join(root, fontFile),
    drawingProgram: fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    version: versionOf(readFileSync(join(root, 'package.json'), 'utf8')),
    usage: () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
    },
  };
}

/** A stream that is no terminal has none, and what stands in the environment may be anything. */
function widthOf(columns: number): number | undefined {
  return Number.isInteger(columns) && columns > 0 ? columns : undefined;
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(resolve(path));
    return folder === resolve(path) ? folder : join(await realPath(folder), basename(path));
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The calendar day here and now: the one place where the clock is read. */
function today(): IsoDate {
  const now = new globalThis.Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function versionOf(text: string): string {
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? '0.0.0';
}
