import { describe, expect, test } from 'vitest';
import { caseFaults } from '../../src/flow/case-faults.ts';
import { runCase } from '../../src/flow/run-case.ts';
import { shippedDataModel, shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

const model = shippedDataModel();

describe.each(shippedPackIds())('The worked examples of %s', (id) => {
  const { pack } = shippedPack(id);
  const examples = pack.cases.map((example) => ({ name: `${example.requirement}: ${example.name}`, example }));

  test.each(examples)('$name', async ({ example }) => {
    const { findings, notJudged, diagnostics } = await runCase(pack, example, model);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    if (example.expect === 'not-judged') {
      expect(notJudged.map(({ requirement }) => requirement.id)).toContain(example.requirement);
      return;
    }
    expect(caseFaults(example, findings)).toEqual([]);
  });
});
