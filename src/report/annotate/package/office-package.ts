import { DamagedPart } from '../../../intake/damaged-part.ts';
import { type Source } from '../../../intake/limits.ts';
import { ZipArchive } from '../../../intake/zip-archive.ts';
import { partKey } from '../../../intake/zip-directory.ts';
import { Failure } from '../../../model/failure.ts';
import { rewriteZip } from './rewrite-zip.ts';

/** An Office Open XML file under change: parts are read as they stand by now, and written back all at once. */
export class OfficePackage {
  readonly #archive: ZipArchive;
  readonly #source: Source;
  /** By key, with the name it is stored as; null is left out. */
  readonly #changes = new Map<string, { readonly name: string; readonly content: Buffer | null }>();

  /** @throws Failure for a damaged archive. */
  constructor(bytes: Uint8Array, source: Source) {
    this.#archive = new ZipArchive(bytes, source);
    this.#source = source;
  }

  has(part: string): boolean {
    const change = this.#changes.get(partKey(part));
    return change === undefined ? this.#archive.has(part) : change.content !== null;
  }

  /** The names of all parts there are by now. */
  get names(): readonly string[] {
    const added = [...this.#changes.values()].map(({ name }) => name).filter((name) => !this.#archive.has(name));
    return [...this.#archive.names, ...added].filter((name) => this.has(name));
  }

  /** @throws Failure when the part is absent, damaged or too large. */
  async read(part: string): Promise<Buffer> {
    const content = this.#changes.get(partKey(part))?.content;
    return content ?? (await this.#archive.read(part));
  }

  /** Reads a part and makes something of it. @throws Failure as `read` does, and for XML that is cut off. */
  async parse<Result>(part: string, parser: (bytes: Buffer) => Result): Promise<Result> {
    const bytes = await this.read(part);
    try {
      return parser(bytes);
    } catch (cause) {
      if (!(cause instanceof DamagedPart)) throw cause;
      const reason = `${cause.damage} ${part}`;
      throw new Failure('workbook-corrupt', { file: this.#source.file, reason }, [], { cause });
    }
  }

  /** Puts another content into a part, which need not exist; the same content is no change. */
  async write(part: string, content: Buffer): Promise<void> {
    if (this.has(part) && (await this.read(part)).equals(content)) return;
    const name = this.#archive.entries.find((entry) => partKey(entry.name) === partKey(part))?.name ?? part;
    this.#changes.set(partKey(part), { name, content: withTrueEncoding(content) });
  }

  /** @throws Failure as `parse` does. */
  async rewrite(part: string, change: (bytes: Buffer) => Buffer): Promise<void> {
    await this.write(part, await this.parse(part, change));
  }

  remove(part: string): void {
    this.#changes.set(partKey(part), { name: part, content: null });
  }

  /** The whole file. A part that was added and removed again was never there. */
  toBytes(): Uint8Array {
    const changes = [...this.#changes.values()].filter(
      ({ name, content }) => content !== null || this.#archive.has(name),
    );
    return rewriteZip(this.#archive, new Map(changes.map(({ name, content }) => [name, content])));
  }
}

/** Parts that came as UTF-16 are written as UTF-8, whatever their first line says. */
function withTrueEncoding(content: Buffer): Buffer {
  const opening = content.toString('latin1', 0, 200);
  const declared = /^(<\?xml[^>]*\bencoding\s*=\s*["'])utf-?16(?:le|be)?(?=["'])/i.exec(opening);
  if (declared === null) return content;
  return Buffer.concat([Buffer.from(`${declared[1] ?? ''}UTF-8`), content.subarray(declared[0].length)]);
}
