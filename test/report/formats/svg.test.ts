import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type AreaSummary, type Report } from '../../../src/model/report.ts';
import { reportFormats } from '../../../src/report/formats/index.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';

const { chart } = locales.zh.document;

function render(report: Report, format: 'svg' | 'svg-areas' | 'svg-requirements' | 'svg-distributions' | 'svg-map') {
  return reportFormats[format].render(report, aRenderContext());
}

test.each([
  { name: 'zh', locale: locales.zh },
  { name: 'en', locale: locales.en },
])('every chart on one sheet in $name', async ({ name, locale }) => {
  const shown = reportFormats.svg.render(aReport(), aRenderContext({ locale }));
  await expect(shown).toMatchFileSnapshot(`../golden/charts-${name}.svg`);
});

describe('one chart alone, for pasting', () => {
  test.each([
    { format: 'svg-areas', titles: [chart.areas, chart.areaFindings] },
    { format: 'svg-requirements', titles: [chart.requirements] },
    { format: 'svg-distributions', titles: ['示范市：社区综合服务设施覆盖率（按社区）'] },
    { format: 'svg-map', titles: [locales.zh.page.section.map] },
  ] as const)('$format', ({ format, titles }) => {
    expect(titlesIn(render(aReport(), format))).toEqual(titles);
  });

  test('a sheet without a chart says so, and is still a drawing', () => {
    const text = render(aReport({ gaps: 0 }), 'svg');
    expect(titlesIn(text)).toEqual([]);
    expect(textsIn(text)).toContain(chart.none);
  });
});

describe('a bar', () => {
  test.each([
    { name: 'exact', rate: { low: 0.75, high: 0.75 }, widths: [180, 0], text: '75.0%' },
    { name: 'with bounds', rate: { low: 0.5, high: 0.75 }, widths: [120, 60], text: '50.0%–75.0%' },
    { name: 'nothing that counts', rate: null, widths: [0, 0], text: '—' },
    { name: 'none', rate: { low: 0, high: 0 }, widths: [0, 0], text: '0.0%' },
    { name: 'all', rate: { low: 1, high: 1 }, widths: [240, 0], text: '100.0%' },
  ])('$name: as long as its rate, with the rate beside it', ({ rate, widths, text }) => {
    const [area] = aReport().areas;
    if (area === undefined) throw new Error('There is no area.');
    const [first = ''] = render({ ...aReport(), areas: [{ ...area, rate }] }, 'svg-areas').split(chart.areaFindings);
    expect(widthsOf(first, '#e3e8ec')).toEqual([240]);
    expect([sum(widthsOf(first, '#2f6fae')), sum(widthsOf(first, '#9cc3e6'))]).toEqual(widths);
    expect(textsIn(first)).toContain(text);
  });
});

test('of many areas the districts, and how many of how many', () => {
  const report = aReport();
  const towns = report.areas.filter(({ unit }) => unit.level === 'town');
  const many: readonly AreaSummary[] = [...report.areas, ...Array.from({ length: 30 }, () => towns).flat()];
  const texts = textsIn(render({ ...report, areas: many }, 'svg-areas'));
  expect(texts).toContain('长安区');
  expect(texts).not.toContain('建北街道');
  expect(texts).toContain(locales.zh.report.showing(2, many.length));
});

test('a name is only a name, and one that is too long is cut with the whole beside it', () => {
  const report = aReport();
  const name = `<script>"'&\u0007\ufffe${'很'.repeat(40)}`;
  const areas = report.areas.map((area) => ({ ...area, unit: { ...area.unit, name } }));
  const text = render({ ...report, areas, scope: null }, 'svg');
  expect(text).not.toMatch(/<script|\u0007|\ufffe|href=|style=|<style/);
  expect(text).toContain('&lt;script&gt;&quot;&#39;&amp;很');
  expect(text).toContain('很…');
  expect(text).toContain(`${'很'.repeat(40)}</title`);
});

const withoutBreaks = (text: string) => text.replace(/\n>/g, '>').replace(/\n/g, ' ');

function textsIn(text: string): readonly string[] {
  return Array.from(withoutBreaks(text).matchAll(/<text [^>]*>([^<]*)<\/text/g), ([, shown = '']) => shown);
}

function titlesIn(text: string): readonly string[] {
  const titles = withoutBreaks(text).matchAll(/<text [^>]*font-size="17"[^>]*>([^<]*)<\/text/g);
  return Array.from(titles, ([, shown = '']) => shown);
}

function widthsOf(text: string, colour: string): readonly number[] {
  const boxes = withoutBreaks(text).matchAll(/<rect ([^>]*)>/g);
  return Array.from(boxes, ([, attributes = '']) => attributes)
    .filter((attributes) => attributes.includes(colour))
    .map((attributes) => Number(/width="([\d.]+)"/.exec(attributes)?.[1]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
