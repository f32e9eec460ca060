import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { locales } from '../../src/locale/index.ts';
import { type Locale } from '../../src/locale/locale.ts';
import { type Report } from '../../src/model/report.ts';
import { reportFormats } from '../../src/report/formats/index.ts';
import { aHost, type Content } from '../support/a-host.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aReport } from '../support/a-report.ts';
import { disagreements, type Shown } from '../support/figures/figure.ts';
import { inCsv } from '../support/figures/in-csv.ts';
import { inDocx } from '../support/figures/in-docx.ts';
import { inHtml } from '../support/figures/in-html.ts';
import { inJson, type ReadJson } from '../support/figures/in-json.ts';
import { inMarkdown } from '../support/figures/in-markdown.ts';
import { inXlsx } from '../support/figures/in-xlsx.ts';

// One report is built once, and every format only shows it: what is read back out of each must be one and the same.

const readers = {
  csv: (content: Content, locale: Locale) => inCsv(textOf(content), locale),
  xlsx: (content: Content, locale: Locale) => inXlsx(bytesOf(content), locale),
  html: (content: Content, locale: Locale) => inHtml(textOf(content), locale),
  docx: (content: Content, locale: Locale, json: ReadJson) => inDocx(bytesOf(content), locale, json),
  markdown: (content: Content, locale: Locale, json: ReadJson) => inMarkdown(textOf(content), locale, json),
} as const satisfies Record<string, (content: Content, locale: Locale, json: ReadJson) => Shown | Promise<Shown>>;

type Format = keyof typeof readers;
const formats = ['csv', 'xlsx', 'html', 'docx', 'markdown'] as const satisfies readonly Format[];

describe.each([
  { name: 'zh', locale: locales.zh },
  { name: 'en', locale: locales.en },
])('a small report in $name', ({ locale }) => {
  test.each(formats)('%s', async (format) => {
    const json = inJson(reportFormats.json.render(aReport(), aRenderContext({ locale })));
    const shown = await shownIn(format, await render(format, aReport(), locale), locale, json);
    expect(disagreements(json.figures, shown, locale)).toEqual([]);
    const wanted = json.idsOf('non-compliant').flatMap((id) => [`${id}/observed`, `${id}/required`, `${id}/shortfall`]);
    expect([...shown.keys()]).toEqual(expect.arrayContaining([...wanted, 'findings/undetermined']));
    if (format === 'csv') return;
    const areas = ['area/长安区/', 'area/长安区/青园街道', 'area/桥西区/'].map((area) => `${area}/rate`);
    expect([...shown.keys()]).toEqual(expect.arrayContaining(['findings/rate', ...areas]));
  });

  test.each(formats)('%s: no gaps', async (format) => {
    const report = aReport({ gaps: 0 });
    const json = inJson(reportFormats.json.render(report, aRenderContext({ locale })));
    const shown = await shownIn(format, await render(format, report, locale), locale, json);
    expect(disagreements(json.figures, shown, locale)).toEqual([]);
  });

  test.each(formats)('%s: a wrong number does not pass', async (format) => {
    const json = inJson(reportFormats.json.render(aReport(), aRenderContext({ locale })));
    const planted = withWrongNumber(await render(format, aReport(), locale));
    const found = disagreements(json.figures, await shownIn(format, planted, locale, json), locale);
    expect(found.some((each) => each.startsWith('130102001001:demo.station-area/shortfall'))).toBe(true);
  });
});

describe('a format that does not show what was counted', () => {
  const report = aReport();
  const [area] = report.areas;
  const { counts, communities, rate } = report.summary;
  const wrongArea = area === undefined ? [] : [{ ...area, rate: { low: 0.76, high: 0.76 } }, ...report.areas.slice(1)];
  const wrong = [
    { what: 'findings/undetermined', instead: { counts: { ...counts, undetermined: counts.undetermined + 1 } } },
    { what: 'findings/rate', instead: { rate: { low: (rate?.low ?? 0) + 0.001, high: rate?.high ?? 0 } } },
    { what: 'area/长安区//rate', instead: {}, areas: wrongArea },
    {
      what: 'communities/compliant',
      instead: { communities: { ...communities, compliant: communities.compliant - 1 } },
    },
  ].flatMap((each) => (['xlsx', 'html', 'docx', 'markdown'] as const).map((format) => ({ format, ...each })));

  test.each(wrong)('$format: $what', async ({ format, what, instead, areas = report.areas }) => {
    const json = inJson(reportFormats.json.render(report, aRenderContext()));
    const other = { ...report, areas, summary: { ...report.summary, ...instead } };
    const shown = await shownIn(format, await render(format, other, locales.zh), locales.zh, json);
    expect(disagreements(json.figures, shown, locales.zh)).toEqual(
      expect.arrayContaining([expect.stringContaining(`${what}: `) as unknown]),
    );
  });
});

describe('Shijiazhuang', () => {
  const host = aHost();
  const sample = 'samples/shijiazhuang/districts.xlsx';
  const files = { csv: 'r.csv', xlsx: 'r.xlsx', html: 'r.html', docx: 'r.docx', markdown: 'r.md', json: 'r.json' };
  const audited = run(['audit', sample, '-q', ...Object.values(files).flatMap((file) => ['-o', file])], host);
  const written = async (file: string): Promise<Content> => {
    await audited;
    return host.written.get(file) ?? '';
  };

  // How many findings and areas each format lists of this report, so that none is passed over.
  test.each([
    { format: 'csv', findings: 1037 },
    { format: 'xlsx', findings: 1002 },
    { format: 'html', findings: 1037 },
    { format: 'docx', findings: 300 },
    { format: 'markdown', findings: 20 },
  ] as const)('$format: $findings findings', async ({ format, findings }) => {
    const json = inJson(textOf(await written(files.json)));
    const shown = await shownIn(format, await written(files[format]), locales.zh, json);
    expect(disagreements(json.figures, shown, locales.zh)).toEqual([]);
    const quantities = [...shown.keys()].filter((key) => key.endsWith('/observed'));
    expect(quantities.length).toBe(findings);
    const areas = [...shown.keys()].filter((key) => /^area\/[^/]+\/[^/]*\/rate$/.test(key));
    expect(areas.length).toBe({ csv: 0, xlsx: 47, html: 47, docx: 47, markdown: 6 }[format]);
  });
});

async function shownIn(format: Format, content: Content, locale: Locale, json: ReadJson): Promise<Shown> {
  return readers[format](content, locale, json);
}

function render(format: Format, report: Report, locale: Locale): Content | Promise<Content> {
  return reportFormats[format].render(report, aRenderContext({ locale }));
}

/** The first shortfall of the small report, 281, one more wherever it stands. */
function withWrongNumber(content: Content): Content {
  if (typeof content === 'string') return content.replaceAll('281', '282');
  const parts = Object.entries(unzipSync(content));
  const planted = parts.map(([name, part]) => [name, strToU8(strFromU8(part).replaceAll('>281', '>282'))] as const);
  return zipSync(Object.fromEntries(planted));
}

function textOf(content: Content): string {
  return typeof content === 'string' ? content : strFromU8(content);
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? strToU8(content) : content;
}
