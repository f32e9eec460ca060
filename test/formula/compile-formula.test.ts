import { describe, expect, test } from 'vitest';
import { compileCondition, compileDay, compileNumber } from '../../src/formula/compile-formula.ts';
import { dimensionText } from '../../src/formula/dimension.ts';
import { type FormulaContext, type ParameterValue } from '../../src/formula/formula-context.ts';
import { FormulaWriter } from '../../src/formula/formula-writer.ts';
import { fromDayNumber } from '../../src/model/iso-date.ts';
import { toNumber } from '../../src/model/rational.ts';
import { smallModel } from '../support/a-small-world.ts';

const parameters = new Map<string, ParameterValue>([
  ['tolerance', { kind: 'formula', text: '95%' }],
  ['north', { kind: 'codes', codes: ['130102'] }],
  ['loop', { kind: 'formula', text: 'loop' }],
]);

const onCommunity: FormulaContext = {
  model: smallModel,
  row: { table: 'communities', level: 'community' },
  parameters,
  indicators: new Map([
    [
      'stations',
      { row: { table: 'communities', level: 'community' }, formula: 'count(facilities where type = station)' },
    ],
    ['circle', { row: { table: 'communities', level: 'community' }, formula: 'circle + 1' }],
  ]),
  asOf: '2018-06-30',
  planStart: '2016-01-01',
  planEnd: '2020-12-31',
};
const formulas = new FormulaWriter(smallModel);
const onFacility: FormulaContext = { ...onCommunity, row: { table: 'facilities', level: null } };

function instead(text: string, sign: string) {
  return { phrase: 'written-otherwise', text, instead: sign } as const;
}

describe('A formula that stands', () => {
  test.each([
    { formula: 'max(300 m2, 20 m2 * households / 100 household)', unit: 'm2' },
    { formula: 'max(300, 20 * households / 100)', unit: 'any' },
    { formula: 'sum(facilities.floor_area where type = station)', unit: 'm2' },
    { formula: 'sum(facilities.floor_area) / households', unit: 'm2/household' },
    { formula: 'share(facilities where type = station, having good)', unit: 'percent' },
    { formula: 'stations + 1', unit: 'any' },
    { formula: 'tolerance', unit: 'percent' },
    { formula: 'mean(facilities where good, of floor_area * 2)', unit: 'any' },
    { formula: 'min(facilities.floor_area)', unit: 'm2' },
    { formula: 'distinct(facilities.type)', unit: 'any' },
    { formula: '-households + 3 household', unit: 'household' },
    { formula: 'town.population', unit: 'person' },
  ])('$formula is in $unit', ({ formula, unit }) => {
    const compiled = compileNumber(formula, onCommunity);
    expect(compiled.ok ? dimensionText(compiled.dimension) : compiled.problems).toBe(unit);
  });

  test.each([
    'type in (station, centre) and not good',
    'functions has at least 2 of (meeting, reading, sport)',
    'functions has all of (meeting, reading)',
    "remarks mentions '养老'",
    "not remarks mentions any of ('养老', '100%', \"it's\")",
    "remarks mentions all of ('养老', '食堂') or remarks mentions at least 2 of ('a', 'b', 'c')",
    'opened_on >= 2016-01-01 and opened_on <= as_of',
    'community.type = urban',
    'coded(north) or given(closed_on)',
    'share(posts via facility_id where filled, having filled) >= tolerance',
    'opened_on <= 2018-01-01',
    'add_months(opened_on, 6) > 2018-01-01',
    'add_days(opened_on, -30) >= 2018-01-01',
    'max(opened_on, 2018-01-01) < closed_on',
    'if(good, opened_on, 2018-01-01) < 2019-01-01',
    'closed_on - opened_on > 365',
    'as_of - opened_on > 365',
    'floor_area >= 17532',
  ])('%s is printed as it was written', (formula) => {
    const compiled = compileCondition(formula, onFacility);
    expect(compiled.ok ? formulas.condition(compiled.tree) : compiled.problems).toBe(formula);
  });

  test.each([
    'max(facilities.opened_on where good) >= 2018-01-01',
    'count(facilities via serves where good) >= 1',
    'town.population > 1000 and count(own facilities) = 0',
  ])('%s is printed as it was written', (formula) => {
    const compiled = compileCondition(formula, onCommunity);
    expect(compiled.ok ? formulas.condition(compiled.tree) : compiled.problems).toBe(formula);
  });

  test.each([
    { formula: 'count(cities)', printed: 'count(cities)' },
    { formula: 'count(counties) + count(units)', printed: 'count(counties) + count(units)' },
    { formula: 'max(300, 20 * ceil(households / 100))', printed: 'max(300, 20 * ceil(households / 100))' },
    { formula: '(1 + households) * 2', printed: '(1 + households) * 2' },
    { formula: 'if(type = urban, 10, 5)', printed: 'if(type = urban, 10, 5)' },
    {
      formula: 'mean(communities where type = urban, of count(facilities))',
      printed: 'mean(communities where type = urban, of count(facilities))',
    },
  ])('$formula is printed as it was written', ({ formula, printed }) => {
    const compiled = compileNumber(formula, { ...onCommunity });
    expect(compiled.ok ? formulas.number(compiled.tree) : compiled.problems).toBe(printed);
  });

  test.each([
    { formula: 'year_end(as_of)', day: '2018-12-31' },
    { formula: 'year_start(as_of)', day: '2018-01-01' },
    { formula: 'add_months(as_of, -24)', day: '2016-06-30' },
    { formula: 'date(year(as_of) + 1, 10, 1)', day: '2019-10-01' },
    { formula: 'add_days(plan_end, 1)', day: '2021-01-01' },
    { formula: '2020-12-31', day: '2020-12-31' },
  ])('$formula is $day', ({ formula, day }) => {
    const compiled = compileDay(formula, onCommunity);
    expect(
      compiled.ok && compiled.tree.kind === 'number' ? fromDayNumber(toNumber(compiled.tree.value)) : compiled,
    ).toBe(day);
  });
});

describe('A formula that does not stand says what, where and the nearest name', () => {
  test.each([
    { formula: 'housholds * 2', problem: { code: 'formula-name', at: 0, name: 'housholds', nearest: 'households' } },
    { formula: 'count(facilites)', problem: { code: 'formula-name', at: 6, name: 'facilites', nearest: 'facilities' } },
    {
      formula: 'count(facilities where type = staton)',
      problem: { code: 'formula-name', at: 30, name: 'staton', nearest: 'station' },
    },
    { formula: '300 m3', problem: { code: 'formula-name', at: 0, name: 'm3' } },
    {
      formula: 'households + sum(facilities.floor_area)',
      problem: { code: 'formula-unit', at: 11, expected: 'household', found: 'm2' },
    },
    { formula: 'households and 3', problem: { code: 'formula-type', at: 0, expected: 'condition', found: 'number' } },
    { formula: 'households +', problem: { code: 'formula-syntax', at: 12 } },
    { formula: '300 m2 × 2', problem: { code: 'formula-syntax', at: 7, reason: instead('×', '*') } },
    { formula: 'max（1, 2)', problem: { code: 'formula-syntax', at: 3, reason: instead('（', '(') } },
    { formula: 'households ≥ 2', problem: { code: 'formula-syntax', at: 11, reason: instead('≥', '>=') } },
    { formula: 'type == urban', problem: { code: 'formula-syntax', at: 5, reason: instead('==', '=') } },
    { formula: 'type = “urban”', problem: { code: 'formula-syntax', at: 7, reason: instead('“', '"') } },
    {
      formula: 'total(facilities.floor_area where type = station)',
      problem: { code: 'formula-syntax', at: 0, reason: { phrase: 'not-over-rows', name: 'total' } },
    },
    { formula: 'max(1, 2', problem: { code: 'formula-syntax', at: 8 } },
    { formula: 'households ? 2', problem: { code: 'formula-syntax', at: 11 } },
    { formula: '2019-02-30', problem: { code: 'formula-syntax', at: 0 } },
    { formula: 'share(facilities where good)', problem: { code: 'formula-type', at: 0 } },
    { formula: 'mean(communities, of share(facilities, having good))', problem: { code: 'formula-type' } },
    { formula: 'households / 0', problem: { code: 'formula-type', at: 11 } },
    { formula: 'circle', problem: { code: 'formula-type' } },
    { formula: 'loop', problem: { code: 'formula-type' } },
    { formula: 'type', problem: { code: 'formula-type', at: 0 } },
  ])('$formula', ({ formula, problem }) => {
    const compiled = compileNumber(formula, onCommunity);
    expect(compiled.ok ? compiled : compiled.problems[0]).toMatchObject(problem);
  });

  test.each([
    {
      name: 'words are looked for in free text only',
      formula: "type mentions 'stat'",
      problem: { at: 0, expected: 'column-of-text', found: { column: 'type', type: 'enum' } },
    },
    {
      name: 'of personal text nothing is kept',
      formula: "keeper mentions '王'",
      problem: { at: 0, expected: 'column-of-text' },
    },
    {
      name: 'a blank is in every text',
      formula: "remarks mentions any of ('养老', ' \u3000')",
      problem: { at: 31, expected: 'word-not-blank' },
    },
    {
      name: 'a column is no word',
      formula: 'remarks mentions 3',
      problem: { at: 17, expected: { phrase: 'value-of', column: 'remarks' } },
    },
    {
      name: 'a word is needed',
      formula: 'remarks mentions',
      code: 'formula-syntax',
      problem: { at: 16 },
    },
  ])('$name', ({ formula, problem, code = 'formula-type' }) => {
    const compiled = compileCondition(formula, onFacility);
    expect(compiled.ok ? compiled : compiled.problems[0]).toMatchObject({ code, ...problem });
  });

  test('words that are the same whatever their width count once', () => {
    const compiled = compileCondition("remarks mentions all of ('ＡＰＰ', 'a p p')", onFacility);
    expect(compiled.ok ? compiled.tree : compiled.problems).toMatchObject({ atLeast: 1, values: ['a p p'] });
  });

  test('all problems come at once', () => {
    const compiled = compileNumber('housholds + count(facilites) + 3 m3', onCommunity);
    expect(compiled.ok ? [] : compiled.problems.map(({ at }) => at)).toEqual([0, 18, 31]);
  });

  test('nesting has an end', () => {
    const compiled = compileNumber(`${'('.repeat(500)}1${')'.repeat(500)}`, onCommunity);
    expect(compiled.ok ? compiled : compiled.problems[0]).toMatchObject({ code: 'formula-syntax' });
  });
});
