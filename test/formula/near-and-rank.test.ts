import { describe, expect, test } from 'vitest';
import { compileCondition, compileNumber } from '../../src/formula/compile-formula.ts';
import { constantOf } from '../../src/formula/constant-of.ts';
import { dimensionText } from '../../src/formula/dimension.ts';
import { type FormulaContext } from '../../src/formula/formula-context.ts';
import { FormulaWriter } from '../../src/formula/formula-writer.ts';
import { toDecimal } from '../../src/model/rational.ts';
import { smallModel } from '../support/a-small-world.ts';

const onCommunity: FormulaContext = {
  model: smallModel,
  row: { table: 'communities', level: 'community' },
  parameters: new Map([
    ['walk_speed', { kind: 'formula', text: '5 km_per_hour' }],
    ['detour', { kind: 'formula', text: '130%' }],
    ['bare', { kind: 'formula', text: '1.3' }],
  ]),
  indicators: new Map(),
  asOf: '2018-06-30',
  planStart: '2016-01-01',
  planEnd: '2020-12-31',
};
const onTown: FormulaContext = { ...onCommunity, row: { table: 'regions', level: 'town' } };
const onFacility: FormulaContext = { ...onCommunity, row: { table: 'facilities', level: null } };
const writer = new FormulaWriter(smallModel);

describe('Units of one kind are put together exactly', () => {
  test.each([
    { formula: '5 km_per_hour * 10 minute', value: '0.833333333333', unit: 'km' },
    { formula: '10 minute * 5 km_per_hour', value: '0.833333333333', unit: 'km' },
    { formula: '5 km_per_hour * 2 hour', value: '10', unit: 'km' },
    { formula: '3 km / 5 km_per_hour', value: '36', unit: 'minute' },
    { formula: '90 minute + 1 hour', value: '150', unit: 'minute' },
    { formula: '1 hour - 90 minute', value: '-0.5', unit: 'hour' },
    { formula: '90 minute / 1 hour', value: '1.5', unit: 'percent' },
    { formula: '2 hour / 4 person', value: '0.5', unit: 'hour/person' },
    { formula: '5 km_per_hour', value: '5', unit: 'km_per_hour' },
  ])('$formula is $value in $unit', ({ formula, value, unit }) => {
    const compiled = compileNumber(formula, onCommunity);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const number = constantOf(compiled.tree);
    expect([number === undefined ? '' : toDecimal(number, 12), dimensionText(compiled.dimension)]).toEqual([
      value,
      unit,
    ]);
  });

  test.each([
    { formula: '60 minute = 1 hour', holds: true },
    { formula: '59.9 minute >= 1 hour', holds: false },
    { formula: '1 km / 60 minute = 1 km_per_hour', holds: true },
  ])('$formula', ({ formula, holds }) => {
    const compiled = compileCondition(formula, onCommunity);
    if (!compiled.ok || compiled.tree.kind !== 'compare') throw new Error('It must be a comparison.');
    const [left, right] = [compiled.tree.left, compiled.tree.right].map(constantOf);
    if (left === undefined || right === undefined) throw new Error('Both sides must be known.');
    const difference = left.numerator * right.denominator - right.numerator * left.denominator;
    expect(compiled.tree.operator === '=' ? difference === 0n : difference >= 0n).toBe(holds);
  });

  test.each(['1 hour + 1 km', '1 km_per_hour + 1 km', '1 hour >= 1 household'])('%s does not fit', (formula) => {
    const compiled = formula.includes('>')
      ? compileCondition(formula, onCommunity)
      : compileNumber(formula, onCommunity);
    expect(compiled).toMatchObject({ ok: false, problems: [{ code: 'formula-unit' }] });
  });
});

describe('What is written about neighbours and ranks is written again', () => {
  test.each([
    { context: onCommunity, formula: 'count(facilities near 1 km)' },
    { context: onCommunity, formula: 'sum(facilities.floor_area near 0.5 km where type = station)' },
    { context: onCommunity, formula: 'min(facilities.floor_area near 2 km)' },
    { context: onFacility, formula: 'share(communities near 3 km, having type = urban)' },
    {
      context: onCommunity,
      formula: 'count(facilities near walk_speed * 10 minute / detour)',
      written: 'count(facilities near 0.641 km)',
    },
    { context: onTown, formula: 'rank(indicator(volunteers), among towns of county)' },
    { context: onTown, formula: 'rank(population, among towns of city, smallest first)' },
    {
      context: onTown,
      formula: 'rank(population, among towns of city, largest first)',
      written: 'rank(population, among towns of city)',
    },
    { context: onCommunity, formula: 'ceil(peers(communities of town) / 2)' },
  ])('$formula', ({ context, formula, written = formula }) => {
    const compiled = compileNumber(formula, context);
    expect(compiled.ok ? writer.number(compiled.tree) : compiled.problems).toBe(written);
  });
});

describe('What cannot stand is said where it is', () => {
  test.each([
    {
      name: 'a distance without a unit',
      formula: 'count(facilities near 1000)',
      problem: { code: 'formula-type', at: 22, expected: 'known-length' },
    },
    {
      name: 'a distance that has lost its unit to a bare number',
      formula: 'count(facilities near 1 km / bare)',
      problem: { code: 'formula-type', expected: 'known-length' },
    },
    {
      name: 'a time for a distance',
      formula: 'count(facilities near 10 minute)',
      problem: { code: 'formula-type', expected: 'known-length' },
    },
    {
      name: 'a distance below nothing',
      formula: 'count(facilities near 1 km - 2 km)',
      problem: { code: 'formula-type', expected: 'known-length' },
    },
    {
      name: 'a distance that the data would give',
      formula: 'count(facilities near households * 1 km)',
      problem: { code: 'formula-name', name: 'households' },
    },
    {
      name: 'rows that are nowhere',
      formula: 'count(posts near 1 km)',
      problem: { code: 'formula-type', expected: 'row-with-coordinates', found: { text: 'posts' } },
    },
    {
      name: 'a row that is nowhere',
      formula: 'count(facilities near 1 km)',
      context: onTown,
      problem: { code: 'formula-type', expected: 'row-with-coordinates', found: { text: 'town' } },
    },
    {
      name: 'near besides another way to belong',
      formula: 'count(own facilities near 1 km)',
      problem: { code: 'formula-type', expected: 'near-alone' },
    },
    {
      name: 'peers of another level than the row',
      formula: 'rank(households, among towns of county)',
      problem: { code: 'formula-type', expected: 'row-among-peers', found: { text: 'community' } },
    },
    {
      name: 'peers that are no level',
      formula: 'rank(households, among facilities of town)',
      problem: { code: 'formula-name', name: 'facilities' },
    },
    {
      name: 'a level that is not above',
      formula: 'peers(communities of comunity)',
      problem: { code: 'formula-name', name: 'comunity', known: ['province', 'city', 'county', 'town'] },
    },
    {
      name: 'a rank without peers',
      formula: 'rank(households)',
      problem: { code: 'formula-syntax', at: 15 },
    },
    {
      name: 'a rank in no order',
      formula: 'rank(households, among communities of town, best first)',
      problem: { code: 'formula-syntax', reason: { expected: 'largest-or-smallest' } },
    },
  ])('$name', ({ formula, context = onCommunity, problem }) => {
    expect(compileNumber(formula, context)).toMatchObject({ ok: false, problems: [problem] });
  });
});
