import { describe, expect, test } from 'vitest';
import { type Compiled, compileCondition, compileDay, compileNumber } from '../../src/formula/compile-formula.ts';
import { type FormulaContext } from '../../src/formula/formula-context.ts';
import { smallModel } from '../support/a-small-world.ts';

const row = { table: 'communities', level: 'community' } as const;
const falling = [
  { from: 0n, to: 100n, value: 900n, upper: 300n },
  { from: 100n, to: 200n, value: 200n, upper: 200n },
].map(({ from, to, value, upper }) => ({
  from: { numerator: from, denominator: 1n },
  to: { numerator: to, denominator: 1n },
  value: { numerator: value, denominator: 1n },
  upper: { numerator: upper, denominator: 1n },
}));
const onCommunity: FormulaContext = {
  model: smallModel,
  row,
  parameters: new Map([['falling', { kind: 'bands', bands: falling }]]),
  indicators: new Map(
    Object.entries({
      unfinished: 'households +',
      misspelt: 'min(housholds, 2)',
      circle: 'square + 1',
      square: 'circle + 1',
      ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`laugh${level}`, times(`laugh${level - 1}`, 20)])),
      laugh0: times('households', 20),
    }).map(([id, formula]) => [id, { row, formula }]),
  ),
  asOf: '2018-06-30',
  planStart: '2016-01-01',
  planEnd: '2020-12-31',
};

describe('Words that JavaScript knows are unknown names like any other', () => {
  test.each(['constructor', 'toString', '__proto__', 'constructor(1)', 'hasOwnProperty(households)', '3 constructor'])(
    '%s',
    (formula) => {
      expect(problemsOf(compileNumber(formula, onCommunity))).toMatchObject([{ code: 'formula-name' }]);
    },
  );
});

describe('A divisor that is zero whatever the data', () => {
  test.each(['households / (1 - 1)', 'ceil(1 / (2 - 2))', 'households / min(0, 3)', 'households / 0%'])(
    '%s',
    (formula) => {
      expect(problemsOf(compileNumber(formula, onCommunity))).toMatchObject([{ code: 'formula-type' }]);
    },
  );
});

describe('What would overwhelm the engine', () => {
  test.each([
    { name: 'indicators of indicators of indicators', formula: 'laugh5' },
    { name: 'choices in choices', formula: `${'max(households, '.repeat(30)}1${')'.repeat(30)}` },
    { name: 'very many terms', formula: times('1', 1_500) },
  ])('$name: $formula', ({ formula }) => {
    expect(problemsOf(compileNumber(formula, onCommunity))).toMatchObject([{ code: 'formula-syntax' }]);
  });

  test('not of not of not', () => {
    const formula = `${'not '.repeat(900)}good`;
    expect(problemsOf(compileCondition(formula, onCommunity))).toMatchObject([{ code: 'formula-syntax' }]);
  });

  test('the largest of twenty is no trouble', () => {
    const values = Array.from({ length: 20 }, (_, index) => `households + ${index}`);
    expect(problemsOf(compileNumber(`max(${values.join(', ')})`, onCommunity))).toEqual([]);
  });
});

describe('Days beyond the calendar, and parts of days and months', () => {
  test.each([
    'add_months(as_of, 99999999999)',
    'add_days(as_of, 99999999999999)',
    'add_days(as_of, -9999999)',
    'add_days(as_of, 0.5)',
    'add_months(as_of, 0.5)',
    'date(2020.5, 1, 1)',
    'date(2020, 13, 1)',
  ])('%s', (formula) => {
    expect(problemsOf(compileDay(formula, onCommunity))).toMatchObject([{ code: 'formula-type' }]);
  });
});

describe('A formula that leans on a wrong one', () => {
  test.each(['3 + unfinished', 'misspelt'])('%s cannot be used, and the fault is told where it stands', (formula) => {
    expect(compileNumber(formula, onCommunity)).toEqual({ ok: false, problems: [] });
  });

  test.each([
    { formula: 'circle', at: 0 },
    { formula: '2 * square', at: 4 },
  ])('$formula leads back to itself', ({ formula, at }) => {
    expect(problemsOf(compileNumber(formula, onCommunity))).toMatchObject([{ code: 'formula-type', at }]);
  });
});

test('bands whose values fall cannot be interpolated', () => {
  expect(problemsOf(compileNumber('interpolate(households, falling)', onCommunity))).toMatchObject([
    { code: 'formula-type', at: 24 },
  ]);
  expect(problemsOf(compileNumber('band(households, falling)', onCommunity))).toEqual([]);
});

function problemsOf(compiled: Compiled<unknown>): readonly unknown[] {
  return compiled.ok ? [] : compiled.problems;
}

function times(term: string, count: number): string {
  return Array.from({ length: count }, () => term).join(' + ');
}
