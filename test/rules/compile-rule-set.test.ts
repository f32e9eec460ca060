import { describe, expect, test } from 'vitest';
import { type DataModel } from '../../src/model/data-model.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadDataModel } from '../../src/rules/load-data-model.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { type RulePack } from '../../src/rules/rule-pack.ts';

const model = aModel();
const requirement = `- id: a.area
  clause: a-01
  title: { zh: 面积, en: Area }
  obligation: must
  due: 2020-12-31
  for: community
  where: households > 0
  measure: sum(facilities.area)
  at-least: max(300, size)
  unit: m2
  default-reading: each
  readings:
    strict:
      more-than: 300
      note: { zh: 严, en: strict }
    share-of-all:
      for: city
      where: count(communities) > 0
      measure: share(communities, having sum(facilities.area) > 300)
      at-least: 90%
      note: { zh: 全市, en: city }
`;

test('the reading that stands is judged, the others are kept beside it', () => {
  const { value, diagnostics } = compileRuleSet(aPack(requirement), model, '2020-12-31');
  expect(diagnostics).toEqual([]);
  expect(value.requirements).toMatchObject([
    {
      id: 'a.area',
      judged: {
        id: 'each',
        row: { table: 'communities', level: 'community' },
        unit: 'm2',
        test: { comparison: 'at-least' },
      },
      readings: [{ id: 'strict' }, { id: 'share-of-all', row: { level: 'city' }, unit: 'percent' }],
    },
  ]);
});

describe('a fault in an indicator or a parameter', () => {
  test.each([
    { name: 'no formula, and nobody uses it', from: 'spare, ', measure: 'households +', line: 2 },
    { name: 'a name nobody knows, used', from: 'used, ', measure: 'housholds * 2', line: 1 },
    { name: 'another unit than it says', from: 'spare, ', measure: 'sum(facilities.area)', line: 2 },
  ])('$name: told once, where it stands', ({ from, measure, line }) => {
    const written = indicators.replace(new RegExp(`(${from}.*)measure: [^,]*`), `$1measure: ${measure}`);
    const text = requirement.replace('households > 0', 'used > 0');
    const { value, diagnostics } = compileRuleSet(aPack(text, written), model, '2020-12-31');
    expect(diagnostics).toMatchObject([{ at: { file: 'a/indicators.yaml', line } }]);
    expect(value.requirements).toHaveLength(from === 'used, ' ? 0 : 1);
  });

  test('two ends the wrong way round', () => {
    const text = requirement.replace('at-least: max(300, size)', 'between: [300, 200]');
    const { diagnostics } = compileRuleSet(aPack(text), model, '2020-12-31');
    expect(diagnostics).toMatchObject([{ code: 'formula-type', at: { line: 9, column: 18 } }]);
  });
});

describe('a fault in a formula', () => {
  test.each([
    {
      name: 'no such column',
      from: 'facilities.area)',
      to: 'facilities.aera)',
      code: 'formula-name',
      line: 8,
      column: 16,
    },
    { name: 'no such parameter', from: 'size', to: 'sise', code: 'formula-name', line: 9, column: 22 },
    { name: 'no such subject', from: 'for: community', to: 'for: comunity', code: 'formula-name', line: 6, column: 8 },
    { name: 'no such unit', from: 'unit: m2', to: 'unit: m3', code: 'formula-name', line: 10, column: 9 },
    { name: 'another unit', from: 'unit: m2', to: 'unit: household', code: 'formula-unit', line: 8, column: 12 },
    {
      name: 'a threshold of another unit',
      from: 'at-least: max(300, size)',
      to: 'at-least: 300 household',
      code: 'formula-unit',
      line: 9,
      column: 13,
    },
    {
      name: 'a number for a condition',
      from: 'households > 0',
      to: 'households',
      code: 'formula-type',
      line: 7,
      column: 10,
    },
    { name: 'a number for a day', from: 'due: 2020-12-31', to: 'due: 2020', code: 'formula-type', line: 5, column: 8 },
    {
      name: 'no formula',
      from: 'sum(facilities.area)',
      to: 'sum(facilities.area',
      code: 'formula-syntax',
      line: 8,
      column: 31,
    },
  ])('$name: $code at $line:$column', ({ from, to, code, line, column }) => {
    const { value, diagnostics } = compileRuleSet(aPack(requirement.replace(from, to)), model, '2020-12-31');
    expect(value.requirements).toEqual([]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code, severity: 'error', at: { file: 'a/requirements/one.yaml', line, column } }),
    );
  });

  test('in what several readings share, it is told once', () => {
    const shared = requirement.replace('facilities.area)\n  at-least', 'facilities.aera)\n  at-least');
    const { value, diagnostics } = compileRuleSet(aPack(shared), model, '2020-12-31');
    expect(diagnostics).toMatchObject([{ code: 'formula-name', at: { line: 8, column: 16 } }]);
    expect(value.requirements).toEqual([]);
  });

  test('without a near name, some of those that would do are named', () => {
    const { diagnostics } = compileRuleSet(aPack(requirement.replace('size', 'xyzzy')), model, '2020-12-31');
    expect(diagnostics).toMatchObject([{ params: { name: 'xyzzy', nearest: '' } }]);
    expect(diagnostics[0]?.params).toHaveProperty('allowed', expect.stringMatching(/households.*tolerance.*plan_end$/));
  });

  test('of many names twelve are named, and how many more there are', () => {
    const names = Array.from({ length: 30 }, (_, index) => `measure_of_the_plan_${index}`);
    const many = names
      .map(
        (id) => `- { id: ${id}, title: { zh: 户, en: homes }, for: community, measure: households, unit: household }`,
      )
      .join('\n');
    const { diagnostics } = compileRuleSet(aPack(requirement.replace('size', 'xyzzy'), many), model, '2020-12-31');
    const { params } = diagnostics.find(({ code }) => code === 'formula-name') ?? {};
    expect(params).toHaveProperty('more', expect.any(Number));
    expect(params).toHaveProperty('allowed', expect.stringMatching(/^(?:\w+, ){11}\w+$/));
  });

  test('a long formula is quoted around it', () => {
    const measure = `${Array.from({ length: 30 }, () => 'sum(facilities.area)').join(' + ')} + sum(facilities.aera)`;
    const text = requirement.replace('measure: sum(facilities.area)', `measure: ${measure}`);
    const { diagnostics } = compileRuleSet(aPack(text), model, '2020-12-31');
    expect(diagnostics).toMatchObject([
      { params: { formula: '…cilities.area) + sum(facilities.area) + sum(facilities.aera)', at: 46 } },
    ]);
  });

  test('it is found in a reading as well, and all are told at once', () => {
    const text = requirement.replace('more-than: 300', 'more-than: 300 household').replace('size', 'sise');
    const { diagnostics } = compileRuleSet(aPack(text), model, '2020-12-31');
    expect(diagnostics.map(({ at }) => at.line)).toEqual([9, 14]);
  });
});

const indicators = ['used', 'spare']
  .map((id) => `- { id: ${id}, title: { zh: 户, en: homes }, for: community, measure: households, unit: household }`)
  .join('\n');

function aPack(requirements: string, measures = indicators): RulePack {
  const { value, diagnostics } = loadPack([
    {
      path: 'a/pack.yaml',
      text: `id: a
version: 1.0.0
title: { zh: 规划, en: Plan }
issuer: { zh: 市政府, en: City }
number: null
period: { from: 2016-01-01, to: 2020-12-31 }
jurisdiction: ['1301']
sources: [{ id: text, title: { zh: 文本, en: Text }, status: primary }]
parameters:
  size: { value: 300, note: { zh: 面积, en: area } }
  tolerance: { value: 95%, note: { zh: 比例, en: share } }
  cities: { codes: ['1301'], note: { zh: 市, en: city } }
  tiers: { bands: [{ from: 0, value: 600 }], note: { zh: 档, en: tier } }
`,
    },
    { path: 'a/indicators.yaml', text: measures },
    {
      path: 'a/clauses.yaml',
      text: '[{ id: a-01, locator: L1, wording: binding, trigger: 不少于, text: { zh: 面积, en: area } }]',
    },
    { path: 'a/requirements/one.yaml', text: requirements },
  ]);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function aModel(): DataModel {
  const levels = [
    ['province', 'provinces'],
    ['city', 'cities'],
    ['county', 'counties'],
    ['town', 'towns'],
    ['community', 'communities'],
  ].map(([id, plural]) => `- { id: ${id ?? ''}, title: { zh: 级, en: level }, plural: ${plural ?? ''} }`);
  const title = 'title: { zh: 表, en: table }';
  const { value, diagnostics } = loadDataModel([
    { path: 'levels.yaml', text: levels.join('\n') },
    { path: 'units.yaml', text: ['m2', 'household', 'percent'].map((id) => `- { id: ${id}, ${title} }`).join('\n') },
    {
      path: 'communities.yaml',
      text: `{ id: communities, ${title}, subject: community, subject-title: { zh: 社区, en: community }, key: id, requires: [[id]],
  columns: [{ id: id, ${title}, type: key }, { id: households, ${title}, type: integer, unit: household }] }`,
    },
    {
      path: 'facilities.yaml',
      text: `{ id: facilities, ${title}, subject: facility, subject-title: { zh: 设施, en: facility }, home: unit_id, requires: [[area]],
  columns: [{ id: unit_id, ${title}, type: ref, ref: unit }, { id: area, ${title}, type: decimal, unit: m2 }] }`,
    },
  ]);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}
