import { deflateSync } from 'fflate';
import { crc32 } from 'node:zlib';
import { type ZipArchive } from '../../../intake/zip-archive.ts';
import { partKey, type ZipEntry } from '../../../intake/zip-directory.ts';

/** 2000-01-01 as zip counts days; any fixed one will do. */
const fixedDay = (20 << 9) | (1 << 5) | 1;
const hasDescriptor = 0x08;
const localSignature = 0x04034b50;
const directorySignature = 0x02014b50;
const endSignature = 0x06054b50;

interface Part {
  /** The line of the directory up to the offset, without extra fields and remarks. */
  readonly head: Buffer;
  readonly name: Buffer;
  readonly data: Uint8Array;
}

/**
 * The archive with some parts changed, added (at the end) or, where null, left out. Every other part keeps its place and
 * the very bytes it is stored as. The same input gives the same bytes on every machine: the compression is our own.
 *
 * @param changes by the name of the part as it is stored
 */
export function rewriteZip(archive: ZipArchive, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const byKey = new Map([...changes].map(([name, content]) => [partKey(name), content]));
  const kept = archive.entries.flatMap((entry): readonly Part[] => {
    const content = byKey.get(partKey(entry.name));
    if (content === undefined) return [keptPart(entry, archive.storedBytes(entry))];
    return content === null ? [] : [newPart(entry.record.subarray(46, 46 + entry.record.readUInt16LE(28)), content)];
  });
  const added = [...changes].flatMap(([name, content]) =>
    content === null || archive.has(name) ? [] : [newPart(Buffer.from(name), content)],
  );
  return assemble([...kept, ...added]);
}

function keptPart({ record, storedSize, size }: ZipEntry, data: Uint8Array): Part {
  const head = Buffer.from(record.subarray(0, 46));
  head.writeUInt16LE(head.readUInt16LE(8) & ~hasDescriptor, 8);
  head.writeUInt32LE(storedSize, 20);
  head.writeUInt32LE(size, 24);
  return { head, name: record.subarray(46, 46 + record.readUInt16LE(28)), data };
}

function newPart(name: Buffer, content: Uint8Array): Part {
  // Higher levels take several times as long and save next to nothing.
  const data = deflateSync(content, { level: 4 });
  const head = Buffer.alloc(46);
  head.writeUInt32LE(directorySignature, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(8, 10);
  head.writeUInt16LE(fixedDay, 14);
  head.writeUInt32LE(crc32(content), 16);
  head.writeUInt32LE(data.length, 20);
  head.writeUInt32LE(content.length, 24);
  return { head, name, data };
}

function assemble(parts: readonly Part[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { head, name, data } of parts) {
    head.writeUInt16LE(name.length, 28);
    // No extra fields and no remark.
    head.writeUInt16LE(0, 30);
    head.writeUInt16LE(0, 32);
    head.writeUInt32LE(offset, 42);
    directory.push(head, name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(localSignature, 0);
    head.copy(local, 4, 6, 30);
    bodies.push(local, name, data);
    offset += local.length + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
