import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locale/index.ts';
import { type Margin, type Settlement } from '../../src/model/finding.ts';
import { rational } from '../../src/model/rational.ts';
import { dataWords } from '../../src/report/words/data-words.ts';
import { json } from '../../src/report/formats/json.ts';
import { gapRegister } from '../../src/report/gap-register.ts';
import { reportSchema } from '../../src/report/json/report-schema.ts';
import { planUndetermined } from '../../src/report/sheets/plan-undetermined.ts';
import { showExplanation } from '../../src/report/terminal/show-explanation.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aFinding, aReport, interval, reportModel } from '../support/a-report.ts';
import { aFindingExplanation } from '../support/an-explanation.ts';

const households = { via: null, table: 'communities', column: 'households' };
const margin: Margin = {
  slack: interval(100),
  growth: [{ column: households, unit: 'household', from: rational(1000n), by: rational(500n) }],
};
const compliant = aFinding({
  outcome: 'compliant',
  reason: null,
  observed: interval(400),
  shortfall: interval(0),
  margin,
});
const share = aFinding({
  outcome: 'compliant',
  reason: null,
  unit: 'percent',
  observed: interval(1),
  required: interval(0.8),
  shortfall: interval(0),
  margin: { slack: interval(0.2), spare: interval(2), growth: [] },
});

const places = ['I105', 'I220', 'I7'].map((cell) => ({ file: 'districts.xlsx', sheet: '设施', cell }));
const one: Settlement = { fewest: true, outcome: 'compliant', cells: places.slice(0, 1), cellsTotal: 1, missing: 3 };
const all: Settlement = { fewest: false, outcome: null, cells: places, cellsTotal: 3, missing: 3 };
const open = (settledBy: Settlement) =>
  aFinding({ outcome: 'undetermined', reason: 'value-missing', undecidedBy: places, settledBy });

describe('How far a compliant finding is from its tipping point', () => {
  test.each([
    {
      language: 'zh',
      finding: compliant,
      shown: ['距离不达标的余量', '  余量 100 平方米', '  其他不变时，户数最多还可增加 500 户，即增至 1500 户'],
    },
    {
      language: 'en',
      finding: compliant,
      shown: [
        'How far from falling short',
        '  100 m² to spare',
        '  Households may still grow by 500 households, to 1500 households, all else\n    staying as it is',
      ],
    },
    { language: 'zh', finding: share, shown: ['  余量 20 个百分点', '  最多还可有 2 个对象变为不符合'] },
    {
      language: 'en',
      finding: share,
      shown: ['  20 percentage points to spare', '  members that may still drop out: 2'],
    },
  ] as const)('is explained in $language', ({ language, finding, shown }) => {
    const text = showExplanation(aFindingExplanation({ finding }), aRenderContext({ locale: locales[language] }));
    for (const each of shown) expect(text.replaceAll('\u00a0', ' ')).toContain(`${each}\n`);
  });

  test('stands among the remarks of a register', () => {
    const words = { locale: locales.zh, words: dataWords(reportModel, locales.zh) };
    const remarks = gapRegister([compliant, aFinding()], aReport(), words).map(({ remark }) => remark);
    expect(remarks).toEqual([expect.stringMatching(/^余量 100.平方米，其他不变时，户数最多还可增加 500/), '']);
  });
});

describe('The fewest cells that would decide a finding', () => {
  test.each([
    {
      language: 'zh',
      shown: [
        '  共有 3 个单元格缺失或不确切，最少填准 1 个就可能判定为达标：',
        '  districts.xlsx › 设施 › I105',
        '  其余缺失或不确切的单元格：',
      ],
    },
    {
      language: 'en',
      shown: [
        '  1 of 3 missing or inexact cells can settle it as compliant:',
        '  districts.xlsx › 设施 › I105',
        '  The other cells that are missing or inexact:',
      ],
    },
  ] as const)('come first in $language', ({ language, shown }) => {
    const explanation = aFindingExplanation({ finding: open(one) });
    const lines = showExplanation(explanation, aRenderContext({ locale: locales[language] })).split('\n');
    expect(lines.slice(lines.indexOf(shown[0]))).toEqual([
      ...shown,
      '  districts.xlsx › 设施 › I220',
      '  districts.xlsx › 设施 › I7',
      '',
    ]);
  });

  test('are not told apart where all are needed', () => {
    const text = showExplanation(aFindingExplanation({ finding: open(all) }), aRenderContext());
    expect(text).toContain('补齐或核实下列单元格即可判定\n  districts.xlsx › 设施 › I105\n');
  });

  test.each([
    {
      settledBy: one,
      shown: '共有 3 个单元格缺失或不确切，最少填准 1 个就可能判定为达标：districts.xlsx › 设施 › I105',
    },
    {
      settledBy: all,
      shown: 'districts.xlsx › 设施 › I105、districts.xlsx › 设施 › I220、districts.xlsx › 设施 › I7',
    },
  ])('stand in the workbook', ({ settledBy, shown }) => {
    const { locale, model } = aRenderContext();
    const report = { ...aReport(), findings: [open(settledBy)], notJudged: [] };
    const { rows } = planUndetermined(report, { locale, words: dataWords(model, locale) });
    expect([...rows].map(({ cells }) => cells.at(-1))).toMatchObject([{ text: shown }]);
  });
});

test('what fewest cells would decide stands first in the workbook, and what no cell decides last', () => {
  const { locale, model } = aRenderContext();
  const [none] = aReport().notJudged;
  const report = { ...aReport(), findings: [open(all), open(one)], notJudged: none === undefined ? [] : [none] };
  const { rows } = planUndetermined(report, { locale, words: dataWords(model, locale) });
  const shown = [...rows].map(({ cells }) => JSON.stringify(cells.at(-1)));
  expect(shown).toHaveLength(3);
  expect(shown[0]).toContain('最少填准 1 个');
  expect(shown[2]).not.toContain('districts.xlsx');
});

test('JSON holds both, as its schema says', () => {
  const report = { ...aReport(), findings: [compliant, share, open(one)] };
  const document: unknown = JSON.parse(json.render(report, aRenderContext()));
  expect(document).toMatchObject({
    findings: [
      {
        margin: {
          slack: { low: 100, high: 100 },
          growth: [{ table: 'communities', column: 'households', level: null, unit: 'household', by: { low: 500 } }],
        },
      },
      { margin: { spare: { low: 2, high: 2 }, growth: [] } },
      { settledBy: { fewest: true, outcome: 'compliant', cells: [{ cell: 'I105' }], cellsTotal: 1, missing: 3 } },
    ],
  });
  const accepts = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(reportSchema);
  expect([accepts(document), accepts.errors]).toEqual([true, null]);
});
