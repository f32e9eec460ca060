import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Check } from '../../src/engine/check.ts';
import { Dataset } from '../../src/engine/dataset.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { compileNumber } from '../../src/formula/compile-formula.ts';
import { type FormulaContext } from '../../src/formula/formula-context.ts';
import { type Interval } from '../../src/model/interval.ts';
import { compare, divide, type Rational, rational, rationalFromNumber, toDecimal } from '../../src/model/rational.ts';
import { type LinkedTable } from '../../src/model/linked.ts';
import { type NumberTree } from '../../src/model/tree.ts';
import { type Value } from '../../src/model/table.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel } from '../support/a-small-world.ts';

/** A row whose type may be unknown, whose area may be a range and whose flag may be unknown. */
interface Row {
  readonly type: 'station' | 'centre' | null;
  readonly area: readonly [low: number, high: number];
  readonly good: boolean | null;
}

interface CompleteRow {
  readonly type: 'station' | 'centre' | 'shop';
  readonly area: number;
  readonly good: boolean;
}

const stations = (rows: readonly CompleteRow[]) => rows.filter(({ type }) => type === 'station');
const total = (rows: readonly CompleteRow[]) => sum(rows.map(({ area }) => area));
const sum = (numbers: readonly number[]) =>
  rationalFromNumber(Math.round(numbers.reduce((a, b) => a + b, 0) * 100) / 100);
const count = (rows: readonly unknown[]) => rational(BigInt(rows.length));

/** Each measure with what it is on a table without gaps; undefined where it has no value. */
const measures: readonly { formula: string; of: (rows: readonly CompleteRow[]) => Rational | undefined }[] = [
  { formula: 'count(facilities where type = station)', of: (rows) => count(stations(rows)) },
  { formula: 'sum(facilities.floor_area where type = station)', of: (rows) => total(stations(rows)) },
  {
    formula: 'mean(facilities.floor_area where type = station)',
    of: (rows) => (stations(rows).length === 0 ? undefined : divide(total(stations(rows)), count(stations(rows)))),
  },
  { formula: 'min(facilities.floor_area where type = station)', of: (rows) => extreme(stations(rows), Math.min) },
  { formula: 'max(facilities.floor_area where type = station)', of: (rows) => extreme(stations(rows), Math.max) },
  {
    formula: 'share(facilities where type = station, having good and floor_area >= 2)',
    of: (rows) => {
      const all = stations(rows);
      return all.length === 0
        ? undefined
        : divide(count(all.filter(({ good, area }) => good && area >= 2)), count(all));
    },
  },
  {
    formula: 'covered(facilities.type, of (station, centre))',
    of: (rows) => count([...new Set(rows.flatMap(({ type }) => (type === 'shop' ? [] : [type])))]),
  },
  {
    formula: 'sum(facilities.floor_area where type = station) / count(facilities where good)',
    of: (rows) => {
      const good = rows.filter((row) => row.good);
      return good.length === 0 ? undefined : divide(total(stations(rows)), count(good));
    },
  },
];

function extreme(rows: readonly CompleteRow[], pick: (...values: number[]) => number): Rational | undefined {
  return rows.length === 0 ? undefined : rationalFromNumber(pick(...rows.map(({ area }) => area)));
}

function completions(rows: readonly Row[]): readonly (readonly CompleteRow[])[] {
  return rows.reduce<readonly (readonly CompleteRow[])[]>(
    (done, row) => {
      const types = row.type === null ? (['station', 'centre', 'shop'] as const) : ([row.type] as const);
      const flags = row.good === null ? [true, false] : [row.good];
      const areas = [...new Set(row.area)];
      const ways = types.flatMap((type) => flags.flatMap((good) => areas.map((area) => ({ type, good, area }))));
      return done.flatMap((before) => ways.map((way) => [...before, way]));
    },
    [[]],
  );
}

function bruteForce(rows: readonly Row[], of: (rows: readonly CompleteRow[]) => Rational | undefined) {
  const values = completions(rows).map(of);
  const known = values.filter((value) => value !== undefined).toSorted(compare);
  return { low: known[0], high: known.at(-1), sometimesUndefined: known.length < values.length };
}

const context: FormulaContext = {
  model: smallModel,
  row: { table: 'communities', level: 'community' },
  parameters: new Map(),
  indicators: new Map(),
  asOf: '2020-12-31',
  planStart: '2016-01-01',
  planEnd: '2020-12-31',
};

function treeOf(formula: string): NumberTree {
  const compiled = compileNumber(formula, context);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.tree;
}

function facilitiesTable(rows: readonly Row[]): LinkedTable {
  return aLinkedTable(
    'facilities',
    ['type', 'floor_area', 'good'],
    rows.map(({ type, area: [low, high], good }) => {
      const area: Value = low === high ? low : { low, high };
      return { home: communityUnits[0], values: { type, floor_area: area, good } };
    }),
  );
}

const rowArbitrary = fc.record<Row>({
  type: fc.constantFrom('station', 'centre', null),
  area: fc.constantFrom([0, 0], [1, 1], [2, 2], [3.25, 3.25], [0, 2], [1, 3.5], [2.5, 4]),
  good: fc.constantFrom(true, false, null),
});

describe('The interval of a measure is the exact one over all ways of filling the gaps', () => {
  test.each(measures)('$formula', async ({ formula, of }) => {
    const tree = treeOf(formula);
    await fc.assert(
      fc.asyncProperty(fc.array(rowArbitrary, { maxLength: 4 }), async (rows) => {
        const expected = bruteForce(rows, of);
        const observed = await observe(tree, facilitiesTable(rows));
        if (expected.low === undefined || expected.high === undefined) {
          expect(observed.outcome).toBe('not-applicable');
          return;
        }
        expect(observed.sometimesUndefined).toBe(expected.sometimesUndefined);
        expect(text(observed.interval)).toEqual(text({ low: expected.low, high: boundOf(expected, formula) }));
      }),
      { numRuns: 40, seed: 20201231 },
    );
  });
});

/** A divisor that may be nothing at all leaves a quotient without an upper bound. */
function boundOf(
  expected: { high: Rational | undefined; sometimesUndefined: boolean },
  formula: string,
): Rational | null {
  return formula.includes('/') && expected.sometimesUndefined ? null : (expected.high ?? null);
}

async function observe(tree: NumberTree, facilities: LinkedTable) {
  const communities = aLinkedTable(
    'communities',
    [],
    communityUnits.map((home) => ({ home, values: {} })),
  );
  const threshold: NumberTree = { kind: 'number', value: rational(-1n) };
  const check: Check = {
    id: 'check',
    row: context.row,
    where: null,
    due: null,
    test: { comparison: 'at-least', measure: tree, threshold },
  };
  const dataset = await Dataset.open(dialects.duckdb, aSmallWorld([communities, facilities]), [check], {
    model: smallModel,
    asOf: context.asOf,
    absentRows: 'none',
  });
  try {
    await dataset.deriveFacts();
    await dataset.judge();
    const verdicts = await dataset.verdicts('check', [
      'compliant',
      'non-compliant',
      'undetermined',
      'not-applicable',
      'not-due',
    ]);
    const verdict = verdicts.find(({ key }) => key === communityUnits[0]);
    if (verdict === undefined) throw new Error('The community was not judged.');
    return {
      outcome: verdict.outcome,
      interval: verdict.observed,
      sometimesUndefined: verdict.outcome === 'undetermined',
    };
  } finally {
    dataset.close();
  }
}

function text({ low, high }: Interval): readonly [string, string] {
  const show = (value: Rational | null) => (value === null ? 'unbounded' : toDecimal(value, 12));
  return [show(low), show(high)];
}
