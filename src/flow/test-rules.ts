import { type ExampleJudged, judgeExamples } from '../audit/judge-examples.ts';
import { defaultDialect } from '../engine/dialects/index.ts';
import { type DataModel } from '../model/data-model.ts';
import { Failure } from '../model/failure.ts';
import { type FailedCase, type PackTest } from '../model/pack-test.ts';
import { compileRuleSet, noOverrides } from '../rules/compile-rule-set.ts';
import { overridesWithoutCase } from '../rules/overrides-without-case.ts';
import { isInherited, ownOverrides } from '../rules/packs-above.ts';
import { type PackCase, type RulePack } from '../rules/rule-pack.ts';
import { type Requirement, type RuleSet } from '../rules/rule-set.ts';
import { assertLevels } from './assert-levels.ts';
import { caseFaults } from './case-faults.ts';
import { type CaseMaterial, caseMaterial } from './case-material.ts';
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
    return [{ example, requirement, read: caseMaterial(example, model) }];
  });
  const judged = await judgeExamples(
    prepared.map(({ example, requirement, read }) => ({
      requirement,
      material: read.material,
      asOf: example.asOf,
      probes: ways.probesOf(requirement, ruleSets.on(example.asOf)),
    })),
    model,
    defaultDialect,
  );
  const failed = prepared.flatMap(({ example, requirement, read }, index): readonly FailedCase[] => {
    const result = judged[index];
    if (result === undefined) return [];
    ways.note(requirement, result);
    return failureOf(example, read, result);
  });
  const unasked = pack.cases.filter((example) => ruleSets.isSilent(example));
  return {
    id: pack.id,
    title: pack.title,
    cases: pack.cases.length,
    failed: [...failed, ...unasked.flatMap((example) => failureOf(example, caseMaterial(example, model), noFindings))],
    untried: [...new Set(overridesWithoutCase(pack).map(({ of }) => of))],
    ...ways.summary(),
  };
}

/** What comes of a requirement that asks nothing on the day of a case. */
const noFindings: Pick<ExampleJudged, 'findings'> = { findings: [] };

function failureOf(
  example: PackCase,
  { diagnostics }: CaseMaterial,
  { findings }: Pick<ExampleJudged, 'findings'>,
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
    const { value, diagnostics } = compileRuleSet(this.#pack, this.#model, day, noOverrides, isWanted);
    if (diagnostics.length > 0) {
      throw new Failure('pack-malformed', { pack: this.#pack.id, count: diagnostics.length }, diagnostics);
    }
    this.#onDay.set(day, value);
    return value;
  }
}
