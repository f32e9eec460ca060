import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { reportFormats } from '../../../src/report/formats/index.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';
import { pictureMeans } from '../../support/picture-means.ts';
import { aFont, groups } from '../png/a-font.ts';
import { pixelsOf } from '../png/pixels-of.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const ink = [0x1c, 0x23, 0x29] as const;

test.each([
  ['png', 'svg'],
  ['png-areas', 'svg-areas'],
  ['png-requirements', 'svg-requirements'],
  ['png-distributions', 'svg-distributions'],
  ['png-map', 'svg-map'],
] as const)('%s shows what %s draws, twice as sharp', async (picture, drawing) => {
  const svg = reportFormats[drawing].render(aReport(), aRenderContext());
  const [, width, height] = /width="(\d+)"\s+height="(\d+)"/.exec(svg) ?? [];
  const { size, count } = pixelsOf(await reportFormats[picture].render(aReport(), aRenderContext()));
  expect(size).toEqual({ width: Number(width) * 2, height: Number(height) * 2 });
  expect(count(ink)).toBeGreaterThan(500);
});

test('the same report gives the same bytes', async () => {
  const [first, second] = [await render(aReport()), await render(aReport())];
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
});

test.each(Object.entries(locales))('a sheet without a chart says so in %s', async (_, locale) => {
  const { count } = pixelsOf(await reportFormats.png.render(aReport({ gaps: 0 }), aRenderContext({ locale })));
  expect(count(ink)).toBeGreaterThan(100);
});

test('a long sheet is drawn less sharp, and whole', async () => {
  const report = aReport();
  const { size } = pixelsOf(
    await render({ ...report, areas: Array.from({ length: 2000 }, () => report.areas).flat() }),
  );
  expect(size.width * size.height).toBeLessThanOrEqual(40_000_000);
});

describe('a font', () => {
  test('that lacks a character of a name is refused with it', async () => {
    await expect(render(named('☃㑇区'))).rejects.toMatchObject({
      code: 'font-lacks-characters',
      params: { characters: '☃ 㑇', count: 2 },
    });
  });

  test('need not have what has no shape', async () => {
    await expect(render(named('长\u200b安\ufe0f区'))).resolves.toBeInstanceOf(Uint8Array);
  });

  test('of which no letter is known names the first twenty', async () => {
    const file = aFile(aFont([groups([{ first: 65, last: 66, glyph: 1 }])]));
    const drawn = reportFormats.png.render(aReport(), aRenderContext({ pictures: pictureMeans(file) }));
    await expect(drawn).rejects.toMatchObject({
      code: 'font-lacks-characters',
      params: { characters: expect.stringMatching(/^(\S ){20}…$/u) as unknown, file },
    });
  });

  test('that is none is refused', async () => {
    const file = aFile(Buffer.from('no font'));
    const drawn = reportFormats.png.render(aReport(), aRenderContext({ pictures: pictureMeans(file) }));
    await expect(drawn).rejects.toMatchObject({ code: 'font-unreadable', params: { file } });
  });
});

function render(report: Report) {
  return reportFormats.png.render(report, aRenderContext());
}

/** The report with its first district called so. */
function named(name: string): Report {
  const report = aReport();
  return { ...report, areas: report.areas.map((area) => ({ ...area, unit: { ...area.unit, name } })) };
}

function aFile(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'cscheck-font-'));
  folders.push(folder);
  const file = join(folder, 'font.ttf');
  writeFileSync(file, bytes);
  return file;
}
