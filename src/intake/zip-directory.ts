import { Failure } from '../model/failure.ts';
import { assertWithin, type Source } from './limits.ts';

/** One line of the central directory. Sizes and offset in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly storedSize: number;
  readonly size: number;
  readonly offset: number;
  /** The whole line as it stands in the file. */
  readonly record: Buffer;
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

const entrySignature = 0x02014b50;
const endSignature = Buffer.from('PK\u0005\u0006', 'latin1');
const locatorSignature = 0x07064b50;
const longEndSignature = 0x06064b50;

/**
 * The central directory of a zip file, by `partKey`. Folders are left out.
 * Source: APPNOTE.TXT 6.3.10, sections 4.3.12 to 4.3.16 and 4.5.3 (zip64).
 *
 * @throws Failure when the directory is damaged, has too many parts or names one of them twice.
 */
export function readZipDirectory(bytes: Buffer, source: Source): ReadonlyMap<string, ZipEntry> {
  const corrupt = (reason: string): Failure => new Failure('workbook-corrupt', { file: source.file, reason });
  const directory = findDirectory(bytes);
  if (directory === undefined) throw corrupt('zip-directory');
  assertWithin('parts', directory.count, '', source);

  const entries = new Map<string, ZipEntry>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw corrupt('zip-directory');
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw corrupt('zip-directory');
    const entry = readEntry(bytes.subarray(at, next), nameLength, extraLength);
    // Two parts of one name are a way to show one workbook to people and another to programs.
    if (entries.has(partKey(entry.name))) throw corrupt(`part-duplicate ${entry.name}`);
    if (!/[\\/]$/.test(entry.name)) entries.set(partKey(entry.name), entry);
    at = next;
  }
  return entries;
}

/** One spelling for the names of parts: they compare without case, and some writers use backslashes. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function findDirectory(bytes: Buffer): Directory | undefined {
  const end = bytes.lastIndexOf(endSignature);
  if (end === -1 || end + 22 > bytes.length) return undefined;
  const short = { count: bytes.readUInt16LE(end + 10), offset: bytes.readUInt32LE(end + 16) };
  if (short.count !== 0xffff && short.offset !== 0xffffffff) return short;

  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== locatorSignature) return short;
  const longEnd = Number(bytes.readBigUInt64LE(locator + 8));
  if (longEnd + 56 > bytes.length || bytes.readUInt32LE(longEnd) !== longEndSignature) return undefined;
  return {
    count: Number(bytes.readBigUInt64LE(longEnd + 32)),
    offset: Number(bytes.readBigUInt64LE(longEnd + 48)),
  };
}

function readEntry(record: Buffer, nameLength: number, extraLength: number): ZipEntry {
  const flags = record.readUInt16LE(8);
  const nameEnd = 46 + nameLength;
  const long = longFields(record.subarray(nameEnd, nameEnd + extraLength));
  // The zip64 field holds only those values that are all ones here, always in this order.
  const orLong = (value: number): number => (value === 0xffffffff ? (long.shift() ?? value) : value);
  const size = orLong(record.readUInt32LE(24));
  const storedSize = orLong(record.readUInt32LE(20));
  const offset = orLong(record.readUInt32LE(42));
  return {
    name: record.toString('utf8', 46, nameEnd),
    method: record.readUInt16LE(10),
    isEncrypted: (flags & 0x2041) !== 0,
    checksum: record.readUInt32LE(16),
    storedSize,
    size,
    offset,
    record,
  };
}

function longFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)));
  }
  return [];
}
