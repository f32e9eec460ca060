import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { drawWorkbook } from '../../../src/report/ooxml/draw-workbook.ts';
import { xlsx } from '../../../src/report/formats/xlsx.ts';
import { type SheetPlan } from '../../../src/report/sheets/sheet-plan.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';

/** CT_Worksheet of ECMA-376, as far as it is used. */
const worksheetOrder = [
  'sheetPr',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'ignoredErrors',
  'drawing',
  'tableParts',
  'extLst',
];

describe('the package', () => {
  const parts = partsOf(xlsx.render(aReport(), aRenderContext()));

  test('has nothing but well-formed XML', () => {
    expect([...parts].filter(([, text]) => !isWellFormed(text)).map(([path]) => path)).toEqual([]);
  });

  test('says of each part what it is', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const named = [...types.matchAll(/PartName="\/(.*?)"/g)].map(([, path]) => path);
    expect(named.toSorted()).toEqual(
      [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml').toSorted(),
    );
  });

  test('leads to parts that are there', () => {
    const lost = [...parts].flatMap(([path, text]) =>
      [...text.matchAll(/<Relationship Id="\w+" Type="[^"]+" Target="([^"]+)"\/>/g)]
        .map(([, target = '']) => resolved(path, target))
        .filter((target) => !parts.has(target)),
    );
    expect(lost).toEqual([]);
  });

  test('keeps the elements of its sheets in order', () => {
    const sheets = [...parts].filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
    for (const [path, text] of sheets) {
      const places = elementsIn(text).map((name) => worksheetOrder.indexOf(name));
      expect(places, path).toEqual(places.toSorted((a, b) => a - b));
      expect(places, path).not.toContain(-1);
    }
  });

  test('has its charts and its small ones', () => {
    const charts = [...parts].filter(([path]) => path.startsWith('xl/charts/'));
    expect(charts.map(([, text]) => /<c:(doughnut|bar)Chart>/.exec(text)?.[1])).toEqual(['doughnut', 'bar', 'bar']);
    expect(
      charts.flatMap(([, text]) => [...text.matchAll(/<c:cat>.*?<c:f>(.*?)<\/c:f>/g)].map((each) => each[1])),
    ).toContain("'图表'!$A$4:$A$5");
    const small = drawn({
      columns: [1, 2, 3].map((each) => ({
        heading: `${each}`,
        width: 9,
        align: 'left',
        ...(each === 3 ? { sparkline: { from: 0, to: 1 } } : {}),
      })),
      rows: [{ cells: [0.1, 0.2, ''] }],
    });
    expect(small.get('xl/worksheets/sheet1.xml')).toContain(
      "<x14:sparkline><xm:f>'Sheet'!A4:B4</xm:f><xm:sqref>C4</xm:sqref></x14:sparkline>",
    );
  });

  test('names what is printed and repeated', () => {
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="5">\'缺口台账\'!$A$1:$T$11</definedName>',
    );
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="5">\'缺口台账\'!$3:$3</definedName>',
    );
  });

  test('gives each bar an id of its own', () => {
    const ids = [...parts.values()].flatMap((text) => text.match(/<x14:id>.*?<\/x14:id>/g) ?? []);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells nobody’s name', () => {
    expect([...parts.keys()].filter((path) => path.startsWith('docProps/'))).toEqual(['docProps/core.xml']);
    expect(parts.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy/);
  });
});

describe('a sheet', () => {
  test.each([
    { name: 'markup', text: '<&"\'>', shown: "&lt;&amp;&quot;'&gt;" },
    { name: 'a control character', text: 'a\u0000b', shown: 'ab' },
    { name: 'half a character', text: 'a\ud800b', shown: 'ab' },
    { name: 'what office programs would read as a character', text: '_x0041_', shown: '_x005F_x0041_' },
    { name: 'more than a cell holds', text: 'x'.repeat(40_000), shown: 'x'.repeat(32_767) },
  ])('holds $name', ({ text, shown }) => {
    const parts = drawn({ rows: [{ cells: [text] }] });
    expect(parts.get('xl/sharedStrings.xml')).toContain(`<t xml:space="preserve">${shown}</t>`);
  });

  test('keeps one relationship for all links to a file, and folds them where there are too many', () => {
    const links = Array.from({ length: 65_531 }, (_, index) => ({
      cells: [{ text: 'x', file: '街道 #1.xlsx', location: `'设施'!A${index + 1}` }],
    }));
    const parts = drawn({ rows: links });
    expect(parts.get('xl/worksheets/sheet1.xml')?.match(/<hyperlink /g)).toHaveLength(65_530);
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')?.match(/Target="街道%20%231.xlsx"/g)).toHaveLength(1);
  });

  test.each([
    { name: 'a file with too long a name', file: 'x'.repeat(2_080), location: null },
    { name: 'a sheet with too long a name', file: 'a.xlsx', location: `'${'x'.repeat(252)}'!A1` },
  ])('has no link to $name', ({ file, location }) => {
    const parts = drawn({ rows: [{ cells: [{ text: 'x', file, location }] }] });
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<hyperlink');
  });

  test('tells headings of a table apart that are the same', () => {
    const column = { heading: 'Rate', width: 9, align: 'left' } as const;
    const parts = drawn({
      columns: [column, { ...column, heading: 'rate' }],
      table: 'rates',
      rows: [{ cells: [1, 2] }],
    });
    expect(parts.get('xl/tables/table1.xml')).toMatch(/name="Rate".*name="Rate 2"/);
  });

  test('has no table and no drop-down without rows', () => {
    const parts = drawn({
      columns: [{ heading: 'x', width: 9, align: 'left', choices: ['a'] }],
      table: 'none',
      rows: [],
    });
    expect([...parts.keys()].filter((path) => path.includes('table'))).toEqual([]);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('dataValidation');
  });
});

/** One sheet of one column, drawn. */
function drawn(plan: Partial<SheetPlan>): ReadonlyMap<string, string> {
  const whole: SheetPlan = {
    name: 'Sheet',
    title: 'Title',
    left: '',
    right: '',
    columns: [{ heading: 'Column', width: 12, align: 'left' }],
    rows: [],
    frozenColumns: 0,
    table: null,
    empty: 'None',
    notes: [],
    ...plan,
  };
  return partsOf(drawWorkbook([whole], locales.zh, '2020-12-31'));
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** Every element is closed where it was opened, and no text holds markup. */
function isWellFormed(text: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of text.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name);
  }
  const rest = text.replace(/<\?xml.*?\?>|<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '');
  return open.length === 0 && !rest.includes('<') && !/&(?!(?:amp|lt|gt|quot);)/.test(rest);
}

/** The elements right below the root. */
function elementsIn(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [, closing, name = '', empty] of text.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closing === '/') depth -= 1;
    else {
      if (depth === 1) found.push(name);
      if (empty !== '/') depth += 1;
    }
  }
  return found;
}

/** A target as the part it is for, from the folder of the part that names it. */
function resolved(relationships: string, target: string): string {
  const folder = relationships.replace(/_rels\/[^/]*$/, '');
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
