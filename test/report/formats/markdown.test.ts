import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { markdown } from '../../../src/report/formats/markdown.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aFinding, aReport } from '../../support/a-report.ts';

const render = (report: Report, limit = 5) => markdown.render(report, aRenderContext({ limit }));

test.each([
  { name: 'zh', locale: locales.zh },
  { name: 'en', locale: locales.en },
])('the comment in $name', async ({ name, locale }) => {
  const shown = markdown.render(aReport(), aRenderContext({ locale }));
  await expect(shown).toMatchFileSnapshot(`../golden/comment-${name}.md`);
});

describe('a name is only a name', () => {
  test.each([
    { name: 'a|b', shown: 'a\\|b' },
    { name: '<img src=x>', shown: '&lt;img src=x&gt;' },
    { name: '</details>', shown: '&lt;/details&gt;' },
    { name: '`rm -rf`', shown: '\\`rm -rf\\`' },
    { name: '[a](http://b)', shown: '\\[a\\](http://b)' },
    { name: '**粗**', shown: '\\*\\*粗\\*\\*' },
    { name: 'a\\|b', shown: 'a\\\\\\|b' },
    { name: '&lt;b&gt;', shown: '&amp;lt;b&amp;gt;' },
    { name: '东\r\n\r\n# 里\u0000社区', shown: '东 \\# 里社区' },
  ])('$name is written $shown', ({ name, shown }) => {
    const subject = { kind: 'community', code: null, name, path: [] };
    expect(render({ ...aReport(), findings: [aFinding({ subject })] })).toContain(
      `\n| ${shown} | 社区服务站建筑面积 |`,
    );
  });
});

describe('how much it says', () => {
  const rows = (text: string) => text.split('\n').filter((line) => line.includes('| 社区服务站建筑面积 |')).length;

  test('of many gaps the worst, and how many are left out', () => {
    const text = render(aReport({ gaps: 5000 }));
    expect(rows(text)).toBe(20);
    expect(text).toContain('列出 20 项，共 5000 项；全部见');
  });

  test('as many gaps as are asked for', () => {
    expect(rows(render(aReport({ gaps: 5000 }), 3))).toBe(3);
    expect(rows(render(aReport({ gaps: 5000 }), 50))).toBe(50);
  });

  test('says so when there is no gap, and has no list of what there is nothing of', () => {
    const text = render(aReport({ gaps: 0 }));
    expect(text).toContain(locales.zh.report.noGaps);
    expect(text).toContain(locales.zh.report.noDiagnostics);
    expect(text).not.toContain(locales.zh.document.section.open);
  });

  test('never more than a comment may hold, however long the names are', () => {
    const report = aReport({ gaps: 3000 });
    const long = '|'.repeat(10_000);
    const [area] = report.areas;
    const areas = Array.from({ length: 250 }, () => area ?? []).flat();
    const everyLong: Report = {
      ...report,
      scope: { level: 'city', code: null, name: long },
      areas: areas.map((each) => ({ ...each, unit: { ...each.unit, name: long } })),
      findings: report.findings.map((each) => ({ ...each, subject: { ...each.subject, name: long } })),
      inputs: Array.from({ length: 1000 }, () => ({ file: long, sha256: 'a'.repeat(64) })),
      packs: report.packs.map((pack) => ({ ...pack, title: { zh: long, en: long } })),
    };
    const text = render(everyLong, 3000);
    expect(text.length).toBeLessThan(65_536);
    expect(text.match(/<details>/g)).toHaveLength(3);
    expect(text.match(/<\/details>/g)).toHaveLength(3);
    expect(text).toMatch(/列出 \d+ 项，共 250 项/);
  });
});
