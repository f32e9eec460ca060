import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileContent } from './host.ts';
import { UnwritableFile } from './unwritable-file.ts';

interface Draft {
  /** As it was named. */
  readonly named: string;
  readonly path: string;
  /** The new content, beside its place until all are there. */
  readonly draft: string;
  /** What stood there before. */
  readonly backup: string;
}

/**
 * Writes all files or none of them, each whole: when one cannot take its place (a spreadsheet program has it open, say),
 * those that did are taken back.
 *
 * @throws UnwritableFile
 */
export async function writeFiles(
  files: readonly { readonly path: string; readonly content: FileContent }[],
): Promise<void> {
  const made: string[] = [];
  const drafts: Draft[] = [];
  const placed: Draft[] = [];
  let atHand = '';
  try {
    for (const { path: named, content } of files) {
      atHand = named;
      const path = await placeOf(named);
      // A pipe or a device has no place to take: it is written to as it is.
      if (path === null) {
        await writeFile(named, content);
        continue;
      }
      const folder = await mkdir(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      const draft = draftOf(path, named);
      drafts.push(draft);
      await writeWhole(draft.draft, content);
    }
    for (const draft of drafts) {
      atHand = draft.named;
      await copyIfThere(draft.path, draft.backup);
      await rename(draft.draft, draft.path);
      placed.push(draft);
    }
  } catch (error) {
    for (const { path, backup } of placed.toReversed()) {
      await rm(path, { force: true });
      await moveIfThere(backup, path);
    }
    for (const folder of made) await rm(folder, { recursive: true, force: true });
    throw new UnwritableFile(atHand, error);
  } finally {
    for (const { draft, backup } of drafts) {
      await rm(draft, { force: true });
      await rm(backup, { force: true });
    }
  }
}

/** Where the file itself lies, also behind a link; null for what is no file. */
async function placeOf(path: string): Promise<string | null> {
  try {
    const found = await stat(path);
    return found.isFile() || found.isDirectory() ? await realpath(path) : null;
  } catch {
    return path;
  }
}

function draftOf(path: string, named: string): Draft {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  return { named, path, draft: `${beside}.tmp`, backup: `${beside}.bak` };
}

async function writeWhole(path: string, content: FileContent): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await unlessAbsent(copyFile(from, to));
}

async function moveIfThere(from: string, to: string): Promise<void> {
  await unlessAbsent(rename(from, to));
}

async function unlessAbsent(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
