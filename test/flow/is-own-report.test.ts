import { describe, expect, test } from 'vitest';
import { isOwnReport } from '../../src/flow/is-own-report.ts';
import { locales } from '../../src/locale/index.ts';
import { reportFormats } from '../../src/report/formats/index.ts';
import { reportMark } from '../../src/report/report-mark.ts';
import { anXlsx } from '../intake/formats/an-xlsx.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aReport } from '../support/a-report.ts';

/** No file that ends so is taken for data, whoever wrote it. */
const neverData = ['.md', '.geojson', '.svg', '.png'];

test.each(
  Object.entries(locales).flatMap(([language, locale]) =>
    Object.entries(reportFormats)
      .filter(([, { extension }]) => !neverData.includes(extension))
      .map(([name, format]) => ({ name: `${name} in ${language}`, locale, format })),
  ),
)('a report as $name is known again', async ({ locale, format }) => {
  const content = await format.render(aReport(), aRenderContext({ locale }));
  expect(await isOwnReport(typeof content === 'string' ? Buffer.from(content) : content)).toBe(true);
});

describe('after a spreadsheet program', () => {
  const register = reportFormats.csv.render(aReport(), aRenderContext());
  const [headings = ''] = register.replace('\uFEFF', '').split('\r\n');

  test.each([
    { name: 'without its mark of order', text: register.replace('\uFEFF', '') },
    { name: 'separated by tabs', text: register.replaceAll(',', '\t') },
    { name: 'with its headings in quotes', text: `${headings.replace(/[^,]+/g, '"$&"')}\n1` },
    { name: 'with one more column', text: `${headings},核实\n1` },
  ])('a register is known $name', async ({ text }) => {
    expect(await isOwnReport(Buffer.from(text))).toBe(true);
  });

  test.each([
    { name: 'alone', keywords: reportMark },
    { name: 'with words of others', keywords: `台账; ${reportMark}, 2020` },
  ])('a workbook is known by its keyword, $name', async ({ keywords }) => {
    expect(await isOwnReport(workbookAbout(keywords))).toBe(true);
  });
});

test.each([
  { name: 'a table of communities', content: '社区代码,社区名称\n130102001001,棉一东社区\n' },
  { name: 'a register somebody keeps', content: '序号,区县,街道,社区,存在问题\n1,长安区,,,\n' },
  { name: 'another JSON document', content: '{ "schemaVersion": "1.0", "tool": { "name": "other" } }\n' },
  { name: 'a line without an end', content: 'cscheck' },
  { name: 'nothing', content: '' },
  { name: 'a workbook without properties', content: anXlsx() },
  { name: 'a workbook with other keywords', content: workbookAbout('cscheck') },
  { name: 'a damaged workbook', content: workbookAbout(reportMark).subarray(0, 300) },
])('$name is data', async ({ content }) => {
  expect(await isOwnReport(typeof content === 'string' ? Buffer.from(content) : content)).toBe(false);
});

function workbookAbout(keywords: string): Uint8Array {
  const content =
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">' +
    `<cp:keywords>${keywords}</cp:keywords></cp:coreProperties>`;
  return anXlsx({ more: [{ name: 'docProps/core.xml', content }] });
}
