import { describe, expect, test } from 'vitest';
import { type Interval } from '../../src/model/interval.ts';
import { exactly } from '../../src/model/interval.ts';
import { divide, rationalFromNumber, subtract } from '../../src/model/rational.ts';
import { csv } from '../../src/report/formats/csv.ts';
import { html } from '../../src/report/formats/html.ts';
import { text } from '../../src/report/formats/text.ts';
import { reportSheetContext } from '../../src/report/sheets/report-sheet-context.ts';
import { planRegister } from '../../src/report/sheets/plan-register.ts';
import { showExplanation } from '../../src/report/terminal/show-explanation.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aFinding, aReport, interval } from '../support/a-report.ts';
import { aFindingExplanation } from '../support/an-explanation.ts';

const hair = rationalFromNumber(0.0001);

/** One ten-thousandth below what is required. */
function justBelow(required: number): Interval {
  return exactly(subtract(rationalFromNumber(required), hair));
}

describe.each([
  { name: '30 people', required: 30, unit: 'person', shown: '29.9999', short: '0.0001' },
  { name: '300 m2', required: 300, unit: 'm2', shown: '299.9999', short: '0.0001' },
  { name: '0.2 m2 a household', required: 0.2, unit: 'm2/household', shown: '0.1999', short: '0.0001' },
  { name: '75 %', required: 0.75, unit: 'percent', shown: '74.99', short: '0.01' },
  { name: 'all', required: 1, unit: 'percent', shown: '99.99', short: '0.01' },
])('A value just below $name is never shown as reaching it', ({ required, unit, shown, short }) => {
  const observed = justBelow(required);
  const finding = aFinding({ observed, required: interval(required), shortfall: exactly(hair), unit });
  const report = { ...aReport(), findings: [finding] };
  const context = aRenderContext();
  const figure = unit === 'percent' ? `${shown}%` : shown;

  test('in the summary', () => {
    const line = lineWith(text.render(report, context), '现状');
    expect(line).toContain(`现状 ${figure}`);
    expect(line).toContain(`缺口 ${short}`);
  });

  test('in the gap register as text and as a sheet', () => {
    const register = csv.render(report, context);
    const [row] = planRegister(report, reportSheetContext(report, context)).rows;
    const cells = row?.cells;
    expect(register).toContain(`,${shown},${short},`);
    const format = `0.${'0'.repeat(shown.split('.')[1]?.length ?? 0)}`;
    expect(cells).toContainEqual({ value: Number(shown), format, text: shown });
    expect(cells).toContainEqual(expect.objectContaining({ value: Number(short) }));
  });

  test('in the page', () => {
    const page = html.render(report, context).replaceAll('\u00a0', ' ');
    expect(page).toContain(`现状 ${figure}`);
    expect(page).toContain(`缺口 ${short}`);
  });

  test('in an explanation, its arithmetic included', () => {
    const step = { text: 'the measure', value: observed, unit, cells: [], cellsTotal: 0 };
    const explained = showExplanation(aFindingExplanation({ finding, steps: [step] }), context);
    expect(lineWith(explained, 'the measure')).toContain(`the measure = ${figure}`);
    expect(lineWith(explained, '现状')).toContain(`现状 ${figure}`);
  });
});

describe('A part of the arithmetic', () => {
  const third = exactly(divide(rationalFromNumber(100), rationalFromNumber(3)));
  test.each([
    { name: 'that ends is shown whole', value: interval(0.333333), required: interval(30), shown: '= 0.333333 平方米' },
    {
      name: 'that does not end is rounded and said to be',
      value: third,
      required: interval(30),
      shown: '≈ 33.33 平方米',
    },
    {
      name: 'of more places than are read is rounded',
      value: interval(12.34567891),
      required: interval(30),
      shown: '≈ 12.35 平方米',
    },
    {
      name: 'that does not end is rounded no further than tells it from what is required',
      value: third,
      required: interval(33.3333),
      shown: '≈ 33.33333 平方米',
    },
    { name: 'at what is required', value: third, required: third, shown: '≈ 33.33 平方米' },
    {
      name: 'that is tiny is not nothing',
      value: interval(0.0000004),
      required: interval(30),
      shown: '= 0.0000004 平方米',
    },
    {
      name: 'between two bounds',
      value: interval(1.23456, 2),
      required: interval(30),
      shown: '在 1.23456–2 平方米之间',
    },
  ])('$name: $shown', ({ value, required, shown }) => {
    const step = { text: 'a part', value, unit: 'm2', cells: [], cellsTotal: 0 };
    const finding = aFinding({ observed: value, required });
    const explained = showExplanation(aFindingExplanation({ finding, steps: [step] }), aRenderContext());
    expect(lineWith(explained, 'a part')).toBe(`  a part ${shown}`);
  });

  test('is rounded with a sign that every terminal has', () => {
    const step = { text: 'a part', value: third, unit: 'm2', cells: [], cellsTotal: 0 };
    const explained = showExplanation(aFindingExplanation({ steps: [step] }), aRenderContext({ ascii: true }));
    expect(lineWith(explained, 'a part')).toBe('  a part ~ 33.33 平方米');
  });
});

test.each([
  { name: 'what is to spare', slack: interval(0.0001), shown: '余量 0.0001 平方米' },
  { name: 'nothing to spare', slack: interval(0), shown: '余量 0 平方米' },
])('$name is shown as it is', ({ slack, shown }) => {
  const finding = aFinding({
    outcome: 'compliant',
    reason: null,
    observed: interval(300),
    shortfall: interval(0),
    margin: { slack, growth: [] },
  });
  expect(showExplanation(aFindingExplanation({ finding }), aRenderContext())).toContain(shown);
});

function lineWith(shown: string, part: string): string {
  return shown.split('\n').find((line) => line.includes(part)) ?? '';
}
