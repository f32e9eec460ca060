import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';
import { shareOut } from '../../src/rules/share-out.ts';
import { aChain, city, county, type LevelTexts } from '../support/a-chain.ts';
import { smallModel } from '../support/a-small-world.ts';

const raised = (id: string, jurisdiction: string, value: number): LevelTexts => ({
  id,
  jurisdiction,
  overrides: `- { overrides: city.area, clause: ${id}-must, at-least: ${String(value)} m2 }\n`,
});

/** Who has the say of the requirement, where not, and of what else. */
function shared(packs: readonly RulePack[], id = 'city.area') {
  const carriers = packs.map((pack) => ({ pack, ruleSet: compileRuleSet(pack, smallModel, '2020-12-31').value }));
  return shareOut(carriers).flatMap(({ requirements }) =>
    requirements
      .filter((requirement) => requirement.id === id)
      .map(({ pack, except, rest }) => [pack, ...except, rest].join(' ')),
  );
}

describe('a requirement that several packs have', () => {
  const top = aChain(city);
  const lower = aChain(city, raised('county', '130102', 400));
  const town = aChain(city, raised('county', '130102', 400), raised('town', '130102001', 500));
  const plainTown = aChain(city, raised('county', '130102', 400), { id: 'town', jurisdiction: '130102001' });
  const beside = aChain(city, raised('beside', '130104', 350));

  test.each([
    { name: 'one alone has all of it', packs: [lower], found: ['county everything'] },
    { name: 'a county its own area', packs: [top, lower], found: ['city 130102 everything', 'county none'] },
    { name: 'in whatever order', packs: [lower, top], found: ['county none', 'city 130102 everything'] },
    {
      name: 'a county that changes nothing leaves it to the city',
      packs: [top, aChain(city, county)],
      found: ['city everything'],
    },
    {
      name: 'three levels',
      packs: [top, lower, town],
      found: ['city 130102 130102001 everything', 'county 130102001 none', 'town none'],
    },
    {
      name: 'a town that changes nothing leaves it to the county',
      packs: [top, lower, plainTown],
      found: ['city 130102 everything', 'county none'],
    },
    {
      name: 'a town takes the word of a county that is not used',
      packs: [top, plainTown],
      found: ['city 130102001 everything', 'town none'],
    },
    {
      name: 'two counties',
      packs: [top, lower, beside],
      found: ['city 130102 130104 everything', 'county none', 'beside none'],
    },
    { name: 'two counties without their city', packs: [lower, beside], found: ['county unplaced', 'beside none'] },
  ])('$name', ({ packs, found }) => {
    expect(shared(packs)).toEqual(found);
  });

  test('what a county does not mention is the city’s', () => {
    expect(shared([top, lower], 'city.served')).toEqual(['city everything']);
  });

  test('two packs with one area say the same, or are refused', () => {
    const twin = (value: number) => aChain(city, raised('twin', '130102', value));
    const same = { ...twin(400), id: 'twin' };
    expect(() => shared([lower, twin(450)])).toThrow('packs-overlap');
    // By different clauses: what would be cited?
    expect(() => shared([lower, same])).toThrow('packs-overlap');
  });
});
