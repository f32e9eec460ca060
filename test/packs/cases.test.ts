import { beforeAll, describe, expect, test } from 'vitest';
import { type ExampleJudged, judgeExamples } from '../../src/audit/judge-examples.ts';
import { type Example } from '../../src/audit/plan-examples.ts';
import { groupBy } from '../../src/base/group-by.ts';
import { defaultDialect } from '../../src/engine/dialects/index.ts';
import { caseFaults } from '../../src/flow/case-faults.ts';
import { caseMaterial } from '../../src/flow/case-material.ts';
import { runCase } from '../../src/flow/run-case.ts';
import { type Diagnostic } from '../../src/model/diagnostic.ts';
import { type Finding } from '../../src/model/finding.ts';
import { compileRuleSet } from '../../src/rules/compile-rule-set.ts';
import { type PackCase, type RulePack } from '../../src/rules/rule-pack.ts';
import { type RuleSet } from '../../src/rules/rule-set.ts';
import { shippedDataModel, shippedPack, shippedPackIds } from '../support/shipped-rules.ts';

const model = shippedDataModel();
/** Every so many cases stand for all: each is audited once more alone. */
const step = 9;

describe.each(shippedPackIds())('The worked examples of %s', (id) => {
  const { pack } = shippedPack(id);
  const examples = pack.cases.map((example) => ({ name: `${example.requirement}: ${example.name}`, example }));
  const cases = readCases(pack);
  const judged = new Map<PackCase, ExampleJudged>();

  beforeAll(async () => {
    const all = [...cases.values()].flatMap((read) => read.example ?? []);
    for await (const each of judgeExamples(all, model, defaultDialect, () => false)) judged.set(each.example.of, each);
  });

  test.each(examples)('$name', ({ example }) => {
    const { diagnostics } = cases.get(example) ?? {};
    expect(diagnostics?.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(judged.get(example)).toBeDefined();
    expect(caseFaults(example, judged.get(example)?.findings ?? [])).toEqual([]);
  });

  // Many cases share one pass of the engine; nothing of one may reach another.
  test.each(examples.filter((_, index) => index % step === 0))('$name: the same alone', async ({ example }) => {
    const { findings, notJudged, diagnostics } = await runCase(pack, example, model);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(verdictOf)).toEqual(judged.get(example)?.findings.map(verdictOf));
    const isUnjudged = notJudged.some(({ requirement }) => requirement.id === example.requirement);
    expect(isUnjudged).toBe(example.expect === 'not-judged');
  });
});

interface ReadCase {
  /** None where there is no such requirement. */
  readonly example: (Example & { readonly of: PackCase }) | undefined;
  /** Of compiling, reading and linking. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The cases of a pack with what is judged in each; the pack is compiled once a day. */
function readCases(pack: RulePack): ReadonlyMap<PackCase, ReadCase> {
  const ruleSets = new Map(
    [...groupBy(pack.cases, ({ asOf }) => asOf)].map(([asOf, cases]) => {
      const ids = new Set(cases.map(({ requirement }) => requirement));
      return [asOf, compileRuleSet(pack, model, asOf, (id) => ids.has(id))] as const;
    }),
  );
  return new Map(
    pack.cases.map((of): [PackCase, ReadCase] => {
      const compiled = ruleSets.get(of.asOf);
      const { material, diagnostics } = caseMaterial(of, model);
      const requirement = compiled === undefined ? undefined : requirementOf(of, compiled.value);
      const example = requirement === undefined ? undefined : { of, requirement, material, asOf: of.asOf, probes: [] };
      return [of, { example, diagnostics: [...(compiled?.diagnostics ?? []), ...diagnostics] }];
    }),
  );
}

function requirementOf({ requirement: id, reading }: PackCase, { requirements, figures }: RuleSet) {
  const requirement = [...requirements, ...figures].find((each) => each.id === id);
  const judged = requirement?.readings.find((each) => each.id === reading);
  return requirement === undefined || judged === undefined ? requirement : { ...requirement, judged };
}

/** Without the cells, and the other readings. */
function verdictOf(finding: Finding) {
  const { id, subject, outcome, reason, observed, required, shortfall, due, tally, pacePerYear, unit } = finding;
  return { id, subject, outcome, reason, observed, required, shortfall, due, tally, pacePerYear, unit };
}
