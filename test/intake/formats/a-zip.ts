import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a zip file under test; what is stated here overrides what the directory would truly say. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  readonly method?: number;
  readonly declaredSize?: number;
  readonly checksum?: number;
  /** Leaves sizes and checksum of the local header at zero and writes them behind the data. */
  readonly hasDescriptor?: boolean;
  /** States sizes and offset in the zip64 field. */
  readonly isLong?: boolean;
}

/** A zip file with exactly these parts, in this order. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const body = localPart(part);
    bodies.push(body);
    directory.push(directoryEntry(part, offset));
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

function facts(part: ZipPart) {
  const content = Buffer.from(part.content);
  const data = part.isStored === true ? content : deflateRawSync(content);
  return {
    name: Buffer.from(part.name),
    data,
    method: part.method ?? (part.isStored === true ? 0 : 8),
    flags: (part.isEncrypted === true ? 1 : 0) | (part.hasDescriptor === true ? 8 : 0),
    checksum: part.checksum ?? crc32(content),
    size: part.declaredSize ?? content.length,
  };
}

function localPart(part: ZipPart): Buffer {
  const { name, data, method, flags, checksum, size } = facts(part);
  const isOpen = part.hasDescriptor === true;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(isOpen ? 0 : checksum, 14);
  header.writeUInt32LE(isOpen ? 0 : data.length, 18);
  header.writeUInt32LE(isOpen ? 0 : size, 22);
  header.writeUInt16LE(name.length, 26);
  const descriptor = Buffer.alloc(isOpen ? 16 : 0);
  if (isOpen) {
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(checksum, 4);
    descriptor.writeUInt32LE(data.length, 8);
    descriptor.writeUInt32LE(size, 12);
  }
  return Buffer.concat([header, name, data, descriptor]);
}

function directoryEntry(part: ZipPart, offset: number): Buffer {
  const { name, data, method, flags, checksum, size } = facts(part);
  const isLong = part.isLong === true;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(checksum, 16);
  header.writeUInt32LE(isLong ? 0xffffffff : data.length, 20);
  header.writeUInt32LE(isLong ? 0xffffffff : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(isLong ? 28 : 0, 30);
  header.writeUInt32LE(isLong ? 0xffffffff : offset, 42);
  const extra = Buffer.alloc(isLong ? 28 : 0);
  if (isLong) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(size), 4);
    extra.writeBigUInt64LE(BigInt(data.length), 12);
    extra.writeBigUInt64LE(BigInt(offset), 20);
  }
  return Buffer.concat([header, name, extra]);
}
