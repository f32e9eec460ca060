import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IsoDate } from '../model/iso-date.ts';
import { type Host } from './host.ts';

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
    width: process.stdout.columns > 0 ? process.stdout.columns : widthWhenUnknown,
    rulesFolder: join(root, 'rules'),
    version: versionOf(readFileSync(join(root, 'package.json'), 'utf8')),
    usage: () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
    },
  };
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** Every file is written beside its place first; only when all are there do they take it. */
async function writeFiles(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  const drafts: { readonly draft: string; readonly path: string }[] = [];
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(path), { recursive: true });
      const draft = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
      drafts.push({ draft, path });
      const handle = await open(draft, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
    }
    for (const { draft, path } of drafts) await rename(draft, path);
  } catch (error) {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
    throw error;
  }
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
