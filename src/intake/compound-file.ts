/** The eight bytes every OLE2 compound file begins with. */
export const compoundSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const endOfChain = 0xfffffffa;
const entrySize = 128;

/**
 * The names of the streams and storages in an OLE2 compound file, as far as its directory can be followed.
 * Source: MS-CFB, sections 2.2, 2.3 and 2.6.
 */
export function readCompoundNames(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const sectorSize = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const offsetOf = (sector: number): number => (sector + 1) * sectorSize;
  const isInside = (sector: number): boolean => sector < endOfChain && offsetOf(sector + 1) <= bytes.length;

  const seen = new Set<number>();
  let sector = bytes.readUInt32LE(48);
  while (isInside(sector) && !seen.has(sector)) {
    seen.add(sector);
    for (let at = offsetOf(sector); at < offsetOf(sector + 1); at += entrySize) {
      // A name is at most 32 UTF-16 units; its length in bytes counts the zero behind it.
      const length = Math.min(64, bytes.readUInt16LE(at + 64)) - 2;
      if (length > 0) names.add(bytes.toString('utf16le', at, at + length));
    }
    sector = nextSector(bytes, sector, sectorSize);
  }
  return names;
}

/** Looks only at the 109 table sectors listed in the header: a directory beyond them belongs to files above 6.8 MB. */
function nextSector(bytes: Buffer, sector: number, sectorSize: number): number {
  const perSector = sectorSize / 4;
  const table = Math.floor(sector / perSector);
  if (table >= 109) return endOfChain;
  const at = (bytes.readUInt32LE(76 + table * 4) + 1) * sectorSize + (sector % perSector) * 4;
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : endOfChain;
}
