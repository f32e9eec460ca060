import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../src/intake/limits.ts';
import { type Diagnostic } from '../../../src/model/diagnostic.ts';
import { annotatedCopy } from '../../../src/report/annotate/annotated-copy.ts';
import { aZip } from '../../intake/formats/a-zip.ts';
import {
  anXlsx,
  mainNamespace,
  relationList,
  relationNamespace,
  stylesWith,
  workbookXml,
  type XlsxParts,
} from '../../intake/formats/an-xlsx.ts';
import { read } from '../../intake/formats/read.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { textsIn } from './parts-in.ts';

const file = 'odd.xlsx';

function approximate(cell: string, sheet = '社区', text = '约30'): Diagnostic {
  return { code: 'cell-approximate', severity: 'warning', at: { file, sheet, cell }, params: { column: '户数', text } };
}

async function mark(bytes: Uint8Array, diagnostics: readonly Diagnostic[]): Promise<Uint8Array> {
  const marking = { findings: [], requirements: [], packs: [], diagnostics };
  return (await annotatedCopy({ file, bytes, limits: defaultLimits }, marking, aRenderContext())).bytes;
}

/** The sheet once these cells are marked, and the parts that still differ after the marks were lifted again. */
async function markAndLift(parts: XlsxParts, cells: readonly string[]) {
  const original = anXlsx(parts);
  const copy = await mark(
    original,
    cells.map((cell) => approximate(cell)),
  );
  const [before, during, after] = [await textsIn(original), await textsIn(copy), await textsIn(await mark(copy, []))];
  const changed = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return { sheet: during.get('xl/worksheets/sheet1.xml') ?? '', during, left: [...changed, ...gone], copy };
}

/** Formats no cell has any more, and what `.vml` means, stay listed. */
const remains = ['[Content_Types].xml', 'xl/styles.xml'];

describe('cells to be marked', () => {
  test.each([
    {
      name: 'that are not there, in a row that is',
      data: '<row r="2" spans="1:4"><c r="A2"><v>1</v></c><c r="D2"><v>4</v></c></row>',
      cells: ['C2', 'B2'],
      marked: /<row r="2" spans="1:4"><c r="A2"><v>1<\/v><\/c><c r="B2" s="\d+"\/><c r="C2" s="\d+"\/><c r="D2">/,
    },
    {
      name: 'in rows that are not there',
      data: '<row r="2"><c r="A2"><v>1</v></c></row><row r="5"><c r="A5"><v>1</v></c></row>',
      cells: ['B9', 'A1', 'C3'],
      marked:
        /<row r="1"><c r="A1" s="\d+"\/><\/row><row r="2">.*<row r="3"><c r="C3" s="\d+"\/><\/row><row r="5">.*<row r="9"><c r="B9" s="\d+"\/><\/row><\/sheetData>/,
    },
    {
      name: 'of rows and cells without addresses',
      data: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
      cells: ['B1', 'A2'],
      marked: /<row><c><v>1<\/v><\/c><c s="\d+"><v>2<\/v><\/c><\/row><row><c s="\d+"><v>3/,
    },
    {
      name: 'with text of their own',
      data: '<row r="1"><c r="A1" t="inlineStr"><is><t>约30</t></is></c></row>',
      cells: ['A1'],
      marked: /<c r="A1" s="\d+" t="inlineStr"><is><t>约30</,
    },
    {
      name: 'of a shared formula',
      data: '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>1</v></c></row>',
      cells: ['A1', 'A2'],
      marked: /<c r="A1" s="\d+"><f t="shared" ref="A1:A2" si="0">B1<\/f>.*<c r="A2" s="\d+"><f t="shared" si="0"\/>/,
    },
    {
      name: 'of a whole row: the first that is filled',
      data: '<row r="3"><c r="A3"/><c r="B3"><v>1</v></c></row>',
      cells: ['3:3'],
      marked: /<c r="A3"\/><c r="B3" s="\d+"><v>/,
    },
  ])('$name', async ({ data, cells, marked }) => {
    const { sheet, left } = await markAndLift({ sheet: `<sheetData>${data}</sheetData>` }, cells);
    expect(sheet).toMatch(marked);
    expect(left).toEqual(remains);
  });

  test('in an empty row, which keeps its height', async () => {
    const row = '<row r="2" ht="20" customHeight="1"/>';
    const { sheet, left } = await markAndLift({ sheet: `<sheetData>${row}</sheetData>` }, ['B2']);
    expect(sheet).toMatch(/<row r="2" ht="20" customHeight="1"><c r="B2" s="\d+"\/><\/row>/);
    // An element without content may be written in two ways.
    expect(left).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']);
  });

  test('on a sheet without any', async () => {
    const { sheet, left } = await markAndLift({ sheet: '<sheetData/><pageMargins left="1"/>' }, ['B2']);
    expect(sheet).toMatch(
      /<sheetData><row r="2"><c r="B2" s="\d+"\/><\/row><\/sheetData><pageMargins left="1"\/><legacyDrawing /,
    );
    expect(left).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']);
  });

  test('below a merge: the one that is seen', async () => {
    const data =
      '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"/></row></sheetData><mergeCells><mergeCell ref="A2:B4"/></mergeCells>';
    const { sheet, during } = await markAndLift({ sheet: data }, ['B4', 'A3']);
    expect(sheet).toMatch(/<c r="A2" s="\d+"><v>/);
    expect(during.get('xl/comments1.xml')?.match(/<comment ref="A2"/g)).toHaveLength(1);
  });

  test('take the format of their row, else of their column', async () => {
    const styles = stylesWith(['General', '0.0', '0.000']);
    const data =
      '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="2" s="2" customFormat="1"/></sheetData>';
    const { sheet, during } = await markAndLift({ sheet: data, styles }, ['B1', 'B2']);
    const formatOf = (cell: string) => {
      const formats = during.get('xl/styles.xml')?.match(/<xf [^>]*numFmtId[^>]*>/g) ?? [];
      return formats[Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])];
    };
    expect(formatOf('B1')).toContain('numFmtId="201"');
    expect(formatOf('B2')).toContain('numFmtId="202"');
  });
});

describe('a workbook', () => {
  test('of prefixed elements', async () => {
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData><x:tableParts/></x:worksheet>`;
    const workbook = `<x:workbook xmlns:x="${mainNamespace}" xmlns:q="${relationNamespace}"><x:sheets><x:sheet name="社区" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`;
    const { sheet: marked, during, left, copy } = await markAndLift({ sheet, workbook }, ['A1', 'B3']);
    expect(marked).toMatch(
      /<x:c r="A1" s="\d+"><x:v>1<.*<x:row r="3"><x:c r="B3" s="\d+"\/><\/x:row><\/x:sheetData><x:legacyDrawing [^>]*\/><x:tableParts\/>/,
    );
    expect(during.get('xl/workbook.xml')).toMatch(/<x:sheet xmlns:r="[^"]*" name="cscheck/);
    expect(left).toEqual(remains);
    expect((await read(copy)).sheets.map(({ name }) => name)).toEqual(['社区', 'cscheck 整改清单']);
  });

  test('without styles', async () => {
    const relations = relationList([['rId1', 'worksheet', 'worksheets/sheet1.xml']]);
    const pack: XlsxParts['pack'] = (part) => (part.name === 'xl/styles.xml' ? undefined : part);
    const original = anXlsx({
      sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      relations,
      pack,
    });
    const styles = (await textsIn(await mark(original, [approximate('A1')]))).get('xl/styles.xml');
    expect(styles).toMatch(/<fonts .*<fills .*"none".*"gray125".*<borders .*<cellXfs /s);
  });

  test('with relations from the root of the package', async () => {
    const relations = relationList([
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId3', 'styles', '/xl/styles.xml'],
    ]);
    const { during, left } = await markAndLift({ sheet: '<sheetData/>', relations }, ['A1']);
    expect(during.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../comments1.xml"');
    expect(left).not.toContain('xl/_rels/workbook.xml.rels');
  });

  test.each([
    {
      name: 'controls that only newer programs know',
      tail: '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>',
    },
    { name: 'pictures in the header', tail: '<legacyDrawingHF/>' },
    { name: 'tables', tail: '<tableParts/>' },
    { name: 'extensions', tail: '' },
  ])('with $name: what has to stand last does', async ({ tail }) => {
    const bars =
      '<conditionalFormatting sqref="A1"><cfRule type="dataBar"><extLst><ext/></extLst></cfRule></conditionalFormatting>';
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>${bars}${tail}<extLst><ext/></extLst>`;
    const { sheet: marked, left } = await markAndLift({ sheet }, ['A1']);
    expect(marked).toMatch(
      /<\/conditionalFormatting><legacyDrawing [^>]*\/><(?:mc:|legacyDrawingHF|tableParts|extLst)/,
    );
    expect(left).toEqual(remains);
  });

  test('with names of sheets that need quotes', async () => {
    const name = "张家 'A'&<B>";
    const workbook = workbookXml([`<sheet name="张家 'A'&amp;&lt;B>" sheetId="1" r:id="rId1"/>`]);
    const copy = await mark(anXlsx({ workbook, sheet: '<sheetData/>' }), [approximate('A1', name)]);
    const list = (await textsIn(copy)).get('xl/worksheets/sheet2.xml') ?? '';
    expect(list).toContain(`location="'张家 ''A''&amp;&lt;B&gt;'!A1"`);
    const workList = (await read(copy)).sheets[1]?.rows.flat() ?? [];
    expect(workList).toContain(name);
  });

  test('with a number of a person in the name of a sheet, which is not shown', async () => {
    const workbook = workbookXml(['<sheet name="13912345678" sheetId="1" r:id="rId1"/>']);
    const copy = await mark(anXlsx({ workbook, sheet: '<sheetData/>' }), [approximate('A1', '***')]);
    const list = (await textsIn(copy)).get('xl/worksheets/sheet2.xml') ?? '';
    expect(list).toContain(`location="'13912345678'!A1"`);
    expect(list).toContain('>***</t>');
    expect(list).not.toContain('>13912345678<');
  });

  test('with hostile texts', async () => {
    const text = '</t>&<b>"\u0000\u0008\ud800_x0041_\uffff=cmd()';
    const copy = await mark(anXlsx({ sheet: '<sheetData/>' }), [approximate('A1', '社区', text)]);
    const list = (await textsIn(copy)).get('xl/comments1.xml') ?? '';
    expect(list).toContain('&lt;/t&gt;&amp;&lt;b&gt;&quot;_x005F_x0041_=cmd()');
    const shown = (await read(copy)).sheets[1]?.rows
      .flat()
      .find((cell) => typeof cell === 'string' && cell.includes('=cmd'));
    expect(shown).toContain('</t>&<b>"_x0041_=cmd()');
  });

  test('of the strict kind', async () => {
    const strict = (text: string) =>
      text
        .replaceAll(mainNamespace, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(relationNamespace, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    const pack: XlsxParts['pack'] = (part) => ({ ...part, content: strict(String(part.content)) });
    const { during, left } = await markAndLift({ sheet: '<sheetData><row r="1"/></sheetData>', pack }, ['A2']);
    expect(during.get('xl/comments1.xml')).toContain(
      '<comments xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main">',
    );
    expect([...during.values()].filter((text) => text.includes('schemas.openxmlformats.org/spreadsheetml'))).toEqual(
      [],
    );
    expect(during.get('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain(relationNamespace);
    expect(left).toEqual(remains);
  });

  test('in UTF-16', async () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${mainNamespace}"><sheetData/></worksheet>`;
    const pack: XlsxParts['pack'] = (part) =>
      part.name === 'xl/worksheets/sheet1.xml' ? { ...part, content: Buffer.from(`\ufeff${text}`, 'utf16le') } : part;
    const { sheet } = await markAndLift({ pack }, ['A1']);
    expect(sheet).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>.*<c r="A1" s=/);
  });

  test('with names that hold for single sheets, and another tab in front', async () => {
    const sheets = '<bookViews><workbookView activeTab="0"/></bookViews>';
    const names =
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">社区!$A$1</definedName></definedNames>';
    const workbook = workbookXml(['<sheet name="社区" sheetId="7" r:id="rId1"/>'], sheets).replace(
      '</workbook>',
      `${names}</workbook>`,
    );
    const { during, left } = await markAndLift({ workbook, sheet: '<sheetData/><extLst/>' }, ['A1']);
    expect(during.get('xl/workbook.xml')).toContain('sheetId="8"');
    expect(left).not.toContain('xl/workbook.xml');
  });
});

describe('marks that somebody worked on', () => {
  const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

  /** Changes one part of a marked workbook, and lifts the marks. */
  async function lifted(part: string, change: (text: string) => string) {
    const copy = await mark(anXlsx({ sheet }), [approximate('A1')]);
    const texts = await textsIn(copy);
    const parts = [...texts].map(([name, text]) => ({ name, content: name === part ? change(text) : text }));
    return textsIn(await mark(aZip(parts), []));
  }

  test('a mark moves with its note when rows are put in above', async () => {
    const copy = await mark(anXlsx({ sheet }), [approximate('A1')]);
    const moved = [...(await textsIn(copy))].map(([name, text]) => {
      const isMoved = name === 'xl/worksheets/sheet1.xml' || name === 'xl/comments1.xml';
      return { name, content: isMoved ? text.replaceAll('A1', 'A4').replace('r="1"', 'r="4"') : text };
    });
    const after = await textsIn(await mark(aZip(moved), []));
    expect(after.get('xl/worksheets/sheet1.xml')).toContain('<c r="A4"><v>1</v></c>');
  });

  test('a colour somebody chose instead stays', async () => {
    const after = await lifted('xl/styles.xml', (text) => text.replaceAll('FFCDE0F4', 'FF00FF00'));
    expect(after.get('xl/worksheets/sheet1.xml')).toMatch(/<c r="A1" s="\d+">/);
  });

  test('a fill of which only the hidden colour is like ours is none', async () => {
    const fills =
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFD9D9D9"/><bgColor rgb="FFCDE0F4"/></patternFill></fill></fills>';
    const styles = `${fills}<cellXfs><xf numFmtId="0"/><xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs>`;
    const data = '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>';
    expect((await markAndLift({ sheet: data, styles }, ['A1'])).left).toEqual(remains);
  });

  test('what somebody wrote below stays', async () => {
    const after = await lifted('xl/comments1.xml', (text) => text.replace('—— cscheck ——', '—— cscheck ——\n已核实'));
    expect(after.get('xl/comments1.xml')).toContain('>\n已核实<');
  });

  test('a work list that somebody deleted is not needed', async () => {
    const after = await lifted('xl/worksheets/sheet2.xml', (text) => text.replaceAll('cscheck-marks', ''));
    expect(after.get('xl/worksheets/sheet1.xml')).toContain('<c r="A1"><v>1</v></c>');
    expect(after.has('xl/comments1.xml')).toBe(false);
  });
});

test('ten thousand marks', async () => {
  const rows = Array.from(
    { length: 5000 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="B${row + 1}"><v>1</v></c></row>`,
  );
  const cells = rows.flatMap((_, row) => [`A${row + 1}`, `B${row + 1}`]);
  const { during, left } = await markAndLift({ sheet: `<sheetData>${rows.join('')}</sheetData>` }, cells);
  expect(during.get('xl/comments1.xml')?.match(/<comment /g)).toHaveLength(10_000);
  expect(left).toEqual(remains);
});
