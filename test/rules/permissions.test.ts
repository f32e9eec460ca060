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
  holds: exists(facilities where type = station)
  default-reading: each
  readings:
    everywhere:
      for: city
      holds: every(communities, having exists(facilities where type = station))
      note: { zh: 全市, en: the whole city }
- id: t.centre
  clause: t-1
  title: { zh: 服务中心, en: centre }
  obligation: must
  for: town
  holds: exists(facilities where type = centre)
`;
const permissions = `- id: t.share
  clause: t-2
  title: { zh: 合用, en: sharing }
  for: community
  when: households < 300
  lifts: [t.station]
`;

test('a permission goes with the readings about the same kind of row', () => {
  const { value, diagnostics } = compileRuleSet(aPack({ requirements, permissions }), smallModel, '2020-12-31');
  expect(diagnostics).toEqual([]);
  expect(value.requirements).toMatchObject([
    {
      judged: { permissions: [{ id: 't.share', clause: { id: 't-2', locator: '二 L2' }, text: 'households < 300' }] },
      readings: [{ id: 'everywhere', permissions: [] }],
    },
    { id: 't.centre', judged: { permissions: [] } },
  ]);
});

test('a permission may cite a requirement, even the one it lifts', () => {
  const citing = permissions.replace('households < 300', "households < 300 and fails('t.station')");
  const { value, diagnostics } = compileRuleSet(aPack({ requirements, permissions: citing }), smallModel, '2020-12-31');
  expect(diagnostics).toEqual([]);
  expect(value.requirements).toMatchObject([{ judged: { permissions: [{ id: 't.share' }] } }, {}]);
});

test('a permission that lifts nothing is one', () => {
  const texts = { requirements, permissions: permissions.replace('[t.station]', '[]') };
  expect(aPack(texts).permissions).toMatchObject([{ id: 't.share', lifts: [] }]);
});

describe('a permission is refused', () => {
  test.each([
    {
      name: 'when it lifts what is not there',
      from: 't.station',
      to: 't.staton',
      code: 'name-unknown',
      params: { nearest: 't.station', allowed: 't.station' },
      at: { line: 6, column: 11 },
    },
    {
      name: 'when it lifts what is about another kind of row',
      from: 't.station',
      to: 't.centre',
      code: 'yaml-schema',
      params: { reason: { phrase: 'lifts-other-row', found: 'town', expected: 'community' } },
      at: { line: 6, column: 11 },
    },
    {
      name: 'when its clause is not there',
      from: 'clause: t-2',
      to: 'clause: t-22',
      code: 'clause-unknown',
      params: { nearest: 't-2' },
      at: { line: 2, column: 11 },
    },
    {
      name: 'when its id is that of a requirement',
      from: 't.share',
      to: 't.station',
      code: 'id-duplicate',
      params: { id: 't.station' },
      at: { line: 1, column: 7 },
    },
    {
      name: 'when it says more than it can',
      from: 'lifts:',
      to: 'obligation: may\n  lifts:',
      code: 'key-unknown',
      params: { key: 'obligation' },
      at: { line: 6, column: 3 },
    },
  ])('$name', ({ from, to, code, params, at }) => {
    const files = packFiles({ requirements, permissions: permissions.replace(from, to) });
    const { value, diagnostics } = loadPack(files);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code, params, at: { file: 't/permissions.yaml', ...at } }]);
  });

  test('when its condition names no column', () => {
    const pack = aPack({ requirements, permissions: permissions.replace('households', 'housholds') });
    expect(compileRuleSet(pack, smallModel, '2020-12-31').diagnostics).toMatchObject([
      {
        code: 'formula-name',
        at: { file: 't/permissions.yaml', line: 5, column: 9 },
        params: { nearest: 'households' },
      },
    ]);
  });
});

test('the page of the pack has it, with what it lifts, and counts its clause', () => {
  const page = packReadme(aPack({ requirements, permissions }));
  expect(page).toContain(
    '| 合用<br>sharing<br>`t.share` | `community` | `households < 300` | `t.station` | 二 L2<br>`t-2` |',
  );
  expect(page).toContain('2/3');
  expect(packReadme(aPack({ requirements }))).not.toContain('允许事项');
});
