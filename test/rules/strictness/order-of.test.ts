import { expect, test } from 'vitest';
import { compileNumber } from '../../../src/formula/compile-formula.ts';
import { orderOf } from '../../../src/rules/strictness/order-of.ts';
import { smallModel } from '../../support/a-small-world.ts';

const context = {
  model: smallModel,
  row: { table: 'communities', level: null },
  parameters: new Map(),
  indicators: new Map(),
  asOf: '2020-12-31',
  planStart: '2016-01-01',
  planEnd: '2020-12-31',
};

function tree(text: string) {
  const compiled = compileNumber(text, context);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.tree;
}

test.each([
  { first: '300', second: '299', order: 'below' },
  { first: '300', second: '600 / 2', order: 'same' },
  { first: '300', second: '301', order: 'above' },
  { first: '80%', second: '0.8', order: 'same' },
  { first: 'households', second: 'households', order: 'same' },
  { first: 'max(300, households)', second: 'max(400, households)', order: 'above' },
  { first: 'max(300, households)', second: '300', order: 'below' },
  { first: 'max(300, households)', second: '400', order: 'unknown' },
  { first: 'min(300, households)', second: '300', order: 'above' },
  { first: 'min(300, households)', second: 'min(200, households)', order: 'below' },
  { first: 'max(300, 20 * households / 100)', second: 'max(400, 25 * households / 100)', order: 'above' },
  { first: 'max(300, 20 * households / 100)', second: 'max(400, 15 * households / 100)', order: 'unknown' },
  { first: 'households', second: 'ceil(households)', order: 'above' },
  { first: 'households', second: 'floor(households)', order: 'below' },
  { first: 'households - 10', second: 'households - 5', order: 'above' },
  { first: 'households / 10', second: 'households / 5', order: 'above' },
  // What may be negative is turned round by a product.
  { first: '2 * sum(facilities.change)', second: '3 * sum(facilities.change)', order: 'unknown' },
  { first: '0', second: 'count(facilities)', order: 'above' },
  { first: '1', second: 'share(facilities, having good)', order: 'below' },
] as const)('$second lies $order beside $first', ({ first, second, order }) => {
  expect(orderOf(tree(first), tree(second), smallModel)).toBe(order);
});
