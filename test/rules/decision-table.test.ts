import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { parameterText } from '../../src/rules/parameter-text.ts';
import { smallModel } from '../support/a-small-world.ts';

const asOf = '2018-06-30';
const stationsAreGood = `
    choices:
      - { when: { type: station }, allow: { good: true } }
      - { when: { type: [centre] }, allow: { good: [true, false] } }`;

describe('A decision table among the parameters', () => {
  test('is what a condition may ask about', () => {
    const pack = packWith(stationsAreGood);
    const { value, diagnostics } = compileRuleSet(pack, smallModel, asOf);
    expect(diagnostics).toEqual([]);
    expect(value.requirements[0]?.judged.test).toMatchObject({ condition: { kind: 'allowed', name: 'table' } });
  });

  test('is written out line by line', () => {
    const table = packWith(stationsAreGood).parameters.get('table');
    expect(table === undefined ? '' : parameterText(table)).toBe(
      'type = station: good = true; type = centre: good in (true, false)',
    );
  });

  test('cannot be set on the command line', () => {
    const overrides = { set: new Map([['table', 'station']]), readings: new Map<string, string>() };
    expect(() => compileRuleSet(packWith(stationsAreGood), smallModel, asOf, overrides)).toThrow('parameter-unknown');
  });

  test.each([
    {
      name: 'a word the column does not know',
      yaml: stationsAreGood.replace('station', 'shed'),
      found: { name: 'shed' },
    },
    {
      name: 'a column the row does not have',
      yaml: stationsAreGood.replace('good: true', 'fine: true'),
      found: { name: 'fine' },
    },
  ])('$name is an error where the table is asked', ({ yaml, found }) => {
    const { diagnostics } = compileRuleSet(packWith(yaml), smallModel, asOf);
    expect(diagnostics).toMatchObject([{ code: 'formula-name', params: found }]);
  });

  test.each([
    { name: 'without lines', yaml: '\n    choices: []' },
    { name: 'beside a value', yaml: `${stationsAreGood}\n    value: 3` },
    { name: 'with a misspelt key', yaml: stationsAreGood.replace('allow:', 'allows:') },
    { name: 'that allows nothing of a column', yaml: stationsAreGood.replace('[true, false]', '[]') },
  ])('$name is malformed', ({ yaml }) => {
    expect(loaded(yaml).value).toBeUndefined();
  });
});

function packWith(parameter: string) {
  const { value, diagnostics } = loaded(parameter);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** @param parameter what stands under the name of the parameter */
function loaded(parameter: string) {
  const files = {
    'pack.yaml': `
id: t
version: 1.0.0
title: { zh: 测试, en: test }
issuer: { zh: 测试, en: test }
number: null
period: { from: 2016-01-01, to: 2020-12-31 }
jurisdiction: ['13']
sources: [{ id: s, title: { zh: 测试, en: test }, status: primary }]
parameters:
  table:${parameter}
    note: { zh: 测试, en: test }
`,
    'clauses.yaml': `
- { id: t-1, locator: '1', wording: binding, trigger: 不少于, text: { zh: 测试条款, en: a clause } }
`,
    'requirements/one.yaml': `
- id: t.one
  clause: t-1
  title: { zh: 一, en: one }
  obligation: must
  for: facility
  holds: allowed(table)
`,
  };
  return loadPack(Object.entries(files).map(([path, text]) => ({ path: `t/${path}`, text })));
}
