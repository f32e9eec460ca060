import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { DamagedPart } from '../../../src/intake/damaged-part.ts';
import { keepKnownRecords } from '../../../src/intake/formats/xlsb/keep-known-records.ts';
import { bytesOf } from './bytes-of.ts';
import { failureOf, read, solidRows } from './read.ts';

function written(
  rows: readonly (readonly (CellObject | string | number | boolean | undefined)[])[],
  bookType: BookType,
): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, aSheet(rows), '设施');
  utils.book_append_sheet(workbook, aSheet([['藏']]), '代码');
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return bytesOf(write(workbook, { type: 'array', bookType, cellStyles: true }));
}

function aSheet(rows: Parameters<typeof written>[0]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { dense: true },
  );
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
  return sheet;
}

// First, because the library keeps the formats of earlier files in mind.
describe('xls', () => {
  test('a Chinese date named only by number', async () => {
    const bytes = Buffer.from(written([[{ t: 'n', v: 44196, z: 'm/d/yy' }]], 'biff8'));
    // Every cell style begins with its font and its number format; 14 becomes 31, which no file spells out.
    for (const at of recordsOf(bytes, 0x00e0)) if (bytes.readUInt16LE(at + 6) === 14) bytes.writeUInt16LE(31, at + 6);
    const { sheets } = await read(bytes, '设施.xls');
    expect(solidRows(sheets[0])).toEqual([[{ kind: 'date', day: '2020-12-31' }]]);
  });

  test('a workbook with a password is encrypted, not corrupt', async () => {
    const bytes = Buffer.from(written([['甲']], 'biff8'));
    const first = recordsOf(bytes, 0x00e1)[0] ?? 0;
    bytes.writeUInt16LE(0x002f, first);
    bytes.writeUInt16LE(0, first + 4);
    expect(await failureOf(read(bytes, '设施.xls'))).toEqual({
      code: 'workbook-encrypted',
      params: { file: '设施.xls' },
    });
  });
});

describe.each(['biff8', 'xlsb'] as const)('%s', (bookType) => {
  test('cells of every kind', async () => {
    const bytes = written(
      [
        ['桥西区', undefined, 300.5, true],
        [
          { t: 'n', v: 44196, z: 'yyyy-mm-dd' },
          { t: 'n', v: 0.85, z: '0%' },
          { t: 'n', v: 29.996, z: '0.00' },
          { t: 'e', v: 0x2a },
        ],
      ],
      bookType,
    );
    const { sheets } = await read(bytes, '设施.xls');
    expect(solidRows(sheets[0])).toEqual([
      ['桥西区', undefined, 300.5, true],
      [
        { kind: 'date', day: '2020-12-31' },
        { kind: 'percent', value: 0.85 },
        { kind: 'rounded', value: 29.996, shown: '30.00' },
        { kind: 'error', code: '#N/A' },
      ],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: '设施', hidden: false },
      { name: '代码', hidden: true },
    ]);
  });

  test('a file that is cut off', async () => {
    const bytes = written([['甲']], bookType);
    expect(await failureOf(read(bytes.subarray(0, bytes.length / 2), '设施.xls'))).toMatchObject({
      code: 'workbook-corrupt',
    });
  });

  test('a file above the limit', async () => {
    expect(await failureOf(read(written([['甲']], bookType), '设施.xls', { wholeBytes: 100 }))).toMatchObject({
      code: 'workbook-too-large',
      params: { option: '--max-whole-bytes' },
    });
  });
});

/** Where the records of one type begin in the workbook stream of an xls file. */
function recordsOf(bytes: Buffer, type: number): readonly number[] {
  const starts: number[] = [];
  const first = bytes.indexOf(Buffer.from('0908100000060500', 'hex'));
  for (
    let at = first;
    at + 4 <= bytes.length && bytes.readUInt16LE(at) !== 0x000a;
    at += 4 + bytes.readUInt16LE(at + 2)
  ) {
    if (bytes.readUInt16LE(at) === type) starts.push(at);
  }
  return starts;
}

test('an xlsb keeps only records about cells, and only those on a sheet', () => {
  const cell = (column: number): Buffer => {
    const record = Buffer.alloc(11);
    record.writeUInt8(7, 0);
    record.writeUInt8(9, 1);
    record.writeUInt32LE(column, 2);
    return record;
  };
  const metadata = Buffer.from([0xb4, 0x02, 0x04, 0xff, 0xff, 0xff, 0x7f]);
  expect(keepKnownRecords(Buffer.concat([cell(16_383), metadata, cell(0)]))).toEqual(
    Buffer.concat([cell(16_383), cell(0)]),
  );
  expect(() => keepKnownRecords(cell(16_384))).toThrow(new DamagedPart('sheet-size'));
  expect(() => keepKnownRecords(cell(0).subarray(0, -1))).toThrow(new DamagedPart('record-cut'));
});
