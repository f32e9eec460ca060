import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Check } from '../../src/engine/check.ts';
import { Dataset } from '../../src/engine/dataset.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { compileCondition } from '../../src/formula/compile-formula.ts';
import { type DecisionLine, type FormulaContext } from '../../src/formula/formula-context.ts';
import { type RowKind } from '../../src/model/tree.ts';
import { aLinkedTable, aSmallWorld, smallModel } from '../support/a-small-world.ts';

const row: RowKind = { table: 'facilities', level: null };
const asOf = '2018-06-30';
type Words = Readonly<Record<string, readonly string[]>>;

const line = (when: Words, allow: Words): DecisionLine => ({
  when: new Map(Object.entries(when)),
  allow: new Map(Object.entries(allow)),
});

/** Every word that each column may hold. */
const wordsOf = {
  type: ['station', 'centre'],
  good: ['true', 'false'],
  crs: ['wgs84', 'cgcs2000', 'gcj02', 'bd09'],
} as const;
const columns = ['type', 'good', 'crs'] as const;
type Facility = Readonly<Record<(typeof columns)[number], string | null>>;

describe('A station must be good, a centre be given in GCJ-02 or BD-09', () => {
  const table = [
    line({ type: ['station'] }, { good: ['true'] }),
    line({ type: ['centre'] }, { crs: ['gcj02', 'bd09'] }),
  ];

  test.each([
    { name: 'a good station', facility: { type: 'station', good: 'true', crs: null }, outcome: 'compliant' },
    { name: 'a bad station', facility: { type: 'station', good: 'false', crs: 'gcj02' }, outcome: 'non-compliant' },
    {
      name: 'a station of unknown state',
      facility: { type: 'station', good: null, crs: null },
      outcome: 'undetermined',
    },
    { name: 'a centre in GCJ-02', facility: { type: 'centre', good: 'false', crs: 'gcj02' }, outcome: 'compliant' },
    { name: 'a centre in WGS-84', facility: { type: 'centre', good: 'true', crs: 'wgs84' }, outcome: 'non-compliant' },
    { name: 'right whatever it is', facility: { type: null, good: 'true', crs: 'bd09' }, outcome: 'compliant' },
    { name: 'wrong whatever it is', facility: { type: null, good: 'false', crs: 'wgs84' }, outcome: 'non-compliant' },
    { name: 'right only as a station', facility: { type: null, good: 'true', crs: 'wgs84' }, outcome: 'undetermined' },
  ])('$name', async ({ facility, outcome }) => {
    expect(await judged(table, [facility])).toEqual([outcome]);
  });

  test('what no line speaks of is not allowed', async () => {
    const stations = [line({ type: ['station'] }, {})];
    const centre = { type: 'centre', good: 'true', crs: null };
    expect(await judged(stations, [centre, { ...centre, type: 'station' }])).toEqual(['non-compliant', 'compliant']);
  });

  test('a line without a condition speaks of everybody', async () => {
    const all = [line({}, { good: ['true'] })];
    expect(await judged(all, [{ type: null, good: 'true', crs: null }])).toEqual(['compliant']);
  });
});

test('The outcome is the one over all ways of filling the gaps', async () => {
  const some = <Word>(words: readonly Word[]) =>
    fc.option(fc.subarray([...words], { minLength: 1 }), { nil: undefined });
  const asked = fc
    .record({ type: some(wordsOf.type), good: some(wordsOf.good), crs: some(wordsOf.crs) })
    .map((words): Words => Object.fromEntries(Object.entries(words).flatMap(([id, of]) => (of ? [[id, of]] : []))));
  const facility: fc.Arbitrary<Facility> = fc.record({
    type: fc.constantFrom(...wordsOf.type, null),
    good: fc.constantFrom(...wordsOf.good, null),
    crs: fc.constantFrom(...wordsOf.crs, null),
  });
  const lines = fc.array(
    fc.tuple(asked, asked).map(([when, allow]) => line(when, allow)),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(lines, fc.array(facility, { minLength: 1, maxLength: 8 }), async (table, facilities) => {
      expect(await judged(table, facilities)).toEqual(facilities.map((each) => bruteForce(table, each)));
    }),
    { numRuns: 40, seed: 91 },
  );
});

function bruteForce(table: readonly DecisionLine[], facility: Facility): string {
  const completions = columns.reduce<readonly Facility[]>(
    (done, column) =>
      done.flatMap((before) =>
        before[column] === null ? wordsOf[column].map((word) => ({ ...before, [column]: word })) : [before],
      ),
    [facility],
  );
  const fits = completions.filter((each) =>
    table.some(({ when, allow }) =>
      columns.every((column) =>
        [when, allow].every((words) => words.get(column)?.includes(each[column] ?? '') ?? true),
      ),
    ),
  );
  if (fits.length === completions.length) return 'compliant';
  return fits.length === 0 ? 'non-compliant' : 'undetermined';
}

test.each([
  { name: 'a word the column does not know', lines: [line({ type: ['shed'] }, {})], problem: { name: 'shed' } },
  { name: 'a column the row does not have', lines: [line({ kind: ['new'] }, {})], problem: { name: 'kind' } },
  {
    name: 'a column of numbers',
    lines: [line({ floor_area: ['300'] }, {})],
    problem: { expected: 'column-of-words' },
  },
])('$name is a problem of the formula', ({ lines, problem }) => {
  expect(compileCondition('allowed(table)', contextOf(lines))).toMatchObject({ ok: false, problems: [problem] });
});

function contextOf(lines: readonly DecisionLine[]): FormulaContext {
  return {
    model: smallModel,
    row,
    parameters: new Map([['table', { kind: 'choices', lines }]]),
    indicators: new Map(),
    asOf,
    planStart: '2016-01-01',
    planEnd: '2020-12-31',
  };
}

async function judged(lines: readonly DecisionLine[], facilities: readonly Facility[]): Promise<readonly string[]> {
  const compiled = compileCondition('allowed(table)', contextOf(lines));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const rows = facilities.map(({ good, ...values }) => ({
    home: 6,
    values: { ...values, good: good === null ? null : good === 'true' },
  }));
  const check: Check = {
    id: 'c',
    row,
    where: null,
    due: null,
    test: { comparison: 'holds', condition: compiled.tree },
  };
  const material = aSmallWorld([aLinkedTable('facilities', columns, rows)]);
  const options = { model: smallModel, asOf, absentRows: 'none' } as const;
  const dataset = await Dataset.open(dialects.duckdb, material, [check], options);
  try {
    await dataset.deriveFacts();
    const [result] = await dataset.judge();
    return result?.outcomes ?? [];
  } finally {
    dataset.close();
  }
}
