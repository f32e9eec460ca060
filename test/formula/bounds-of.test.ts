import { expect, test } from 'vitest';
import { boundsOf } from '../../src/formula/bounds-of.ts';
import { compileNumber } from '../../src/formula/compile-formula.ts';
import { unitKind } from '../../src/formula/row-kind.ts';
import { toDecimal } from '../../src/model/rational.ts';
import { shippedDataModel } from '../support/shipped-rules.ts';

const model = shippedDataModel();

test.each([
  { formula: '300', low: '300', high: '300' },
  { formula: 'households', low: '0', high: null },
  { formula: 'count(facilities)', low: '0', high: null },
  { formula: 'share(facilities, having floor_area > 100)', low: '0', high: '1' },
  { formula: 'sum(facilities.floor_area)', low: '0', high: null },
  { formula: 'max(facilities.hours_per_day)', low: '0', high: '24' },
  { formula: 'max(300, 20 * households)', low: '300', high: null },
  { formula: 'min(300, 20 * households)', low: '0', high: '300' },
  { formula: 'if(type = urban, 300, 200)', low: '200', high: '300' },
  { formula: 'either(count(facilities), 7)', low: '0', high: null },
  { formula: '20 - households', low: null, high: '20' },
  { formula: 'households - 20', low: '-20', high: null },
  { formula: 'households / 100', low: '0', high: null },
  { formula: 'ceil(max(3, households) / 2)', low: '2', high: null },
  { formula: 'households * count(facilities)', low: '0', high: null },
  { formula: '100 / households', low: '0', high: null },
  { formula: '100 / max(4, households)', low: '0', high: '25' },
  { formula: 'indicator(sports_area)', low: null, high: null },
])('$formula is never below $low nor above $high', ({ formula, low, high }) => {
  const compiled = compileNumber(formula, {
    model,
    row: unitKind('community'),
    asOf: '2020-12-31',
    parameters: new Map(),
    indicators: new Map(),
    planStart: '2016-01-01',
    planEnd: '2020-12-31',
    citations: { ids: [], find: () => 'faulty' },
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const bounds = boundsOf(compiled.tree, model);
  expect([bounds.low, bounds.high].map((end) => (end === null ? null : toDecimal(end, 6)))).toEqual([low, high]);
});
