import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { earlierText } from '../../../src/report/earlier/earlier-text.ts';
import { setBeside } from '../../../src/report/earlier/set-beside.ts';
import { reportFormats } from '../../../src/report/formats/index.ts';
import { type Content } from '../../support/a-host.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';
import { anEarlier } from '../../support/an-earlier.ts';

const alone = aReport();
const beside = setBeside(alone, [anEarlier(alone)]);
const otherwise = setBeside(alone, [anEarlier(alone, { packs: [] })]);

/** From 25–50% to 40 of 46 findings at least (87.0%) and 42 at most (91.3%). */
const change = '+37.0 … +66.3';

test.each([
  { name: 'zh', locale: locales.zh, points: '个百分点' },
  { name: 'en', locale: locales.en, points: 'percentage points' },
])('the sentence in $name says both rates and the change', ({ locale, points }) => {
  const [period] = beside.earlier;
  if (period === undefined) throw new Error('There is none.');
  const sentence = earlierText(period, beside, locale);
  for (const part of ['2019-12-31', '2019.json', '25.0%–50.0%', change, points]) expect(sentence).toContain(part);
});

describe.each([
  { name: 'zh', locale: locales.zh },
  { name: 'en', locale: locales.en },
])('in $name', ({ locale }) => {
  const formats = ['text', 'html', 'xlsx', 'docx', 'markdown'] as const;

  test.each(formats)('%s says what has changed', (format) => {
    const sentence = plain(sentenceIn(beside));
    expect(plain(shown(format, beside))).toContain(sentence);
    expect(plain(shown(format, alone))).not.toContain(plain('2019-12-31'));
  });

  test.each(formats)('%s says why nothing is compared', (format) => {
    const text = plain(shown(format, otherwise));
    expect(text).toContain(plain(sentenceIn(otherwise)));
    expect(text).toContain(plain(locale.earlier.difference.packs));
    expect(text).not.toContain(plain(locale.earlier.findingChange));
  });

  test.each(['html', 'xlsx'] as const)('%s has a column for each area', (format) => {
    expect(plain(shown(format, beside))).toContain(plain(locale.earlier.findingChange));
  });

  test('the chart has a line for the whole and each district, unless nothing counts the same', () => {
    const counties = alone.areas.filter(({ unit }) => unit.level === 'county').length;
    const drawn = reportFormats['svg-trend'].render(beside, aRenderContext({ locale }));
    expect(drawn.match(/<circle/g)).toHaveLength((counties + 1) * 2);
    expect(reportFormats['svg-trend'].render(otherwise, aRenderContext({ locale }))).not.toContain('<circle');
    expect(shown('html', beside)).toContain('id="trend"');
  });

  function sentenceIn(report: Report): string {
    const [period] = report.earlier;
    return period === undefined ? '' : earlierText(period, report, locale);
  }

  function shown(format: (typeof formats)[number], report: Report): string {
    const content: Content = reportFormats[format].render(report, aRenderContext({ locale }));
    if (typeof content === 'string') return content;
    return Object.values(unzipSync(content))
      .map((part) => strFromU8(part))
      .join('\n');
  }
});

/** Without line breaks, indents, escapes and tags, which every format has of its own. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/[\s\\]/g, '')
    .toLowerCase();
}
