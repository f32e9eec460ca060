import { describe, expect, test } from 'vitest';
import { audit, openOutcomes } from '../../src/audit/audit.ts';
import { explainSubject } from '../../src/audit/explain-subject.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { aPack } from '../support/a-pack.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel, type SmallRow } from '../support/a-small-world.ts';

const asOf = '2020-12-31';
/** Asked of everybody, so that something is judged. */
const judged = `- id: t.station
  clause: t-1
  title: { zh: 服务站, en: station }
  obligation: must
  for: community
  measure: households
  at-least: 1
  unit: household
`;
const area = `- id: t.area
  clause: t-3
  title: { zh: 设施面积, en: floor area }
  reported: true
  for: community
  where: type = urban
  measure: sum(facilities.floor_area)
  unit: m2
`;
const share = `- id: t.large
  clause: t-3
  title: { zh: 大型设施比重, en: share of large facilities }
  reported: true
  for: community
  measure: share(facilities, having floor_area >= 100 m2)
  unit: percent
`;

/** The first community, of this type, with facilities of these floor areas. */
function aWorld(type: string | null, areas: readonly SmallRow['values'][string][]): LinkedMaterial {
  const [home] = communityUnits;
  return aSmallWorld([
    aLinkedTable('communities', ['type', 'households'], [{ home, values: { type, households: 10 } }]),
    aLinkedTable(
      'facilities',
      ['floor_area'],
      areas.map((floorArea) => ({ home, values: { floor_area: floorArea } })),
    ),
  ]);
}

function ruleSetOf(figures: string) {
  const { value, diagnostics } = compileRuleSet(aPack({ requirements: judged + figures }), smallModel, asOf);
  expect(diagnostics).toEqual([]);
  return value;
}

async function compute(figures: string, material: LinkedMaterial) {
  return audit([ruleSetOf(figures)], material, smallModel, dialects.duckdb, {
    asOf,
    absentRows: 'none',
    region: null,
    show: openOutcomes,
    onStage: () => undefined,
  });
}

const whole = (value: number) => ({ low: { numerator: BigInt(value) }, high: { numerator: BigInt(value) } });
const unknown = { low: null, high: null };

describe('A figure', () => {
  test.each([
    { name: 'two areas', type: 'urban', areas: [120, 80], value: whole(200) },
    { name: 'no row, which is none', type: 'urban', areas: [], value: whole(0) },
    { name: 'one area missing', type: 'urban', areas: [120, null], value: { low: { numerator: 120n }, high: null } },
    {
      name: 'about 80',
      type: 'urban',
      areas: [120, { low: 70, high: 90 }],
      value: { low: { numerator: 190n }, high: { numerator: 210n } },
    },
    { name: 'whom it is about is not known', type: null, areas: [120], value: unknown },
  ])('$name', async ({ type, areas, value }) => {
    const { figures } = await compute(area, aWorld(type, areas));
    expect(figures).toMatchObject([
      {
        requirement: { id: 't.area', clause: { id: 't-3' }, obligation: 'should', reported: true, threshold: '' },
        values: [{ id: 't.area:130102001001', unit: 'm2', value }],
      },
    ]);
  });

  test('is about nobody outside its scope, which is said', async () => {
    const { figures, notJudged } = await compute(area, aWorld('rural', [120]));
    expect(figures).toEqual([]);
    expect(notJudged).toMatchObject([{ requirement: { id: 't.area', reported: true }, reason: 'no-subject' }]);
  });

  test('is never an outcome: what is judged is as it was', async () => {
    const alone = await compute('', aWorld('urban', [120]));
    const beside = await compute(area, aWorld('urban', [120]));
    expect(beside.judgements).toEqual(alone.judgements);
  });

  test('that is a share has no value where there is nothing to share', async () => {
    const { figures } = await compute(share, aWorld('urban', []));
    expect(figures).toEqual([]);
  });

  test('that is a share counts exactly', async () => {
    const { figures } = await compute(share, aWorld('urban', [100, 99, 10]));
    const third = { numerator: 1n, denominator: 3n };
    expect(figures).toMatchObject([{ values: [{ unit: 'percent', value: { low: third, high: third } }] }]);
  });

  test('without its table is listed once, with what is absent', async () => {
    const world = aWorld('urban', []);
    const material = { ...world, tables: new Map([...world.tables].filter(([id]) => id !== 'facilities')) };
    const { figures, notJudged } = await compute(area, material);
    expect(figures).toEqual([]);
    expect(notJudged).toMatchObject([
      { requirement: { id: 't.area', reported: true }, reason: 'table-absent', missing: ['facilities'] },
    ]);
  });
});

test('the arithmetic of a figure ends with its value', async () => {
  const [figure] = ruleSetOf(area).figures;
  if (figure === undefined) throw new Error('There is no figure.');
  const request = { model: smallModel, dialect: dialects.duckdb, asOf, absentRows: 'none' } as const;
  const explained = await explainSubject(figure, '130102001001', { material: aWorld('urban', [120]), ...request });
  expect(explained).toMatchObject({ kind: 'computed', figure: { id: 't.area:130102001001', value: whole(120) } });
  expect(explained.kind === 'computed' ? explained.steps.at(-1) : undefined).toMatchObject({
    value: whole(120),
    unit: 'm2',
  });
  const elsewhere = await explainSubject(figure, '130102001001', { material: aWorld('rural', [120]), ...request });
  expect(elsewhere.kind).toBe('unknown');
});
