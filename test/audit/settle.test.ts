import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { defaultDialect } from '../../src/engine/dialects/index.ts';
import { caseMaterial } from '../../src/flow/case-material.ts';
import { type Finding } from '../../src/model/finding.ts';
import { placeText } from '../../src/model/place.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { type CaseCell } from '../../src/rules/rule-pack.ts';
import { aPack } from '../support/a-pack.ts';
import { type Asked, findingsOn, type Rows } from '../support/a-requirement.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';

const model = shippedDataModel();
const at = { file: 'rows' };

/** A cell that is known, or may hold any of these. */
type Open = CaseCell | Gap;
interface Gap {
  /** As it stands in the sheet. */
  readonly written: CaseCell;
  readonly values: readonly CaseCell[];
}

const area: Gap = { written: '0-40', values: [0, 20, 40] };
const anyType: Gap = { written: null, values: ['社区服务站', '日间照料中心'] };
const isUrban: Gap = { written: null, values: ['城市', '农村'] };
const people: Gap = { written: '10-60', values: [10, 30, 60] };

/** A town: its population, its communities and the facilities in them. */
interface Town {
  readonly population: Open;
  readonly communities: readonly { readonly type: Open; readonly households: Open }[];
  readonly facilities: readonly { readonly in: number; readonly type: Open; readonly floor_area: Open }[];
}

const asked: Readonly<Record<string, Asked>> = {
  sum: { measure: '"sum(facilities.floor_area where type = station)"', 'at-least': '"50 m2"', unit: 'm2' },
  'sum-most': { measure: '"sum(facilities.floor_area where type = station)"', 'at-most': '"50 m2"', unit: 'm2' },
  larger: {
    measure:
      '"max(count(facilities where type = station), count(facilities where type = station and floor_area >= 20) + 1)"',
    'at-least': '3',
  },
  smaller: {
    measure: '"min(count(facilities where type = station), count(facilities where floor_area >= 20))"',
    'at-most': '1',
  },
  'sum-high': { measure: '"sum(facilities.floor_area where type = station)"', 'at-least': '"85 m2"', unit: 'm2' },
  'count-high': { measure: '"count(facilities where type = station or floor_area >= 30)"', 'at-least': '3' },
  'mean-high': { measure: '"mean(facilities.floor_area)"', 'at-least': '"28 m2"', unit: 'm2' },
  'share-high': {
    measure: '"share(facilities, having type = station and floor_area >= 10)"',
    'at-least': '70%',
    unit: 'percent',
  },
  both: {
    holds:
      '"population >= 20 and sum(facilities.floor_area) >= 60 and share(communities, having households >= 30) >= 50%"',
  },
  count: { measure: '"count(facilities where type = station)"', 'at-least': '2' },
  'count-most': { measure: '"count(facilities where type = station and floor_area >= 20)"', 'less-than': '2' },
  mean: { measure: '"mean(facilities.floor_area where type = station)"', 'at-least': '"25 m2"', unit: 'm2' },
  min: { measure: '"min(facilities.floor_area)"', 'at-least': '"10 m2"', unit: 'm2' },
  'max-most': { measure: '"max(facilities.floor_area where type = station)"', 'at-most': '"30 m2"', unit: 'm2' },
  share: {
    measure: '"share(communities where type = urban, having households >= 30)"',
    'at-least': '60%',
    unit: 'percent',
  },
  'share-more': { measure: '"share(communities, having households >= 30)"', 'more-than': '50%', unit: 'percent' },
  'share-stations': {
    measure: '"share(communities, having count(facilities where type = station) >= 1)"',
    'at-least': '60%',
    unit: 'percent',
  },
  'share-area': {
    measure: '"share(communities, having sum(facilities.floor_area) >= 40)"',
    'at-least': '50%',
    unit: 'percent',
  },
  'per-person': {
    measure: '"sum(facilities.floor_area)"',
    'at-least': '"max(20 m2, 1 m2 * population / 1 person)"',
    unit: 'm2',
  },
  band: {
    where: '"population >= 20"',
    measure: '"sum(facilities.floor_area)"',
    'at-least': '"if(population >= 40, 40 m2, 20 m2)"',
    unit: 'm2',
  },
  scope: { where: '"population >= 20"', measure: '"count(facilities where type = station)"', 'at-least': '1' },
  condition: { holds: '"exists(facilities where type = station and floor_area between 10 and 30) or population > 50"' },
  window: { holds: '"population between 20 and 40"' },
  between: { measure: '"count(facilities where type = station)"', between: '[1, 2]' },
  covered: { measure: '"covered(facilities.type where floor_area >= 20, of (station, day_care))"', 'at-least': '2' },
};

const pack = aPack({
  requirements: Object.entries(asked)
    .map(([id, lines]) => {
      const keys = Object.entries({ obligation: 'must', for: 'town', unit: 'item', ...lines }).filter(
        ([key]) => key !== 'unit' || !('holds' in lines),
      );
      return `- { id: t.${id}, clause: t-1, title: { zh: 测, en: test }, ${keys.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
    })
    .join('\n'),
});

type Tables = Readonly<Record<string, Rows>>;
const townCode = (number: number) => `130102${String(number + 1).padStart(3, '0')}`;

/** The towns as rows; `valueOf` says what each gap holds. */
function rowsOf(
  towns: readonly { readonly town: Town; readonly valueOf: (gap: Gap, index: number) => CaseCell }[],
): Tables {
  const rows = { regions: [] as Rows[number][], communities: [] as Rows[number][], facilities: [] as Rows[number][] };
  towns.forEach(({ town, valueOf }, number) => {
    let gap = 0;
    const cell = (open: Open): CaseCell => (isGap(open) ? valueOf(open, gap++) : open);
    const id = townCode(number);
    const home = (index: number) => `${id}${String(index + 1).padStart(3, '0')}`;
    rows.regions.push({ id, level: '街道', population: cell(town.population) });
    town.communities.forEach((each, index) => {
      rows.communities.push({ id: home(index), type: cell(each.type), households: cell(each.households) });
    });
    for (const each of town.facilities) {
      rows.facilities.push({ unit_id: home(each.in), type: cell(each.type), floor_area: cell(each.floor_area) });
    }
  });
  return rows;
}

function isGap(open: Open): open is Gap {
  return typeof open === 'object' && open !== null;
}

function gapsOf({ population, communities, facilities }: Town): readonly Gap[] {
  const cells = [
    population,
    ...communities.flatMap(({ type, households }) => [type, households]),
    ...facilities.flatMap(({ type, floor_area }) => [type, floor_area]),
  ];
  return cells.filter(isGap);
}

/** Every way of filling the gaps, each by the index of the value it takes. */
function fillings(gaps: readonly Gap[]): readonly (readonly number[])[] {
  return gaps.reduce<readonly (readonly number[])[]>(
    (done, { values }) => done.flatMap((before) => values.map((_, index) => [...before, index])),
    [[]],
  );
}

interface Judged {
  /** On the first town, when it is undetermined. */
  readonly open: Finding | undefined;
  /** On every town, in their order. */
  readonly outcomes: readonly string[];
}

/** What came of each requirement on the towns, by its id. */
async function judged(tables: Tables): Promise<ReadonlyMap<string, Judged>> {
  const asOf = '2020-12-31';
  const { value } = compileRuleSet(pack, model, asOf);
  const rows = new Map(Object.entries(tables).map(([id, each]) => [id, each.map((cells) => ({ at, cells }))]));
  const { material } = caseMaterial(
    { requirement: '', name: '', at, asOf, reading: null, tables: rows, expect: [] },
    model,
  );
  const { judgements } = await audit([value], material, model, defaultDialect, {
    asOf,
    absentRows: 'none',
    region: null,
    show: ['undetermined'],
    onStage: () => undefined,
  });
  return new Map(
    judgements.map(({ requirement, findings, units, outcomes }) => {
      const byCode = new Map(units.map((unit, index) => [material.units[unit]?.code, outcomes[index]]));
      return [
        requirement.id.slice(2),
        {
          open: findings.find(({ subject }) => subject.code === townCode(0)),
          outcomes: Array.from(byCode.keys(), (_, number) => byCode.get(townCode(number)) ?? ''),
        },
      ];
    }),
  );
}

interface Smallest {
  readonly size: number;
  /** The sets of that size, as positions of gaps, with what each can settle it as. */
  readonly sets: readonly { readonly gaps: readonly number[]; readonly as: ReadonlySet<string> }[];
}

/** The smallest sets of gaps some filling of which leaves one outcome, found by trying them all. */
function smallestSets(
  gaps: readonly Gap[],
  ways: readonly (readonly number[])[],
  outcomeOf: readonly string[],
): Smallest {
  const subsets = gaps
    .reduce<readonly (readonly number[])[]>((sets, _, index) => sets.flatMap((set) => [set, [...set, index]]), [[]])
    .toSorted((a, b) => a.length - b.length);
  for (let size = 0; size <= gaps.length; size += 1) {
    const sets = subsets
      .filter((set) => set.length === size)
      .map((set) => {
        const left = new Map<string, Set<string>>();
        ways.forEach((way, index) => {
          const filled = set.map((gap) => way[gap]).join();
          left.set(filled, (left.get(filled) ?? new Set()).add(outcomeOf[index] ?? ''));
        });
        const as = new Set([...left.values()].filter(({ size: kinds }) => kinds === 1).flatMap((kinds) => [...kinds]));
        return { gaps: set, as };
      })
      .filter(({ as }) => as.size > 0);
    if (sets.length > 0) return { size, sets };
  }
  throw new Error('Everything filled settles everything.');
}

const kind = fc.constantFrom<Open>('社区服务站', '社区服务站', '日间照料中心', anyType);
const someGaps = fc
  .record<Town>({
    population: fc.constantFrom<Open>(10, 30, 60, people),
    communities: fc.array(
      fc.record({
        type: fc.constantFrom<Open>('城市', '城市', '农村', isUrban),
        households: fc.constantFrom<Open>(10, 60, people),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    facilities: fc.array(
      fc.record({ in: fc.constantFrom(0, 1), type: kind, floor_area: fc.constantFrom<Open>(0, 20, 40, area) }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .filter((town) => gapsOf(town).length <= 4);
/** So many that one of them is often not enough. */
const areasOpen = fc.record<Town>({
  population: fc.constantFrom<Open>(10, 30, 60),
  communities: fc.constant(['城市', '城市'].map((type) => ({ type, households: 60 }))),
  facilities: fc.array(
    fc.record({
      in: fc.constantFrom(0, 1),
      type: fc.constantFrom<Open>('社区服务站'),
      floor_area: fc.constantFrom<Open>(area, area, 20),
    }),
    { minLength: 4, maxLength: 5 },
  ),
});
const householdsOpen = fc.record<Town>({
  population: fc.constant(30),
  communities: fc.array(
    fc.record({ type: fc.constantFrom<Open>('城市'), households: fc.constantFrom<Open>(people, people, 60) }),
    { minLength: 4, maxLength: 5 },
  ),
  facilities: fc.constant([{ in: 0, type: '社区服务站', floor_area: 20 }]),
});
const town = fc.oneof(someGaps, someGaps, areasOpen, householdsOpen);

const code = (number: number) => `130102001${String(number + 1).padStart(3, '0')}`;
const station = { type: '社区服务站', unit_id: code(0) };
const stationArea = {
  measure: '"sum(facilities.floor_area where type = station)"',
  'at-least': '"300 m2"',
  unit: 'm2',
};

interface Example {
  readonly name: string;
  readonly asked: Asked;
  readonly tables: Tables;
  readonly settledBy: object;
}

const stations = (...areas: readonly CaseCell[]): Tables => ({
  communities: [{ id: code(0), households: 1000 }],
  facilities: areas.map((floor_area) => ({ ...station, floor_area })),
});
const cells = (...places: readonly string[]) => places.map((cell) => expect.objectContaining({ cell }) as unknown);
const share = {
  for: 'city',
  measure: '"share(communities, having households >= 50)"',
  'at-least': '80%',
  unit: 'percent',
};
const shared = (...households: readonly CaseCell[]): Tables => ({
  regions: [{ id: '1301', level: '市' }],
  communities: households.map((each, index) => ({ id: code(index), households: each })),
});

describe('What would decide', () => {
  test.each<Example>([
    {
      name: 'a sum of which two areas are blank: either of them',
      asked: stationArea,
      tables: stations(200, null, null),
      settledBy: { fewest: true, outcome: 'compliant', cells: cells('C3'), cellsTotal: 1, missing: 2 },
    },
    {
      name: 'a sum of areas that are known roughly: the widest first',
      asked: { ...stationArea, 'at-least': '"220 m2"' },
      tables: stations(100, '10-60', '10-80', '10-70'),
      settledBy: { fewest: true, outcome: 'compliant', cells: cells('C4', 'C5'), cellsTotal: 2, missing: 3 },
    },
    {
      name: 'a sum that must not be passed: one cell, which shows only that it is',
      asked: { measure: stationArea.measure, 'at-most': '"300 m2"', unit: 'm2' },
      tables: stations(200, null, null),
      settledBy: { fewest: true, outcome: 'non-compliant', cells: cells('C3'), cellsTotal: 1, missing: 2 },
    },
    {
      name: 'whether a sum must not be passed, of bounded areas: compliance goes first',
      asked: { measure: stationArea.measure, 'at-most': '"300 m2"', unit: 'm2' },
      tables: stations(200, '50-150'),
      settledBy: { fewest: true, outcome: 'compliant', cells: cells('C3'), cellsTotal: 1, missing: 1 },
    },
    {
      name: 'eighty per cent of ten with seven and two open: one more',
      asked: share,
      tables: shared(60, 60, 60, 60, 60, 60, 60, 10, null, null),
      settledBy: { fewest: true, outcome: 'compliant', cells: cells('B10'), cellsTotal: 1, missing: 2 },
    },
    {
      name: 'eighty per cent of ten with five, one and four open: two that are not',
      asked: share,
      tables: shared(60, 60, 60, 60, 60, 10, null, null, null, null),
      settledBy: { fewest: true, outcome: 'non-compliant', cells: cells('B8', 'B9'), cellsTotal: 2, missing: 4 },
    },
    {
      name: 'a threshold that is not known',
      asked: { ...stationArea, 'at-least': '"max(300 m2, 20 m2 * households / 100 household)"' },
      tables: { ...stations(400), communities: [{ id: code(0), households: null }] },
      settledBy: { fewest: true, outcome: 'compliant', cells: cells('B2'), cellsTotal: 1, missing: 1 },
    },
    {
      name: 'whom it is about: the cell that takes it out of the scope',
      asked: { ...stationArea, where: 'type = urban' },
      tables: { ...stations(200), communities: [{ id: code(0), type: null, households: 1000 }] },
      settledBy: { fewest: true, outcome: 'not-applicable', cells: cells('B2'), cellsTotal: 1, missing: 1 },
    },
    {
      name: 'whether it is due',
      asked: { ...stationArea, due: '"add_months(year_start(as_of), 12)"' },
      tables: stations(200, null),
      settledBy: { fewest: true, outcome: 'compliant', cells: cells('C3'), cellsTotal: 1, missing: 1 },
    },
    {
      name: 'a checklist: the one set that is not filled in',
      asked: { for: 'facility', measure: '"items(functions, office, training)"', 'at-least': '2', unit: 'item' },
      tables: { communities: [{ id: code(0) }], facilities: [{ ...station, functions: null }] },
      settledBy: { fewest: true, outcome: null, cells: cells('C2'), cellsTotal: 1, missing: 1 },
    },
    {
      name: 'a formula that reads cells in several places: all, and it is said',
      asked: { ...stationArea, measure: '"sum(facilities.floor_area) / count(facilities where floor_area >= 10)"' },
      tables: stations(null, null, 20),
      settledBy: { fewest: false, outcome: null, cells: cells('C2', 'C3'), cellsTotal: 2, missing: 2 },
    },
  ])('$name', async ({ asked: lines, tables, settledBy }) => {
    const findings = await findingsOn(lines, tables);
    const [open] = findings.filter(({ outcome }) => outcome === 'undetermined');
    expect(open?.settledBy).toEqual(settledBy);
    const first = open?.settledBy?.cells ?? [];
    expect(open?.undecidedBy.slice(0, first.length)).toEqual(first);
  });

  test('goes unsaid where it is decided', async () => {
    const findings = await findingsOn(stationArea, stations(400, null));
    expect(findings.map(({ outcome, settledBy }) => [outcome, settledBy])).toEqual([['compliant', undefined]]);
  });
});

describe('What would decide a finding', () => {
  test('is a smallest set of cells that can settle it, as trying every one shows', async () => {
    const sizes: number[] = [];
    await fc.assert(
      fc.asyncProperty(town, async (open) => {
        const gaps = gapsOf(open);
        const ways = fillings(gaps);
        const cellOf = gapPlaces(open);
        const findings = await judged(
          rowsOf([
            { town: open, valueOf: ({ written }) => written },
            ...ways.map((way) => ({
              town: open,
              valueOf: ({ values }: Gap, index: number) => values[way[index] ?? 0] ?? null,
            })),
          ]),
        );
        for (const [
          id,
          {
            open: finding,
            outcomes: [, ...filled],
          },
        ] of findings) {
          if (finding === undefined) continue;
          const { settledBy } = finding;
          if (settledBy?.fewest !== true) continue;
          sizes.push(settledBy.cellsTotal);
          const { size, sets } = smallestSets(gaps, ways, filled);
          // One cell read for two items: the engine does not see that only one of them can be there.
          if (size === 0) expect([id, settledBy.cellsTotal]).toEqual(['covered', 1]);
          if (size === 0) continue;
          const named = settledBy.cells.map((place) => cellOf.get(placeText(place)) ?? -1).toSorted((a, b) => a - b);
          const found = sets.find((set) => set.gaps.join() === named.join());
          expect([id, settledBy.cellsTotal, found !== undefined]).toEqual([id, size, true]);
          if (settledBy.outcome !== null) expect([id, found?.as.has(settledBy.outcome)]).toEqual([id, true]);
        }
      }),
      { numRuns: 16, seed: 77 },
    );
    expect(Math.max(...sizes)).toBeGreaterThan(1);
  });
});

/** The place of each gap of a town that is the first in its tables, with its position. */
function gapPlaces(open: Town): ReadonlyMap<string, number> {
  const places: string[] = [];
  rowsOf([{ town: open, valueOf: ({ written }) => written }]);
  const note = (table: string, column: string, row: number, cell: Open) => {
    if (isGap(cell)) places.push(`rows › ${table} › ${column}${row + 2}`);
  };
  note('regions', 'C', 0, open.population);
  open.communities.forEach(({ type, households }, row) => {
    note('communities', 'B', row, type);
    note('communities', 'C', row, households);
  });
  open.facilities.forEach(({ type, floor_area }, row) => {
    note('facilities', 'B', row, type);
    note('facilities', 'C', row, floor_area);
  });
  return new Map(places.map((place, index) => [place, index]));
}
