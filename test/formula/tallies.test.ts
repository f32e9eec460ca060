import { describe, expect, test } from 'vitest';
import { compileCondition, compileNumber } from '../../src/formula/compile-formula.ts';
import { type CitedRequirement, type FormulaContext } from '../../src/formula/formula-context.ts';
import { FormulaWriter } from '../../src/formula/formula-writer.ts';
import { rational } from '../../src/model/rational.ts';
import { smallModel } from '../support/a-small-world.ts';

const moreThanTen: CitedRequirement = {
  row: { table: 'communities', level: 'community' },
  where: { kind: 'among', column: { via: null, table: 'communities', column: 'type' }, values: ['urban'] },
  test: {
    comparison: 'more-than',
    measure: { kind: 'column', column: { via: null, table: 'communities', column: 'households' } },
    threshold: { kind: 'number', value: rational(10n) },
  },
};
const cited = new Map<string, CitedRequirement | 'faulty' | 'circular'>([
  ['city.more-than-ten', moreThanTen],
  ['city.of-facilities', { ...moreThanTen, row: { table: 'facilities', level: null } }],
  ['city.wrong', 'faulty'],
  ['city.of-itself', 'circular'],
]);
const onCommunity: FormulaContext = {
  model: smallModel,
  row: { table: 'communities', level: 'community' },
  parameters: new Map(),
  indicators: new Map(),
  asOf: '2018-06-30',
  planStart: '2016-01-01',
  planEnd: '2020-12-31',
  citations: { ids: [...cited.keys()], find: (id) => cited.get(id) ?? 'faulty' },
};
const onFacility: FormulaContext = { ...onCommunity, row: { table: 'facilities', level: null } };
const writer = new FormulaWriter(smallModel);

test.each([
  'count(months from 2018-01-01 to 2018-06-30 where exists(facilities where opened_on between period_start and period_end))',
  'covered(own facilities.functions where good, of (meeting, reading))',
  'covered(facilities.type, of (station, centre))',
  'count(above facilities where good)',
  'indicator(volunteers, 2017-01-01, 2017-12-31)',
])('%s is printed again so that it can be read', (formula) => {
  const compiled = compileNumber(formula, onCommunity);
  const printed = compiled.ok ? writer.number(compiled.tree) : JSON.stringify(compiled.problems);
  // Comparisons with both ends are written out, existence as a count.
  const plain = formula
    .replace('opened_on between period_start and period_end', 'opened_on >= period_start and opened_on <= period_end')
    .replace('exists(', 'count(')
    .replace('))', ') >= 1)');
  expect(printed).toBe(formula.includes('exists(') ? plain : formula);
});

test.each(['as_of >= 2018-03-31', '2018-03-31 < as_of', 'plan_end - as_of >= 30'])(
  '%s is printed again with its days as days',
  (formula) => {
    const compiled = compileCondition(formula, onCommunity);
    const printed = compiled.ok ? writer.condition(compiled.tree) : JSON.stringify(compiled.problems);
    expect(printed).toBe(formula);
  },
);

test.each([
  { formula: 'count(weeks from 2018-01-01 to as_of where true)', conditions: 25 },
  { formula: 'count(weeks from 2018-01-01 to min(as_of, plan_end) where true)', conditions: 25 },
  { formula: 'count(half_years from plan_start to plan_end where true)', conditions: 10 },
  { formula: 'count(years from 2018-01-02 to 2018-12-31 where true)', conditions: 0 },
  { formula: 'covered(facilities.functions, of (meeting, reading, meeting))', conditions: 2 },
])('$formula asks $conditions times', ({ formula, conditions }) => {
  const compiled = compileNumber(formula, onCommunity);
  expect(compiled.ok && compiled.tree.kind === 'tally' ? compiled.tree.of.length : compiled).toBe(conditions);
});

describe('What is wrong is said once, where it stands', () => {
  test.each([
    { formula: 'count(weeks where true)', code: 'formula-type', at: 6 },
    { formula: 'count(weeks from as_of to opened_on where true)', code: 'formula-name', at: 26 },
    { formula: 'count(facilities from as_of to as_of)', code: 'formula-type', at: 6 },
    { formula: 'share(weeks from plan_start to as_of where true)', code: 'formula-type', at: 0 },
    { formula: 'count(months from plan_start to as_of, having true)', code: 'formula-type', at: 0 },
    { formula: 'count(months from plan_start to plan_end where housholds > 1)', code: 'formula-name', at: 47 },
    { formula: 'sum(months from plan_start to plan_end where true)', code: 'formula-type', at: 0 },
    { formula: 'count(weeks from 1990-01-01 to 2020-12-31 where true)', code: 'formula-type', at: 0 },
    { formula: 'covered(facilities.functions, of (meeting, readin))', code: 'formula-name', at: 43 },
    { formula: 'covered(facilities.funktions, of (meeting))', code: 'formula-name', at: 8 },
    { formula: 'covered(facilities.floor_area, of (meeting))', code: 'formula-type', at: 8 },
    { formula: 'covered(facilities, of (meeting))', code: 'formula-type', at: 0 },
    { formula: 'indicator(volunteers, 2017-01-01)', code: 'formula-type', at: 0 },
  ])('$formula', ({ formula, code, at }) => {
    const compiled = compileNumber(formula, onCommunity);
    expect(compiled.ok ? [] : compiled.problems.map((problem) => [problem.code, problem.at])).toEqual([[code, at]]);
  });

  test.each([
    { formula: 'filled(closed_on)', code: 'formula-type', at: 0 },
    { formula: 'items(floor_area, meeting) >= 1', code: 'formula-type', at: 6 },
    { formula: 'exists(above posts)', code: 'formula-type', at: 0 },
  ])('$formula on a facility', ({ formula, code, at }) => {
    const compiled = compileCondition(formula, onFacility);
    expect(compiled.ok ? [] : compiled.problems.map((problem) => [problem.code, problem.at])).toEqual([[code, at]]);
  });
});

describe('A formula may cite another requirement', () => {
  test.each([
    { formula: "applies('city.more-than-ten')", printed: 'type = urban' },
    { formula: "meets('city.more-than-ten')", printed: 'type = urban and households > 10' },
    { formula: "fails('city.more-than-ten')", printed: 'type = urban and not households > 10' },
  ])('$formula', ({ formula, printed }) => {
    const compiled = compileCondition(formula, onCommunity);
    expect(compiled.ok ? writer.condition(compiled.tree) : compiled.problems).toBe(printed);
  });

  test.each([
    { name: 'an unknown id', formula: "meets('city.more-than-tem')", problems: ['formula-name'] },
    { name: 'one about other rows', formula: "meets('city.of-facilities')", problems: ['formula-type'] },
    { name: 'one that cites itself in the end', formula: "fails('city.of-itself')", problems: ['formula-type'] },
    { name: 'one that is wrong itself, which is said there', formula: "fails('city.wrong')", problems: [] },
    { name: 'no quotation marks', formula: 'meets(households)', problems: ['formula-type'] },
  ])('but not $name', ({ formula, problems }) => {
    const compiled = compileCondition(formula, onCommunity);
    expect(compiled.ok ? 'compiled' : compiled.problems.map(({ code }) => code)).toEqual(problems);
  });
});
