import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { noOverrides, overridePack } from '../../src/rules/override-pack.ts';
import { packOn } from '../../src/rules/pack-on.ts';
import { parameterText } from '../../src/rules/parameter-text.ts';
import { aPack } from '../support/a-pack.ts';
import { smallModel } from '../support/a-small-world.ts';
import { failureOf } from '../support/failure-of.ts';

const asOf = '2020-12-31';
const note = 'note: { zh: 注, en: note }';
const head = `parameters:
  size: { value: 300 m2, ${note} }
  least: { value: 2, ${note} }
  tolerance: { value: 90%, ${note} }
  pace: { value: 5 km_per_hour, ${note} }
  last: { value: plan_end, ${note} }
  strict: { value: 'true', ${note} }
  cities: { codes: ['1301', '1302'], ${note} }
  tiers: { bands: [{ from: 0, value: 600 }], ${note} }
  modes: { choices: [{ when: { type: station }, allow: { good: true } }], ${note} }
`;
const requirements = `- id: t.area
  clause: t-1
  title: { zh: 面积, en: area }
  obligation: must
  for: community
  measure: sum(facilities.floor_area)
  at-least: size
  unit: m2
  default-reading: each
  readings:
    of-good: { measure: sum(facilities.floor_area where good), note: { zh: 好的, en: good ones } }
    larger: { more-than: 400, note: { zh: 大的, en: larger } }
- id: t.share
  clause: t-1
  title: { zh: 比例, en: share }
  obligation: must
  for: city
  measure: share(communities, having count(facilities) >= least)
  at-least: tolerance
  unit: percent
- id: t.hours
  clause: t-1
  title: { zh: 户数, en: households }
  obligation: must
  for: community
  measure: households
  between: [100, 3000]
  unit: household
- id: t.some
  clause: t-1
  title: { zh: 有, en: some }
  obligation: must
  for: community
  where: sum(facilities.floor_area) < size
  holds: count(facilities) >= least
- { id: t.number, clause: t-1, title: { zh: 数, en: number }, reported: true, for: community, measure: households, unit: household }
`;
const pack = aPack({ head, requirements });

function setting(name: string, value: string) {
  const set = new Map([[name, value]]);
  const { day, set: standing } = overridePack(packOn(pack, asOf), { ...noOverrides, set }, smallModel, asOf);
  return { pack: day.pack, set: standing };
}

describe('a parameter is set', () => {
  test.each([
    { name: 'with its unit', id: 'size', value: '350 m2', stands: '350 m2' },
    { name: 'by the name of its pack', id: 't.size', value: '350 m2', stands: '350 m2' },
    { name: 'as a number alone, which takes the unit', id: 'size', value: '350', stands: '350 m2' },
    { name: 'without a space before the unit', id: 'size', value: '350m2', stands: '350 m2' },
    { name: 'as a formula', id: 'size', value: '300 m2 + 10 m2 * least', stands: '300 m2 + 10 m2 * least' },
    { name: 'to a bare number where it is one', id: 'least', value: '3', stands: '3' },
    { name: 'to a percentage', id: 'tolerance', value: '95%', stands: '95%' },
    { name: 'to a percentage in full width', id: 'tolerance', value: '95 ％', stands: '95%' },
    { name: 'to a speed', id: 'pace', value: '4', stands: '4 km_per_hour' },
    { name: 'to a day', id: 'last', value: '2019-12-31', stands: '2019-12-31' },
    { name: 'to true or false', id: 'strict', value: 'false', stands: 'false' },
    { name: 'to codes', id: 'cities', value: '1303、1304', stands: '1303,1304' },
  ])('$name: $id=$value', ({ id, value, stands }) => {
    const { pack: changed, set } = setting(id, value);
    expect(set.get(id)).toBe(stands);
    const parameter = changed.parameters.get(id.replace('t.', ''));
    expect(parameter === undefined ? '' : parameterText(parameter).replaceAll(', ', ',')).toBe(stands);
    expect(compileRuleSet(changed, smallModel, asOf).diagnostics).toEqual([]);
  });

  test('of another pack is passed over', () => {
    expect(setting('u.size', '350 m2')).toEqual({ pack, set: new Map() });
  });

  test.each([
    { name: 'no number', id: 'size', value: 'abc', says: ['formula-name'] },
    { name: 'nothing', id: 'size', value: '', says: ['formula-syntax'] },
    { name: 'half a formula', id: 'size', value: '300 m2 +', says: ['formula-syntax'] },
    { name: 'a column', id: 'size', value: 'households', says: ['formula-name'] },
    { name: 'itself', id: 'size', value: 'size + 1', says: ['formula-type'] },
    { name: 'another unit', id: 'size', value: '5 person', says: [] },
    { name: 'a day for a number', id: 'size', value: '2020-01-01', says: [] },
    { name: 'a number for a day', id: 'last', value: '2020', says: [] },
    { name: '95 for 95%', id: 'tolerance', value: '95', says: [] },
    { name: 'a statement of SQL', id: 'cities', value: "1301'; DROP TABLE units", says: [] },
    { name: 'no codes', id: 'cities', value: '', says: [] },
  ])('to $name: refused', ({ id, value, says }) => {
    const failure = failureOf(() => setting(id, value));
    expect(failure).toMatchObject({ code: 'setting-invalid', params: { setting: `${id}=${value}` } });
    expect(failure.diagnostics.map(({ code }) => code)).toEqual(says);
  });

  test('what is wrong with a formula is said with its place in it', () => {
    const { diagnostics } = failureOf(() => setting('size', '300 m2 + households'));
    expect(diagnostics).toMatchObject([
      { at: { file: '--set size' }, params: { formula: '300 m2 + households', at: 10 } },
    ]);
  });

  test.each([
    { id: 'tiers', kind: 'bands' },
    { id: 'modes', kind: 'choices' },
  ])('$kind are a table, which no line can hold', ({ id, kind }) => {
    expect(failureOf(() => setting(id, '600'))).toMatchObject({ code: 'setting-table', params: { name: id, kind } });
  });

  test('so high that nobody can reach it: refused, where it is asked', () => {
    const failure = failureOf(() => setting('tolerance', '120%'));
    expect(failure).toMatchObject({ code: 'setting-out-of-reach', params: { settings: 'tolerance=120%' } });
    expect(failure.diagnostics).toMatchObject([
      { code: 'threshold-unreachable', at: { file: 't/requirements/one.yaml' } },
    ]);
  });

  test('so low that everybody reaches it', () => {
    expect(setting('tolerance', '0%').set).toEqual(new Map([['tolerance', '0%']]));
  });
});

describe('the threshold of a requirement is set by its id', () => {
  test('to a formula, with the readings that share its line and no others', () => {
    const { pack: changed, set } = setting('t.area', 'max(350 m2, 2 m2 * households / 1 household)');
    expect(set.get('t.area')).toBe('max(350 m2, 2 m2 * households / 1 household)');
    const [area] = changed.requirements;
    expect(area?.readings.map(({ test: asked }) => asked)).toMatchObject([
      { comparison: 'at-least', thresholds: [{ text: 'max(350 m2, 2 m2 * households / 1 household)' }] },
      { comparison: 'at-least', thresholds: [{ text: 'max(350 m2, 2 m2 * households / 1 household)' }] },
      { comparison: 'more-than', thresholds: [{ text: '400' }] },
    ]);
  });

  test('under the reading that is asked for', () => {
    const readings = new Map([['t.area', 'larger']]);
    const set = new Map([['t.area', '500m2']]);
    const { day } = overridePack(packOn(pack, asOf), { set, readings }, smallModel, asOf);
    expect(day.pack.requirements[0]?.readings).toMatchObject([
      { id: 'larger', test: { comparison: 'more-than', thresholds: [{ text: '500 m2' }] } },
      { id: 'each', test: { thresholds: [{ text: 'size' }] } },
      { id: 'of-good', test: { thresholds: [{ text: 'size' }] } },
    ]);
  });

  test.each([
    { name: 'of another unit', id: 't.area', value: '300 household', says: 'formula-unit', at: 1 },
    { name: 'with a name nobody knows', id: 't.area', value: '20 * housholds', says: 'formula-name', at: 6 },
    { name: 'that is no formula', id: 't.area', value: 'max(300 m2,', says: 'formula-syntax', at: 12 },
    { name: 'that is a condition', id: 't.area', value: 'households > 3', says: 'formula-type', at: 12 },
  ])('to one $name: refused, with the place', ({ id, value, says, at }) => {
    const failure = failureOf(() => setting(id, value));
    expect(failure).toMatchObject({ code: 'setting-invalid', params: { stated: 't.area=size' } });
    expect(failure.diagnostics).toMatchObject([{ code: says, at: { file: `--set ${id}` }, params: { at } }]);
  });

  test('90 for 90%: refused', () => {
    expect(failureOf(() => setting('t.share', '90'))).toMatchObject({ code: 'setting-invalid' });
    expect(setting('t.share', '95%').set.get('t.share')).toBe('95%');
  });

  test('out of reach: refused', () => {
    expect(failureOf(() => setting('t.share', '101%'))).toMatchObject({ code: 'setting-out-of-reach' });
  });

  test.each([
    { id: 't.hours', asked: 'between', parameters: '' },
    { id: 't.some', asked: 'holds', parameters: 'size, least' },
    { id: 't.number', asked: 'figure', parameters: '' },
  ])('$id has none: what may be set instead is named', ({ id, asked, parameters }) => {
    const expected = { code: 'setting-threshold', params: { id, asked, parameters } };
    expect(failureOf(() => setting(id, '3'))).toMatchObject(expected);
  });
});

describe('a reading', () => {
  const read = (reading: string) =>
    overridePack(packOn(pack, asOf), { ...noOverrides, readings: new Map([['t.area', reading]]) }, smallModel, asOf).day
      .pack;

  test('that is asked for is judged, the others are kept beside it', () => {
    const { value } = compileRuleSet(read('larger'), smallModel, asOf);
    expect(value.requirements[0]).toMatchObject({
      judged: { id: 'larger' },
      readings: [{ id: 'each' }, { id: 'of-good' }],
    });
  });

  test('that stands anyway changes nothing', () => {
    expect(read('each').requirements[0]?.readings).toEqual(pack.requirements[0]?.readings);
  });

  test('that nobody wrote stops the tool, with the nearest', () => {
    const failure = failureOf(() => read('lager'));
    expect(failure).toMatchObject({ code: 'reading-unknown', params: { reading: 't.area=lager', nearest: 'larger' } });
  });
});
