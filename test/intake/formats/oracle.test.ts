import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWithSheetJs } from '../../../src/intake/formats/sheetjs/read-with-sheetjs.ts';
import { readPlainXlsx } from '../../../src/intake/formats/xlsx/read-plain-xlsx.ts';
import { defaultLimits } from '../../../src/intake/limits.ts';
import { ZipArchive } from '../../../src/intake/zip-archive.ts';
import { type Sheet } from '../../../src/model/workbook.ts';
import { anXlsx, stylesWith, workbookXml } from './an-xlsx.ts';
import { bytesOf } from './bytes-of.ts';
import { solidRows } from './read.ts';

/** Reads with our own reader and with the library, and compares cell by cell. */
async function expectSame(bytes: Uint8Array): Promise<void> {
  const source = { file: '台账.xlsx', limits: defaultLimits };
  const own = await readPlainXlsx(new ZipArchive(bytes, source), source);
  const library = await readWithSheetJs(new ZipArchive(bytes, source), source);
  expect(own.map(solid)).toEqual(library.map(solid));
}

function solid(sheet: Sheet): unknown {
  return { ...sheet, rows: solidRows(sheet) };
}

function written(sheet: WorkSheet, sharesStrings: boolean): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, '社区');
  return bytesOf(
    write(workbook, { type: 'array', bookType: 'xlsx', bookSST: sharesStrings, cellStyles: true, compression: true }),
  );
}

const text = fc.oneof(
  fc.constantFrom('桥西区', '约300', ' 甲 ', '甲\n乙', '<&>"\'', '_x000D_', '_x0041_', '𠮷', '0012', '—', '#REF!'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 1, max: 4_500_000 }).map((n) => n / 100),
);
const format = fc.constantFrom(
  'General',
  '0',
  '0.00',
  '#,##0',
  '#,##0.0_);(#,##0.0)',
  '0%',
  '0.0%',
  'yyyy-mm-dd',
  'yyyy"年"m"月"',
  'h:mm',
  '0.0,"k"',
  '@',
);
const cell: fc.Arbitrary<CellObject | undefined> = fc.oneof(
  fc.constant(undefined),
  text.map((v): CellObject => ({ t: 's', v })),
  fc.tuple(number, format).map(([v, z]): CellObject => ({ t: 'n', v, z })),
  fc.tuple(number, text).map(([v]): CellObject => ({ t: 'n', v, f: 'A1+B1' })),
  fc.boolean().map((v): CellObject => ({ t: 'b', v })),
  fc.constantFrom(0, 7, 15, 23, 29, 36, 42).map((v): CellObject => ({ t: 'e', v })),
);

describe('our own reader and the library agree', () => {
  test.each([
    { name: 'shared strings', sharesStrings: true },
    { name: 'inline strings', sharesStrings: false },
  ])('on whatever the library writes with $name', async ({ sharesStrings }) => {
    const sheets = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sheets, async (rows) => {
        await expectSame(
          written(
            utils.aoa_to_sheet(
              rows.map((row) => [...row]),
              { dense: true },
            ),
            sharesStrings,
          ),
        );
      }),
      { numRuns: 150, seed: 135 },
    );
  });

  test('on merges and on what is hidden', async () => {
    const sheet = utils.aoa_to_sheet(
      [
        ['街道', '社区'],
        ['东里', '甲'],
        [undefined, '乙'],
        ['维明', '丙'],
      ],
      { dense: true },
    );
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    sheet['!rows'] = [{}, {}, { hidden: true }];
    sheet['!cols'] = [{}, { hidden: true }];
    await expectSame(written(sheet, true));
  });

  test('on a workbook that exceljs wrote', async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('设施');
    sheet.addRow(['名称', '面积', '投用', '占比', '公式', '富文本', '开业']);
    sheet.addRow([
      '甲',
      312.456,
      true,
      0.85,
      { formula: 'B2*2', result: 624.912 },
      { richText: [{ text: '社' }, { font: { bold: true }, text: '区' }] },
      43831,
    ]);
    sheet.addRow([
      ' 乙 ',
      { error: '#N/A' },
      false,
      1,
      { formula: 'B3', result: { error: '#N/A' } },
      { text: '网址', hyperlink: 'https://example.org' },
      43832.5,
    ]);
    sheet.getColumn(2).numFmt = '0.0';
    sheet.getColumn(4).numFmt = '0%';
    sheet.getColumn(7).numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getColumn(3).hidden = true;
    sheet.getRow(3).hidden = true;
    sheet.mergeCells('A5:C6');
    workbook.addWorksheet('藏', { state: 'veryHidden' }).addRow([1]);
    await expectSame(new Uint8Array(await workbook.xlsx.writeBuffer()));
  });

  test('on days counted from 1904', async () => {
    const workbook = workbookXml(['<sheet name="a" sheetId="1" r:id="rId1"/>'], '<workbookPr date1904="true"/>');
    const sheet = '<sheetData><row r="1"><c r="A1" s="0"><v>42734</v></c><c r="B1"><v>42734</v></c></row></sheetData>';
    await expectSame(anXlsx({ workbook, sheet, styles: stylesWith([14]) }));
  });

  test.each([
    {
      name: 'cells without addresses',
      sheet: '<sheetData><row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row></sheetData>',
    },
    { name: 'every built-in number format', sheet: builtInSheet() },
    {
      name: 'text beside rich text',
      sheet:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c></row></sheetData>',
    },
  ])('on $name', async ({ sheet }) => {
    await expectSame(anXlsx({ sheet, styles: stylesWith(Array.from({ length: 59 }, (_, id) => id)) }));
  });
});

/** 43831.5 in each of the styles 0 to 58. */
function builtInSheet(): string {
  const cells = Array.from({ length: 59 }, (_, id) => `<c s="${id}"><v>43831.5</v></c>`);
  return `<sheetData><row>${cells.join('')}</row></sheetData>`;
}
