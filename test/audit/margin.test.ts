import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Finding } from '../../src/model/finding.ts';
import { toDecimal } from '../../src/model/rational.ts';
import { type Asked, findingsOn } from '../support/a-requirement.ts';

const code = (number: number) => `130102001${String(number + 1).padStart(3, '0')}`;
const stationArea = {
  measure: '"sum(facilities.floor_area where type = station)"',
  'at-least': '"max(300 m2, 20 m2 * households / 100 household)"',
  unit: 'm2',
};

/** A community for each number of households, each with a station of this area. */
async function stationsOf(
  area: number | null,
  households: readonly (number | string | null)[],
  asked: Asked = stationArea,
) {
  return findingsOn(asked, {
    communities: households.map((each, index) => ({ id: code(index), type: '城市社区', households: each })),
    facilities: households.map((_, index) => ({ type: '社区服务站', unit_id: code(index), floor_area: area })),
  });
}

function growthOf({ margin }: Finding): readonly string[] {
  return (margin?.growth ?? []).map(({ column, by }) => `${column.column} ${toDecimal(by, 12)}`);
}

function slackOf({ margin }: Finding): string | undefined {
  const low = margin?.slack?.low;
  return low === undefined || low === null ? undefined : toDecimal(low, 12);
}

describe('A station of 400 m² where 300 m² or 20 m² for every hundred households are asked', () => {
  test.each([
    { households: 0, growth: ['households 2000'], slack: '100' },
    { households: 1000, growth: ['households 1000'], slack: '100' },
    { households: 1499, growth: ['households 501'], slack: '100' },
    { households: 1500, growth: ['households 500'], slack: '100' },
    { households: 1501, growth: ['households 499'], slack: '99.8' },
    { households: 1999, growth: ['households 1'], slack: '0.2' },
    { households: 2000, growth: ['households 0'], slack: '0' },
    { households: 2001, growth: [], slack: undefined },
  ])('$households households', async ({ households, growth, slack }) => {
    const [finding] = await stationsOf(400, [households]);
    expect(finding?.outcome).toBe(slack === undefined ? 'non-compliant' : 'compliant');
    expect(finding === undefined ? [] : growthOf(finding)).toEqual(growth);
    expect(finding === undefined ? undefined : slackOf(finding)).toBe(slack);
  });
});

test.each([
  { name: 'the kink itself: the floor is enough up to 1500', area: 300, at: 1000, to: 1500 },
  { name: 'just beyond the kink', area: 300.2, at: 1500, to: 1501 },
  { name: 'less than one more household', area: 300.1, at: 1500, to: 1500 },
])('$name', async ({ area, at, to }) => {
  const [now, then, after] = await stationsOf(area, [at, to, to + 1]);
  expect(now === undefined ? [] : growthOf(now)).toEqual([`households ${to - at}`]);
  expect([then?.outcome, after?.outcome]).toEqual(['compliant', 'non-compliant']);
});

describe('Nothing is said of growth', () => {
  test.each<{ name: string; asked: Asked; households?: number | string | null; area?: number }>([
    { name: 'of a number that is not known', asked: stationArea, households: null, area: 1e9 },
    { name: 'of a number that is approximate', asked: stationArea, households: '1000-1200' },
    { name: 'that changes nothing', asked: { ...stationArea, 'at-least': '"300 m2"' } },
    { name: 'that asks for less', asked: { ...stationArea, 'at-least': '"300 m2 * 100 household / households"' } },
    {
      name: 'that fails and passes by turns',
      asked: { ...stationArea, 'at-least': '"if(households between 1100 and 1200, 500 m2, 300 m2)"' },
    },
    {
      name: 'that takes the subject out of the scope',
      asked: { ...stationArea, where: 'households <= 1900', 'at-least': '"if(households > 1900, 500 m2, 300 m2)"' },
    },
    {
      name: 'that moves what is counted too',
      asked: {
        ...stationArea,
        measure: '"sum(communities.households)"',
        'at-least': '"0.5 * households"',
        unit: 'household',
      },
    },
    {
      name: 'where another number is not known',
      asked: {
        ...stationArea,
        'at-least': '"max(20 m2 * households / 100 household, 1 m2 * nonlocal_population / 1_000_000_000 person)"',
      },
    },
  ])('$name', async ({ asked, households = 1000, area = 400 }) => {
    const findings = await findingsOn(asked, {
      communities: [{ id: code(0), type: '城市社区', households, nonlocal_population: '约10' }],
      facilities: [{ type: '社区服务站', unit_id: code(0), floor_area: area }],
    });
    expect(findings.map(growthOf)).toEqual([[]]);
  });
});

describe('The growth of', () => {
  const station = { type: '社区服务站', unit_id: code(0), floor_area: 400 };
  test.each<{ name: string; asked: Asked; growth: readonly string[] }>([
    {
      name: 'each number that moves the threshold',
      asked: { ...stationArea, 'at-least': '"households * 0.1 m2 / 1 household + population * 0.05 m2 / 1 person"' },
      growth: ['households 1500', 'population 3000'],
    },
    {
      name: 'a divisor',
      asked: {
        ...stationArea,
        measure: '"sum(facilities.floor_area where type = station) / (population / 1 person)"',
        'at-least': '"0.1 m2"',
      },
      growth: ['population 1000'],
    },
    {
      name: 'a tier, up to the end that belongs to it',
      asked: { ...stationArea, 'at-least': '"if(households <= 1200, 300 m2, 500 m2)"' },
      growth: ['households 200'],
    },
    {
      name: 'whole hundreds',
      asked: { ...stationArea, 'at-least': '"20 m2 * ceil(households / 100 household)"' },
      growth: ['households 1000'],
    },
    {
      name: 'hundreds that are full',
      asked: { ...stationArea, 'at-least': '"20 m2 * floor(households / 100 household)"' },
      growth: ['households 1099'],
    },
    {
      name: 'more than',
      asked: { measure: stationArea.measure, unit: 'm2', 'more-than': '"20 m2 * households / 100 household"' },
      growth: ['households 999'],
    },
  ])('$name', async ({ asked, growth }) => {
    const [finding] = await findingsOn(asked, {
      communities: [{ id: code(0), type: '城市社区', households: 1000, population: 3000 }],
      facilities: [station],
    });
    expect(finding?.outcome).toBe('compliant');
    expect(finding === undefined ? [] : growthOf(finding)).toEqual(growth);
  });

  test.each([
    {
      name: 'what is measured: up to the very end',
      asked: { 'at-least': '"0.75 * service_area"' },
      growth: ['service_area 100'],
    },
    {
      name: 'what is measured, where the end itself is too much',
      asked: { 'more-than': '"0.75 * service_area"' },
      growth: [],
    },
  ])('$name', async ({ asked, growth }) => {
    const rows = {
      estates: [{ id: 'E1', community_id: code(0), households: 300, service_area: 300 }],
      communities: [{ id: code(0) }],
    };
    const [finding] = await findingsOn({ for: 'estate', measure: '"300 m2"', unit: 'm2', ...asked }, rows);
    expect(finding?.outcome).toBe('compliant');
    expect(finding === undefined ? [] : growthOf(finding)).toEqual(growth);
  });

  test('a number of the community that a row lies in', async () => {
    const asked = {
      for: 'facility',
      measure: 'floor_area',
      'at-least': '"20 m2 * community.households / 100 household"',
      unit: 'm2',
    };
    const [finding] = await findingsOn(asked, {
      communities: [{ id: code(0), households: 1000 }],
      facilities: [station],
    });
    expect(finding === undefined ? [] : growthOf(finding)).toEqual(['households 1000']);
  });
});

describe('Every growth is what judging the grown number says', () => {
  const tens = fc.integer({ min: 0, max: 6 }).map((value) => value * 10);
  const number = fc.oneof(tens, fc.integer({ min: 1, max: 60 }));
  const leaf = fc.oneof(
    number.map((value) => `${value}`),
    fc.integer({ min: 1, max: 5 }).map((factor) => `(${factor} * households / 2 household)`),
    fc.integer({ min: 2, max: 9 }).map((size) => `(3 * ceil(households / ${size} household))`),
    fc.integer({ min: 2, max: 9 }).map((size) => `(5 * floor(households / ${size} household))`),
    number.map((top) => `(${top} - households / 1 household)`),
    number.map((top) => `(100 * ${top} / (1 + households / 1 household))`),
  );
  const { threshold } = fc.letrec<{ threshold: string }>((tie) => ({
    threshold: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      leaf,
      fc.tuple(tie('threshold'), tie('threshold')).map(([a, b]) => `max(${a}, ${b})`),
      fc.tuple(tie('threshold'), tie('threshold')).map(([a, b]) => `min(${a}, ${b})`),
      fc.tuple(number, tie('threshold'), tie('threshold')).map(([at, a, b]) => `if(households <= ${at}, ${a}, ${b})`),
      fc.tuple(tie('threshold'), number).map(([a, b]) => `(${a} + ${b})`),
      fc.tuple(number, tie('threshold')).map(([a, b]) => `(${a} - ${b})`),
    ),
  }));
  const dense = 70;
  const households = [...Array.from({ length: dense }, (_, at) => at), 1000, 10_000, 1_000_000];

  test('for steps, slopes and kinks of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(
        threshold,
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom('at-least', 'more-than', 'at-most'),
        async (formula, area, comparison) => {
          const asked = { unit: 'm2', measure: '"sum(facilities.floor_area)"', [comparison]: `"1 m2 * (${formula})"` };
          const findings = await stationsOf(area, households, asked);
          const passes = findings.map(({ outcome }) => outcome === 'compliant');
          findings.slice(0, 50).forEach((finding, at) => {
            const ahead = passes.slice(at);
            const fails = ahead.indexOf(false);
            const isOnce = fails > 0 && !ahead.slice(fails).includes(true);
            // Beyond the row of numbers that are all tried, only a few are.
            if (isOnce && at + fails >= dense) return;
            const expected = isOnce ? [`households ${fails - 1}`] : [];
            expect([formula, at, growthOf(finding)]).toEqual([formula, at, expected]);
          });
        },
      ),
      { numRuns: 15, seed: 20201231 },
    );
  });
});

describe('A share that is large enough says how many members may still drop out', () => {
  test.each([
    { meet: 8, asked: '"80%"', spare: '0' },
    { meet: 9, asked: '"80%"', spare: '1' },
    { meet: 10, asked: '"80%"', spare: '2' },
    { meet: 10, asked: '"75%"', spare: '2' },
  ])('$meet of 10 against $asked', async ({ meet, asked, spare }) => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ id: code(index), households: index < meet ? 100 : 1 }));
    const [finding] = await findingsOn(
      { for: 'city', measure: '"share(communities, having households >= 50)"', 'at-least': asked, unit: 'percent' },
      { communities: rows, regions: [{ id: '1301', level: '市' }] },
    );
    expect(finding?.margin?.spare?.low).toMatchObject({ numerator: BigInt(spare) });
    expect(finding?.margin?.spare?.high).toMatchObject({ numerator: BigInt(spare) });
  });
});
