import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditWorkbooks } from '../../src/flow/audit-workbooks.ts';
import { whatIf, type WhatIfRequest } from '../../src/flow/what-if.ts';
import { defaultLimits } from '../../src/intake/limits.ts';
import { type Finding } from '../../src/model/finding.ts';
import { type Interval } from '../../src/model/interval.ts';
import { add, toNumber, zero } from '../../src/model/rational.ts';
import { type AreaChange, type ChangeTally } from '../../src/model/report-comparison.ts';
import { noOverrides, type Overrides } from '../../src/rules/override-pack.ts';
import { aPack } from '../support/a-pack.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';

const model = shippedDataModel();
const note = 'note: { zh: 注, en: note }';
const pack = aPack({
  head: `parameters:
  floor: { value: 300 m2, ${note} }
  cap: { value: 1500, ${note} }
  coverage: { value: 80%, ${note} }
  stations: { value: 1, ${note} }
  unused: { value: 1, ${note} }
`,
  requirements: `- id: t.area
  clause: t-1
  title: { zh: 面积, en: area }
  obligation: must
  for: community
  measure: sum(facilities.floor_area where type = station)
  at-least: floor
  unit: m2
  default-reading: flat
  readings:
    by-households: { at-least: 'max(floor, 20 m2 * households / 100 household)', ${note} }
    in-all: { for: town, ${note} }
    of-posts: { measure: count(posts), at-least: 2, unit: post, ${note} }
- id: t.size
  clause: t-1
  title: { zh: 规模, en: size }
  obligation: must
  due: 2030-12-31
  for: community
  measure: households
  at-most: cap
  unit: household
- id: t.cover
  clause: t-3
  title: { zh: 覆盖率, en: coverage }
  obligation: should
  for: county
  measure: share(communities, having sum(facilities.floor_area where type = station) >= floor)
  at-least: coverage
  unit: percent
- id: t.some
  clause: t-1
  title: { zh: 有站, en: a station }
  obligation: must
  for: town
  where: count(communities) >= 1
  holds: count(facilities where type = station) >= stations
`,
});

/** A community with its stations; what is null was not written down. */
interface Community {
  readonly town: number;
  readonly households: number | null;
  readonly areas: readonly (number | null)[];
}
type World = readonly Community[];

/** Two districts; the last of three streets lies in the second. */
const towns = ['130102001', '130102002', '130104001'] as const;

const aWorld: fc.Arbitrary<World> = fc.array(
  fc.record({
    town: fc.nat({ max: 2 }),
    households: fc.option(fc.integer({ min: 1200, max: 1800 }), { freq: 5 }),
    areas: fc.array(fc.option(fc.integer({ min: 100, max: 400 }), { freq: 5 }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 9 },
);

function requestOn(world: World, tried: Partial<Overrides>, base: Partial<Overrides> = {}): WhatIfRequest {
  const code = ({ town }: Community, index: number) => `${towns[town] ?? ''}${String(index + 1).padStart(3, '0')}`;
  const communities = world.map((each, index) => `${code(each, index)},社区${index},城市社区,${each.households ?? ''}`);
  const facilities = world.flatMap((each, index) =>
    each.areas.map((area, at) => `s-${index}-${at},社区服务站,${code(each, index)},${area ?? ''},投用`),
  );
  const file = (name: string, head: string, rows: readonly string[]) => ({
    file: `${name}.csv`,
    bytes: new TextEncoder().encode([head, ...rows, ''].join('\n')),
  });
  return {
    files: [
      file('communities', '社区代码,社区名称,社区类型,总户数', communities),
      file('facilities', '设施编号,设施类型,社区代码,建筑面积,状态', facilities),
    ],
    paths: ['communities.csv', 'facilities.csv'],
    model,
    packs: [{ pack, sha256: 'a'.repeat(64) }],
    named: true,
    asOf: '2020-12-31',
    today: '2020-12-31',
    overrides: { ...noOverrides, ...tried },
    base: { ...noOverrides, ...base },
    by: 'county',
    encouraged: false,
    absentRows: 'none',
    region: [],
    mapping: undefined,
    limits: defaultLimits,
    version: '0.0.0',
    onStage: () => undefined,
  };
}

const set = (settings: Readonly<Record<string, string>>) => ({ set: new Map(Object.entries(settings)) });

const someOverrides = fc
  .record({
    floor: fc.constantFrom('200', '300', '350 m2'),
    cap: fc.constantFrom('1300', '1500', '1700'),
    coverage: fc.constantFrom('50%', '80%', '100%'),
    stations: fc.constantFrom('1', '2'),
    reading: fc.constantFrom('flat', 'by-households', 'in-all'),
  })
  .map(({ reading, ...settings }) => ({ ...set(settings), readings: new Map([['t.area', reading]]) }));

describe('in any world', () => {
  test('the numbers are those of two audits, and add up over districts, streets and requirements', async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, someOverrides, someOverrides, async (world, base, tried) => {
        const request = requestOn(world, tried, base);
        const { comparison } = await whatIf(request);
        const of = async (overrides: Overrides) =>
          (await auditWorkbooks({ ...request, overrides, show: 'all' })).findings.filter(({ requirement }) =>
            comparison.requirements.some(({ id }) => id === requirement),
          );
        const [before, after] = [await of(base), await of(tried)];
        const ids = (findings: readonly Finding[], ...outcomes: readonly Finding['outcome'][]) =>
          new Set(findings.filter(({ outcome }) => outcomes.includes(outcome)).map(({ id }) => id));
        const short = [ids(before, 'non-compliant', 'not-due'), ids(after, 'non-compliant', 'not-due')] as const;
        const open = [ids(before, 'undetermined'), ids(after, 'undetermined')] as const;
        expect(countsIn(comparison.total)).toMatchObject({
          newlyShort: without(short[1], short[0]),
          noLongerShort: without(short[0], short[1]),
          stillShort: short[0].size - without(short[0], short[1]),
          newlyUndetermined: without(open[1], open[0]),
          newlyDetermined: without(open[0], open[1]),
        });
        expect(addedUp(comparison.counties)).toEqual(summary(comparison.total));
        expect(addedUp(comparison.towns)).toEqual(summary(comparison.total));
        expect(addedUp(comparison.requirements)).toEqual(summary(comparison.total));
        for (const { counties, tally } of comparison.requirements) expect(addedUp(counties)).toEqual(summary(tally));
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  test('the way back undoes the way there', async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, someOverrides, async (world, tried) => {
        const { comparison: there } = await whatIf(requestOn(world, tried));
        const { comparison: back } = await whatIf(requestOn(world, {}, tried));
        expect(countsIn(back.total)).toMatchObject({
          newlyShort: there.total.noLongerShort,
          noLongerShort: there.total.newlyShort,
          wider: there.total.narrower,
          newlyUndetermined: there.total.newlyDetermined,
        });
        const [left, right] = [there, back].map(({ total }) => new Map(sums(total)));
        expect(new Map([...(left ?? [])].map(([key, [low, high]]) => [key, [negated(high), negated(low)]]))).toEqual(
          right,
        );
      }),
      { numRuns: 8 },
    );
  }, 300_000);

  test('what more is needed is the exact range over everything that is missing', async () => {
    await fc.assert(
      fc.asyncProperty(aWorld, fc.constantFrom(200, 300, 350), async (world, floor) => {
        const { comparison } = await whatIf(requestOn(world, set({ 't.area': `${floor} m2` })));
        const [area] = comparison.requirements;
        const found = area === undefined ? [] : sums(area.tally).map(([, ends]) => ends);
        const extra = completionsOf(world).map((areas) => needed(areas, floor) - needed(areas, 300));
        expect(found).toEqual(floor === 300 ? [] : [[Math.min(...extra), Math.max(...extra)]]);
      }),
      { numRuns: 12 },
    );
  }, 300_000);
});

describe('what is compared', () => {
  const world: World = [
    { town: 0, households: 1000, areas: [300] },
    { town: 2, households: 2000, areas: [280] },
  ];

  test('only what the two variants ask differently', async () => {
    const { comparison } = await whatIf(requestOn(world, set({ floor: '350' })));
    expect(comparison.requirements.map(({ id }) => id)).toEqual(['t.area', 't.cover']);
    expect(comparison.total).toMatchObject({ newlyShort: 2, wider: 1 });
  });

  test('nothing, where no requirement uses what is set', async () => {
    const { comparison } = await whatIf(requestOn(world, set({ unused: '2' })));
    expect(comparison).toMatchObject({ requirements: [], changes: [], total: { newlyShort: 0 } });
  });

  test('nothing, where both sides say the same in other words', async () => {
    const { comparison } = await whatIf(requestOn(world, set({ floor: '300' }), set({ 't.area': '300 m2' })));
    expect(comparison.requirements).toEqual([]);
  });

  test('not what one side cannot judge: that is named, and counted nowhere', async () => {
    const { comparison } = await whatIf(requestOn(world, { readings: new Map([['t.area', 'of-posts']]) }));
    expect(comparison.requirements).toEqual([]);
    expect(comparison.total).toMatchObject({ noLongerShort: 0, quantities: [] });
    expect(comparison.notCompared).toMatchObject([
      { requirement: { id: 't.area' }, side: 'after', unjudged: { reason: 'table-absent', missing: ['posts'] } },
    ]);
  });

  test('the rates are those of everything that is judged', async () => {
    const request = requestOn(world, set({ floor: '350' }));
    const { comparison } = await whatIf(request);
    const { summary: plain } = await auditWorkbooks({ ...request, overrides: noOverrides, show: 'open' });
    const { summary: tried } = await auditWorkbooks({ ...request, show: 'open' });
    expect(comparison.before).toMatchObject({ rate: plain.rate, communityRate: plain.communityRate });
    expect(comparison.after).toMatchObject({ rate: tried.rate, communityRate: tried.communityRate });
  });

  test('nothing judged on either side is a failure', async () => {
    const request = requestOn(world, set({ floor: '350' }));
    const elsewhere = { ...request, region: ['130104001002'], files: request.files.slice(0, 1), packs: [areasAlone] };
    await expect(whatIf({ ...elsewhere, region: [] })).rejects.toMatchObject({ code: 'nothing-judged' });
  });
});

const areasAlone = { pack: { ...pack, requirements: pack.requirements.slice(0, 1) }, sha256: 'b'.repeat(64) };

/** How many of one set are not in another. */
function without(set: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...set].filter((each) => !other.has(each)).length;
}

const keys = [
  'newlyShort',
  'noLongerShort',
  'turnedUndetermined',
  'stillShort',
  'wider',
  'narrower',
  'newlyUndetermined',
  'newlyDetermined',
] as const;

function countsIn(tally: ChangeTally): Readonly<Record<string, number>> {
  return Object.fromEntries(keys.map((key) => [key, tally[key]]));
}

type Ends = readonly [low: number | null, high: number | null];

function endsOf({ low, high }: Interval): Ends {
  return [low === null ? null : toNumber(low), high === null ? null : toNumber(high)];
}

function sums({ quantities }: ChangeTally): readonly (readonly [key: string, ends: Ends])[] {
  return quantities.map(({ unit, side, difference }) => [`${unit} ${side}`, endsOf(difference)] as const);
}

function summary(tally: ChangeTally) {
  return { counts: countsIn(tally), before: tally.before, after: tally.after, sums: new Map(sums(tally)) };
}

function addedUp(parts: readonly Pick<AreaChange, 'tally'>[]): ReturnType<typeof summary> {
  const tallies = parts.map(({ tally }) => tally);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const outcomes = ['compliant', 'non-compliant', 'undetermined', 'not-due', 'not-applicable'] as const;
  const counts = (of: (tally: ChangeTally) => ChangeTally['before']) => {
    const [compliant = 0, short = 0, undetermined = 0, notDue = 0, notApplicable = 0] = outcomes.map((each) =>
      total(tallies.map((tally) => of(tally)[each])),
    );
    return { compliant, 'non-compliant': short, undetermined, 'not-due': notDue, 'not-applicable': notApplicable };
  };
  const units = new Set(tallies.flatMap((tally) => sums(tally).map(([key]) => key)));
  const sumOf = (key: string): Ends => {
    const own = tallies.flatMap(({ quantities }) => quantities.filter(({ unit, side }) => `${unit} ${side}` === key));
    const end = (of: 'low' | 'high') => {
      const all = own.map(({ difference }) => difference[of]);
      const known = all.filter((each) => each !== null);
      return known.length < all.length ? null : toNumber(known.reduce(add, zero));
    };
    return [end('low'), end('high')];
  };
  return {
    counts: Object.fromEntries(keys.map((key) => [key, total(tallies.map((tally) => tally[key]))])),
    before: counts(({ before }) => before),
    after: counts(({ after }) => after),
    sums: new Map([...units].map((key) => [key, sumOf(key)])),
  };
}

function negated(end: number | null): number | null {
  return end === null ? null : 0 - end;
}

/** What is lacking in all, in a world without gaps. */
function needed(areas: readonly number[], floor: number): number {
  return areas.reduce((sum, area) => sum + Math.max(0, floor - area), 0);
}

/** The area of each community, for everything that the missing ones may be; between these nothing new happens. */
function completionsOf(world: World): readonly (readonly number[])[] {
  const missing = [0, 50, 100, 150, 200, 250, 300, 350, 1000];
  const each = world.map(({ areas }) => {
    const known = areas.reduce<number>((sum, area) => sum + (area ?? 0), 0);
    return areas.includes(null) ? missing.map((area) => known + area) : [known];
  });
  // Communities do not touch each other: the extremes of the sum are the sums of the extremes.
  return [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => each.map((some) => some[at] ?? some[0] ?? 0));
}
