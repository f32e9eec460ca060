import { crc32, inflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { Failure } from '../model/failure.ts';
import { DamagedPart } from './damaged-part.ts';
import { assertWithin, type Source } from './limits.ts';
import { partKey, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);

/** Below this size a part is harmless, however well it was compressed. */
const ratioFloor = 16 * 1024 * 1024;

/** The parts of a zip container. Nothing is inflated before its declared size was judged, nor beyond the limits. */
export class ZipArchive {
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #source: Source;
  #inflated = 0;

  /** @throws Failure when the directory is damaged, has too many parts or names one of them twice. */
  constructor(bytes: Uint8Array, source: Source) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = readZipDirectory(this.#bytes, source);
    this.#source = source;
  }

  /** The names of all parts, as stored. */
  get names(): readonly string[] {
    return [...this.#entries.values()].map((entry) => entry.name);
  }

  /** All parts as the directory lists them. */
  get entries(): readonly ZipEntry[] {
    return [...this.#entries.values()];
  }

  /** True when there is such a part; case and the direction of slashes do not matter. */
  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** The inflated size the directory declares for a part, 0 when it is absent. */
  declaredSize(name: string): number {
    return this.#entries.get(partKey(name))?.size ?? 0;
  }

  /** The bytes of one part. @throws Failure when it is absent, encrypted, damaged, too large or contains a DTD. */
  async read(name: string): Promise<Buffer> {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) throw this.#corrupt(`part-missing ${name}`);
    if (entry.isEncrypted) throw new Failure('workbook-encrypted', { file: this.#source.file });
    this.#judgeSize(entry);
    const bytes = await this.#inflate(entry, this.storedBytes(entry));
    this.#inflated += bytes.length;
    if (bytes.length !== entry.size || crc32(bytes) !== entry.checksum) throw this.#corrupt(`part-damaged ${name}`);
    if (!/\.(xml|rels)$/i.test(name)) return bytes;
    const text = asUtf8(bytes);
    if (hasDocumentType(text)) throw this.#corrupt(`xml-dtd ${name}`);
    return text;
  }

  /** Parses one part. @throws Failure as `read` does, and when the parser finds damage. */
  async parse<Result>(name: string, parser: (bytes: Buffer) => Result): Promise<Result> {
    const bytes = await this.read(name);
    try {
      return parser(bytes);
    } catch (cause) {
      if (!(cause instanceof DamagedPart)) throw cause;
      throw this.#corrupt(`${cause.damage} ${name}`, cause);
    }
  }

  /**
   * The bytes of a part as they are stored. The local header only tells where they begin: its sizes may be left to a
   * descriptor behind them. @throws Failure when they are not there.
   */
  storedBytes(entry: ZipEntry): Buffer {
    const header = entry.offset;
    const isHeader = header + 30 <= this.#bytes.length && this.#bytes.readUInt32LE(header) === 0x04034b50;
    if (!isHeader) throw this.#corrupt(`part-damaged ${entry.name}`);
    const start = header + 30 + this.#bytes.readUInt16LE(header + 26) + this.#bytes.readUInt16LE(header + 28);
    if (start + entry.storedSize > this.#bytes.length) throw this.#corrupt(`part-damaged ${entry.name}`);
    return this.#bytes.subarray(start, start + entry.storedSize);
  }

  #judgeSize(entry: ZipEntry): void {
    assertWithin('partBytes', entry.size, entry.name, this.#source);
    assertWithin('totalBytes', this.#inflated + entry.size, entry.name, this.#source);
    if (entry.size > ratioFloor) assertWithin('ratio', entry.size / entry.storedSize, entry.name, this.#source);
  }

  async #inflate(entry: ZipEntry, stored: Buffer): Promise<Buffer> {
    if (entry.method === 0) return stored;
    if (entry.method !== 8) throw this.#corrupt(`part-compression ${entry.name}`);
    // The declared size can lie: it sizes the buffer, within what deflate can reach, and is then the hard end.
    const expected = Math.max(64, Math.min(entry.size, stored.length * 1032) + 1);
    try {
      return await inflate(stored, { maxOutputLength: Math.max(1, entry.size), chunkSize: expected });
    } catch (cause) {
      throw this.#corrupt(`part-damaged ${entry.name}`, cause);
    }
  }

  #corrupt(reason: string, cause?: unknown): Failure {
    return new Failure('workbook-corrupt', { file: this.#source.file, reason }, [], { cause });
  }
}

function asUtf8(bytes: Buffer): Buffer {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return Buffer.from(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return Buffer.from(new TextDecoder('utf-16be').decode(bytes));
  return bytes;
}

/** A document type can only stand before the root element; no spreadsheet needs one, and its entities can be a bomb. */
function hasDocumentType(bytes: Buffer): boolean {
  for (let at = bytes.indexOf('<'); at !== -1; at = bytes.indexOf('<', at)) {
    const isComment = bytes.toString('latin1', at, at + 4) === '<!--';
    if (!isComment && bytes[at + 1] === 0x21) return true;
    if (!isComment && bytes[at + 1] !== 0x3f) return false;
    const end = bytes.indexOf(isComment ? '-->' : '?>', at + 2);
    if (end === -1) return false;
    at = end;
  }
  return false;
}
