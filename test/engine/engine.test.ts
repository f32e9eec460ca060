import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Check } from '../../src/engine/check.ts';
import { Dataset } from '../../src/engine/dataset.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { compileCondition, compileNumber } from '../../src/formula/compile-formula.ts';
import { type FormulaContext } from '../../src/formula/formula-context.ts';
import { type DataModel } from '../../src/model/data-model.ts';
import { type Interval } from '../../src/model/interval.ts';
import { type LinkedMaterial } from '../../src/model/linked.ts';
import { type Rational, rational, toDecimal } from '../../src/model/rational.ts';
import { unreadWord, type Value } from '../../src/model/table.ts';
import { type BooleanTree, type NumberTree, type RowKind } from '../../src/model/tree.ts';
import {
  aLinkedTable,
  aSmallWorld,
  communityUnits,
  smallModel,
  smallUnits,
  type SmallRow,
} from '../support/a-small-world.ts';
import { NaiveEvaluator } from './naive-evaluator.ts';

const asOf = '2018-06-30';
/** Without units, so that any two numbers can be put together; units are the business of other tests. */
const model: DataModel = {
  ...smallModel,
  tables: smallModel.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, unit: undefined })),
  })),
};
const band = (from: bigint, to: bigint | null, value: bigint, upper: bigint) => ({
  from: rational(from),
  to: to === null ? null : rational(to),
  value: rational(value),
  upper: rational(upper),
});
const bands = [band(0n, 10n, 3n, 3n), band(10n, 20n, 3n, 7n), band(20n, null, 7n, 7n)];

function contextFor(row: RowKind): FormulaContext {
  return {
    model,
    row,
    parameters: new Map([
      ['tiers', { kind: 'bands', bands }],
      ['north', { kind: 'codes', codes: ['130102'] }],
      ['tolerance', { kind: 'formula', text: '50%' }],
    ]),
    indicators: new Map(),
    asOf,
    planStart: '2016-01-01',
    planEnd: '2020-12-31',
  };
}

// ── Random formulas ──────────────────────────────────────────────────────────────────────────────────────────────

const facilityCondition = fc.letrec<{ all: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    'type = station',
    'type in (station, centre)',
    'type != centre',
    "remarks mentions '养老'",
    "remarks mentions any of ('50%', 'ａ_b')",
    "remarks mentions all of ('养老', 'A_B')",
    "remarks mentions at least 2 of ('养老', '食 堂', '%')",
    "not remarks mentions '_'",
    'either(remarks mentions A, good)',
    "remarks = '养老'",
    'floor_area >= 2',
    'floor_area < 3.5',
    'floor_area = 2',
    'good',
    'functions has meeting',
    'functions has all of (meeting, reading)',
    'items(functions, meeting, reading) >= 1',
    'filled(floor_area)',
    'filled(opened_on)',
    'functions has at least 2 of (meeting, reading, sport)',
    'opened_on <= as_of',
    'add_months(opened_on, 6) > as_of',
    'opened_on between plan_start and as_of',
    'not given(closed_on)',
    'closed_on > as_of',
    'coded(north)',
    'community.type = urban',
    'community.households > 10',
    'count(posts where filled) >= 1',
    'exists(rounds where done)',
    'count(rounds via facility_ids where done) >= 2',
    'sum(rounds.hours where done) >= 2',
    'mean(rounds via facility_ids, of hours) >= 2',
    'share(rounds, having done) >= tolerance',
    'either(good, type = station)',
    'either(opened_on <= as_of, good)',
    'either(floor_area >= 2, false)',
    'share(posts via facility_id where filled, having filled) >= tolerance',
    'true',
  ),
  all: fc.oneof(
    { maxDepth: 2 },
    tie('leaf'),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `(${a} and ${b})`),
    fc.tuple(tie('all'), tie('all')).map(([a, b]) => `(${a} or ${b})`),
    tie('all').map((a) => `(not ${a})`),
  ),
})).all;

const aggregate = fc
  .tuple(
    fc.constantFrom(
      'count',
      'sum',
      'mean',
      'min',
      'max',
      'share',
      'distinct',
      'change',
      'own',
      'above',
      'serves',
      'nested',
      'covered',
      'weeks',
      'years',
    ),
    facilityCondition,
    facilityCondition,
  )
  .map(([kind, where, having]) => {
    switch (kind) {
      case 'count':
        return `count(facilities where ${where})`;
      case 'own':
        return `count(own facilities where ${where})`;
      case 'above':
        return `count(above facilities where ${where})`;
      case 'covered':
        return `covered(facilities.functions where ${where}, of (meeting, reading, sport))`;
      case 'weeks':
        return `count(weeks from 2018-06-20 to as_of where exists(facilities where opened_on between period_start and period_end and ${where}))`;
      case 'years':
        return `share(years from plan_start to 2018-12-31, having count(facilities where opened_on <= period_end and ${where}) >= 1)`;
      case 'serves':
        return `count(facilities via serves where ${where})`;
      case 'share':
        return `share(facilities where ${where}, having ${having})`;
      case 'distinct':
        return `distinct(facilities.type where ${where})`;
      case 'change':
        return `sum(facilities.change where ${where})`;
      case 'nested':
        return `mean(communities where type = urban, of count(facilities where ${where}))`;
      case 'sum':
      case 'mean':
      case 'min':
      case 'max':
        return `${kind}(facilities.floor_area where ${where})`;
    }
  });

const number = fc.letrec<{ all: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    aggregate,
    fc.constantFrom(
      '2',
      '0.5',
      '12',
      'indicator(volunteers)',
      'indicator(volunteers, 2017-01-01, 2017-12-31)',
      'share(years from 2018-01-02 to 2018-12-31, having true)',
      'count(posts where filled)',
    ),
  ),
  all: fc.oneof(
    { maxDepth: 2 },
    tie('leaf'),
    fc.tuple(tie('all'), fc.constantFrom('+', '-', '*', '/'), tie('all')).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(fc.constantFrom('min', 'max'), tie('all'), tie('all')).map(([name, a, b]) => `${name}(${a}, ${b})`),
    fc.tuple(fc.constantFrom('ceil', 'floor'), tie('all')).map(([name, a]) => `${name}(${a})`),
    tie('leaf').map((a) => `band(${a}, tiers)`),
    tie('leaf').map((a) => `interpolate(${a}, tiers)`),
    fc.tuple(tie('leaf'), tie('leaf')).map(([a, b]) => `either(${a}, ${b})`),
    fc.tuple(tie('leaf'), tie('leaf'), tie('leaf')).map(([a, b, c]) => `if(${a} >= 2, ${b}, ${c})`),
  ),
})).all;

// ── Random worlds ────────────────────────────────────────────────────────────────────────────────────────────────

const maybe = <Content>(content: fc.Arbitrary<Content>) => fc.option(content, { freq: 3, nil: null });
const area: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  0,
  1,
  2,
  3.25,
  null,
  { low: 1, high: 4 },
  { low: 2, high: null },
  { low: null, high: 3 },
);
const change: fc.Arbitrary<Value> = fc.constantFrom<Value>(-3, 0, 2.5, null, { low: -1, high: 2 });
const date: fc.Arbitrary<Value> = fc.constantFrom<Value>('2015-12-31', '2016-01-01', '2018-06-30', '2018-07-01', null, {
  from: '2018-01-01',
  to: '2018-12-31',
});

const facility: fc.Arbitrary<SmallRow> = fc
  .record({
    home: fc.constantFrom(1, 3, 5, 6, 7, 8, 9),
    homes: fc.option(fc.subarray([1, 3, 5, 6, 7, 8, 9], { minLength: 2, maxLength: 3 }), { freq: 3, nil: undefined }),
    type: maybe(fc.constantFrom('station', 'centre')),
    floor_area: area,
    change,
    good: maybe(fc.boolean()),
    opened_on: date,
    closed_on: fc.oneof(date, fc.constant<Value>('never')),
    functions: maybe(fc.subarray(['meeting', 'reading', 'sport', unreadWord])),
    remarks: maybe(
      fc.constantFrom('养老', '社区养老食 堂改造', '养 老', '完成50%', '完成50个', 'a_b', 'ＡＸＢ A_B养老', "它's", ''),
    ),
    serves: fc.option(fc.subarray([6, 7, 8, 9]), { freq: 6, nil: undefined }),
  })
  .map(({ home, homes, serves, ...values }) => ({ home, homes, values, sets: { serves } }));

const community = fc.record({
  type: maybe(fc.constantFrom('urban', 'rural')),
  households: fc.constantFrom<Value>(0, 8, 10, 20, 25, null, { low: 9, high: 30 }),
});

const world = fc
  .record({
    facilities: fc.array(facility, { maxLength: 6 }),
    communities: fc.tuple(community, community, community, community),
    posts: fc.array(fc.record({ facility: fc.nat(7), filled: maybe(fc.boolean()) }), { maxLength: 5 }),
    rounds: fc.array(
      fc.record({
        // -1 is a facility that no table lists; one may be named twice.
        facility_ids: fc.option(fc.array(fc.integer({ min: -1, max: 3 }), { maxLength: 3 }), {
          freq: 4,
          nil: undefined,
        }),
        done: maybe(fc.boolean()),
        hours: fc.constantFrom<Value>(0, 1.5, 4, null, { low: 1, high: 3 }),
      }),
      { maxLength: 4 },
    ),
    figures: fc.array(
      fc.record({
        home: fc.nat(9),
        period: fc.constantFrom('2016-12-31', '2017-12-31', '2019-12-31', null),
        value: maybe(fc.constantFrom(3, 8.5)),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ facilities, communities, posts, rounds, figures }): LinkedMaterial => {
    const columns = ['type', 'floor_area', 'change', 'good', 'opened_on', 'closed_on', 'functions', 'remarks'];
    const postRows = posts.flatMap(({ facility: at, filled }) => {
      const home = facilities[at]?.home;
      return home === undefined ? [] : [{ home, values: { filled }, references: { facility_id: at } }];
    });
    return aSmallWorld([
      aLinkedTable('facilities', columns, facilities),
      aLinkedTable(
        'communities',
        ['type', 'households'],
        communities.map((values, index) => ({ home: communityUnits[index] ?? 6, values })),
      ),
      aLinkedTable('posts', ['filled'], postRows),
      aLinkedTable(
        'rounds',
        ['done', 'hours'],
        rounds.map(({ facility_ids, ...values }) => ({
          home: 6,
          values,
          sets: { facility_ids: facility_ids?.filter((at) => at < facilities.length) },
        })),
      ),
      aLinkedTable(
        'indicators',
        ['key', 'period', 'value'],
        figures.map(({ home, period, value }) => ({ home, values: { key: 'volunteers', period, value } })),
      ),
    ]);
  });

// ── The comparison ───────────────────────────────────────────────────────────────────────────────────────────────

const rowKinds: readonly { readonly name: string; readonly row: RowKind; readonly keys: readonly number[] }[] = [
  { name: 'communities', row: { table: 'communities', level: 'community' }, keys: [6, 7, 8, 9] },
  { name: 'towns', row: { table: 'regions', level: 'town' }, keys: [3, 4, 5] },
  { name: 'the city', row: { table: 'regions', level: 'city' }, keys: [0] },
];

describe('The engine agrees with the plainest reading of the formula tree', () => {
  test.each(rowKinds)('on $name', async ({ row, keys }) => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.array(fc.tuple(number, number), { minLength: 4, maxLength: 8 }),
        async (material, formulas) => {
          const trees = formulas.map(
            ([measure, threshold]) => [numberTree(measure, row), numberTree(threshold, row)] as const,
          );
          const observed = await judged(material, row, trees);
          const naive = new NaiveEvaluator(material, model, asOf);
          trees.forEach(([measure, threshold], index) => {
            for (const key of keys) {
              const at = material.tables.get(row.table)?.home.indexOf(key) ?? -1;
              const left = naive.number(measure, row.table, at);
              const right = naive.number(threshold, row.table, at);
              const found = observed(index, key);
              const context = `${formulas[index]?.join('  >=  ') ?? ''} on ${key}`;
              expect([context, found.outcome]).toEqual([context, expectedOutcome(left, right)]);
              if (left.exists === 'yes')
                expect([context, ...text(found.observed)]).toEqual([context, ...text(left.interval)]);
              if (right.exists === 'yes')
                expect([context, ...text(found.required)]).toEqual([context, ...text(right.interval)]);
            }
          });
        },
      ),
      // Making a counterexample smaller takes longer than a test may.
      { numRuns: 25, seed: 6, endOnFailure: true },
    );
  });

  test('on conditions about facilities', async () => {
    const row: RowKind = { table: 'facilities', level: null };
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.array(facilityCondition, { minLength: 4, maxLength: 8 }),
        async (material, conditions) => {
          const trees = conditions.map((condition) => conditionTree(condition, row));
          const checks = trees.map((condition, index): Check => ({
            id: `${index}`,
            row,
            where: null,
            due: null,
            test: { comparison: 'holds', condition },
          }));
          const naive = new NaiveEvaluator(material, model, asOf);
          const outcomes = await onDataset(material, checks, (dataset) => dataset.judge());
          const expected = { yes: 'compliant', perhaps: 'undetermined', no: 'non-compliant' };
          for (const [index, condition] of trees.entries()) {
            outcomes[index]?.keys.forEach((key, position) => {
              expect([conditions[index], key, outcomes[index]?.outcomes[position]]).toEqual([
                conditions[index],
                key,
                expected[naive.condition(condition, 'facilities', key)],
              ]);
            });
          }
        },
      ),
      { numRuns: 40, seed: 5, endOnFailure: true },
    );
  });
});

function expectedOutcome(left: ReturnType<NaiveEvaluator['number']>, right: ReturnType<NaiveEvaluator['number']>) {
  if (left.exists === 'no' || right.exists === 'no') return 'not-applicable';
  if (left.exists === 'perhaps' || right.exists === 'perhaps') return 'undetermined';
  const order = (a: Rational | null, b: Rational | null) =>
    a === null || b === null ? undefined : a.numerator * b.denominator - b.numerator * a.denominator;
  const worst = order(left.interval.low, right.interval.high);
  const best = order(left.interval.high, right.interval.low);
  if (worst !== undefined && worst >= 0n) return 'compliant';
  return best !== undefined && best < 0n ? 'non-compliant' : 'undetermined';
}

async function judged(material: LinkedMaterial, row: RowKind, trees: readonly (readonly [NumberTree, NumberTree])[]) {
  const checks = trees.map(([measure, threshold], index): Check => ({
    id: `${index}`,
    row,
    where: null,
    due: null,
    test: { comparison: 'at-least', measure, threshold },
  }));
  const verdicts = await onDataset(material, checks, async (dataset) => {
    await dataset.judge();
    const all = ['compliant', 'non-compliant', 'undetermined', 'not-due', 'not-applicable'] as const;
    return Promise.all(checks.map(({ id }) => dataset.verdicts(id, all)));
  });
  return (index: number, key: number) => {
    const verdict = verdicts[index]?.find((candidate) => candidate.key === key);
    if (verdict === undefined) throw new Error(`${smallUnits[key]?.code ?? key} was not judged`);
    return verdict;
  };
}

async function onDataset<Result>(
  material: LinkedMaterial,
  checks: readonly Check[],
  use: (dataset: Dataset) => Promise<Result>,
): Promise<Result> {
  const dataset = await Dataset.open(dialects.duckdb, material, checks, { model, asOf, absentRows: 'none' });
  try {
    await dataset.deriveFacts();
    return await use(dataset);
  } finally {
    dataset.close();
  }
}

function numberTree(formula: string, row: RowKind): NumberTree {
  const compiled = compileNumber(formula, contextFor(row));
  if (!compiled.ok) throw new Error(`${formula}: ${JSON.stringify(compiled.problems)}`);
  return compiled.tree;
}

function conditionTree(formula: string, row: RowKind): BooleanTree {
  const compiled = compileCondition(formula, contextFor(row));
  if (!compiled.ok) throw new Error(`${formula}: ${JSON.stringify(compiled.problems)}`);
  return compiled.tree;
}

function text({ low, high }: Interval): readonly string[] {
  const show = (value: Rational | null) => (value === null ? 'unbounded' : toDecimal(value, 15));
  return [show(low), show(high)];
}
