import { expect, test } from 'vitest';
import { lintPack } from '../../src/rules/lint-pack.ts';
import { shippedDataModel, shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

const model = shippedDataModel();

test.each(shippedPackIds())('%s leaves nothing to remark', (id) => {
  expect(lintPack(shippedPack(id).pack, model)).toEqual([]);
});
