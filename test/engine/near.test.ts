import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Value } from '../../src/model/table.ts';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { type RowKind } from '../../src/model/tree.ts';
import { aLinkedTable, aSmallWorld, communityUnits, type SmallRow } from '../support/a-small-world.ts';
import { endsOf, expectPlainReading, judgedOn, treeOn } from './judged-on.ts';

const communityRow: RowKind = { table: 'communities', level: 'community' };
const facilityRow: RowKind = { table: 'facilities', level: null };
const [home] = communityUnits;
/** A degree of latitude on a ball of the mean radius of the Earth: 6371.0088 km times π / 180. */
const metresPerDegree = 111_195.0802;

describe('Facilities near a community', () => {
  const north = (metres: number) => 23 + metres / metresPerDegree;

  test.each([
    { name: 'a metre inside the radius', lat: north(999), near: 1 },
    { name: 'on the radius, which belongs to it', lat: north(1000), near: 1 },
    { name: 'a metre outside the radius', lat: north(1001), near: 0 },
    { name: 'a metre inside, southwards', lat: north(-999), near: 1 },
    { name: 'a metre outside, southwards', lat: north(-1001), near: 0 },
    { name: 'on the other side of the Earth', lat: -23, lon: -66, near: 0 },
    { name: 'in the same spot', lat: 23, near: 1 },
  ])('$name', async ({ lat, lon = 114, near }) => {
    expect(await counted([{ lat, lon }])).toEqual([`${near}`, `${near}`]);
  });

  test.each([
    { name: 'across the date line', centre: { lat: 0, lon: 179.999 }, place: { lat: 0, lon: -179.999 } },
    { name: 'across the pole', centre: { lat: 89.999, lon: 0 }, place: { lat: 89.999, lon: 180 } },
  ])('$name', async ({ centre, place }) => {
    expect(await counted([place], { centre })).toEqual(['1', '1']);
  });

  test.each<{ name: string; place: Place; counted: readonly string[] }>([
    { name: 'without coordinates', place: { lat: null, lon: null }, counted: ['0', '1'] },
    { name: 'with one coordinate only', place: { lat: 23, lon: null }, counted: ['0', '1'] },
    { name: 'with a rough latitude', place: { lat: { low: 22, high: 23 }, lon: 114 }, counted: ['0', '1'] },
  ])('a facility $name is perhaps near, never surely', async ({ place, counted: expected }) => {
    expect(await counted([place])).toEqual(expected);
  });

  test('to a community without coordinates every facility is perhaps near', async () => {
    const places = [
      { lat: 23, lon: 114 },
      { lat: 50, lon: 10 },
      { lat: null, lon: null },
    ];
    expect(await counted(places, { centre: { lat: null, lon: 114 } })).toEqual(['0', '3']);
  });

  test('where some rows give their system, a row that does not is perhaps near', async () => {
    const places = [
      { lat: 23, lon: 114, crs: 'gcj02' },
      { lat: 23, lon: 114, crs: null },
    ];
    expect(await counted(places)).toEqual(['1', '2']);
  });

  test('only rows that are meant count', async () => {
    const places = [
      { lat: 23, lon: 114, type: 'station' },
      { lat: 23, lon: 114, type: 'centre' },
      { lat: 23, lon: 114, type: null },
      { lat: null, lon: null, type: 'centre' },
    ];
    expect(await counted(places, { formula: 'count(facilities near 1 km where type = station)' })).toEqual(['1', '2']);
  });

  test('a walk of ten minutes at 5 km/h with detours of 30% reaches 641 m', async () => {
    const formula = 'count(facilities near walk_speed * 10 minute / detour)';
    const places = [640, 642].map((metres) => ({ lat: north(metres), lon: 114 }));
    expect(await counted(places, { formula })).toEqual(['1', '1']);
  });
});

test('A facility is not near itself', async () => {
  const places = [23, 23.001, 24].map((lat) => ({ home, values: { lat, lon: 114 } }));
  const [verdicts] = await judgedOn(worldOf([], places), facilityRow, [
    treeOn(facilityRow, 'count(facilities near 1 km)'),
  ]);
  expect([0, 1, 2].map((row) => verdicts?.get(row)?.observed.high?.numerator)).toEqual([1n, 1n, 0n]);
});

type Place = Readonly<Record<string, Value>>;

const parameters = {
  walk_speed: { kind: 'formula', text: '5 km_per_hour' },
  detour: { kind: 'formula', text: '130%' },
} as const;

/** The ends of what a formula counts for a community at 23° N, 114° E. */
async function counted(
  places: readonly Place[],
  {
    centre = { lat: 23, lon: 114 },
    formula = 'count(facilities near 1 km)',
  }: { centre?: Place; formula?: string } = {},
) {
  const material = worldOf(
    [{ home, values: centre }],
    places.map((values) => ({ home, values })),
  );
  const [verdicts] = await judgedOn(material, communityRow, [treeOn(communityRow, formula, parameters)]);
  const verdict = verdicts?.get(home);
  if (verdict === undefined) throw new Error('The community was not judged.');
  expect(verdict.estimate).toBe(true);
  return endsOf(verdict.observed);
}

function worldOf(communities: readonly SmallRow[], facilities: readonly SmallRow[]): LinkedMaterial {
  return aSmallWorld([
    aLinkedTable('communities', ['type', 'households', 'lat', 'lon', 'crs'], communities),
    aLinkedTable('facilities', ['type', 'floor_area', 'good', 'lat', 'lon', 'crs'], facilities),
  ]);
}

// ── Against the plainest reading ─────────────────────────────────────────────────────────────────────────────────

/** Steps of about a kilometre, so that no distance comes close to a radius of the formulas. */
const place = {
  lat: fc.constantFrom<Value>(23, 23.01, 23.02, 23.2, null, { low: 23, high: 23.01 }),
  lon: fc.constantFrom<Value>(114, 114.01, 114.03, 115, null),
};
const maybe = <Content>(content: fc.Arbitrary<Content>) => fc.option(content, { freq: 3, nil: null });
const system = fc.constantFrom(['gcj02'], ['gcj02', null], [null]);
const world = system.chain((systems) =>
  fc
    .record({
      communities: fc.tuple(...communityUnits.map(() => fc.record({ ...place, crs: fc.constantFrom(...systems) }))),
      facilities: fc.array(
        fc.record({
          ...place,
          crs: fc.constantFrom(...systems),
          home: fc.constantFrom(...communityUnits),
          type: maybe(fc.constantFrom('station', 'centre')),
          floor_area: fc.constantFrom<Value>(0, 2, 3.25, null, { low: 1, high: 4 }),
          good: maybe(fc.boolean()),
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ communities, facilities }) =>
      worldOf(
        communities.map((values, index) => ({ home: communityUnits[index] ?? home, values })),
        facilities.map(({ home: at, ...values }) => ({ home: at, values })),
      ),
    ),
);

const near = fc
  .record({
    radius: fc.constantFrom('0 km', '1.5 km', '4 km', '200 km', '20000 km'),
    where: fc.constantFrom('', ' where type = station', ' where good or type = centre', ' where floor_area >= 2'),
    of: fc.constantFrom('count', 'sum', 'mean', 'min', 'max', 'share', 'distinct'),
  })
  .map(({ radius, where, of }) => {
    if (of === 'count') return `count(facilities near ${radius}${where})`;
    if (of === 'share') return `share(facilities near ${radius}${where}, having good)`;
    if (of === 'distinct') return `distinct(facilities.type near ${radius}${where})`;
    return `${of}(facilities.floor_area near ${radius}${where})`;
  });

test.each([
  { name: 'communities', row: communityRow },
  { name: 'facilities', row: facilityRow },
])('What is near $name is what the plainest reading says', async ({ row }) => {
  await fc.assert(
    fc.asyncProperty(world, fc.array(near, { minLength: 3, maxLength: 6 }), async (material, formulas) => {
      await expectPlainReading(material, row, formulas);
    }),
    { numRuns: 25, seed: 23, endOnFailure: true },
  );
});
