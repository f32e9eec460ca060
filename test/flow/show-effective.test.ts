import { describe, expect, test } from 'vitest';
import { showEffective } from '../../src/flow/show-effective.ts';
import { aChain, city, county } from '../support/a-chain.ts';
import { smallModel } from '../support/a-small-world.ts';

const overrides =
  `- { overrides: city.area, clause: county-must, from: 2017-01-01, at-least: '[{ value: 350 m2 }, { from: 2018-01-01, value: 400 m2 }]' }
- { overrides: city.aim, clause: county-should, off: { reason: { zh: 并入, en: merged } } }
- { overrides: city.aim, clause: county-should, from: 2018-07-01, due: 2018-12-31 }
`.replace(/'(\[.*\])'/, '$1');
const level = { ...county, overrides, period: '{ from: 2016-01-01, to: 2018-12-31 }' };
const packs = [aChain(city), aChain(city, level)];

function effective(id: string, asOf: string, region = '130102') {
  const { pack, state, statement, chain } = showEffective({ id, region, asOf, packs, named: false, model: smallModel });
  const threshold = statement.find(({ key }) => key.startsWith('at-'))?.text;
  const verdicts = chain.map((link) => [link.pack, link.from, link.verdict, link.replacedBy].join(' ').trim());
  return { pack: pack.id, state, threshold, verdicts };
}

describe('what holds in a county, and why', () => {
  test.each([
    {
      name: 'before the county changes anything',
      on: '2016-12-31',
      pack: 'county',
      threshold: '300 m2',
      verdicts: ['city 2016-01-01 in-force', 'county 2017-01-01 not-yet', 'county 2018-01-01 not-yet'],
    },
    {
      name: 'from the day of the county',
      on: '2017-01-01',
      pack: 'county',
      threshold: '350 m2',
      verdicts: ['city 2016-01-01 in-part county', 'county 2017-01-01 in-force', 'county 2018-01-01 not-yet'],
    },
    {
      name: 'from the day of its next value',
      on: '2018-01-01',
      pack: 'county',
      threshold: '400 m2',
      verdicts: ['city 2016-01-01 in-part county', 'county 2017-01-01 in-part county', 'county 2018-01-01 in-force'],
    },
    {
      name: 'after the plan of the county has ended',
      on: '2019-01-01',
      pack: 'city',
      threshold: '300 m2',
      verdicts: ['city 2016-01-01 in-force', 'county 2017-01-01 lapsed', 'county 2018-01-01 lapsed'],
    },
  ])('$name', ({ on, pack, threshold, verdicts }) => {
    expect(effective('city.area', on)).toEqual({ pack, threshold, verdicts, state: 'in-force' });
  });

  test('what is switched off, and who did it', () => {
    expect(effective('city.aim', '2018-01-01')).toMatchObject({
      state: 'off',
      verdicts: ['city 2016-01-01 replaced county', 'county 2016-01-01 in-force', 'county 2018-07-01 not-yet'],
    });
    expect(effective('city.aim', '2018-07-01')).toMatchObject({
      state: 'in-force',
      threshold: '80%',
      verdicts: ['city 2016-01-01 in-part county', 'county 2016-01-01 replaced county', 'county 2018-07-01 in-force'],
    });
  });

  test.each([
    { name: 'before its plan begins', on: '2015-12-31', state: 'not-in-force', first: 'city 2016-01-01 before' },
    { name: 'after its plan has ended', on: '2021-01-01', state: 'lapsed', first: 'city 2016-01-01 in-force' },
  ])('a pack that is named is used $name, and it is said', ({ on, state, first }) => {
    const rule = showEffective({
      ...{ id: 'city.area', region: '130102', asOf: on, packs: [aChain(city)], named: true, model: smallModel },
    });
    const [link] = rule.chain;
    expect(rule.state).toBe(state);
    expect(`${link?.pack} ${link?.from} ${link?.verdict}`).toBe(first);
  });

  test('the value of a parameter is told with the requirement that uses it, and who changed it', () => {
    const own = { ...county, overrides: '- { overrides: least, clause: county-must, value: 350 m2 }\n' };
    const { statement, chain } = showEffective({
      ...{ id: 'city.named', region: '130102', asOf: '2018-01-01', named: true, model: smallModel },
      packs: [aChain(city, own)],
    });
    expect(statement).toContainEqual({ key: 'least', text: '350 m2' });
    expect(chain.map((link) => [link.pack, link.statement.at(-1)?.text, link.verdict])).toEqual([
      ['city', 'm2', 'in-force'],
      ['city', '300 m2', 'replaced'],
      ['county', '350 m2', 'in-force'],
    ]);
  });

  test('the county next to it follows the city', () => {
    expect(effective('city.area', '2018-01-01', '130104')).toMatchObject({ pack: 'city', threshold: '300 m2' });
  });

  test('a looser county holds nowhere', () => {
    const looser = aChain(city, {
      ...county,
      overrides: '- { overrides: city.area, clause: county-must, at-least: 200 m2 }',
    });
    const request = { id: 'city.area', region: '130102', asOf: '2018-01-01', named: true, model: smallModel } as const;
    expect(() => showEffective({ ...request, packs: [looser] })).toThrow('pack-malformed');
  });

  test.each([
    { id: 'city.aera', code: 'rule-unknown' },
    { id: 'city.area', region: '440103', code: 'rule-not-in-region' },
    { id: 'city.area', region: '1301021', code: 'region-malformed' },
  ])('nothing for $id in $region: $code', ({ id, region = '130102', code }) => {
    expect(() => effective(id, '2018-01-01', region)).toThrow(code);
  });
});
