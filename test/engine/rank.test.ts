import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { type Value } from '../../src/model/table.ts';
import { type RowKind } from '../../src/model/tree.ts';
import { aLinkedTable, aSmallWorld, communityUnits } from '../support/a-small-world.ts';
import { endsOf, expectPlainReading, judgedOn, treeOn } from './judged-on.ts';

const townRow: RowKind = { table: 'regions', level: 'town' };
const communityRow: RowKind = { table: 'communities', level: 'community' };
/** The towns of the city; the first two lie in one county. */
const towns = [3, 4, 5] as const;

describe('The rank of towns of a city by a score', () => {
  const byScore = 'rank(indicator(volunteers), among towns of city)';

  test.each<{ name: string; scores: readonly Value[]; formula?: string; ranks: readonly string[] }>([
    { name: 'the largest is first', scores: [70, 90, 80], ranks: ['3', '1', '2'] },
    { name: 'a tie shares the best place', scores: [90, 90, 80], ranks: ['1', '1', '3'] },
    { name: 'all alike are first', scores: [80, 80, 80], ranks: ['1', '1', '1'] },
    {
      name: 'the smallest is first where it is asked for',
      scores: [70, 90, 80],
      formula: 'rank(indicator(volunteers), among towns of city, smallest first)',
      ranks: ['1', '3', '2'],
    },
    { name: 'a blank score may be any', scores: [70, 90, null], ranks: ['2–3', '1–2', '1–3'] },
    {
      name: 'a rough score is compared by its ends',
      scores: [70, { low: 75, high: 80 }, 78],
      ranks: ['3', '1–2', '1–2'],
    },
    {
      name: 'a rough score that only touches is not before',
      scores: [80, { low: 70, high: 80 }, 60],
      ranks: ['1', '1–2', '3'],
    },
  ])('$name', async ({ scores, formula = byScore, ranks }) => {
    expect(await ranked(scored(scores), townRow, formula, towns)).toEqual(ranks);
  });

  test('a town of which the table says nothing may stand anywhere', async () => {
    expect(await ranked(scored([70, 90]), townRow, byScore, towns)).toEqual(['2–3', '1–2', '1–3']);
  });

  test('towns of another county do not count', async () => {
    const inCounty = 'rank(indicator(volunteers), among towns of county)';
    expect(await ranked(scored([70, 60, 90]), townRow, inCounty, [3, 4])).toEqual(['1', '2']);
  });

  test('a town that is the only one of its county has no rank, and one peer: itself', async () => {
    const material = scored([70, 60, 90]);
    const formula = 'rank(indicator(volunteers), among towns of county)';
    const [verdicts] = await judgedOn(material, townRow, [treeOn(townRow, formula)]);
    expect(verdicts?.get(5)).toMatchObject({ outcome: 'not-applicable', reason: 'no-members' });
    expect(await ranked(material, townRow, 'peers(towns of county)', towns)).toEqual(['2', '2', '1']);
  });

  test('a rank in the upper half, with the cut among three', async () => {
    const formula = 'rank(indicator(volunteers), among towns of city) - ceil(peers(towns of city) / 2)';
    // Of 3 the upper half are 2: the first is one place inside, the second on the line, the third one outside.
    expect(await ranked(scored([90, 80, 70]), townRow, formula, towns)).toEqual(['-1', '0', '1']);
  });
});

test('A town that has no share to show takes no place', async () => {
  const facilities = [
    { home: 3, values: { good: true } },
    { home: 4, values: { good: false } },
  ];
  const material = aSmallWorld([aLinkedTable('facilities', ['good'], facilities)]);
  const byShare = 'rank(share(facilities, having good), among towns of city)';
  const [verdicts] = await judgedOn(material, townRow, [treeOn(townRow, byShare)]);
  expect(verdicts?.get(5)).toMatchObject({ outcome: 'not-applicable', reason: 'no-members' });
  expect(await ranked(material, townRow, byShare, [3, 4])).toEqual(['1', '2']);
});

function scored(scores: readonly Value[]): LinkedMaterial {
  const rows = scores.map((value, index) => ({
    home: towns[index] ?? 5,
    values: { key: 'volunteers', period: '2017-12-31', value },
  }));
  return aSmallWorld([aLinkedTable('indicators', ['key', 'period', 'value'], rows)]);
}

async function ranked(material: LinkedMaterial, row: RowKind, formula: string, keys: readonly number[]) {
  const [verdicts] = await judgedOn(material, row, [treeOn(row, formula)]);
  return keys.map((key) => {
    const verdict = verdicts?.get(key);
    if (verdict === undefined) throw new Error(`${key} was not judged.`);
    return [...new Set(endsOf(verdict.observed))].join('–');
  });
}

// ── Against the plainest reading ─────────────────────────────────────────────────────────────────────────────────

const maybe = <Content>(content: fc.Arbitrary<Content>) => fc.option(content, { freq: 3, nil: null });
const world = fc
  .record({
    communities: fc.subarray([...communityUnits], { minLength: 1 }).chain((units) =>
      fc.tuple(
        ...units.map((home) =>
          fc.record({
            home: fc.constant(home),
            type: maybe(fc.constantFrom('urban', 'rural')),
            households: fc.constantFrom<Value>(0, 10, 20, null, { low: 9, high: 30 }),
          }),
        ),
      ),
    ),
    facilities: fc.array(
      fc.record({
        home: fc.constantFrom<number>(...towns, ...communityUnits),
        good: maybe(fc.boolean()),
        floor_area: fc.constantFrom<Value>(1, 2, 3.25, null, { low: 1, high: 4 }),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ communities, facilities }) => {
    const rows = (each: readonly { readonly home: number }[]) => each.map(({ home, ...values }) => ({ home, values }));
    return aSmallWorld([
      aLinkedTable('communities', ['type', 'households'], rows(communities)),
      aLinkedTable('facilities', ['good', 'floor_area'], rows(facilities)),
      aLinkedTable('indicators', ['key', 'period', 'value'], []),
    ]);
  });

const valueOfTown = fc.constantFrom(
  'count(facilities where good)',
  'sum(facilities.floor_area)',
  'share(facilities, having good)',
  'mean(facilities.floor_area)',
  'sum(facilities.floor_area) / count(facilities where good)',
  'count(communities where rank(households, among communities of county) <= 1)',
);
const valueOfCommunity = fc.oneof(
  valueOfTown.filter((formula) => !formula.includes('communities')),
  fc.constantFrom('households', 'if(type = urban, 15, households)'),
);

const measure = (value: fc.Arbitrary<string>, peers: readonly string[]) =>
  fc
    .tuple(value, fc.constantFrom(...peers), fc.constantFrom('', ', smallest first'))
    .map(([of, among, order]) => `rank(${of}, among ${among}${order})`);

test.each([
  { name: 'towns', row: townRow, formula: measure(valueOfTown, ['towns of county', 'towns of city']) },
  {
    name: 'communities',
    row: communityRow,
    formula: measure(valueOfCommunity, ['communities of town', 'communities of county', 'communities of city']),
  },
])('Ranks of $name are what the plainest reading says', async ({ row, formula }) => {
  await fc.assert(
    fc.asyncProperty(world, fc.array(formula, { minLength: 3, maxLength: 6 }), async (material, formulas) => {
      await expectPlainReading(material, row, formulas);
    }),
    { numRuns: 30, seed: 17, endOnFailure: true },
  );
});
