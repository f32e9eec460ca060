import { describe, expect, test } from 'vitest';
import { levelFaults, levelRemarks } from '../../../src/rules/strictness/level-law.ts';
import { aChain, city, county, type LevelTexts } from '../../support/a-chain.ts';
import { smallModel } from '../../support/a-small-world.ts';

const of = (id: string, clause: string, ...lines: readonly string[]) =>
  [`- overrides: ${id}`, `clause: county-${clause}`, ...lines].join('\n  ');

function codesOf(...levels: readonly LevelTexts[]): readonly string[] {
  return levelRemarks(aChain(...levels), smallModel).map(({ code }) => code);
}

describe('a county below its city', () => {
  test.each([
    { name: 'asks for more', overrides: of('city.area', 'must', 'at-least: 301 m2'), codes: [] },
    { name: 'asks for the same', overrides: of('city.area', 'must', 'at-least: 300 m2'), codes: [] },
    {
      name: 'asks for less than a must',
      overrides: of('city.area', 'must', 'at-least: 299 m2'),
      codes: ['override-looser'],
    },
    { name: 'asks for more than so much', overrides: of('city.area', 'must', 'more-than: 300 m2'), codes: [] },
    {
      name: 'asks for at most instead',
      overrides: of('city.area', 'must', 'at-most: 900 m2'),
      codes: ['override-looser'],
    },
    { name: 'is due the day before', overrides: of('city.area', 'must', 'due: 2020-12-30'), codes: [] },
    { name: 'is due on the same day', overrides: of('city.area', 'must', 'due: 2020-12-31'), codes: [] },
    { name: 'is due the day after', overrides: of('city.area', 'must', 'due: 2021-01-01'), codes: ['override-looser'] },
    {
      name: 'gives time where there was none',
      overrides: of('city.served', 'must', 'due: 2020-12-31'),
      codes: ['override-looser'],
    },
    {
      name: 'asks for more, but later',
      overrides: of('city.area', 'must', 'at-least: 400 m2', 'due: 2021-06-30'),
      codes: ['override-looser'],
    },
    {
      name: 'asks for more, but only aims at it',
      overrides: of('city.area', 'should', 'at-least: 400 m2'),
      codes: ['override-looser'],
    },
    { name: 'makes a must of an aim', overrides: of('city.aim', 'must', 'at-least: 90%'), codes: [] },
    { name: 'lowers an aim', overrides: of('city.aim', 'should', 'at-least: 70%'), codes: ['override-loosens'] },
    { name: 'makes an aim a wish', overrides: of('city.aim', 'may', 'at-least: 80%'), codes: ['override-loosens'] },
    {
      name: 'switches off a must',
      overrides: of('city.area', 'must', 'off: { reason: { zh: 无, en: none } }'),
      codes: ['override-looser'],
    },
    {
      name: 'switches off an aim',
      overrides: of('city.aim', 'must', 'off: { reason: { zh: 无, en: none } }'),
      codes: ['override-loosens'],
    },
    { name: 'raises a parameter', overrides: of('city.least', 'must', 'value: 301 m2'), codes: [] },
    {
      name: 'lowers a parameter that a must uses',
      overrides: of('city.least', 'must', 'value: 299 m2'),
      codes: ['override-looser'],
    },
    {
      name: 'asks for less only from a later day',
      overrides: of('city.area', 'must', 'at-least: [{ value: 400 m2 }, { from: 2019-01-01, value: 200 m2 }]'),
      codes: ['override-looser'],
    },
    {
      name: 'asks for more of a formula',
      overrides: of('city.per-household', 'must', 'at-least: max(400 m2, 25 m2 * households / 100 household)'),
      codes: [],
    },
    {
      name: 'asks for less of a formula',
      overrides: of('city.per-household', 'must', 'at-least: max(300 m2, 15 m2 * households / 100 household)'),
      codes: ['override-looser'],
    },
    {
      name: 'asks by another formula, of which nobody can tell',
      overrides: of('city.per-household', 'must', 'at-least: 400 m2'),
      codes: ['override-undecided'],
    },
    {
      name: 'asks by another formula, and for what is asked above at least',
      overrides: of(
        'city.per-household',
        'must',
        'at-least: max(max(300 m2, 20 m2 * households / 100 household), 400 m2, 15 m2 * households / 100 household)',
      ),
      codes: [],
    },
    {
      name: 'settles on another reading, of which nobody can tell',
      overrides: of('city.per-household', 'must', 'default-reading: whole'),
      codes: ['override-undecided'],
    },
  ])('$name: $codes', ({ overrides, codes }) => {
    expect(codesOf(city, { ...county, overrides })).toEqual(codes);
  });

  const permissions = (lifts: string) => `- id: county.spared
  clause: county-may
  title: { zh: 免, en: spared }
  for: community
  when: households < 100
  lifts: [${lifts}]
`;
  test.each([
    { name: 'a must', lifts: 'city.area', codes: ['override-looser'] },
    { name: 'an aim', lifts: 'city.aim', codes: ['override-loosens'] },
    { name: 'nothing', lifts: '', codes: [] },
  ])('permits to do without $name: $codes', ({ lifts, codes }) => {
    expect(codesOf(city, { ...county, permissions: permissions(lifts) })).toEqual(codes);
  });

  test('is refused where it is less for some data only', () => {
    const overrides = of('city.per-household', 'must', 'at-least: 400 m2');
    expect(levelFaults(aChain(city, { ...county, overrides }), smallModel)).toMatchObject([
      { code: 'override-undecided', severity: 'error' },
    ]);
  });

  test('is refused with both clauses: where they stand, what they say and what they ask', () => {
    const overrides = of('city.area', 'must', 'at-least: 250 m2');
    const [fault] = levelFaults(aChain(city, { ...county, overrides }), smallModel);
    expect(fault).toEqual({
      code: 'override-looser',
      severity: 'error',
      at: { file: 'county/overrides.yaml', line: 1, column: 14 },
      params: {
        id: 'city.area',
        pack: 'county',
        clause: 'county-must must',
        asks: { zh: 'county要求', en: 'county asks' },
        says: 'at-least: 250 m2',
        otherPack: 'city',
        otherClause: 'city-must must',
        otherAsks: { zh: 'city要求', en: 'city asks' },
        otherSays: 'at-least: 300 m2',
      },
    });
  });
});

describe('a chain of levels', () => {
  const province = { ...city, id: 'province', jurisdiction: '13' };
  const asProvince = (text: string | undefined) => text?.replaceAll('city', 'province') ?? '';
  const top: LevelTexts = { ...province, requirements: asProvince(city.requirements) };
  const middle = (overrides: string): LevelTexts => ({ id: 'city', jurisdiction: '1301', overrides });
  const raise = (level: string, value: number) =>
    `- { overrides: province.area, clause: ${level}-must, at-least: ${value} m2 }\n`;

  test('is held against the next level and against those above it', () => {
    const chain = aChain(top, middle(raise('city', 400)), { ...county, overrides: raise('county', 250) });
    expect(levelRemarks(chain, smallModel).map(({ params }) => params.otherPack)).toEqual(['city', 'province']);
  });

  test('may not fall below the middle where the top would allow it', () => {
    const chain = aChain(top, middle(raise('city', 400)), { ...county, overrides: raise('county', 350) });
    expect(levelRemarks(chain, smallModel).map(({ params }) => params.otherPack)).toEqual(['city']);
  });

  test('may not fall below the top where the middle only aims', () => {
    const aims = '- { overrides: province.aim, clause: city-must, at-least: 90% }\n';
    const wish = '- { overrides: province.aim, clause: county-should, at-least: 85% }\n';
    const chain = aChain(top, middle(aims), { ...county, overrides: wish });
    expect(levelRemarks(chain, smallModel).map(({ code, params }) => [code, params.otherPack])).toEqual([
      ['override-looser', 'city'],
    ]);
  });

  test('is refused as a whole for what its middle does', () => {
    const chain = aChain(top, middle(raise('city', 200)), county);
    expect(levelRemarks(chain, smallModel)).toEqual([]);
    expect(levelFaults(chain, smallModel).map(({ params }) => params.pack)).toEqual(['city']);
  });
});

test.each([
  { on: '2019-12-31', codes: [] },
  { on: '2020-01-01', codes: ['override-looser'] },
])('what moves with the effective date is looked at on that day too: $on', ({ on, codes }) => {
  const period = '{ from: 2016-01-01, to: 2017-12-31 }';
  const moving = of('city.area', 'must', 'due: add_months(as_of, 12)');
  const chain = aChain({ ...city, period }, { ...county, period, overrides: moving });
  expect(levelRemarks(chain, smallModel)).toEqual([]);
  expect(levelRemarks(chain, smallModel, [on]).map(({ code }) => code)).toEqual(codes);
});
