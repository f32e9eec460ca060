import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/intake/limits.ts';
import { aZip, type ZipPart } from './a-zip.ts';
import { anXlsx, sheetXml } from './an-xlsx.ts';
import { failureOf, read, readRows } from './read.ts';

const sheetPart = 'xl/worksheets/sheet1.xml';
const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** A workbook whose sheet part is packed in an unusual way. */
function packed(change: Partial<ZipPart>): Buffer {
  return anXlsx({ sheet, pack: (part) => (part.name === sheetPart ? { ...part, ...change } : part) });
}

describe('parts are found through the directory', () => {
  test.each([
    { name: 'stored without compression', change: { isStored: true } },
    { name: 'with sizes behind the data', change: { hasDescriptor: true } },
    { name: 'with zip64 sizes', change: { isLong: true } },
    { name: 'in another case', change: { name: 'XL\\Worksheets\\Sheet1.xml' } },
  ])('$name', async ({ change }) => {
    expect(await readRows(packed(change))).toEqual([[1]]);
  });

  test('bytes in front of the end do not hide it', async () => {
    expect(await readRows(Buffer.concat([packed({}), Buffer.from('\r\n')]))).toEqual([[1]]);
  });
});

describe('damaged containers', () => {
  const whole = packed({});

  test.each([
    { name: 'cut off in the middle', bytes: whole.subarray(0, whole.length / 2), reason: 'zip-directory' },
    { name: 'without its last byte', bytes: whole.subarray(0, -1), reason: 'zip-directory' },
    {
      name: 'two parts of one name',
      bytes: anXlsx({ more: [{ name: 'XL/workbook.xml', content: '' }] }),
      reason: 'part-duplicate XL/workbook.xml',
    },
    { name: 'a wrong checksum', bytes: packed({ checksum: 1 }), reason: `part-damaged ${sheetPart}` },
    { name: 'less data than declared', bytes: packed({ declaredSize: 100_000 }), reason: `part-damaged ${sheetPart}` },
    { name: 'more data than declared', bytes: packed({ declaredSize: 10 }), reason: `part-damaged ${sheetPart}` },
    { name: 'an unknown compression', bytes: packed({ method: 93 }), reason: `part-compression ${sheetPart}` },
  ])('$name', async ({ bytes, reason }) => {
    expect(await failureOf(read(bytes))).toEqual({ code: 'workbook-corrupt', params: { file: '台账.xlsx', reason } });
  });

  test('an encrypted part is a matter of encryption', async () => {
    expect(await failureOf(read(packed({ isEncrypted: true })))).toMatchObject({ code: 'workbook-encrypted' });
  });
});

describe('limits', () => {
  const wide = sheet + ' '.repeat(10_000);
  const size = sheetXml(wide).length;

  test.each([
    { name: 'a part at the limit', limits: { partBytes: size }, part: undefined },
    { name: 'a part above the limit', limits: { partBytes: size - 1 }, part: sheetPart, option: '--max-part-bytes' },
    { name: 'all parts above the limit', limits: { totalBytes: size }, part: sheetPart, option: '--max-total-bytes' },
    { name: 'as many parts as allowed', limits: { parts: 7 }, part: undefined },
    { name: 'one part too many', limits: { parts: 6 }, part: '', option: '--max-parts' },
    { name: 'as many cells as allowed', limits: { cells: 1 }, part: undefined },
    { name: 'one cell too many', limits: { cells: 0 }, part: '社区', option: '--max-cells' },
  ])('$name', async ({ limits, part, option }) => {
    const reading = read(packed({ content: sheetXml(wide) }), '台账.xlsx', limits);
    if (part === undefined) expect((await reading).sheets).toHaveLength(1);
    else expect(await failureOf(reading)).toMatchObject({ code: 'workbook-too-large', params: { part, option } });
  });

  test('a part that grows more than two hundred times is a bomb', async () => {
    const bytes = packed({ content: `<worksheet>${' '.repeat(20 * 1024 * 1024)}</worksheet>` });
    expect(await failureOf(read(bytes))).toMatchObject({
      code: 'workbook-too-large',
      params: { limit: '200:1', option: '--max-ratio' },
    });
    expect((await read(bytes, '台账.xlsx', { ratio: 2000 })).sheets).toHaveLength(1);
  });

  test('a part that lies about its size is stopped where it said it would end', async () => {
    const bytes = packed({ content: ' '.repeat(50 * 1024 * 1024), declaredSize: 1000 });
    expect(await failureOf(read(bytes))).toMatchObject({ code: 'workbook-corrupt' });
  });

  test('pictures do not count', async () => {
    const more = [{ name: 'xl/media/image1.bmp', content: Buffer.alloc(20 * 1024 * 1024) }];
    expect((await read(anXlsx({ more }), '台账.xlsx', { totalBytes: 1024 * 1024 })).sheets).toHaveLength(1);
  });

  test('a row of one far cell counts as wide as it is', async () => {
    const far = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>';
    expect(await failureOf(read(anXlsx({ sheet: far }), '台账.xlsx', { cells: 16_383 }))).toMatchObject({
      code: 'workbook-too-large',
    });
    expect((await read(anXlsx({ sheet: far }), '台账.xlsx', { cells: 16_384 })).sheets).toHaveLength(1);
  });

  test('the library reads less than our own reader may', async () => {
    const unknown = '<sheetData><row r="1"><c r="A1" t="z"><v>1</v></c></row></sheetData>';
    expect(await failureOf(read(anXlsx({ sheet: unknown }), '台账.xlsx', { wholeBytes: 1000 }))).toMatchObject({
      params: { option: '--max-whole-bytes' },
    });
  });

  test('by default a part may have 512 MiB and a workbook 1 GiB', () => {
    expect(defaultLimits).toMatchObject({ partBytes: 2 ** 29, totalBytes: 2 ** 30, parts: 10_000 });
  });
});

test('a zip file without a workbook is named', async () => {
  expect(await failureOf(read(aZip([{ name: 'readme.txt', content: 'x' }])))).toEqual({
    code: 'format-unsupported',
    params: { file: '台账.xlsx', found: 'ZIP' },
  });
});
