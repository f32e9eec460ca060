import { judgeExamples } from '../audit/judge-examples.ts';
import { defaultDialect } from '../engine/dialects/index.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { type Finding } from '../model/finding.ts';
import { type FailedCase, type PackTest } from '../model/pack-test.ts';
import { compileRuleSet } from '../rules/compile-rule-set.ts';
import { overridesWithoutCase } from '../rules/overrides-without-case.ts';
import { isInherited, ownOverrides } from '../rules/packs-above.ts';
import { type PackCase, type RulePack } from '../rules/rule-pack.ts';
import { type Requirement, type RuleSet } from '../rules/rule-set.ts';
import { assertLevels } from './assert-levels.ts';
import { caseFaults } from './case-faults.ts';
import { caseMaterial } from './case-material.ts';
import { FormulaWays } from './formula-ways.ts';

/**
 * Runs the worked examples of a pack and says which ways of its formulas none of them went.
 *
 * @throws Failure with every problem when a formula of the pack is wrong
 */
export async function testRules(pack: RulePack, model: DataModel): Promise<PackTest> {
  const ways = new FormulaWays(pack, model);
  const ruleSets = new RuleSets(pack, model);
  const last = ruleSets.on(pack.period.to);
  // Also what no case is about has ways; those of what is taken over are the affair of the pack above.
  const changed = new Set(ownOverrides(pack).map(({ of }) => of));
  for (const requirement of [...last.requirements, ...last.figures]) {
    if (!isInherited(pack, requirement.id)) ways.declare(requirement, last);
    else if (changed.has(requirement.id)) ways.declareOutcomes(requirement);
  }
  assertLevels(pack, model);
  const prepared = pack.cases.flatMap((example) => {
    const requirement = ruleSets.requirementOf(example);
    if (requirement === undefined) return [];
    const { asOf } = example;
    const { material, diagnostics } = caseMaterial(example, model);
    const probes = ways.probesOf(requirement, ruleSets.on(asOf));
    return [{ example, requirement, material, diagnostics, asOf, probes }];
  });
  const failures = new Map<PackCase, readonly FailedCase[]>();
  for await (const judged of judgeExamples(prepared, model, defaultDialect, ({ id }) => ways.isOpen(id))) {
    const { example, requirement, diagnostics } = judged.example;
    ways.note(requirement, judged);
    failures.set(example, failureOf(example, diagnostics, judged.findings));
  }
  // Nothing comes of a requirement that asks nothing on the day of a case.
  for (const example of pack.cases.filter((each) => ruleSets.isSilent(each))) {
    failures.set(example, failureOf(example, caseMaterial(example, model).diagnostics, []));
  }
  return {
    id: pack.id,
    title: pack.title,
    cases: pack.cases.length,
    failed: pack.cases.flatMap((example) => failures.get(example) ?? []),
    untried: [...new Set(overridesWithoutCase(pack).map(({ of }) => of))],
    ...ways.summary(),
  };
}

function failureOf(
  example: PackCase,
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
): readonly FailedCase[] {
  const { requirement, name, at } = example;
  const faults = caseFaults(example, findings);
  const isMalformed = diagnostics.some(({ severity }) => severity === 'error');
  if (faults.length === 0 && !isMalformed) return [];
  // A word that no column knows may be why.
  return [{ requirement, name, at, faults, diagnostics: diagnostics.filter(({ severity }) => severity !== 'note') }];
}

/** The pack compiled for the days of its cases, once a day: whole for its last day, else as far as there are cases. */
class RuleSets {
  readonly #pack: RulePack;
  readonly #model: DataModel;
  readonly #onDay = new Map<string, RuleSet>();

  constructor(pack: RulePack, model: DataModel) {
    this.#pack = pack;
    this.#model = model;
  }

  /** The requirement or figure that a case is about, under the reading that it names. */
  requirementOf({ requirement: id, reading, asOf }: PackCase): Requirement | undefined {
    const { requirements, figures } = this.on(asOf);
    const requirement = [...requirements, ...figures].find((candidate) => candidate.id === id);
    const judged = requirement?.readings.find((candidate) => candidate.id === reading);
    return requirement === undefined || judged === undefined ? requirement : { ...requirement, judged };
  }

  isSilent({ requirement: id, asOf }: PackCase): boolean {
    return this.on(asOf).silent.some(({ requirement }) => requirement.id === id);
  }

  on(day: string): RuleSet {
    const known = this.#onDay.get(day);
    if (known !== undefined) return known;
    const tried = new Set(this.#pack.cases.flatMap(({ asOf, requirement }) => (asOf === day ? [requirement] : [])));
    const isWanted = (id: string) => day === this.#pack.period.to || tried.has(id);
    const { value, diagnostics } = compileRuleSet(this.#pack, this.#model, day, isWanted);
    if (diagnostics.length > 0) {
      throw new Failure('pack-malformed', { pack: this.#pack.id, count: diagnostics.length }, diagnostics);
    }
    this.#onDay.set(day, value);
    return value;
  }
}
