import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { html } from '../../../src/report/formats/html.ts';
import { aBrowser, axePath, type TestBrowser } from '../../support/a-browser.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';
import { pdfPages } from '../../support/pdf-text.ts';

const render = (report: Report, locale = locales.zh) => html.render(report, aRenderContext({ locale }));

const hostile = [
  '"><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  "' onclick='alert(1)",
  '<!--<script>',
];

/** A report in which everything that comes from the material or a pack is hostile. */
function aHostileReport(gaps: number): Report {
  const report = aReport({ gaps });
  const name = (index: number) => hostile[index % hostile.length] ?? '';
  const words = (index: number) => ({ zh: name(index), en: name(index) });
  return {
    ...report,
    scope: { level: 'city', code: null, name: name(0) },
    inputs: [{ file: name(1), sha256: 'a'.repeat(64) }],
    requirements: report.requirements.map((each, index) => ({
      ...each,
      title: words(index),
      threshold: name(index + 1),
    })),
    areas: report.areas.map((area, index) => ({
      ...area,
      unit: { ...area.unit, code: name(index), name: name(index) },
    })),
    places: report.places.map((place, index) => ({ ...place, unit: { ...place.unit, name: name(index) } })),
    findings: report.findings.map((finding, index) => ({
      ...finding,
      subject: { ...finding.subject, name: name(index), code: name(index + 1) },
      evidence: [{ file: name(index), sheet: name(index + 1), cell: 'A1' }],
    })),
  };
}

describe('the page as text', () => {
  test.each([
    { name: 'zh', locale: locales.zh },
    { name: 'en', locale: locales.en },
  ])('in $name', async ({ name, locale }) => {
    await expect(render(aReport(), locale)).toMatchFileSnapshot(`../golden/report-${name}.html`);
  });

  test('is the same for the same report, and lets nothing in from elsewhere', () => {
    const text = render(aReport());
    expect(render(aReport())).toBe(text);
    expect(text).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/);
    expect(text).not.toContain(' style="');
  });

  test('has no section for what there is nothing to say of', () => {
    const text = render(aReport({ gaps: 0 }));
    for (const id of ['matrix', 'distributions', 'map', 'figures', 'not-judged']) {
      expect(text).not.toContain(`<section id="${id}"`);
    }
    expect(text).toContain(locales.zh.report.noGaps);
  });
});

describe('in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cscheck-page-'));
  let tested: TestBrowser | undefined;
  let pages = 0;

  beforeAll(async () => {
    tested = await aBrowser();
  });

  afterAll(async () => {
    await tested?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a report from a file; `troubles` holds whatever a browser complains of, asks for or is made to say. */
  async function open(report: Report, options: BrowserContextOptions = {}, hash = '', locale = locales.zh) {
    if (tested === undefined) throw new Error('There is no browser.');
    pages += 1;
    const path = join(folder, `${String(pages)}.html`);
    writeFileSync(path, render(report, locale));
    const context = await tested.browser.newContext(options);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const troubles: string[] = [];
    page.on('console', (message) => troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    const address = pathToFileURL(path).href;
    await page.route('**', (route) => {
      if (route.request().url().startsWith(address)) return route.continue();
      troubles.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${address}${hash}`);
    return { page, troubles, close: () => context.close() };
  }

  const shownRows = (page: Page) => page.locator('#rows tbody:not(.none):visible').count();
  const status = (page: Page) => page.locator('#status').textContent();
  const gaps = 30;
  const findings = aReport({ gaps }).findings.length;

  test('nothing is asked of the network, and nothing is complained of', async () => {
    const { page, troubles, close } = await open(aReport({ gaps }));
    await page.locator('.more').first().click();
    await page.getByRole('searchbox').fill('东里');
    expect(troubles).toEqual([]);
    await close();
  });

  test.each([
    { name: 'rows in the page', gaps },
    { name: 'rows on demand', gaps: 4000 },
  ])('hostile names are only names: $name', async ({ gaps: number }) => {
    const { page, troubles, close } = await open(aHostileReport(number));
    await page.locator('.more:visible').first().click();
    await page.getByRole('searchbox').fill('<img');
    await page.locator('#heat a').first().click();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script:not([type])').count()).toBe(1);
    expect(await page.title()).toContain(hostile[0]);
    expect(troubles).toEqual([]);
    await close();
  });

  test('filters show what fits, say how many, and go into the address', async () => {
    const { page, close } = await open(aReport({ gaps }));
    await expect.poll(() => shownRows(page)).toBe(findings);
    await page.locator('select[name=outcome]').selectOption('undetermined');
    await expect.poll(() => shownRows(page)).toBe(2);
    expect(await status(page)).toBe(locales.zh.page.showing('2', String(findings)));
    await expect.poll(() => new URL(page.url()).hash).toBe('#outcome=undetermined');
    await page.locator('select[name=obligation]').selectOption('should');
    await expect.poll(() => shownRows(page)).toBe(1);
    await page.getByRole('searchbox').fill('没有这个社区');
    await expect.poll(() => shownRows(page)).toBe(0);
    expect(await page.locator('.none').isVisible()).toBe(true);
    await page.getByRole('button', { name: locales.zh.page.reset }).click();
    await page.waitForFunction("!location.hash.includes('=')");
    await expect.poll(() => shownRows(page)).toBe(findings);
    await page.getByRole('searchbox').fill('130102001002');
    await expect.poll(() => shownRows(page)).toBe(1);
    await close();
  });

  test('a link restores filters and order', async () => {
    const hash = '#area=130102002&requirement=demo.station-area&outcome=non-compliant&sort=shortfall';
    const { page, close } = await open(aReport({ gaps }), {}, hash);
    expect(await page.locator('select[name=area]').inputValue()).toBe('130102002');
    await expect.poll(() => shownRows(page)).toBe(14);
    expect(await page.locator('th[data-sort="shortfall"]').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.locator('#link').getAttribute('href')).toBe(hash);
    await close();
  });

  test('a cell of the table of streets and requirements leads to its findings', async () => {
    const { page, close } = await open(aReport({ gaps }));
    await page.locator('#heat a[data-area="130102001"]').first().click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#area=130102001&requirement=demo.station-area');
    await expect.poll(() => shownRows(page)).toBe(15);
    await close();
  });

  test('headings sort, the other way round, and back to the worst first', async () => {
    const { page, close } = await open(aReport({ gaps }));
    const firstCode = () => page.locator('#rows .code').first().textContent();
    const worst = await firstCode();
    const place = page.locator('#rows th[data-sort="place"] button');
    await place.click();
    await expect.poll(firstCode).toBe('1301');
    await place.click();
    await expect.poll(firstCode).toBe('F-7');
    await place.click();
    await expect.poll(firstCode).toBe(worst);
    await close();
  });

  test('everything can be done by keyboard', async () => {
    const { page, close } = await open(aReport({ gaps }));
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate('document.activeElement?.className')).toBe('skip');
    await page.locator('#heat a').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toContain('area=130102001');
    // Nobody types before what a link leads to is there.
    await expect.poll(() => shownRows(page)).toBeLessThan(findings);
    await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('register-title');
    await page.keyboard.press('Tab');
    await page.keyboard.type('第3社区');
    await expect.poll(() => shownRows(page)).toBe(1);
    const more = page.locator('.more:visible');
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => more.getAttribute('aria-expanded')).toBe('true');
    const details = page.locator('.opened .detail');
    await expect.poll(() => details.isVisible()).toBe(true);
    for (const text of ['districts.xlsx › 设施 › I7', '≥ 300', 'max(300 m2', '每百户用房不低于二十平方米']) {
      expect(await details.textContent()).toContain(text);
    }
    await close();
  });

  test('without script every finding is there and opens', async () => {
    const { page, troubles, close } = await open(aReport({ gaps }), { javaScriptEnabled: false });
    expect(await page.locator('#rows tbody:not(.none)').count()).toBe(findings);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.locator('.detail summary').first().click();
    expect(await page.locator('.detail dl').first().isVisible()).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [360, 1280].flatMap((width) => ['zh', 'en'].map((language) => ({ colorScheme, width, language }))),
  );
  test.each(looks)(
    'keeps nobody out: $colorScheme, $width wide, $language',
    async ({ colorScheme, width, language }) => {
      const options = { colorScheme, viewport: { width, height: 900 } };
      const locale = language === 'en' ? locales.en : locales.zh;
      const { page, close } = await open(aReport({ gaps }), { ...options, bypassCSP: true }, '', locale);
      await page.locator('.more').first().click();
      expect(await barriersIn(page)).toEqual([]);
      await expect.poll(() => page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await close();
    },
  );

  test('keeps nobody out: rows on demand, and no gaps at all', async () => {
    for (const number of [4000, 0]) {
      const { page, close } = await open(aReport({ gaps: number }), { bypassCSP: true });
      expect(await barriersIn(page)).toEqual([]);
      await close();
    }
  });

  test('printed pages are numbered and have every row that the filters leave', async () => {
    const { page, close } = await open(aReport({ gaps: 200 }), {}, '#area=130102001', locales.en);
    const printed = pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: false }));
    expect(printed.length).toBeGreaterThan(3);
    printed.forEach((text, index) => {
      const [number] = /Page \d+ of \d+/.exec(text.replaceAll('\n', '')) ?? [];
      expect(number).toBe(`Page ${String(index + 1)} of ${String(printed.length)}`);
    });
    const codes = printed.join('').match(/130102001\d{3}/g) ?? [];
    expect(codes.length).toBe(100);
    await close();
  });

  test('a hundred thousand findings stay usable', async () => {
    const report = aReport({ gaps: 100_000 });
    const { page, troubles, close } = await open(report);
    const rows = () => page.locator('tbody tr').count();
    expect(await status(page)).toBe(
      locales.zh.page.showing(String(report.findings.length), String(report.findings.length)),
    );
    await expect.poll(() => shownRows(page)).toBe(100);
    await page.getByRole('searchbox').fill('第99999社区');
    await expect.poll(() => shownRows(page)).toBe(1);
    await page.locator('#rows .more').click();
    expect(await page.locator('#rows .detail').textContent()).toContain('districts.xlsx › 设施 › I100003');
    await page.getByRole('searchbox').fill('');
    await page.locator('#rows th[data-sort="shortfall"] button').click();
    await page.locator('#next').click();
    await expect.poll(() => shownRows(page)).toBe(100);
    expect(await rows()).toBeLessThan(3000);
    expect(troubles).toEqual([]);
    await close();
  });

  test('of too many findings those that must be put right are printed, and it says so', async () => {
    const { page, close } = await open(aReport({ gaps: 4000 }), {}, '', locales.en);
    const text = pdfPages(await page.pdf({ preferCSSPageSize: true, tagged: false })).join('');
    const [said] = /Listed here are \d+ of the \d+/.exec(text.replaceAll('\n', '')) ?? [];
    expect(said).toBe('Listed here are 500 of the 3999');
    await close();
  });
});

/** What axe finds that keeps people out, as rule and element. */
async function barriersIn(page: Page): Promise<unknown> {
  await page.addScriptTag({ path: axePath() });
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)))",
  );
}
