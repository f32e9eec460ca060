import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { constantOf } from '../../src/formula/constant-of.ts';
import { fromDayNumber } from '../../src/model/iso-date.ts';
import { toNumber } from '../../src/model/rational.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';
import { aChain, city, county, type LevelTexts, loadChainOf } from '../support/a-chain.ts';
import { smallModel } from '../support/a-small-world.ts';

describe('what is wrong with an override is said where it stands', () => {
  const entry = (...lines: readonly string[]) =>
    ['- overrides: city.area', 'clause: county-must', ...lines].join('\n  ');
  test.each([
    {
      name: 'there is no such thing above',
      overrides: '- { overrides: city.aera, clause: county-must, at-least: 1 }',
      code: 'name-unknown',
      nearest: 'city.area',
    },
    {
      name: 'its own pack has no such clause',
      overrides: '- { overrides: city.area, clause: city-must, at-least: 1 }',
      code: 'clause-unknown',
    },
    { name: 'it changes nothing', overrides: entry(), reason: 'override-empty' },
    {
      name: 'it switches off and asks',
      overrides: entry('at-least: 400', 'off: { reason: { zh: 停, en: off } }'),
      reason: 'off-alone',
    },
    { name: 'it gives a requirement a value', overrides: entry('value: 400'), reason: 'override-of-requirement' },
    {
      name: 'it gives a parameter a threshold',
      overrides: '- { overrides: city.least, clause: county-must, at-least: 400 }',
      reason: 'override-of-parameter',
    },
    {
      name: 'it gives a parameter another kind of value',
      overrides: "- { overrides: least, clause: county-must, codes: ['1301'] }",
      reason: 'parameter-of-other-kind',
    },
    {
      name: 'it gives a condition a threshold',
      overrides: '- { overrides: city.served, clause: county-must, at-least: 1 }',
      reason: 'override-of-condition',
    },
    {
      name: 'it has two thresholds',
      overrides: entry('at-least: 400', 'at-most: 900'),
      reason: { phrase: 'second-threshold', first: 'at-least' },
    },
    {
      name: 'its values do not rise by day',
      overrides: entry('at-least: [{ from: 2019-01-01, value: 1 }, { from: 2018-01-01, value: 2 }]'),
      reason: 'days-rising',
    },
    {
      name: 'a later value has no day',
      overrides: entry('at-least: [{ value: 1 }, { value: 2 }]'),
      reason: 'from-missing',
    },
    {
      name: 'it binds otherwise than its clause',
      overrides: entry('obligation: should', 'at-least: 400'),
      code: 'obligation-wording',
    },
    {
      name: 'there is no such reading',
      overrides: '- { overrides: city.per-household, clause: county-must, default-reading: wohle }',
      code: 'name-unknown',
      nearest: 'whole',
    },
    {
      name: 'the same thing is changed twice from one day',
      overrides: `${entry('at-least: 400')}\n${entry('due: 2019-12-31')}`,
      code: 'id-duplicate',
    },
    {
      name: 'a key is misspelt',
      overrides: entry('due: 2019-12-31', 'at-laest: 400'),
      code: 'key-unknown',
      nearest: 'at-least',
    },
  ])('$name', ({ overrides, code = 'yaml-schema', reason, nearest }) => {
    const { value, diagnostics } = loadChainOf([city, { ...county, overrides }]);
    expect(value).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', at: { file: 'county/overrides.yaml' } });
    if (reason !== undefined) expect(diagnostics[0]?.params).toMatchObject({ reason });
    if (nearest !== undefined) expect(diagnostics[0]?.params).toMatchObject({ nearest });
  });

  test.each([
    {
      name: 'an area outside that of the city',
      level: { ...county, jurisdiction: '130900' },
      code: 'jurisdiction-outside',
    },
    { name: 'the id of the city', level: { ...county, id: 'city' }, code: 'id-duplicate' },
    {
      name: 'a parameter that the city has',
      level: { ...county, head: 'parameters: { least: { value: 1, note: { zh: 一, en: one } } }\n' },
      code: 'id-duplicate',
    },
  ])('a county may not have $name', ({ level, code }) => {
    expect(loadChainOf([city, level]).diagnostics.map((each) => each.code)).toContain(code);
  });

  test('only a pack that builds on another has overrides', () => {
    const { diagnostics } = loadChainOf([{ ...city, overrides: '[]' }]);
    expect(diagnostics).toMatchObject([{ code: 'yaml-schema', params: { reason: 'overrides-without-extends' } }]);
  });

  test('what a pack alone must say of itself, one that builds on another need not', () => {
    const { period, sources } = aChain(city, county);
    expect(period).toEqual({ from: '2016-01-01', to: '2020-12-31' });
    expect(sources).toHaveLength(1);
  });
});

/** What a requirement asks on a day: its threshold, its due date and the clause. */
function askedOn(pack: RulePack, id: string, on: string) {
  const { requirements, silent } = compileRuleSet(pack, smallModel, on).value;
  const quiet = silent.find(({ requirement }) => requirement.id === id);
  if (quiet !== undefined) return quiet.why.kind;
  const requirement = requirements.find((each) => each.id === id);
  const test = requirement?.judged.test;
  if (requirement === undefined || test === undefined || test.comparison === 'holds') return undefined;
  const [value, due] = [test.threshold, requirement.judged.due].map((tree) =>
    tree === null ? undefined : constantOf(tree),
  );
  return [
    value === undefined ? null : toNumber(value),
    due === undefined ? null : fromDayNumber(toNumber(due)),
    requirement.clause.id,
  ];
}

describe('values that change with the days', () => {
  const dated: LevelTexts = {
    ...city,
    requirements: `- id: city.area
  clause: city-must
  title: { zh: 面积, en: area }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  at-least: [{ from: 2017-01-01, value: 300 m2 }, { from: 2019-01-01, value: 350 m2 }]
  unit: m2
- id: city.band
  clause: city-must
  title: { zh: 之间, en: between }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  between: [{ value: [100, 200] }, { from: 2019-01-01, value: [150, 200] }]
  unit: m2
- id: city.named
  clause: city-must
  title: { zh: 面积, en: by a parameter }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  at-least: least
  unit: m2
`,
    head: 'parameters: { least: { value: [{ value: 300 m2 }, { from: 2019-01-01, value: 350 m2 }], note: { zh: 下限, en: least } } }\n',
  };
  test.each([
    { id: 'city.area', on: '2016-12-31', asked: 'not-in-force' },
    { id: 'city.area', on: '2017-01-01', asked: [300, null, 'city-must'] },
    { id: 'city.area', on: '2018-12-31', asked: [300, null, 'city-must'] },
    { id: 'city.area', on: '2019-01-01', asked: [350, null, 'city-must'] },
    { id: 'city.band', on: '2018-12-31', asked: [100, null, 'city-must'] },
    { id: 'city.band', on: '2019-01-01', asked: [150, null, 'city-must'] },
    { id: 'city.named', on: '2018-12-31', asked: [300, null, 'city-must'] },
    { id: 'city.named', on: '2019-01-01', asked: [350, null, 'city-must'] },
  ])('$id on $on', ({ id, on, asked }) => {
    expect(askedOn(aChain(dated), id, on)).toEqual(asked);
  });

  test('the first value of a parameter holds from the beginning', () => {
    const head = dated.head?.replace('{ value: 300 m2 }', '{ from: 2016-01-01, value: 300 m2 }') ?? '';
    expect(loadChainOf([{ ...dated, head }]).diagnostics).toMatchObject([{ params: { reason: 'from-first' } }]);
  });

  test('a threshold that is a plain list is no threshold', () => {
    const requirements =
      dated.requirements?.replace(
        '[{ from: 2017-01-01, value: 300 m2 }, { from: 2019-01-01, value: 350 m2 }]',
        '[300, 350]',
      ) ?? '';
    expect(loadChainOf([{ ...dated, requirements }]).diagnostics).toMatchObject([
      { params: { reason: { phrase: 'instead-of', expected: 'formula', found: 'list' } } },
    ]);
  });
});

describe('an override', () => {
  const overrides = `- { overrides: city.area, clause: county-must, from: 2018-07-01, at-least: 400 m2 }
- { overrides: city.area, clause: county-must, from: 2019-07-01, due: 2019-12-31 }
- { overrides: city.aim, clause: county-should, off: { reason: { zh: 停, en: off } } }
- { overrides: city.aim, clause: county-should, from: 2020-01-01, at-least: 80% }
- { overrides: least, clause: county-must, value: [{ from: 2018-07-01, value: 450 m2 }] }
`;
  const pack = aChain(city, { ...county, overrides });

  test.each([
    { name: 'the day before', id: 'city.area', on: '2018-06-30', asked: [300, '2020-12-31', 'city-must'] },
    { name: 'the day itself', id: 'city.area', on: '2018-07-01', asked: [400, '2020-12-31', 'county-must'] },
    { name: 'a later one adds to it', id: 'city.area', on: '2019-07-01', asked: [400, '2019-12-31', 'county-must'] },
    { name: 'switched off', id: 'city.aim', on: '2019-12-31', asked: 'off' },
    { name: 'asked for again', id: 'city.aim', on: '2020-01-01', asked: [0.8, null, 'county-should'] },
    { name: 'a parameter before its first value', id: 'city.named', on: '2018-06-30', asked: [300, null, 'city-must'] },
    { name: 'a parameter from its first value', id: 'city.named', on: '2018-07-01', asked: [450, null, 'city-must'] },
    { name: 'what is not mentioned', id: 'city.per-household', on: '2020-12-31', asked: [null, null, 'city-must'] },
  ])('$name: $id on $on', ({ id, on, asked }) => {
    expect(askedOn(pack, id, on)).toEqual(asked);
  });

  test('settles how a clause is read that has thresholds of its own under other readings', () => {
    const settled = aChain(city, {
      ...county,
      overrides: '- { overrides: city.per-household, clause: county-must, at-least: 900 m2 }',
    });
    const read = (each: RulePack) =>
      compileRuleSet(each, smallModel, '2020-12-31').value.requirements.find(({ id }) => id === 'city.per-household')
        ?.readings.length;
    expect([read(pack), read(settled)]).toEqual([1, 0]);
  });
});

test('the plan in whose words a formula stands says when it begins and ends', () => {
  const upper: LevelTexts = {
    ...city,
    indicators: '- { id: ends, title: { zh: 期末, en: end }, for: community, holds: plan_end = 2020-12-31 }\n',
    requirements: `- id: city.area
  clause: city-must
  title: { zh: 面积, en: area }
  obligation: must
  due: plan_end
  for: community
  where: ends
  measure: sum(facilities.floor_area)
  at-least: 300 m2
  unit: m2
`,
  };
  const lower: LevelTexts = {
    ...county,
    period: '{ from: 2018-01-01, to: 2022-12-31 }',
    requirements: `- id: county.area
  clause: county-must
  title: { zh: 面积, en: area }
  obligation: must
  due: plan_end
  for: community
  where: ends
  measure: sum(facilities.floor_area)
  at-least: 300 m2
  unit: m2
`,
  };
  const { requirements } = compileRuleSet(aChain(upper, lower), smallModel, '2020-12-31').value;
  const dueOf = (id: string) => {
    const due = requirements.find((each) => each.id === id)?.judged.due;
    const value = due === null || due === undefined ? undefined : constantOf(due);
    return value === undefined ? null : fromDayNumber(toNumber(value));
  };
  expect([dueOf('city.area'), dueOf('county.area')]).toEqual(['2020-12-31', '2022-12-31']);
  // The indicator is the city's, whoever uses it.
  const [first, second] = requirements.map(({ judged }) => judged.where);
  expect(second).toEqual(first);
});
