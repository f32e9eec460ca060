import { ZipArchive } from '../../../src/intake/zip-archive.ts';
import { defaultLimits } from '../../../src/intake/limits.ts';

/** The parts of a workbook as they are stored, compressed or not, by name. */
export function storedIn(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = new ZipArchive(bytes, { file: '', limits: defaultLimits });
  return new Map(archive.entries.map((entry) => [entry.name, archive.storedBytes(entry).toString('base64')]));
}

/** The text of each part. */
export async function textsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = new ZipArchive(bytes, { file: '', limits: defaultLimits });
  const texts = new Map<string, string>();
  for (const name of archive.names) texts.set(name, (await archive.read(name)).toString('utf8'));
  return texts;
}
