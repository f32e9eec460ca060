import { type Verdict } from '../engine/check.ts';
import { Dataset } from '../engine/dataset.ts';
import { type Dialect } from '../engine/dialect.ts';
import { type DataModel } from '../model/data-model.ts';
import { type ExplanationStep } from '../model/explanation.ts';
import { type Finding } from '../model/finding.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { outcomes } from '../model/outcome.ts';
import { type Figure } from '../model/report.ts';
import { type Requirement } from '../rules/rule-set.ts';
import { type AuditOptions } from './audit-options.ts';
import { composeFindings } from './compose-findings.ts';
import { figuresOf } from './compute-figure.ts';
import { explainSteps } from './explain-steps.ts';
import { type JudgingContext } from './judging-context.ts';
import { Locator } from './locator.ts';
import { planChecks, type PlannedRequirement } from './plan-checks.ts';
import { Subjects } from './subjects.ts';
import { unitsGoverned } from './units-governed.ts';

/** What is judged, on which day and by which engine. */
export interface ExplainRequest extends Pick<AuditOptions, 'asOf' | 'absentRows'> {
  readonly material: LinkedMaterial;
  readonly model: DataModel;
  readonly dialect: Dialect;
}

/** One finding or figure with its arithmetic, or why there is none. */
export type SubjectExplained =
  | { readonly kind: 'explained'; readonly finding: Finding; readonly steps: readonly ExplanationStep[] }
  | { readonly kind: 'computed'; readonly figure: Figure; readonly steps: readonly ExplanationStep[] }
  /** The tables (`staff`) and columns (`staff.education`) without which the requirement cannot be judged. */
  | { readonly kind: 'not-judged'; readonly missing: readonly string[] }
  /** None is meant: the codes and names of all that were judged. */
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  /** A name that several share: what tells them apart. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] };

/** Judges one requirement, or computes one figure, and shows how that came about for the subject of this code, name or identity. */
export async function explainSubject(
  requirement: Requirement,
  subject: string,
  { material, model, dialect, ...options }: ExplainRequest,
): Promise<SubjectExplained> {
  const { planned, absent } = planChecks([requirement], material, model);
  const [plan] = planned;
  if (plan === undefined) return { kind: 'not-judged', missing: absent.flatMap(({ missing }) => missing) };
  const checks = [plan.judged, ...plan.others.map(({ check }) => check)];
  const dataset = await Dataset.open(dialect, material, checks, { ...options, model });
  try {
    await dataset.deriveFacts();
    const locator = new Locator(material);
    return await explainJudged(plan, subject, {
      dataset,
      results: new Map((await dataset.judge()).map((result) => [result.check.id, result])),
      material,
      model,
      locator,
      subjects: new Subjects(material, model, locator, null, unitsGoverned(material, requirement)),
      options: { ...options, region: null, show: outcomes, onStage: () => undefined },
    });
  } finally {
    dataset.close();
  }
}

async function explainJudged(
  plan: PlannedRequirement,
  subject: string,
  context: JudgingContext,
): Promise<SubjectExplained> {
  const { judged, requirement } = plan;
  const { dataset, subjects } = context;
  const verdicts = (await dataset.verdicts(judged.id, outcomes)).filter(({ key }) =>
    subjects.isSubject(judged.row, key),
  );
  const about = requirement.reported ? verdicts.filter(({ outcome }) => outcome !== 'not-applicable') : verdicts;
  const identity = ({ key }: Verdict) => subjects.identity(judged.row, key);
  const name = ({ key }: Verdict) => subjects.name(judged.row, key).name;
  const exact = about.filter((verdict) => identity(verdict) === subject);
  const [meant, ...alike] = exact.length > 0 ? exact : about.filter((verdict) => name(verdict) === subject);
  if (meant === undefined) {
    return { kind: 'unknown', known: about.flatMap((verdict) => [identity(verdict), name(verdict) ?? []].flat()) };
  }
  if (alike.length > 0) return { kind: 'ambiguous', choices: [meant, ...alike].map(identity) };
  const steps = await explainSteps(judged, requirement.judged.unit ?? '', meant.key, context);
  const [figure] = requirement.reported ? await figuresOf(plan, [meant], context) : [];
  if (figure !== undefined) return { kind: 'computed', figure, steps };
  const [finding] = await composeFindings(plan, [meant], context);
  if (finding === undefined) throw new Error(`No finding was made of a verdict on “${subject}”.`);
  return { kind: 'explained', finding, steps };
}
