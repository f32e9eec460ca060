import { beforeAll, describe, expect, test } from 'vitest';
import { type Diagnostic } from '../../../src/model/diagnostic.ts';
import { type Place } from '../../../src/model/place.ts';
import exceljs from 'exceljs';
import { defaultLimits } from '../../../src/intake/limits.ts';
import { ZipArchive } from '../../../src/intake/zip-archive.ts';
import { annotatedCopy } from '../../../src/report/annotate/annotated-copy.ts';
import { rewriteZip } from '../../../src/report/annotate/package/rewrite-zip.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { runLine } from '../../cli/run-line.ts';
import { aStreetWorkbook } from './a-street-workbook.ts';
import { storedIn, textsIn } from './parts-in.ts';

/** Audits a workbook and returns its marked copy. */
async function marked(bytes: Uint8Array, more = ''): Promise<Uint8Array> {
  const { host } = await runLine(`audit street.xlsx --annotate out.xlsx ${more}`, { files: { 'street.xlsx': bytes } });
  const copy = host.written.get('out.xlsx');
  if (!(copy instanceof Uint8Array)) throw new Error('No copy was written.');
  return copy;
}

let original: Uint8Array;
let copy: Uint8Array;
let before: ReadonlyMap<string, string>;
let after: ReadonlyMap<string, string>;

beforeAll(async () => {
  original = await aStreetWorkbook();
  copy = await marked(original);
  before = await textsIn(original);
  after = await textsIn(copy);
});

/** In the sheets of the copy: the communities, the facilities, the work list. */
const sheet = (number: number) => after.get(`xl/worksheets/sheet${number}.xml`) ?? '';

describe('what is not meant to change', () => {
  test('is stored in the same bytes', () => {
    const [old, fresh] = [storedIn(original), storedIn(copy)];
    const changed = [...old].filter(([name, stored]) => fresh.get(name) !== stored).map(([name]) => name);
    expect(changed.toSorted()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/comments1.xml',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect([...fresh.keys()].filter((name) => !old.has(name))).toEqual(['xl/worksheets/sheet3.xml']);
  });

  test('in a sheet is everything but the formats of marked cells', () => {
    for (const number of [1, 2]) {
      const plain = (text = '') => text.replaceAll(/(<c r="[A-Z]+\d+") s="\d+"/g, '$1');
      expect(plain(sheet(number))).toBe(plain(before.get(`xl/worksheets/sheet${number}.xml`)));
    }
  });

  test.each([
    { name: 'a chart', number: 2, text: '<drawing ' },
    { name: 'sparklines', number: 2, text: '<x14:sparklineGroup ' },
    { name: 'a colour scale', number: 2, text: '<colorScale>' },
    { name: 'a drop-down', number: 1, text: '<dataValidation ' },
    { name: 'a merge', number: 1, text: '<mergeCell ref="A1:E1"/>' },
    { name: 'protection', number: 1, text: '<sheetProtection ' },
    { name: 'shared formulas', number: 1, text: '<f t="shared" si="0"/><v>3200</v>' },
  ])('keeps $name', ({ number, text }) => {
    expect(before.get(`xl/worksheets/sheet${number}.xml`)).toContain(text);
    expect(sheet(number)).toContain(text);
  });

  test('keeps a conversation, whose cell gets a colour and no note', () => {
    const [old, fresh] = [before, after].map((texts) => commentOf(texts.get('xl/comments1.xml'), 'D4'));
    expect(old).toContain('原文');
    expect(fresh).toBe(old);
    expect(styleOf(sheet(1), 'D4')).not.toBe(styleOf(before.get('xl/worksheets/sheet1.xml') ?? '', 'D4'));
  });
});

describe('a marked cell', () => {
  test('has the colour of its kind, and keeps number format, alignment and the rest', async () => {
    const [short, open] = ['D3', 'D4'] as const;
    const [was, is] = await Promise.all([load(original), load(copy)]);
    const cell = (workbook: exceljs.Workbook, address = '') => workbook.getWorksheet('设施')?.getCell(address);
    expect(cell(is, short)?.fill).toMatchObject({ fgColor: { argb: 'FFFFC9CD' } });
    expect(cell(is, open)?.fill).toMatchObject({ fgColor: { argb: 'FFFFE79A' } });
    expect(cell(is, short)?.numFmt).toBe(cell(was, short)?.numFmt);
    expect(cell(is, short)?.value).toBe(280);
  });

  test('is framed where a colour scale hides its colour', async () => {
    const workbook = await load(copy);
    expect(workbook.getWorksheet('设施')?.getCell('D3').border.left).toMatchObject({ style: 'medium' });
    expect(workbook.getWorksheet('社区')?.getCell('D4').border.left).toBeUndefined();
  });

  test('is written in dark letters where they were white', async () => {
    const font = (await load(copy)).getWorksheet('设施')?.getCell('D3').font;
    expect(font).toMatchObject({ bold: true, color: { argb: 'FF1B1B1C' } });
  });

  test('says what is short, by how much, by which clause, and what to do', () => {
    const note = commentOf(after.get('xl/comments2.xml'), 'D3');
    for (const said of ['Non-compliant', 'observed 280', '≥ 300', 'short by 20', 'Basis: ', 'What to do: Make up 20']) {
      expect(note).toContain(said);
    }
  });

  test('keeps what people noted before', () => {
    const list = after.get('xl/comments2.xml');
    expect(commentOf(list, 'D3')).toMatch(/^<comment ref="D3" authorId="0">.*已与街道核对.*—— cscheck \d+ ——/s);
    expect(list?.match(/<comment /g)).toHaveLength(2);
  });

  test('of a missing value says so, and every diagnostic of it', () => {
    const note = commentOf(after.get('xl/comments2.xml'), 'D4');
    expect(note).toContain('To fill in');
    expect(note).toContain('Data problem: approximate value');
  });

  test('has a larger box for more text, which begins where it did', () => {
    const [old, fresh] = [before, after].map((texts) => anchorIn(texts.get('xl/drawings/vmlDrawing2.vml') ?? ''));
    expect(fresh?.slice(0, 4)).toEqual(old?.slice(0, 4));
    expect(Number(fresh?.[6])).toBeGreaterThan(Number(old?.[6]));
  });
});

describe('the work list', () => {
  test('links to the cells', () => {
    const list = sheet(3);
    const [, row] = /<c r="D(\d+)"[^>]*><is><t[^>]*>D3</.exec(list) ?? [];
    expect(list).toContain(`<hyperlink ref="D${row ?? ''}" location="'设施'!D3"/>`);
    expect(list.match(/<hyperlink /g)).toHaveLength(7);
  });

  test('is no data: the copy is audited as the original', async () => {
    const json = async (bytes: Uint8Array) => {
      const { code, out } = await runLine('audit street.xlsx -f json', { files: { 'street.xlsx': bytes } });
      return { code, report: out.replace(/"sha256": "[^"]*"/, '') };
    };
    expect(await json(copy)).toEqual(await json(original));
  });
});

describe('a second run', () => {
  test('on the copy gives the same copy', async () => {
    expect(Buffer.compare(await marked(copy), copy)).toBe(0);
  });

  test('in another language leaves nothing of the first', async () => {
    const chinese = await textsIn(await marked(copy, '--lang zh'));
    expect(chinese.get('xl/comments2.xml')).not.toContain('Non-compliant');
    expect(chinese.get('xl/workbook.xml')).not.toContain('work list');
    expect(chinese.get('xl/worksheets/sheet3.xml')).toContain('整改清单');
  });

  test('clears the marks of what was corrected, and no others', async () => {
    const corrected = withCell(original, before, 'D3', 300);
    const again = await marked(withCell(copy, after, 'D3', 300));
    const [fresh, direct] = await Promise.all([textsIn(again), textsIn(await marked(corrected))]);
    for (const part of ['xl/comments2.xml', 'xl/drawings/vmlDrawing2.vml', 'xl/comments1.xml']) {
      expect(fresh.get(part)).toBe(direct.get(part));
    }
    expect(commentOf(fresh.get('xl/comments2.xml'), 'D3')).toBe(commentOf(before.get('xl/comments2.xml'), 'D3'));
    const facilities = fresh.get('xl/worksheets/sheet2.xml') ?? '';
    expect(styleOf(facilities, 'D3')).toBe(styleOf(before.get('xl/worksheets/sheet2.xml') ?? '', 'D3'));
    expect(styleOf(facilities, 'D4')).not.toBe(styleOf(before.get('xl/worksheets/sheet2.xml') ?? '', 'D4'));
  });

  test('clears the marks of a copy that another program saved, with other numbers for its formats', async () => {
    const workbook = await load(copy);
    // What stands before the others gets the first numbers.
    workbook
      .getWorksheet('社区')
      ?.getRow(1)
      .eachCell((cell) => (cell.numFmt = '0.0000'));
    const saved = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { bytes } = await annotatedCopy(
      { file: 'street.xlsx', bytes: saved, limits: defaultLimits },
      { findings: [], requirements: [], packs: [], diagnostics: [] },
      aRenderContext(),
    );
    const [was, is] = [await load(original), await load(bytes)];
    expect(is.worksheets.map(({ name }) => name)).toEqual(['社区', '设施']);
    const [old, fresh] = [was.getWorksheet('设施')?.getCell('D3'), is.getWorksheet('设施')?.getCell('D3')];
    expect(fresh?.style).toEqual(old?.style);
    expect(JSON.stringify(fresh?.note)).toContain('已与街道核对');
    expect(JSON.stringify(fresh?.note)).not.toContain('cscheck');
  });

  test('of more cells than a program can show says how many are left out', async () => {
    const at = (row: number): Place => ({ file: 'street.xlsx', sheet: '设施', cell: `H${row}` });
    const diagnostics = Array.from({ length: 20_003 }, (_, index): Diagnostic => {
      const params = { column: '面积', text: '约600' };
      return { code: 'cell-approximate', severity: 'warning', at: at(10 + index), params };
    });
    const { cells, leftOut } = await annotatedCopy(
      { file: 'street.xlsx', bytes: original, limits: defaultLimits },
      { findings: [], requirements: [], packs: [], diagnostics },
      aRenderContext(),
    );
    expect({ cells, leftOut }).toEqual({ cells: 20_000, leftOut: 3 });
  });

  test('with nothing left to mark leaves the workbook as it was', async () => {
    const corrected = withCell(copy, after, 'D3', 300);
    const nothing = { findings: [], requirements: [], packs: [], diagnostics: [] };
    const { bytes, cells } = await annotatedCopy(
      { file: 'street.xlsx', bytes: corrected, limits: defaultLimits },
      nothing,
      aRenderContext(),
    );
    expect(cells).toBe(0);
    const [was, is] = [await textsIn(withCell(original, before, 'D3', 300)), await textsIn(bytes)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    // Formats that no cell has any more stay in the list.
    expect([...was].filter(([name, text]) => is.get(name) !== text).map(([name]) => name)).toEqual(['xl/styles.xml']);
  });
});

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  const data = new ArrayBuffer(bytes.length);
  new Uint8Array(data).set(bytes);
  await workbook.xlsx.load(data);
  return workbook;
}

/** The workbook with a number in a cell of the sheet of facilities, as somebody would type it. */
function withCell(bytes: Uint8Array, texts: ReadonlyMap<string, string>, address: string, value: number): Uint8Array {
  const part = 'xl/worksheets/sheet2.xml';
  const cell = new RegExp(`(<c r="${address}"(?: s="\\d+")?)(?: t="s")?>.*?</c>`);
  const text = (texts.get(part) ?? '').replace(cell, `$1><v>${value}</v></c>`);
  const archive = new ZipArchive(bytes, { file: '', limits: defaultLimits });
  return rewriteZip(archive, new Map([[part, Buffer.from(text)]]));
}

function commentOf(list: string | undefined, address: string): string {
  return new RegExp(`<comment ref="${address}"[^]*?</comment>`).exec(list ?? '')?.[0] ?? '';
}

function styleOf(text: string, address: string): string | undefined {
  return new RegExp(`<c r="${address}"(?: s="(\\d+)")?`).exec(text)?.[1];
}

function anchorIn(drawing: string): readonly string[] | undefined {
  return /<x:Anchor>([^<]*)</
    .exec(drawing)?.[1]
    ?.split(',')
    .map((number) => number.trim());
}
