import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { parameterText } from '../../src/rules/parameter-text.ts';
import { aPack, packFiles, type PackTexts } from '../support/a-pack.ts';
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
  return aPack(textsWith(parameter));
}

function loaded(parameter: string) {
  return loadPack(packFiles(textsWith(parameter)));
}

/** @param parameter what stands under the name of the parameter */
function textsWith(parameter: string): PackTexts {
  return {
    head: `parameters:
  table:${parameter}
    note: { zh: 测试, en: test }
`,
    requirements: `- id: t.one
  clause: t-1
  title: { zh: 一, en: one }
  obligation: must
  for: facility
  holds: allowed(table)
`,
  };
}
