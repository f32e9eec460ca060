import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { type LinkedTable } from '../../src/model/linked.ts';
import { outcomes } from '../../src/model/outcome.ts';
import { type Table, type Value } from '../../src/model/table.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { aPack } from '../support/a-pack.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel } from '../support/a-small-world.ts';

const [community] = communityUnits;
const asOf = '2018-06-30';
const near = 'count(facilities near 1 km)';
const reported = 'indicator(volunteers)';
const spot = { lat: 23, lon: 114 };
type Cells = Readonly<Record<string, Value>>;

describe('Coordinates in different systems', () => {
  test.each<{ name: string; centre: Cells; place: Cells; isJudged: boolean }>([
    { name: 'GCJ-02 beside BD-09', centre: { crs: 'gcj02' }, place: { crs: 'bd09' }, isJudged: false },
    { name: 'WGS-84 beside GCJ-02', centre: { crs: 'wgs84' }, place: { crs: 'gcj02' }, isJudged: false },
    { name: 'WGS-84 beside CGCS2000', centre: { crs: 'wgs84' }, place: { crs: 'cgcs2000' }, isJudged: true },
    { name: 'GCJ-02 on both sides', centre: { crs: 'gcj02' }, place: { crs: 'gcj02' }, isJudged: true },
    { name: 'no system on either side', centre: {}, place: {}, isJudged: true },
    { name: 'a system on one side only', centre: { crs: 'bd09' }, place: {}, isJudged: true },
    {
      name: 'another system of a row without coordinates',
      centre: { crs: 'gcj02' },
      place: { crs: 'bd09', lat: null },
      isJudged: true,
    },
  ])('$name', async ({ centre, place, isJudged }) => {
    const { judgements, notJudged, diagnostics } = await audited(
      near,
      [{ ...spot, ...centre }],
      [{ ...spot, ...place }],
    );
    expect(judgements).toHaveLength(isJudged ? 1 : 0);
    expect(notJudged.map(({ reason }) => reason)).toEqual(isJudged ? [] : ['coordinates-mixed']);
    expect(diagnostics.map(({ code }) => code)).toEqual(isJudged ? [] : ['coordinates-mixed']);
  });

  test('are named with the cells of one row each', async () => {
    const places = [{ ...spot }, { ...spot, crs: 'gcj02' }, { ...spot, crs: 'bd09' }];
    const { notJudged, diagnostics } = await audited(near, [spot], places);
    expect(notJudged).toMatchObject([{ reason: 'coordinates-mixed', missing: [] }]);
    expect(diagnostics).toMatchObject([
      {
        code: 'coordinates-mixed',
        severity: 'error',
        at: { file: 'facilities.xlsx', cell: 'C3' },
        params: {
          column: 'facilities.crs',
          text: 'gcj02',
          otherColumn: 'facilities.crs',
          otherText: 'bd09',
          other: expect.stringContaining('C4') as string,
        },
      },
    ]);
  });

  test('leave another source of the same figure standing', async () => {
    const mixed = [[{ ...spot, crs: 'gcj02' }], [{ ...spot, crs: 'bd09' }]] as const;
    const { judgements, notJudged, diagnostics } = await audited(`either(${reported}, ${near})`, ...mixed, [7]);
    expect(judgements[0]?.findings[0]).toMatchObject({ outcome: 'compliant', observed: { low: { numerator: 7n } } });
    expect(notJudged).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['coordinates-mixed']);
  });
});

describe('A finding is an estimate', () => {
  test.each([
    { name: 'where it counts what is near', measure: near, figures: [], estimate: true },
    { name: 'not where nothing is near in it', measure: reported, figures: [7], estimate: undefined },
    {
      name: 'not where a reported figure goes before',
      measure: `either(${reported}, ${near})`,
      figures: [7],
      estimate: undefined,
    },
    { name: 'where that figure is not given', measure: `either(${reported}, ${near})`, figures: [], estimate: true },
    {
      name: 'not on the side that is not taken',
      measure: `if(type = urban, ${reported}, ${near})`,
      figures: [7],
      estimate: undefined,
    },
    {
      name: 'on the side that is taken',
      measure: `if(type = rural, ${reported}, ${near})`,
      figures: [7],
      estimate: true,
    },
    {
      name: 'where it ranks by what is near',
      measure: `rank(${near}, among communities of city)`,
      figures: [],
      estimate: true,
    },
  ])('$name', async ({ measure, figures, estimate }) => {
    const { judgements } = await audited(measure, [{ ...spot, type: 'urban' }], [spot], figures);
    expect(judgements[0]?.findings[0]?.estimate).toBe(estimate);
  });
});

describe('What would decide', () => {
  test('what is near: coordinates of the place that lacks them', async () => {
    const { judgements } = await audited(near, [spot], [{ ...spot, lon: null }], [], 2);
    expect(judgements[0]?.findings[0]?.outcome).toBe('non-compliant');
    const { judgements: one } = await audited(near, [spot], [{ ...spot, lon: null }], [], 1);
    expect(one[0]?.findings[0]?.undecidedBy).toMatchObject([{ file: 'facilities.xlsx', cell: 'B2' }]);
  });

  test('what is near: coordinates of the community', async () => {
    const { judgements } = await audited(near, [{ lat: null, lon: 114 }], [spot]);
    expect(judgements[0]?.findings[0]?.undecidedBy).toMatchObject([{ file: 'communities.xlsx', cell: 'A2' }]);
  });

  test('a rank: the figures of its peers that are not known', async () => {
    const measure = `rank(households, among communities of city)`;
    const rows = [{ households: 10 }, { households: null }, { households: 5 }];
    const { judgements } = await audited(measure, rows, [], [], 2);
    expect(judgements[0]?.findings[0]).toMatchObject({
      outcome: 'undetermined',
      undecidedBy: [{ file: 'communities.xlsx', cell: 'E3' }],
    });
  });
});

/** Audits one requirement, `measure >= at-least`, on communities. */
async function audited(
  measure: string,
  communities: readonly Cells[],
  facilities: readonly Cells[],
  figures: readonly number[] = [],
  atLeast = 1,
) {
  const material = aSmallWorld([
    written(
      'communities',
      ['lat', 'lon', 'crs', 'type', 'households'],
      communities.map((values, index) => ({ home: communityUnits[index] ?? community, values })),
    ),
    written(
      'facilities',
      ['lat', 'lon', 'crs'],
      facilities.map((values) => ({ home: community, values })),
    ),
    aLinkedTable(
      'indicators',
      ['key', 'period', 'value'],
      figures.map((value) => ({ home: community, values: { key: 'volunteers', period: '2017-12-31', value } })),
    ),
  ]);
  const { value: ruleSet, diagnostics } = compileRuleSet(packOf(measure, atLeast), smallModel, asOf);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const options = { asOf, absentRows: 'none', region: null, show: outcomes, onStage: () => undefined } as const;
  return audit([ruleSet], material, smallModel, dialects.duckdb, options);
}

/** A joined table whose columns stand side by side on a sheet, headings in row 1. */
function written(id: string, columns: readonly string[], rows: Parameters<typeof aLinkedTable>[2]): LinkedTable {
  const linked = aLinkedTable(id, columns, rows);
  const part: Table = {
    id,
    file: `${id}.xlsx`,
    sheet: id,
    rows: rows.map((_, index) => index + 1),
    columns: columns.map((column, index) => ({ id: column, index, heading: column, values: [], missing: new Map() })),
    path: [],
    notes: {},
  };
  const missing = (column: string) =>
    new Map(rows.flatMap(({ values }, row) => ((values[column] ?? null) === null ? [[row, 'blank' as const]] : [])));
  return {
    ...linked,
    columns: new Map([...linked.columns].map(([name, column]) => [name, { ...column, missing: missing(name) }])),
    parts: [part],
    partOf: new Int32Array(rows.length),
    rowIn: Int32Array.from(rows, (_, index) => index),
  };
}

function packOf(measure: string, atLeast: number) {
  const requirements = `- id: t.one
  clause: t-1
  title: { zh: 一, en: one }
  obligation: must
  for: community
  measure: ${measure}
  at-least: ${atLeast}
  unit: household
`;
  return aPack({ requirements });
}
