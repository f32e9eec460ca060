import { describe, expect, test } from 'vitest';
import { judgeExamples } from '../../src/audit/judge-examples.ts';
import { defaultDialect } from '../../src/engine/dialects/index.ts';
import { caseFaults } from '../../src/flow/case-faults.ts';
import { caseMaterial } from '../../src/flow/case-material.ts';
import { runCase } from '../../src/flow/run-case.ts';
import { type Finding } from '../../src/model/finding.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { type PackCase, type RulePack } from '../../src/rules/rule-pack.ts';
import { type Requirement } from '../../src/rules/rule-set.ts';
import { shippedDataModel, shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

const model = shippedDataModel();
/** Every so many cases stand for all: each is judged once more alone. */
const step = 9;

describe.each(shippedPackIds())('The worked examples of %s', (id) => {
  const { pack } = shippedPack(id);
  const examples = pack.cases.map((example) => ({ example, ...caseMaterial(example, model) }));

  test('can be read', () => {
    const errors = examples.flatMap(({ example: { requirement, name }, diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === 'error').map((error) => ({ requirement, name, error })),
    );
    expect(errors).toEqual([]);
  });

  // Many cases share one pass of the engine; nothing of one may reach another.
  test('come out as they are worked, side by side as alone', async () => {
    const asked = examples.flatMap(({ example, material }) => {
      const requirement = requirementOf(example, pack);
      return requirement === undefined ? [] : [{ example, requirement, material, asOf: example.asOf, probes: [] }];
    });
    expect(asked).toHaveLength(pack.cases.length);
    const together = new Map<PackCase, readonly Finding[]>();
    for await (const { example, findings } of judgeExamples(asked, model, defaultDialect, () => false)) {
      together.set(example.example, findings);
    }
    expect(together.size).toBe(pack.cases.length);
    const faults = [...together].flatMap(([example, findings]) => caseFaults(example, findings));
    expect(faults).toEqual([]);
    for (const example of pack.cases.filter((_, index) => index % step === 0)) {
      const alone = await runCase(pack, example, model);
      expect(together.get(example)?.map(judged)).toEqual(alone.findings.map(judged));
      const isUnjudged = alone.notJudged.some(({ requirement }) => requirement.id === example.requirement);
      expect([example.name, isUnjudged]).toEqual([example.name, example.expect === 'not-judged']);
    }
  });
});

function requirementOf({ requirement: id, asOf, reading }: PackCase, pack: RulePack): Requirement | undefined {
  const { requirements, figures } = compileRuleSet(pack, model, asOf, (each) => each === id).value;
  const requirement = [...requirements, ...figures].find((each) => each.id === id);
  const judgedReading = requirement?.readings.find((each) => each.id === reading);
  return requirement === undefined || judgedReading === undefined
    ? requirement
    : { ...requirement, judged: judgedReading };
}

/** Without the cells, and the other readings. */
function judged(finding: Finding) {
  const { id, subject, outcome, reason, observed, required, shortfall, due, tally, pacePerYear, unit } = finding;
  return { id, subject, outcome, reason, observed, required, shortfall, due, tally, pacePerYear, unit };
}
