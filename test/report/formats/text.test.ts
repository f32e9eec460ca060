import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { type Report } from '../../../src/model/report.ts';
import { text } from '../../../src/report/formats/text.ts';
import { groupings } from '../../../src/report/report-format.ts';
import { textWidth } from '../../../src/report/terminal/terminal.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport, statedRequirement } from '../../support/a-report.ts';

describe('the summary', () => {
  test.each([
    { name: 'zh-60', context: { width: 60 } },
    { name: 'zh-80', context: { width: 80 } },
    { name: 'zh-120', context: { width: 120 } },
    { name: 'en-80', context: { locale: locales.en } },
    { name: 'en-60-ascii', context: { locale: locales.en, width: 60, ascii: true } },
  ])('$name', async ({ name, context }) => {
    const shown = text.render(aReport(), aRenderContext(context));
    await expect(shown).toMatchFileSnapshot(`../golden/summary-${name}.txt`);
  });

  test.each(groupings)('by %s', async (groupedBy) => {
    const shown = text.render(aReport({ gaps: 7 }), aRenderContext({ groupedBy, limit: 3 }));
    await expect(shown).toMatchFileSnapshot(`../golden/summary-by-${groupedBy}.txt`);
  });

  test('of an audit without gaps', async () => {
    const shown = text.render(aReport({ gaps: 0 }), aRenderContext());
    await expect(shown).toMatchFileSnapshot('../golden/summary-no-gaps.txt');
  });

  test.each([60, 80, 120])('stays within %i columns but for commands to copy', (width) => {
    for (const locale of Object.values(locales)) {
      for (const groupedBy of [undefined, ...groupings]) {
        const shown = text.render(aReport({ gaps: 40 }), aRenderContext({ width, locale, groupedBy }));
        const tooLong = shown.split('\n').filter((line) => textWidth(line) > width && !line.includes('cscheck '));
        expect(tooLong).toEqual([]);
      }
    }
  });

  test('of ten thousand gaps is as short as that of a few, and says how many there are', () => {
    const few = text.render(aReport({ gaps: 6 }), aRenderContext());
    const many = text.render(aReport({ gaps: 10_000 }), aRenderContext());
    expect(many.split('\n')).toHaveLength(few.split('\n').length);
    expect(many).toContain('显示 3 项，共 10000 项');
  });

  test('in ASCII has no symbol outside it but words', () => {
    const shown = text.render(aReport(), aRenderContext({ ascii: true }));
    expect(shown).not.toMatch(/[≥≤–—›·×“”✗✓█░…→]/);
  });
});

test.each([
  { name: 'goes without saying when there is no other', inputs: aReport().inputs, place: '2  设施 › I220' },
  {
    name: 'is named beside others',
    inputs: [...aReport().inputs, ...aReport().inputs],
    place: '2  districts.xlsx › 设施 › I220',
  },
])('the file of a data problem $name', ({ inputs, place }) => {
  expect(text.render({ ...aReport(), inputs }, aRenderContext())).toContain(place);
});

describe('the verdict', () => {
  const clean = aReport({ gaps: 0 });
  test.each<{ name: string; report: Report; verdict: string; colour: string }>([
    { name: 'nothing short', report: clean, verdict: '全部达标', colour: '32' },
    { name: 'one undetermined', report: withCount(clean, 'undetermined'), verdict: '未能全部判定', colour: '33' },
    { name: 'one requirement without its table', report: withoutTable(clean), verdict: '未能全部判定', colour: '33' },
    { name: 'one not due yet', report: withCount(clean, 'not-due'), verdict: '有未到期事项', colour: '36' },
    { name: 'one gap', report: withCount(clean, 'non-compliant'), verdict: '有缺口', colour: '31' },
    {
      name: 'nothing that counts',
      report: { ...clean, summary: { ...clean.summary, rate: null } },
      verdict: '未能全部判定',
      colour: '33',
    },
  ])('$name: $verdict', ({ report, verdict, colour }) => {
    expect(text.render(report, aRenderContext({ colour: true }))).toContain(`\u001b[${colour}m${verdict}`);
  });
});

function withCount(report: Report, outcome: 'undetermined' | 'not-due' | 'non-compliant'): Report {
  return { ...report, summary: { ...report.summary, counts: { ...report.summary.counts, [outcome]: 1 } } };
}

function withoutTable(report: Report): Report {
  const lacking = {
    requirement: statedRequirement('demo.training'),
    reason: 'table-absent',
    missing: ['trainings'],
    subjects: 0,
  } as const;
  return { ...report, notJudged: [lacking] };
}
