import { describe, expect, test } from 'vitest';
import { choosePacks, packState } from '../../src/rules/choose-packs.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';

const words = { zh: '规划', en: 'Plan' };

function aPack(id: string, jurisdiction: string, from: string, to: string): RulePack {
  return {
    id,
    extends: null,
    overrides: new Map(),
    periods: new Map(),
    version: '1.0.0',
    title: words,
    issuer: words,
    number: null,
    period: { from, to },
    jurisdiction: [jurisdiction],
    sources: [],
    notes: [],
    parameters: new Map(),
    clauses: [],
    indicators: [],
    requirements: [],
    figures: [],
    permissions: [],
    accept: [],
    places: { clauses: new Map(), parameters: new Map() },
    cases: [],
  };
}

const packs = [
  aPack('city-12th', '1301', '2011-01-01', '2015-12-31'),
  aPack('city-13th', '1301', '2016-01-01', '2020-12-31'),
  aPack('province', '44', '2016-01-01', '2020-12-31'),
  aPack('county', '440103', '2019-01-01', '2024-12-31'),
];
const shijiazhuang = '130102001001';
const guangzhou = '440103001001';
const shenzhen = '440303001001';

test.each([
  {
    name: 'the plan in force',
    codes: [shijiazhuang],
    asOf: '2018-06-30',
    chosen: 'city-13th',
    passedOver: 'city-12th',
  },
  {
    name: 'the last day belongs to the plan',
    codes: [shijiazhuang],
    asOf: '2020-12-31',
    chosen: 'city-13th',
    passedOver: 'city-12th',
  },
  {
    name: 'the day after, the last plan that ended',
    codes: [shijiazhuang],
    asOf: '2021-01-01',
    chosen: 'city-13th',
    passedOver: 'city-12th',
  },
  {
    name: 'the plan of then, not of now',
    codes: [shijiazhuang],
    asOf: '2015-12-31',
    chosen: 'city-12th',
    passedOver: 'city-13th',
  },
  { name: 'no plan yet', codes: [shijiazhuang], asOf: '2010-12-31', chosen: '', passedOver: 'city-12th city-13th' },
  {
    name: 'two plans for one place',
    codes: [guangzhou],
    asOf: '2019-06-30',
    chosen: 'province county',
    passedOver: '',
  },
  { name: 'one of two has ended', codes: [guangzhou], asOf: '2023-06-30', chosen: 'county', passedOver: 'province' },
  {
    name: 'it has ended, and elsewhere none has followed',
    codes: [guangzhou, shenzhen],
    asOf: '2023-06-30',
    chosen: 'province county',
    passedOver: '',
  },
  {
    name: 'places of two plans',
    codes: [shenzhen, shijiazhuang],
    asOf: '2018-06-30',
    chosen: 'city-13th province',
    passedOver: 'city-12th',
  },
  { name: 'a place without a plan', codes: ['320411003001'], asOf: '2018-06-30', chosen: '', passedOver: '' },
  { name: 'no place', codes: [], asOf: '2018-06-30', chosen: '', passedOver: '' },
])('$name: $chosen', ({ codes, asOf, chosen, passedOver }) => {
  const choices = choosePacks(packs, codes, asOf);
  expect(choices.chosen.map(({ pack }) => pack.id).join(' ')).toBe(chosen);
  expect(choices.passedOver.map(({ pack }) => pack.id).join(' ')).toBe(passedOver);
});

describe('a pack with secondary values', () => {
  const news = { id: 'news', title: words, status: 'secondary' } as const;
  const value = { text: '300', segments: [] };
  const reported: RulePack = {
    ...aPack('city-14th', '1301', '2021-01-01', '2025-12-31'),
    parameters: new Map([['size', { kind: 'number', value, later: [], note: words, source: news }]]),
  };

  test.each([
    { name: 'does not take the place of one that has ended', asOf: '2022-06-30', chosen: ['city-13th'] },
    { name: 'does not stand beside one in force', asOf: '2018-06-30', chosen: ['city-13th'] },
  ])('$name', ({ asOf, chosen }) => {
    const choices = choosePacks([...packs, reported], [shijiazhuang], asOf);
    expect(choices.chosen.map(({ pack }) => pack.id)).toEqual(chosen);
    expect(choices.onlyNamed.map(({ pack }) => pack.id)).toEqual(['city-14th']);
  });

  test('is none of those passed over, which stand in for a plan to come', () => {
    const { chosen, passedOver } = choosePacks([reported], [shijiazhuang], '2018-06-30');
    expect([chosen, passedOver]).toEqual([[], []]);
  });

  test('is no word to places it does not hold for', () => {
    expect(choosePacks([reported], [guangzhou], '2022-06-30').onlyNamed).toEqual([]);
  });

  test('that are taken from the plan after all is chosen as any other', () => {
    const parameters = new Map([['size', { kind: 'number', value, later: [], note: words, source: null } as const]]);
    const { chosen } = choosePacks([{ ...reported, parameters }], [shijiazhuang], '2022-06-30');
    expect(chosen).toHaveLength(1);
  });
});

test('a choice says which part of the jurisdiction is in the data', () => {
  expect(choosePacks(packs, [shijiazhuang], '2018-06-30').chosen).toMatchObject([
    { state: 'in-force', prefixes: ['1301'] },
  ]);
});

describe('the state of a plan', () => {
  test.each([
    { asOf: '2015-12-31', state: 'before' },
    { asOf: '2016-01-01', state: 'in-force' },
    { asOf: '2020-12-31', state: 'in-force' },
    { asOf: '2021-01-01', state: 'lapsed' },
  ])('on $asOf: $state', ({ asOf, state }) => {
    expect(packState({ period: { from: '2016-01-01', to: '2020-12-31' } }, asOf)).toBe(state);
  });
});
