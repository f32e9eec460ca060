import { describe, expect, test } from 'vitest';
import { runCase } from '../../src/flow/run-case.ts';
import { type Finding } from '../../src/model/finding.ts';
import { type Interval } from '../../src/model/interval.ts';
import { toDecimal } from '../../src/model/rational.ts';
import { type Expectation } from '../../src/rules/rule-pack.ts';
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
    for (const expected of example.expect) {
      const finding = findings.find(
        ({ subject }) => subject.code === expected.subject || subject.name === expected.subject,
      );
      expect(shown(finding, expected)).toEqual(wanted(expected));
    }
  });
});

function shown(finding: Finding | undefined, expected: Expectation) {
  if (finding === undefined) return `no finding for ${expected.subject}`;
  return {
    subject: expected.subject,
    outcome: finding.outcome,
    reason: expected.reason === undefined ? undefined : finding.reason,
    observed: expected.observed === undefined ? undefined : ends(finding.observed),
    required: expected.required === undefined ? undefined : ends(finding.required),
    shortfall: expected.shortfall === undefined ? undefined : ends(finding.shortfall),
    due: expected.due === undefined ? undefined : finding.due,
  };
}

function wanted({ subject, outcome, reason, observed, required, shortfall, due }: Expectation) {
  return {
    subject,
    outcome,
    reason,
    observed: ends(observed),
    required: ends(required),
    shortfall: ends(shortfall),
    due,
  };
}

function ends(interval: Interval | undefined): readonly (string | null)[] | undefined {
  if (interval === undefined) return undefined;
  return [interval.low, interval.high].map((end) => (end === null ? null : toDecimal(end, 9)));
}
