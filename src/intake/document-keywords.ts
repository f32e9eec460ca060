import { Failure } from '../model/failure.ts';
import { defaultLimits } from './limits.ts';
import { ZipArchive } from './zip-archive.ts';

const properties = 'docProps/core.xml';

/**
 * The keywords in the properties of an Office Open XML document. None for every other file and for a damaged one: what
 * is wrong with it is said when it is read.
 */
export async function documentKeywords(bytes: Uint8Array): Promise<readonly string[]> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return [];
  try {
    const archive = new ZipArchive(bytes, { file: '', limits: defaultLimits });
    if (!archive.has(properties)) return [];
    const text = (await archive.read(properties)).toString('utf8');
    const [, keywords = ''] = /<(?:\w+:)?keywords(?:\s[^>]*)?>([^<]*)</.exec(text) ?? [];
    return keywords.split(/[\s,;，；、]+/).filter((word) => word !== '');
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}
