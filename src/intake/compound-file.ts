/** The eight bytes every OLE2 compound file begins with. */
export const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const lastSector = 0xfffffffa;
const endOfChain = 0xfffffffe;
const entrySize = 128;
const smallSectorSize = 64;

interface Entry {
  readonly start: number;
  readonly size: number;
}

/**
 * The streams of an OLE2 compound file. Chains that run in circles or out of the file simply end, so that a damaged
 * file yields fewer or shorter streams and never an endless one. Source: MS-CFB, sections 2.2 to 2.6.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorSize: number;
  readonly #table: Buffer;
  readonly #entries = new Map<string, Entry>();
  #smallTable: Buffer = Buffer.alloc(0);
  #smallSectors: Buffer = Buffer.alloc(0);

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#sectorSize = bytes.length > 32 && bytes.readUInt16LE(30) === 12 ? 4096 : 512;
    this.#table = bytes.length < 512 ? Buffer.alloc(0) : this.#readTable();
    if (bytes.length >= 512) this.#readDirectory();
  }

  /** The names of all streams and storages. */
  get names(): ReadonlySet<string> {
    return new Set(this.#entries.keys());
  }

  /** The bytes of a stream; undefined when there is none or it is cut off. */
  stream(name: string): Buffer | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const isSmall = entry.size < this.#bytes.readUInt32LE(56);
    const content = isSmall
      ? chain(entry.start, this.#smallTable, (sector) =>
          slice(this.#smallSectors, sector * smallSectorSize, smallSectorSize),
        )
      : this.#chain(entry.start);
    return content.length < entry.size ? undefined : content.subarray(0, entry.size);
  }

  /** The allocation table: the sectors that hold it are listed in the header and, for large files, in a chain of lists. */
  #readTable(): Buffer {
    const sectors: Buffer[] = [];
    const addAll = (list: Buffer): void => {
      for (let at = 0; at + 4 <= list.length; at += 4) {
        const sector = this.#sector(list.readUInt32LE(at));
        if (sector !== undefined) sectors.push(sector);
      }
    };
    addAll(this.#bytes.subarray(76, 512));
    let next = this.#bytes.readUInt32LE(68);
    for (let left = this.#bytes.length / this.#sectorSize; left > 0; left--) {
      const list = this.#sector(next);
      if (list === undefined) break;
      addAll(list.subarray(0, -4));
      next = list.readUInt32LE(list.length - 4);
    }
    // A table cannot describe more sectors than there are: a list that names one of its own again and again ends here.
    return Buffer.concat(sectors.slice(0, Math.ceil(this.#bytes.length / this.#sectorSize)));
  }

  #readDirectory(): void {
    const directory = this.#chain(this.#bytes.readUInt32LE(48));
    for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
      // A name is at most 32 UTF-16 units; its length in bytes counts the zero behind it.
      const length = Math.min(64, directory.readUInt16LE(at + 64)) - 2;
      if (length <= 0) continue;
      const entry = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      this.#entries.set(directory.toString('utf16le', at, at + length), entry);
      // The root entry holds the streams that are too small for sectors of their own.
      if (directory[at + 66] === 5) this.#smallSectors = this.#chain(entry.start);
    }
    this.#smallTable = this.#chain(this.#bytes.readUInt32LE(60));
  }

  #chain(start: number): Buffer {
    return chain(start, this.#table, (sector) => this.#sector(sector));
  }

  #sector(sector: number): Buffer | undefined {
    return sector < lastSector ? slice(this.#bytes, (sector + 1) * this.#sectorSize, this.#sectorSize) : undefined;
  }
}

function chain(start: number, table: Buffer, sectorAt: (sector: number) => Buffer | undefined): Buffer {
  const sectors: Buffer[] = [];
  const seen = new Set<number>();
  let sector = start;
  while (!seen.has(sector)) {
    seen.add(sector);
    const bytes = sectorAt(sector);
    if (bytes === undefined) break;
    sectors.push(bytes);
    sector = sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : endOfChain;
  }
  return Buffer.concat(sectors);
}

/** The last sector of a file may be shorter than the others. */
function slice(bytes: Buffer, start: number, length: number): Buffer | undefined {
  return start < bytes.length ? bytes.subarray(start, start + length) : undefined;
}
