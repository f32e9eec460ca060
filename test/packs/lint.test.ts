import { expect, test } from 'vitest';
import { lintPack } from '../../src/rules/lint-pack.ts';
import { shippedDataModel, shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

const model = shippedDataModel();

// Which kinds of cases a requirement has is held by coverage.test.ts; the lint asks for more of them than that.
test.each(shippedPackIds())('%s leaves nothing to remark but further cases', (id) => {
  const remarks = lintPack(shippedPack(id).pack, model);
  expect(remarks.filter(({ code }) => code !== 'case-missing')).toEqual([]);
});
