import { Dataset } from '../engine/dataset.ts';
import { type Dialect } from '../engine/dialect.ts';
import { type DataModel } from '../model/data-model.ts';
import { type ExplanationStep } from '../model/explanation.ts';
import { type Finding } from '../model/finding.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { outcomes } from '../model/outcome.ts';
import { type Requirement } from '../rules/rule-set.ts';
import { type AuditOptions, type Bench } from './bench.ts';
import { composeFindings } from './compose-findings.ts';
import { explainSteps } from './explain-steps.ts';
import { Locator } from './locate.ts';
import { planChecks } from './plan-checks.ts';
import { Subjects } from './subjects.ts';
import { unitsGoverned } from './units-governed.ts';

/** One finding with its arithmetic, and the names of all subjects, for a message when none is meant. */
export interface SubjectExplained {
  readonly found: { readonly finding: Finding; readonly steps: readonly ExplanationStep[] } | undefined;
  readonly subjects: readonly string[];
  /** What is absent when the requirement cannot be judged at all. */
  readonly missing: readonly string[];
}

/** Judges one requirement and shows how it came to its verdict on the subject of this code, name or finding id. */
export async function explainSubject(
  requirement: Requirement,
  subject: string,
  material: LinkedMaterial,
  model: DataModel,
  dialect: Dialect,
  options: Omit<AuditOptions, 'show' | 'region' | 'onStage'>,
): Promise<SubjectExplained> {
  const { planned, absent } = planChecks([requirement], material, model);
  const [plan] = planned;
  if (plan === undefined) return { found: undefined, subjects: [], missing: absent.flatMap(({ missing }) => missing) };
  const locator = new Locator(material);
  const governed = unitsGoverned(material, requirement.jurisdiction);
  const subjects = new Subjects(material, model, locator, null, governed);
  const checks = [plan.judged, ...plan.others.map(({ check }) => check)];
  const dataset = await Dataset.open(dialect, material, checks, { ...options, model });
  try {
    await dataset.deriveFacts();
    const judged = new Map((await dataset.judge()).map((result) => [result.check.id, result]));
    const bench: Bench = {
      dataset,
      material,
      model,
      locator,
      subjects,
      options: { ...options, region: null, show: outcomes, onStage: () => undefined },
    };
    const readingsOf = (key: number) =>
      plan.others.flatMap(({ reading, check }) => {
        const result = judged.get(check.id);
        const outcome = result?.outcomes[result.keys.indexOf(key)];
        return outcome === undefined ? [] : [{ id: reading, outcome }];
      });
    const findings = await composeFindings(plan, readingsOf, bench);
    const meant = findings.find(({ finding }) => isMeant(finding, subject));
    if (meant === undefined)
      return { found: undefined, subjects: findings.flatMap(({ finding }) => namesOf(finding)), missing: [] };
    const steps = await explainSteps(plan.judged, requirement.judged.unit ?? '', meant.key, bench);
    return { found: { finding: meant.finding, steps }, subjects: [], missing: [] };
  } finally {
    dataset.close();
  }
}

function isMeant(finding: Finding, subject: string): boolean {
  return finding.id === `${finding.requirement}:${subject}` || namesOf(finding).includes(subject);
}

function namesOf({ subject: { code, name } }: Finding): readonly string[] {
  return [code ?? [], name ?? []].flat();
}
