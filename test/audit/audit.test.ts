import { describe, expect, test } from 'vitest';
import { audit, openOutcomes } from '../../src/audit/audit.ts';
import { Dataset } from '../../src/engine/dataset.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { type Finding } from '../../src/model/finding.ts';
import { type LinkedMaterial, type LinkedTable } from '../../src/model/linked.ts';
import { outcomes } from '../../src/model/outcome.ts';
import { toDecimal } from '../../src/model/rational.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { aPack } from '../support/a-pack.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel, type SmallRow } from '../support/a-small-world.ts';

const clauses = `- { id: t-1, locator: '1', wording: binding, trigger: 不少于, text: { zh: 测试条款, en: a clause } }`;

/** A pack of one requirement, given as the lines under its title. */
function packOf(lines: string) {
  const requirements = `
- id: t.one
  clause: t-1
  title: { zh: 一, en: one }
  obligation: must
${lines
  .trim()
  .split('\n')
  .map((line) => `  ${line.trimEnd()}`)
  .join('\n')}
`;
  return aPack({ clauses, requirements });
}

function communities(rows: readonly SmallRow['values'][], columns: readonly string[]): LinkedTable {
  return aLinkedTable(
    'communities',
    columns,
    rows.map((values, index) => ({ home: communityUnits[index] ?? 6, values })),
  );
}

async function judge(
  material: LinkedMaterial,
  lines: string,
  asOf = '2020-12-31',
  absentRows: 'none' | 'unknown' = 'none',
) {
  const { value: ruleSet, diagnostics } = compileRuleSet(packOf(lines), smallModel, asOf);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const result = await audit([ruleSet], material, smallModel, dialects.duckdb, {
    asOf,
    absentRows,
    region: null,
    show: outcomes,
    onStage: () => undefined,
  });
  const [judgement] = result.judgements;
  return {
    result,
    byCode: new Map((judgement?.findings ?? []).map((finding) => [finding.subject.code ?? '', finding])),
    counts: judgement?.outcomes.length ?? 0,
  };
}

const households = `
for: community
measure: households
at-least: 100
unit: household
due: 2020-12-31`;

describe('The order of outcomes', () => {
  test.each([
    { name: 'below on the day before', value: 99, asOf: '2020-12-30', outcome: 'not-due', reason: 'due-later' },
    { name: 'below on the day', value: 99, asOf: '2020-12-31', outcome: 'non-compliant', reason: 'short' },
    { name: 'below long after', value: 99, asOf: '2031-01-01', outcome: 'non-compliant', reason: 'short' },
    { name: 'at the line before the day', value: 100, asOf: '2018-01-01', outcome: 'compliant', reason: null },
    {
      name: 'missing before the day',
      value: null,
      asOf: '2018-01-01',
      outcome: 'undetermined',
      reason: 'value-missing',
    },
    {
      name: 'missing after the day',
      value: null,
      asOf: '2021-01-01',
      outcome: 'undetermined',
      reason: 'value-missing',
    },
    { name: 'at least 100', value: { low: 100, high: null }, asOf: '2020-12-31', outcome: 'compliant', reason: null },
    {
      name: 'below 100',
      value: { low: null, high: 99 },
      asOf: '2020-12-31',
      outcome: 'non-compliant',
      reason: 'short',
    },
    {
      name: '90 to 110',
      value: { low: 90, high: 110 },
      asOf: '2020-12-31',
      outcome: 'undetermined',
      reason: 'value-missing',
    },
  ])('$name: $outcome', async ({ value, asOf, outcome, reason }) => {
    const world = aSmallWorld([communities([{ households: value }, {}, {}, {}], ['households'])]);
    const { byCode } = await judge(world, households, asOf);
    expect(byCode.get('130102001001')).toMatchObject({ outcome, reason });
  });

  test('a scope that is not known is never judged for or against', async () => {
    const world = aSmallWorld([
      communities(
        [
          { type: 'urban', households: 50 },
          { type: 'rural', households: 50 },
          { type: null, households: 50 },
          { type: null, households: 150 },
        ],
        ['type', 'households'],
      ),
    ]);
    const { byCode } = await judge(world, `${households}\nwhere: type = urban`);
    expect([...byCode.values()].map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['non-compliant', 'short'],
      ['not-applicable', 'out-of-scope'],
      ['undetermined', 'scope-unknown'],
      ['undetermined', 'scope-unknown'],
    ]);
  });

  test('a due date of its own for every row', async () => {
    const world = aSmallWorld([
      communities(
        [
          { type: 'urban', households: 1 },
          { type: 'rural', households: 1 },
          { type: null, households: 1 },
          { type: null, households: 200 },
        ],
        ['type', 'households'],
      ),
    ]);
    const lines = households.replace('due: 2020-12-31', 'due: if(type = urban, 2018-12-31, 2022-12-31)');
    const { byCode } = await judge(world, lines);
    expect([...byCode.values()].map(({ outcome }) => outcome)).toEqual([
      'non-compliant',
      'not-due',
      'undetermined',
      'compliant',
    ]);
  });
});

describe('What a pace is', () => {
  test('half of what is missing each year when two years are left', async () => {
    const world = aSmallWorld([communities([{ households: 50 }, {}, {}, {}], ['households'])]);
    const { byCode } = await judge(world, households, '2019-01-01');
    // 2020-12-31 is 730 days on; 50 × 365 ÷ 730 = 25.
    const pace = byCode.get('130102001001')?.pacePerYear;
    expect(pace === undefined ? undefined : toDecimal(pace, 6)).toBe('25');
  });
});

describe('What is absent', () => {
  const stations = `
for: community
measure: count(facilities where type = station)
at-least: 1
unit: household`;

  test('a table: undetermined for everybody, said once', async () => {
    const world = aSmallWorld([communities([{}, {}, {}, {}], [])]);
    const { result } = await judge(world, stations);
    expect(result.judgements).toEqual([]);
    expect(result.notJudged).toMatchObject([
      {
        requirement: { id: 't.one', title: { zh: '一' }, clause: { locator: '1' } },
        reason: 'table-absent',
        missing: ['facilities'],
        subjects: 4,
      },
    ]);
  });

  test.each([
    {
      name: 'everybody whose data say that they are meant',
      households: [60, 50, 10, 0],
      subjects: 2,
      atMost: undefined,
    },
    { name: 'at most those whose data may say so', households: [60, null, 10, 0], subjects: 2, atMost: true },
    { name: 'nobody, so that this is the reason', households: [10, 10, 10, 0], subjects: 0, atMost: undefined },
  ])('a table: undetermined for $name', async ({ households: numbers, subjects, atMost }) => {
    const rows = numbers.map((number) => ({ households: number }));
    const world = aSmallWorld([communities(rows, ['households'])]);
    const { result } = await judge(world, `${stations}\nwhere: households >= 50`);
    expect(result.notJudged.map((each) => [each.reason, each.subjects, each.atMost])).toEqual([
      [subjects === 0 ? 'no-subject' : 'table-absent', subjects, atMost],
    ]);
  });

  test('a table and what says whom it is about: at most everybody', async () => {
    const world = aSmallWorld([communities([{}, {}, {}, {}], [])]);
    const { result } = await judge(world, `${stations}\nwhere: exists(posts)`);
    expect(result.notJudged).toMatchObject([{ missing: ['posts', 'facilities'], subjects: 4, atMost: true }]);
  });

  test('a column: the same, with its name', async () => {
    const facilities = aLinkedTable('facilities', ['good'], [{ home: 6, values: { good: true } }]);
    const world = aSmallWorld([communities([{}, {}, {}, {}], []), facilities]);
    const { result } = await judge(world, stations);
    expect(result.notJudged).toMatchObject([{ reason: 'column-absent', missing: ['facilities.type'] }]);
  });

  test.each([
    { absentRows: 'none', outcomes: ['compliant', 'non-compliant'] },
    { absentRows: 'unknown', outcomes: ['compliant', 'undetermined'] },
  ] as const)('a row, where absent rows mean $absentRows', async ({ absentRows, outcomes: expected }) => {
    const facilities = aLinkedTable('facilities', ['type'], [{ home: 6, values: { type: 'station' } }]);
    const world = aSmallWorld([communities([{}, {}, {}, {}], []), facilities]);
    const { byCode } = await judge(world, stations, '2020-12-31', absentRows);
    expect(['130102001001', '130102001002'].map((code) => byCode.get(code)?.outcome)).toEqual(expected);
  });
});

describe('At its own level', () => {
  const share = `
for: city
measure: share(communities where type = urban, having households >= 10)
at-least: 80%
unit: percent`;

  test('a share lists the members that hold it back and how many more it takes', async () => {
    const world = aSmallWorld([
      communities(
        [
          { type: 'urban', households: 9 },
          { type: 'urban', households: 10 },
          { type: 'urban', households: 20 },
          { type: 'rural', households: 0 },
        ],
        ['type', 'households'],
      ),
    ]);
    const { byCode } = await judge(world, share);
    const finding = byCode.get('1301');
    expect(finding).toMatchObject({
      outcome: 'non-compliant',
      evidenceTotal: 1,
      contributors: [{ kind: 'community', code: '130102001001', name: '130102001001' }],
      contributorsTotal: 1,
    });
    // 80 % of 3 is 2.4, so all three must meet it.
    expect(
      finding?.tally?.lacking.low === undefined || finding.tally.lacking.low === null
        ? null
        : toDecimal(finding.tally.lacking.low, 2),
    ).toBe('1');
  });

  test('a share of nothing is not applicable', async () => {
    const world = aSmallWorld([
      communities([{ type: 'rural' }, { type: 'rural' }, { type: 'rural' }, { type: 'rural' }], ['type', 'households']),
    ]);
    const { byCode } = await judge(world, share);
    expect(byCode.get('1301')).toMatchObject({ outcome: 'not-applicable', reason: 'no-members' });
  });

  test('what the data say of a part is no verdict on the whole', async () => {
    const world = {
      ...aSmallWorld([communities([{ type: 'urban', households: 9 }, {}, {}, {}], ['type', 'households'])]),
      scope: 1,
    };
    const { counts } = await judge(world, share);
    expect(counts).toBe(0);
  });
});

describe('Two sources of one figure', () => {
  const either = `
for: city
measure: either(indicator(volunteers), count(facilities where type = station))
at-least: 1
unit: household`;
  const stations = (count: number) =>
    aLinkedTable(
      'facilities',
      ['type'],
      Array.from({ length: count }, () => ({ home: 6, values: { type: 'station' } })),
    );
  const statistic = (value: SmallRow['values'][string] & {}) =>
    aLinkedTable(
      'indicators',
      ['key', 'period', 'value'],
      [{ home: 0, values: { key: 'volunteers', period: '2020-12-31', value } }],
    );

  test.each([
    { name: 'agree', value: 3, others: 3, said: [] },
    { name: 'may agree', value: { low: 2, high: null }, others: 3, said: [] },
    { name: 'disagree', value: 2, others: 3, said: [{ used: '2', other: '3' }] },
    { name: 'cannot agree', value: { low: 4, high: 6 }, others: 3, said: [{ used: '4–6', other: '3' }] },
    { name: 'are one and a list that has nothing of it', value: 2, others: 0, said: [] },
    { name: 'are a figure of none and a list', value: 0, others: 3, said: [{ used: '0', other: '3' }] },
  ])('$name', async ({ value, others, said }) => {
    const world = aSmallWorld([communities([{}, {}, {}, {}], []), stations(others), statistic(value)]);
    const { result } = await judge(world, either);
    expect(result.diagnostics).toMatchObject(
      said.map((params) => ({ code: 'sources-disagree', params: { ...params, requirement: { zh: '一', en: 'one' } } })),
    );
    expect(result.diagnostics).toHaveLength(said.length);
  });
});

test('open outcomes leave out what complies and what does not apply', () => {
  expect(openOutcomes).toEqual(['non-compliant', 'undetermined', 'not-due']);
});

test('of the members that hold a share back, the nearest to the line come first', async () => {
  const world = aSmallWorld([
    communities([{ households: 1 }, { households: 9 }, { households: 5 }, { households: 10 }], ['households']),
  ]);
  const lines = `
for: city
measure: share(communities, having households >= 10)
at-least: 100%
unit: percent`;
  const { value: ruleSet } = compileRuleSet(packOf(lines), smallModel, '2020-12-31');
  const [requirement] = ruleSet.requirements;
  const test = requirement?.judged.test;
  if (
    requirement === undefined ||
    test === undefined ||
    test.comparison === 'holds' ||
    test.measure.kind !== 'aggregate'
  )
    throw new Error('no share');
  const check = { id: 'share', row: requirement.judged.row, where: null, due: null, test };
  const dataset = await Dataset.open(dialects.duckdb, world, [check], {
    model: smallModel,
    asOf: '2020-12-31',
    absentRows: 'none',
  });
  await dataset.deriveFacts();
  const behind = await dataset.rowsBehind(test.measure, check.row, [0], 'failing', 2);
  dataset.close();
  // 9 households lack one, 5 lack five, 1 lacks nine.
  expect(behind.get(0)).toEqual({ rows: [1, 2], total: 3 });
});

describe('What is lacking is named', () => {
  const lackingOf = (finding: Finding | undefined) =>
    finding?.lacking.map(({ item, certain }) => {
      const name = item.kind === 'value' ? item.value : item.from;
      return certain ? name : `${name}?`;
    });

  test('the items of a checklist that no row has, and those that a blank leaves open', async () => {
    const world = aSmallWorld([
      communities([{}, {}, {}, {}], []),
      aLinkedTable(
        'facilities',
        ['functions'],
        [
          { home: 6, values: { functions: ['meeting'] } },
          { home: 6, values: { functions: ['sport', 'meeting'] } },
          { home: 7, values: { functions: ['reading'] } },
          { home: 7, values: { functions: null } },
          { home: 8, values: { functions: ['meeting', 'reading', 'sport'] } },
        ],
      ),
    ]);
    const { byCode } = await judge(
      world,
      'for: community\nmeasure: covered(facilities.functions, of (meeting, reading, sport))\nat-least: 3\nunit: person',
    );
    const [one, two, three, four] = communityUnits.map((unit) => byCode.get(world.units[unit]?.code ?? ''));
    expect([one?.outcome, lackingOf(one)]).toEqual(['non-compliant', ['reading']]);
    expect([two?.outcome, lackingOf(two)]).toEqual(['undetermined', ['meeting?', 'sport?']]);
    expect([three?.outcome, lackingOf(three)]).toEqual(['compliant', []]);
    expect([four?.outcome, lackingOf(four)]).toEqual(['non-compliant', ['meeting', 'reading', 'sport']]);
  });

  test('the quarters in which nothing happened, and one in which something may have', async () => {
    const world = aSmallWorld([
      communities([{}, {}, {}, {}], []),
      aLinkedTable(
        'facilities',
        ['opened_on'],
        [
          { home: 6, values: { opened_on: '2019-03-31' } },
          { home: 6, values: { opened_on: { from: '2019-07-01', to: '2019-12-31' } } },
        ],
      ),
    ]);
    const { byCode } = await judge(
      world,
      'for: community\nmeasure: count(quarters from 2019-01-01 to 2019-12-31 where exists(facilities where opened_on between period_start and period_end))\nat-least: 4\nunit: person',
    );
    const finding = byCode.get('130102001001');
    expect([finding?.outcome, lackingOf(finding)]).toEqual([
      'non-compliant',
      ['2019-04-01', '2019-07-01?', '2019-10-01?'],
    ]);
  });
});
