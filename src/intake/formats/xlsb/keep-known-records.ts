import { DamagedPart } from '../../damaged-part.ts';
import { maxColumns, maxRows } from '../cells/sheet-builder.ts';

/**
 * The records that say something about cells, by type. Everything else is left out, because the library believes counts
 * in records it has no use for and can run on them for ever. Source: MS-XLSB, 2.3.
 */
const known: ReadonlySet<number> = new Set([
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 62], // rows and cells
  ...[60, 129, 130, 145, 146, 148, 176, 177, 178, 390, 391], // columns, sheet, merges
  ...[19, 159, 160], // shared strings
  ...[44, 47, 278, 279, 615, 616, 617, 618, 626, 627], // number formats and cell styles
  ...[131, 132, 143, 144, 153, 156], // workbook and its list of sheets
]);

const rowHeader = 0;
/** The cells behind it follow the one before them and state no column. */
const lastPlacedCell = 11;
const columnInfo = 60;

/** A binary part with the known records only. @throws DamagedPart for cut records and for cells outside a sheet. */
export function keepKnownRecords(part: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at < part.length;) {
    const { type, start, end } = recordAt(part, at);
    if (end > part.length) throw new DamagedPart('record-cut');
    if (!isOnSheet(type, part.subarray(start, end))) throw new DamagedPart('sheet-size');
    if (known.has(type)) kept.push(part.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** Type and length take one to two and one to four bytes, seven bits in each. */
function recordAt(part: Buffer, at: number): { readonly type: number; readonly start: number; readonly end: number } {
  let start = at;
  const number = (most: number): number => {
    let value = 0;
    for (let index = 0; index < most; index++) {
      const byte = part[start++] ?? 0;
      value += (byte & 0x7f) * 128 ** index;
      if (byte < 0x80) break;
    }
    return value;
  };
  const type = number(2);
  const length = number(4);
  return { type, start, end: start + length };
}

function isOnSheet(type: number, record: Buffer): boolean {
  if (type > lastPlacedCell && type !== columnInfo) return true;
  if (record.length < 8) return false;
  if (type === rowHeader) return record.readUInt32LE(0) < maxRows;
  return record.readUInt32LE(0) < maxColumns && (type !== columnInfo || record.readUInt32LE(4) < maxColumns);
}
