import { describe, expect, test } from 'vitest';
import { type Check } from '../../src/engine/check.ts';
import { Dataset } from '../../src/engine/dataset.ts';
import { type Dialect } from '../../src/engine/dialect.ts';
import { dialects } from '../../src/engine/dialects/index.ts';
import { compileCondition } from '../../src/formula/compile-formula.ts';
import { type AggregateTree, type RowKind } from '../../src/model/tree.ts';
import { leavesOf, partsOfTest } from '../../src/formula/parts-of.ts';
import { aLinkedTable, aSmallWorld, communityUnits, smallModel } from '../support/a-small-world.ts';

const row: RowKind = { table: 'communities', level: 'community' };
const townRow: RowKind = { table: 'regions', level: 'town' };
const facilityRow: RowKind = { table: 'facilities', level: null };
const asOf = '2018-06-30';

/** One formula of every kind. */
const onCommunities = [
  'type = urban and coded(north) and not level >= basic',
  'count(facilities where good) + count(own facilities) + count(facilities via serves) >= 2',
  'sum(facilities.floor_area where type in (station, centre)) / households * 2 >= 0.5',
  'sum(facilities.change) * sum(facilities.change) >= 1',
  'mean(facilities.floor_area where good) >= 20',
  'min(facilities.floor_area where good) <= max(facilities.floor_area)',
  'share(facilities where type = station, having floor_area >= 20) >= 50%',
  'distinct(facilities.type) >= 1',
  'ceil(households / 3) >= band(households, tiers) - floor(interpolate(households, tiers))',
  'either(indicator(volunteers), count(facilities)) >= 1',
  'if(type = urban, min(households, 3), max(households, 4)) >= 1',
  'count(facilities near 1 km where good) + mean(facilities.floor_area near 2 km) >= 1',
  'rank(share(facilities, having good), among communities of town) <= peers(communities of town)',
  'allowed(modes)',
  'count(above facilities) >= count(facilities)',
  'town.population >= 100 and exists(facilities where functions has all of (meeting, reading))',
];
const onFacilities = [
  'add_months(opened_on, 6) <= as_of and not given(closed_on)',
  "remarks mentions all of ('50%', '它')",
  'exists(rounds where done) or count(posts where filled) >= 1',
];

/** What any engine of standard SQL knows; everything else is for a dialect to spell. */
const standard =
  /^(?:SELECT|DISTINCT|FROM|AS|WHERE|JOIN|LEFT|CROSS|ON|GROUP|BY|ORDER|ASC|DESC|NULLS|LAST|UNION|ALL|WITH|CASE|WHEN|THEN|ELSE|END|AND|OR|NOT|IN|IS|NULL|TRUE|FALSE|OVER|PARTITION|ROWS|BETWEEN|UNBOUNDED|PRECEDING)$/;
const standardCalls = ['coalesce', 'count', 'sum', 'min', 'max', 'rank', 'row_number'];

describe('What stands outside a dialect is SQL that any engine knows', () => {
  test('its words and functions', async () => {
    const { statements } = await spoken();
    const text = statements.map(withoutDialect).join('\n');
    const calls = Array.from(text.matchAll(/\b([a-z_]+)\s?\(/g), ([, name]) => name);
    expect([...new Set(calls)].filter((name) => !standardCalls.includes(name ?? ''))).toEqual([]);
    const keywords = Array.from(text.matchAll(/\b[A-Z]{2,}\b/g), ([word]) => word);
    expect([...new Set(keywords)].filter((word) => !standard.test(word))).toEqual([]);
    expect(text).not.toMatch(/\/\/|::|"|'|GROUP BY ALL/);
  });

  test('every query inside another has a name', async () => {
    const { statements } = await spoken();
    expect(statements.map(withoutDialect).flatMap(namelessQueries)).toEqual([]);
  });
});

/** Everything said to an engine, with what the dialect spells between ⟦ and ⟧. */
async function spoken(): Promise<{ readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const dialect = marked(dialects.duckdb, statements);
  const checks = [
    ...onCommunities.map((formula, index) => aCheck(`c${index}`, formula, row)),
    aCheck('t', 'count(facilities) >= population', townRow),
    ...onFacilities.map((formula, index) => aCheck(`f${index}`, formula, facilityRow)),
  ];
  const dataset = await Dataset.open(dialect, world(), checks, { model: smallModel, asOf, absentRows: 'unknown' });
  try {
    await dataset.deriveFacts();
    await dataset.judge();
    await dataset.verdicts('c0', ['compliant']);
    for (const check of checks) {
      for (const tree of aggregatesOf(check)) {
        await dataset.valueOf(tree, check.row, 6);
        for (const wanted of ['members', 'uncertain', 'failing'] as const) {
          await dataset.rowsBehind(tree, check.row, [6], wanted, 3);
        }
      }
    }
    return { statements };
  } finally {
    dataset.close();
  }
}

function aggregatesOf({ test: tested }: Check): readonly AggregateTree[] {
  return leavesOf(partsOfTest(tested)).aggregates;
}

function aCheck(id: string, formula: string, of: RowKind): Check {
  const compiled = compileCondition(formula, {
    model: smallModel,
    row: of,
    parameters: new Map([
      ['north', { kind: 'codes', codes: ['130102'] }],
      ['modes', { kind: 'choices', lines: [{ when: new Map([['type', ['urban']]]), allow: new Map() }] }],
      ['tiers', { kind: 'bands', bands: [{ from: zero, to: null, value: one, upper: one }] }],
    ]),
    indicators: new Map(),
    asOf,
    planStart: '2016-01-01',
    planEnd: '2020-12-31',
  });
  if (!compiled.ok) throw new Error(`${formula}: ${JSON.stringify(compiled.problems)}`);
  return { id, row: of, where: null, due: null, test: { comparison: 'holds', condition: compiled.tree } };
}

const zero = { numerator: 0n, denominator: 1n };
const one = { numerator: 1n, denominator: 1n };

function world() {
  const facilities = ['type', 'floor_area', 'change', 'good', 'opened_on', 'closed_on', 'functions', 'lat', 'lon'];
  return aSmallWorld([
    aLinkedTable('facilities', facilities, [
      { home: 6, values: { type: 'station' }, sets: { serves: [6] } },
      { home: 6, homes: [6, 8], values: { type: 'station' }, sets: {} },
    ]),
    aLinkedTable(
      'communities',
      ['type', 'households', 'level', 'lat', 'lon'],
      communityUnits.map((home) => ({ home, values: {} })),
    ),
    aLinkedTable('posts', ['filled'], [{ home: 6, values: {}, references: { facility_id: 0 } }]),
    aLinkedTable('rounds', ['done'], [{ home: 6, values: {}, sets: { facility_ids: [0] } }]),
    aLinkedTable('indicators', ['key', 'period', 'value'], []),
  ]);
}

/** The dialect with everything that it spells itself put in brackets, in comments that the engine does not read. */
function marked(dialect: Dialect, statements: string[]): Dialect {
  const inBrackets = (text: string) => `/*⟦*/${text}/*⟧*/`;
  return {
    ...dialect,
    identifier: (name) => inBrackets(dialect.identifier(name)),
    text: (value) => inBrackets(dialect.text(value)),
    whole: (value) => inBrackets(dialect.whole(value)),
    toWhole: (expression) => inBrackets(dialect.toWhole(expression)),
    quotient: (dividend, divisor) => inBrackets(dialect.quotient(dividend, divisor)),
    addMonths: (day, months) => inBrackets(dialect.addMonths(day, months)),
    contains: (text, part) => inBrackets(dialect.contains(text, part)),
    beginsWith: (text, prefix) => inBrackets(dialect.beginsWith(text, prefix)),
    keep: (name, query) => `${query}/*;${name}*/`,
    open: async () => {
      const session = await dialect.open();
      const said = (sql: string) => {
        statements.push(sql);
        return sql;
      };
      return {
        ...session,
        execute: (sql) => {
          const [, query = '', name = ''] = /^([^]*)\/\*;(\w+)\*\/$/.exec(said(sql)) ?? [];
          return session.execute(dialect.keep(name, query));
        },
        read: (sql) => session.read(said(sql)),
      };
    },
  };
}

/** From the inside out: what a dialect spells is one word. */
function withoutDialect(sql: string): string {
  const plain = sql.replaceAll(/\/\*;\w+\*\//g, '');
  const shorter = plain.replaceAll(/\/\*⟦\*\/(?:(?!\/\*⟦\*\/)[^])*?\/\*⟧\*\//g, 'x');
  return shorter === plain ? plain : withoutDialect(shorter);
}

/** Queries in FROM or JOIN without a name of their own after the bracket. */
function namelessQueries(sql: string): readonly string[] {
  return Array.from(sql.matchAll(/(?:FROM|JOIN)\s+\(/g)).flatMap(({ index, 0: start }) => {
    let open = 1;
    let at = index + start.length;
    for (; open > 0 && at < sql.length; at += 1) open += sql[at] === '(' ? 1 : sql[at] === ')' ? -1 : 0;
    const isNamed = /^\s+(?!WHERE|GROUP|ORDER|JOIN|ON|AND)[a-z]\w*/.test(sql.slice(at));
    return isNamed ? [] : [sql.slice(index, at + 40)];
  });
}
