import { describe, expect, test } from 'vitest';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { loadPack } from '../../src/rules/load-pack.ts';
import { packReadme } from '../../src/rules/pack-readme.ts';
import { aPack, packFiles } from '../support/a-pack.ts';
import { smallModel } from '../support/a-small-world.ts';

const requirements = `- id: t.station
  clause: t-1
  title: { zh: 服务站, en: station }
  obligation: must
  for: community
  holds: exists(facilities)
`;
const figure = `- id: t.area
  clause: t-3
  title: { zh: 设施面积, en: floor area }
  reported: true
  for: community
  where: type = urban
  measure: sum(facilities.floor_area)
  unit: m2
`;

test('what is reported is a figure and no requirement', () => {
  const pack = aPack({ requirements: requirements + figure });
  expect(pack.requirements.map(({ id }) => id)).toEqual(['t.station']);
  expect(pack.figures).toMatchObject([{ id: 't.area', clause: { id: 't-3' }, unit: { text: 'm2' } }]);
});

describe('a figure is refused', () => {
  test.each([
    {
      name: 'with a threshold',
      from: 'unit: m2',
      to: 'at-least: 300\n  unit: m2',
      fault: { code: 'key-unknown', params: { key: 'at-least' }, at: { line: 8 } },
    },
    {
      name: 'with an obligation, which comes from its clause',
      from: 'unit: m2',
      to: 'obligation: should\n  unit: m2',
      fault: { code: 'key-unknown', params: { key: 'obligation' }, at: { line: 8 } },
    },
    {
      name: 'without its unit',
      from: '  unit: m2\n',
      to: '',
      fault: { code: 'yaml-schema', params: { reason: 'missing' }, at: { line: 1 } },
    },
    {
      name: 'that may be one or not',
      from: 'reported: true',
      to: 'reported: perhaps',
      fault: { code: 'yaml-schema', params: { reason: 'true-or-false' }, at: { line: 4 } },
    },
    {
      name: 'where nothing else is asked: nothing would be judged',
      from: '',
      to: '',
      fault: { code: 'yaml-schema', params: { reason: 'no-requirement' } },
    },
  ])('$name', ({ from, to, fault }) => {
    const { value, diagnostics } = loadPack(packFiles({ requirements: figure.replace(from, to) }));
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual(expect.arrayContaining([expect.objectContaining({ code: fault.code })]));
    expect(diagnostics.find(({ code }) => code === fault.code)).toMatchObject(fault);
  });

  test.each([
    {
      name: 'with another unit than its measure',
      from: 'unit: m2',
      to: 'unit: household',
      code: 'formula-unit',
      line: 13,
    },
    { name: 'with a unit nobody knows', from: 'unit: m2', to: 'unit: m3', code: 'formula-name', line: 14 },
    { name: 'with a column nobody knows', from: 'floor_area', to: 'floor_aera', code: 'formula-name', line: 13 },
  ])('$name', ({ from, to, code, line }) => {
    const pack = aPack({ requirements: requirements + figure.replace(from, to) });
    const { value, diagnostics } = compileRuleSet(pack, smallModel, '2020-12-31');
    expect(diagnostics).toMatchObject([{ code, at: { line } }]);
    expect({ requirements: value.requirements.length, figures: value.figures.length }).toEqual({
      requirements: 1,
      figures: 0,
    });
  });
});

describe('a worked example', () => {
  const example = (expected: string, of = 't.area') => `- requirement: ${of}
  name: an example
  as-of: 2020-12-31
  tables: {}
  expect:
    - { subject: '130102001001', ${expected} }
`;

  test.each([
    { name: 'of a figure expects a value', cases: example('observed: 300'), faults: [] },
    {
      name: 'of a figure expects no outcome',
      cases: example('observed: 300, outcome: compliant'),
      faults: [{ reason: 'outcome-of-figure' }],
    },
    { name: 'of a figure has no due date', cases: example('due: none'), faults: [{ reason: 'outcome-of-figure' }] },
    {
      name: 'of a requirement expects an outcome',
      cases: example('observed: 300', 't.station'),
      faults: [{ reason: 'outcome-missing' }],
    },
    { name: 'of nothing is refused', cases: example('observed: 300', 't.aera'), faults: [{ nearest: 't.area' }] },
  ])('$name', ({ cases, faults }) => {
    const { diagnostics } = loadPack(packFiles({ requirements: requirements + figure, cases }));
    expect(diagnostics.map(({ params }) => params)).toMatchObject(faults);
  });
});

test('the page of the pack has it in a table of its own and counts its clause', () => {
  const page = packReadme(aPack({ requirements: requirements + figure }));
  expect(page).toContain(
    '| 设施面积<br>floor area<br>`t.area` | `community`<br>`type = urban` | `sum(facilities.floor_area)` (m2) | 三 L3<br>`t-3` |',
  );
  expect(page).toContain('2/3');
});
