import { expect, test } from 'vitest';
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

// Many cases share one pass of the engine; nothing of one may reach another.
test.each(shippedPackIds())('the cases of %s come out side by side as they do alone', async (id) => {
  const { pack } = shippedPack(id);
  const together = await judgeExamples(
    pack.cases.flatMap((example) => {
      const requirement = requirementOf(example, pack);
      const { material } = caseMaterial(example, model);
      return requirement === undefined ? [] : [{ requirement, material, asOf: example.asOf, probes: [] }];
    }),
    model,
    defaultDialect,
  );
  for (const [index, example] of pack.cases.entries()) {
    expect({ case: example.name, faults: caseFaults(example, together[index]?.findings ?? []) }).toEqual({
      case: example.name,
      faults: [],
    });
    if (index % step !== 0) continue;
    const alone = await runCase(pack, example, model);
    expect(together[index]?.findings.map(judged)).toEqual(alone.findings.map(judged));
  }
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
