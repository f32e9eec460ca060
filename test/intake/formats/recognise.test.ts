import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/intake/formats/index.ts';
import { aZip } from './a-zip.ts';
import { anXlsx } from './an-xlsx.ts';
import { failureOf, read } from './read.ts';

describe('what a file is, its bytes say and not its name', () => {
  test.each([
    { name: 'an xlsx called csv', content: anXlsx(), file: '社区.csv', isText: false },
    { name: 'a csv called xlsx', content: 'a,b', file: '社区.xlsx', isText: true },
    { name: 'a csv without an extension', content: 'a,b', file: '社区', isText: true },
  ])('$name', async ({ content, file, isText }) => {
    expect(await read(content, file)).toMatchObject({ file, isText });
  });

  test.each([
    { found: 'PDF', content: '%PDF-1.7' },
    { found: 'RTF', content: '{\\rtf1' },
    { found: 'PNG', content: Buffer.from('89504e470d0a1a0a', 'hex') },
    { found: 'SYLK', content: 'ID;PWXL;N;E\nP;PGeneral' },
    { found: 'DIF', content: 'TABLE\r\n0,1\r\n"EXCEL"' },
    { found: 'Excel 2–4', content: Buffer.from('0904060000001000', 'hex') },
    { found: 'HTML', content: '\ufeff\r\n<html><body><table><tr><td>社区</td></tr></table>' },
    { found: 'HTML', content: '<meta charset="utf-8"><table>' },
    {
      found: 'XML 2003 (SpreadsheetML)',
      content: '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    },
    { found: 'XML', content: '<?xml version="1.0"?><data/>' },
    { found: 'Word (docx)', content: aZip([{ name: 'word/document.xml', content: '' }]) },
    { found: 'PowerPoint (pptx)', content: aZip([{ name: 'ppt/presentation.xml', content: '' }]) },
    { found: 'Numbers', content: aZip([{ name: 'Index/Document.iwa', content: '' }]) },
    { found: 'Word (doc)', content: aCompound(['Root Entry', 'WordDocument']) },
    { found: 'OLE2', content: aCompound(['Root Entry', 'Contents']) },
  ])('$found is named and refused', async ({ found, content }) => {
    expect(await failureOf(read(content, '社区.xls'))).toEqual({
      code: 'format-unsupported',
      params: { file: '社区.xls', found },
    });
  });

  test('a workbook with a password is a compound file around it', async () => {
    const content = aCompound(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']);
    expect(await failureOf(read(content))).toEqual({ code: 'workbook-encrypted', params: { file: '台账.xlsx' } });
  });

  test.each([
    { name: 'only the signature', bytes: aCompound([]).subarray(0, 8) },
    { name: 'a directory that points at itself', bytes: aCompound(['Contents'], 1) },
    { name: 'an allocation table that lists itself', bytes: aCompound(['Contents'], 0) },
    { name: 'a directory outside the file', bytes: aCompound(['Contents'], 7) },
  ])('a compound file with $name ends in a refusal', async ({ bytes }) => {
    expect(await failureOf(read(bytes))).toMatchObject({ code: 'format-unsupported' });
  });
});

test('every format has one file and one line on the register', () => {
  const folder = new URL('../../../src/intake/formats/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  expect(files.map((name) => name.replace('.ts', '')).toSorted()).toEqual(Object.keys(formats).toSorted());
});

/** A compound file of three sectors: header, allocation table, directory with up to four names. */
function aCompound(names: readonly string[], afterDirectory = 0xfffffffe): Buffer {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeUInt32LE(afterDirectory, 516);
  for (const [index, name] of names.entries()) {
    bytes.write(name, 1024 + index * 128, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64);
  }
  return bytes;
}
