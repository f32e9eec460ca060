import { expect, test } from 'vitest';
import { lintPack } from '../../src/rules/lint-pack.ts';
import { shippedDataModel, shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

const model = shippedDataModel();

// Left out for now: figures have no cases yet, which the lint rightly remarks.
test.each(shippedPackIds())('%s leaves nothing to remark but figures without a case', (id) => {
  const remarks = lintPack(shippedPack(id).pack, model);
  expect(remarks.filter(({ code }) => code !== 'case-missing')).toEqual([]);
});
