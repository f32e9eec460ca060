import { describe, expect, test } from 'vitest';
import { loadOnePack } from '../../src/flow/load-one-pack.ts';
import { testRules } from '../../src/flow/test-rules.ts';
import { type PackTest } from '../../src/model/pack-test.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';
import { added, type Change, starterPack } from '../support/starter-pack.ts';

const model = shippedDataModel();
const cases = 'cases/stations.yaml';
const stations = 'requirements/stations.yaml';

test('a pack that has just been begun passes, and its cases go every way', async () => {
  expect(await tested([])).toMatchObject({
    id: 'my-pack',
    cases: 8,
    failed: [],
    ways: { total: 14, gone: 14 },
    missed: [],
  });
});

describe('what a case expects and is not found', () => {
  test.each([
    {
      name: 'another outcome',
      from: 'outcome: compliant, observed: 300, required: 300',
      to: 'outcome: non-compliant',
      expected: { kind: 'outcome', outcome: 'non-compliant' },
      found: { kind: 'outcome', outcome: 'compliant' },
    },
    {
      name: 'another reason',
      from: 'reason: short',
      to: 'reason: excess',
      expected: { kind: 'reason', reason: 'excess' },
      found: { kind: 'reason', reason: 'short' },
    },
    {
      name: 'another number',
      from: 'observed: 299',
      to: 'observed: 298',
      expected: { kind: 'observed', unit: 'm2', value: { low: { numerator: 298n } } },
      found: { kind: 'observed', value: { low: { numerator: 299n } } },
    },
    {
      name: 'a number where any would do',
      from: 'observed: [0, null]',
      to: 'observed: 0',
      expected: { kind: 'observed', value: { high: { numerator: 0n } } },
      found: { kind: 'observed', value: { high: null } },
    },
    {
      name: 'another day',
      from: 'shortfall: 1, due: 2025-12-31',
      to: 'shortfall: 1, due: 2025-12-30',
      expected: { kind: 'due', due: '2025-12-30' },
      found: { kind: 'due', due: '2025-12-31' },
    },
    {
      name: 'a subject that there is not',
      from: "subject: '110199001002'",
      to: "subject: '110199001009'",
      expected: { kind: 'verdict', isThere: true },
      found: { kind: 'verdict', isThere: false },
    },
  ])('$name', async ({ from, to, expected, found }) => {
    const { failed, cases: total } = await tested([{ file: cases, from, to }]);
    expect(failed).toHaveLength(1);
    expect(total).toBe(8);
    expect(failed[0]?.faults).toMatchObject([{ expected, found }]);
  });

  test('a verdict on what cannot be judged', async () => {
    const { failed } = await tested([{ file: cases, from: /    facilities: \[\]\n/, to: '' }]);
    expect(failed).toMatchObject([
      {
        name: 'a village is not asked for it',
        faults: [{ subject: null, expected: { isThere: true }, found: { isThere: false } }],
      },
    ]);
  });

  test('comes with what cannot be read of its rows', async () => {
    const { failed } = await tested([{ file: cases, from: 'type: 社区服务站', to: 'type: 服务亭' }]);
    expect(failed[0]?.diagnostics).toMatchObject([
      { code: 'cell-word-unknown', at: { file: cases, line: 12 }, params: { text: '服务亭' } },
    ]);
  });

  test('is said where it is expected', async () => {
    const { failed } = await tested([
      { file: cases, from: 'outcome: compliant, observed: 300', to: 'outcome: undetermined, observed: 300' },
    ]);
    expect(failed[0]?.faults[0]?.at).toMatchObject({ file: cases, line: 23 });
  });
});

describe('a way that no case goes', () => {
  const without = (name: string): Change => ({
    file: cases,
    from: new RegExp(`- requirement: \\S+\\n {2}name: ${name}.*\\n(?: .*\\n)*`),
    to: '',
  });

  test.each([
    {
      name: 'a condition that is never false',
      changes: [without('a village is not asked for it')],
      missed: ['failed type = urban'],
    },
    {
      name: 'a requirement that is never met',
      changes: [without('exactly four of five')],
      missed: ['met share(communities, having count(facilities where is_station) >= 1) … 80%'],
    },
    {
      name: 'one of two conditions',
      changes: [{ file: stations, from: 'where: type = urban', to: 'where: type = urban or type = rural' }],
      missed: ['held type = rural'],
    },
    {
      name: 'a value that is never the greatest',
      changes: [{ file: stations, from: 'at-least: station_floor', to: 'at-least: max(station_floor, 200 m2)' }],
      missed: [],
    },
    {
      name: 'a choice that is always made alike',
      changes: [
        { file: stations, from: 'at-least: station_floor', to: 'at-least: if(type = rural, 200 m2, station_floor)' },
      ],
      missed: ['held type = rural'],
    },
    {
      name: 'the greatest of two, where one depends on the data',
      changes: [
        {
          file: stations,
          from: 'at-least: station_floor',
          to: 'at-least: max(station_floor, if(type = urban, 100 m2, 400 m2))',
        },
      ],
      missed: ['greatest if(type = urban, 100, 400)', 'failed type = urban'],
    },
    {
      name: 'a second source',
      changes: [
        {
          file: stations,
          from: 'measure: sum(facilities.floor_area where is_station)',
          to: 'measure: either(sum(facilities.floor_area where is_station), indicator(sports_area))',
        },
      ],
      missed: ['source indicator(sports_area)'],
    },
  ])('$name', async ({ changes, missed }) => {
    const found = await tested(changes);
    expect(found.missed.map(({ way, text }) => `${way} ${text}`).toSorted()).toEqual(missed.toSorted());
  });

  test('belongs to the indicator that is written so, once for all that use it', async () => {
    const { missed } = await tested([without('what is closed and what is no station do not count')]);
    expect(new Set(missed.map(({ formula }) => formula))).toEqual(new Set(['is_station']));
  });

  test('a requirement without cases misses all of its own', async () => {
    const { missed } = await tested([
      added(
        stations,
        '\n- id: my-pack.other\n  clause: my-pack-02\n  title: { zh: 又, en: Other }\n  obligation: should\n  for: community\n  holds: households > 9\n',
      ),
    ]);
    expect(missed.map(({ formula, way }) => `${formula} ${way}`)).toEqual(
      ['met', 'unmet', 'held', 'failed'].map((way) => `my-pack.other ${way}`),
    );
  });
});

function tested(changes: readonly Change[]): Promise<PackTest> {
  return testRules(loadOnePack(starterPack(changes), 'my-pack').pack, model);
}
