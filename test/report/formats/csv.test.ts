import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { csv } from '../../../src/report/formats/csv.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aFinding, aReport, interval } from '../../support/a-report.ts';

test.each([
  { name: 'zh', locale: locales.zh },
  { name: 'en', locale: locales.en },
])('the register in $name', async ({ name, locale }) => {
  const shown = csv.render(aReport(), aRenderContext({ locale }));
  await expect(shown).toMatchFileSnapshot(`../golden/register-${name}.csv`);
});

test('opens by a double click: a byte order mark, and lines as Windows ends them', () => {
  const shown = csv.render(aReport(), aRenderContext());
  expect(shown.startsWith('\ufeff序号,')).toBe(true);
  expect(shown.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('has one row a finding, and only headings when there is none', () => {
  expect(rowsOf(aReport({ gaps: 10_000 }))).toHaveLength(aReport({ gaps: 10_000 }).findings.length);
  expect(rowsOf(aReport({ gaps: 0 }))).toEqual([]);
});

describe('a name that a spreadsheet program would run', () => {
  test.each([
    { name: '=HYPERLINK("x")', kept: `'=HYPERLINK("x")` },
    { name: '+8613', kept: `'+8613` },
    { name: '-社区', kept: `'-社区` },
    { name: '@SUM(A1)', kept: `'@SUM(A1)` },
    { name: ' =1+1', kept: `' =1+1` },
    { name: '\t=1+1', kept: `'\t=1+1` },
    { name: '\r=1+1', kept: `'\r=1+1` },
    { name: '＝1+1', kept: `'＝1+1` },
    { name: '河东社区', kept: '河东社区' },
    { name: '河-东社区', kept: '河-东社区' },
  ])('$name becomes $kept', ({ name, kept }) => {
    const finding = aFinding({ subject: { kind: 'community', code: '1', name, path: [] } });
    expect(rowsOf({ ...aReport(), findings: [finding] })[0]?.['社区']).toBe(kept);
  });
});

describe('a quantity', () => {
  test.each([
    { name: 'a negative number stays a number', observed: interval(-12.5), unit: 'm2', shown: '-12.5' },
    { name: 'a share is in percent', observed: interval(0.7996), unit: 'percent', shown: '79.96' },
    { name: 'bounds are words', observed: interval(200, 250), unit: 'm2', shown: '200–250' },
    { name: 'unknown is a word, not nothing', observed: interval(null), unit: 'm2', shown: '未知' },
  ])('$name', ({ observed, unit, shown }) => {
    const finding = aFinding({ observed, unit, required: interval(unit === 'percent' ? 0.8 : 300) });
    expect(rowsOf({ ...aReport(), findings: [finding] })[0]?.['现状值']).toBe(shown);
  });
});

function rowsOf(report: ReturnType<typeof aReport>): Record<string, string>[] {
  return parse(csv.render(report, aRenderContext()), { bom: true, columns: true, record_delimiter: '\r\n' });
}
