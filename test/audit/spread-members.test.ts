import { describe, expect, test } from 'vitest';
import { audit, openOutcomes } from '../../src/audit/audit.ts';
import { bandsOf } from '../../src/audit/bands-of.ts';
import { spreadOf } from '../../src/audit/spread-members.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { rational, rationalFromNumber } from '../../src/model/rational.ts';
import { buildReport } from '../../src/report/build/build-report.ts';
import { communityTallies } from '../../src/report/build/community-tallies.ts';
import { placesOf } from '../../src/report/build/places-of.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { interval } from '../support/a-report.ts';
import { aPack } from '../support/a-pack.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel } from '../support/a-small-world.ts';

const asOf = '2020-12-31';
const average = `- id: t.average
  clause: t-1
  title: { zh: 平均设施数, en: facilities on average }
  obligation: must
  for: city
  measure: mean(communities where type = urban, of count(facilities))
  at-least: 2
  unit: person
- id: t.station
  clause: t-1
  title: { zh: 服务站, en: station }
  obligation: must
  for: community
  measure: count(facilities)
  at-least: 1
  unit: person
`;

/** Three urban communities and a rural one, with so many facilities each. */
function aWorld(facilities: readonly number[]) {
  const types = ['urban', 'urban', 'urban', 'rural'];
  const coordinates = (index: number) => (index < 2 ? { lat: 38 + index, lon: 114 } : {});
  return aSmallWorld([
    aLinkedTable(
      'communities',
      ['type', 'lat', 'lon'],
      communityUnits.map((home, index) => ({ home, values: { type: types[index] ?? null, ...coordinates(index) } })),
    ),
    aLinkedTable(
      'facilities',
      [],
      communityUnits.flatMap((home, index) =>
        Array.from({ length: facilities[index] ?? 0 }, () => ({ home, values: {} })),
      ),
    ),
  ]);
}

async function auditOf(facilities: readonly number[]) {
  const { value, diagnostics } = compileRuleSet(aPack({ requirements: average }), smallModel, asOf);
  expect(diagnostics).toEqual([]);
  const material = aWorld(facilities);
  const options = { asOf, absentRows: 'none', region: null, show: openOutcomes, onStage: () => undefined } as const;
  return { material, result: await audit([value], material, smallModel, dialects.duckdb, options) };
}

test('an average that is met says how many of its members lie below it', async () => {
  const { result } = await auditOf([5, 1, 1, 9]);
  expect(result.distributions).toMatchObject([
    {
      requirement: 't.average',
      subject: { kind: 'city', code: '1301' },
      members: 'community',
      count: 3,
      unsettled: 0,
      median: interval(1),
      below: { low: 2 / 3, high: 2 / 3 },
    },
  ]);
});

test('a report counts every requirement in every area, and knows where communities are', async () => {
  const { result, material } = await auditOf([5, 0, 1, 9]);
  const frame = { tool: { name: 'cscheck', version: '0' }, asOf, asOfSource: 'data' } as const;
  const options = { absentRows: 'none', region: [], set: {}, readings: [], mapping: null, encouraged: false } as const;
  const report = buildReport(
    { ...frame, inputs: [], paths: [], packs: [], onlyNamed: [], options, encouragedLeftOut: 0 },
    result,
    material,
    [],
  );
  expect(report.requirements.map(({ id }) => id)).toEqual(['t.average', 't.station']);
  expect(report.areas.map(({ unit, byRequirement }) => [unit.code, byRequirement])).toMatchObject([
    ['130102', [null, { compliant: 2, 'non-compliant': 1 }]],
    ['130102001', [null, { compliant: 1, 'non-compliant': 1 }]],
    ['130102002', [null, { compliant: 1, 'non-compliant': 0 }]],
    ['130104', [null, { compliant: 1, 'non-compliant': 0 }]],
    ['130104001', [null, { compliant: 1, 'non-compliant': 0 }]],
  ]);
  expect(report.places).toMatchObject([
    { unit: { code: '130102001001' }, outcome: 'compliant', latitude: 38, longitude: 114, system: null },
    { unit: { code: '130102001002' }, outcome: 'non-compliant', latitude: 39, longitude: 114, system: null },
  ]);
});

test('a community with coordinates knows what is judged in it, and by what it is short', async () => {
  const { result, material } = await auditOf([5, 0, 1, 9]);
  const tallies = communityTallies(result.judgements, material.units);
  expect(placesOf(tallies, result.judgements, material)).toMatchObject([
    { counts: { compliant: 1, 'non-compliant': 0 }, short: [] },
    { counts: { compliant: 0, 'non-compliant': 1 }, short: ['t.station'] },
  ]);
});

describe('a spread', () => {
  const ten = interval(10);
  test.each([
    { name: 'below, at and above', members: [9, 10, 11], median: interval(10), below: { low: 1 / 3, high: 1 / 3 } },
    { name: 'an even number', members: [9, 10, 11, 12], median: interval(10.5), below: { low: 0.25, high: 0.25 } },
    { name: 'one alone', members: [12], median: interval(12), below: { low: 0, high: 0 } },
  ])('of $name', ({ members, median, below }) => {
    const spread = spreadOf(
      members.map((member) => interval(member)),
      ten,
    );
    expect(spread).toMatchObject({ count: members.length, unsettled: 0, median, below });
  });

  test('keeps what is not known apart: a missing value is not below', () => {
    const spread = spreadOf([interval(9), interval(0, null), interval(8, 12), interval(20)], ten);
    expect(spread).toMatchObject({ unsettled: 2, median: { high: null }, below: { low: 0.25, high: 0.75 } });
    expect(spread.bands.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe('bands', () => {
  const of = (...values: readonly number[]) => values.map(rationalFromNumber);
  test.each([
    { name: 'whole numbers in whole bands', values: of(0, 1, 1, 3), target: 2, bands: [1, 2, 0, 1] },
    { name: 'only the target', values: of(2, 2), target: 2, bands: [2] },
    { name: 'nothing', values: [], target: 2, bands: [] },
  ])('$name', ({ values, target, bands }) => {
    expect(bandsOf(values, rationalFromNumber(target)).map(({ count }) => count)).toEqual(bands);
  });

  test('one ends and another begins at the target, however odd it is', () => {
    const bands = bandsOf(of(0, 100, 33), rational(25n, 2n));
    expect(bands.map(({ from }) => from)).toContain(12.5);
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });
});
