import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locale/index.ts';
import { dataWords } from '../../../src/report/words/data-words.ts';
import { showExplanation } from '../../../src/report/terminal/show-explanation.ts';
import { undecidedText } from '../../../src/report/words/undecided-text.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aFinding, interval } from '../../support/a-report.ts';
import { aFigureExplanation, aFindingExplanation, aRequirementExplanation } from '../../support/an-explanation.ts';

describe.each([
  { language: 'zh', locale: locales.zh },
  { language: 'en', locale: locales.en },
])('in $language', ({ language, locale }) => {
  test('a finding is walked back to its cells and its clause', async () => {
    const shown = showExplanation(aFindingExplanation(), aRenderContext({ locale }));
    await expect(shown).toMatchFileSnapshot(`../golden/explain-finding-${language}.txt`);
  });

  test('a figure is walked back to its cells', async () => {
    const shown = showExplanation(aFigureExplanation(), aRenderContext({ locale }));
    await expect(shown).toMatchFileSnapshot(`../golden/explain-figure-${language}.txt`);
  });

  test('a requirement tells what it asks and needs', async () => {
    const shown = showExplanation(aRequirementExplanation(), aRenderContext({ locale }));
    await expect(shown).toMatchFileSnapshot(`../golden/explain-requirement-${language}.txt`);
  });
});

test.each([
  { name: 'short', finding: aFinding(), shown: '现状 19 平方米  要求 ≥ 300 平方米  缺口 281 平方米' },
  {
    name: 'compliant, so without a shortfall',
    finding: aFinding({ outcome: 'compliant', reason: null, observed: interval(300), shortfall: interval(0) }),
    shown: '现状 300 平方米  要求 ≥ 300 平方米\n',
  },
  {
    name: 'short by less than shows at first',
    finding: aFinding({ observed: interval(299.996), shortfall: interval(0.004) }),
    shown: '现状 299.996 平方米  要求 ≥ 300 平方米  缺口 0.004 平方米',
  },
])('the comparison of a finding that is $name', ({ finding, shown }) => {
  expect(showExplanation(aFindingExplanation({ finding }), aRenderContext())).toContain(shown);
});

const permission = {
  id: 'demo.small',
  clause: { id: 'demo-09', locator: '(四) L11', text: { zh: '小社区可以合用', en: 'Small communities may share' } },
  title: { zh: '小社区合用', en: 'Sharing by small communities' },
};

test('what is permitted names the clause that permits it', () => {
  const finding = aFinding({ outcome: 'not-applicable', reason: 'permitted', permission });
  const shown = showExplanation(aFindingExplanation({ finding }), aRenderContext());
  expect(shown).toContain('结论：不适用（按规划允许，不作要求）');
  expect(shown).toContain('允许的依据\n  小社区合用\n  示范市社区服务体系规划 (四) L11（demo-09）\n  小社区可以合用\n');
});

test('a requirement names what lifts it, and when', () => {
  const permissions = [{ ...permission, when: 'households < 300' }];
  const shown = showExplanation(aRequirementExplanation({ permissions }), aRenderContext());
  expect(shown).toContain('规划允许的例外\n  小社区合用（(四) L11 demo-09）\n    条件：households < 300\n');
});

test('a reading names the text that it follows', () => {
  const [first] = aFindingExplanation().readings;
  if (first === undefined) throw new Error('There is no reading.');
  const copy = { id: 'copy', title: { zh: '另一份抄本', en: 'another copy' }, status: 'primary' } as const;
  const shown = showExplanation(aFindingExplanation({ readings: [{ ...first, source: copy }] }), aRenderContext());
  expect(shown).toContain('* pro-rata（采用，无法判定，此读法依据：另一份抄本）');
});

describe('a step that is not exact', () => {
  const cells = ['I104', 'I105'].map((cell) => ({ file: 'districts.xlsx', sheet: '设施', cell }));
  const step = { text: 'sum(area)', unit: 'm2', cells, cellsTotal: 2 };
  const shown = (parts: object) =>
    showExplanation(aFindingExplanation({ steps: [{ ...step, value: interval(0, 400), ...parts }] }), aRenderContext())
      .split('\n')
      .find((line) => line.includes('sum(area)'))
      ?.replaceAll('\u00a0', ' ');

  test.each([
    { name: 'its bounds', parts: { note: 'approximate' }, line: '  sum(area) 在 0–400 平方米之间（有单元格不确切）' },
    {
      name: 'of many cells those that leave it open',
      parts: { value: { low: null, high: null }, note: 'missing', undecidedBy: cells.slice(1) },
      line: '  sum(area) = 未知（有单元格缺失：districts.xlsx › 设施 › I105）',
    },
    {
      name: 'no cell twice where all leave it open',
      parts: { value: { low: null, high: null }, note: 'missing', undecidedBy: cells },
      line: '  sum(area) = 未知（有单元格缺失）',
    },
  ])('shows $name', ({ parts, line }) => {
    expect(shown(parts)).toBe(line);
  });
});

test.each([
  { name: 'between two bounds', observed: interval(290, 310), known: '，现状在 290–310 平方米之间' },
  { name: 'above one', observed: { ...interval(290), high: null }, known: '，现状 ≥ 290 平方米' },
  { name: 'anywhere', observed: { low: null, high: null }, known: '' },
])('of an undetermined finding it is said that its value lies $name', ({ observed, known }) => {
  const { locale, model } = aRenderContext();
  const finding = aFinding({ outcome: 'undetermined', observed });
  const text = undecidedText(finding, { requirements: [] }, { locale, words: dataWords(model, locale) });
  expect(text.replaceAll('\u00a0', ' ').endsWith(`${finding.requirement}${known}`)).toBe(true);
});
