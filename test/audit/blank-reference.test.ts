import { expect, test } from 'vitest';
import { runCase } from '../../src/flow/run-case.ts';
import { shippedDataModel, shippedPack } from '../support/shipped-rules.ts';

const { pack } = shippedPack('sjz-3s');
const ofRequirement = pack.cases.filter(({ requirement }) => requirement === 'sjz-3s.unregistered-managed');

test('a reference that is not filled in names the cell to fill in', async () => {
  const example = ofRequirement.find(({ name }) => name.includes('not filled in'));
  if (example === undefined) throw new Error('The worked example has another name.');
  const { findings } = await runCase(pack, example, shippedDataModel());
  const undecided = findings.map(({ undecidedBy }) => undecidedBy.map(({ cell }) => cell));
  // The column of the managing unit is the fifth.
  expect(undecided).toEqual([[], [], ['E4'], []]);
});
