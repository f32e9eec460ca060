import { type Check } from '../engine/check.ts';
import { Dataset } from '../engine/dataset.ts';
import { type Dialect } from '../engine/dialect.ts';
import { type AuditResult, type Judgement } from '../model/audit-result.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Distribution } from '../model/distribution.ts';
import { Failure } from '../model/failure.ts';
import { type LinkedMaterial } from '../model/linked.ts';
import { type Outcome } from '../model/outcome.ts';
import { type FigureSummary, type NotJudged, type StatedRequirement } from '../model/report.ts';
import { type Requirement, type RuleSet, type SilentRequirement } from '../rules/rule-set.ts';
import { type AuditOptions } from './audit-options.ts';
import { type JudgingContext } from './judging-context.ts';
import { composeFindings } from './compose-findings.ts';
import { computeFigure } from './compute-figure.ts';
import { describeRequirement } from './describe-requirement.ts';
import { Locator } from './locator.ts';
import { mixedCoordinates } from './mixed-coordinates.ts';
import { spreadMembers } from './spread-members.ts';
import { reconcileSources } from './reconcile-sources.ts';
import { planChecks, type PlannedRequirement, type Unanswerable } from './plan-checks.ts';
import { Subjects } from './subjects.ts';
import { subjectsInScope } from './subjects-in-scope.ts';
import { unitsGoverned } from './units-governed.ts';

/** The outcomes a report lists unless asked for more. */
export const openOutcomes: readonly Outcome[] = ['non-compliant', 'undetermined', 'not-due'];

/** Judges rule sets on the material: facts first, then every requirement on every subject, then the figures. */
export async function audit(
  ruleSets: readonly RuleSet[],
  material: LinkedMaterial,
  model: DataModel,
  dialect: Dialect,
  options: AuditOptions,
): Promise<AuditResult> {
  const requirements = ruleSets.flatMap((ruleSet) => ruleSet.requirements);
  const figures = ruleSets.flatMap((ruleSet) => ruleSet.figures);
  const silent = ruleSets.flatMap((ruleSet) => ruleSet.silent);
  const { planned, absent } = planChecks(requirements, material, model);
  const reported = planChecks(figures, material, model);
  const all = [...planned, ...reported.planned];
  const locator = new Locator(material);
  const subjectsOf = subjectsOfAreas(material, model, locator, options.region);
  const unanswered = [...absent, ...reported.absent];
  const scopes = unanswered.flatMap(({ scope }) => scope ?? []);
  const open = (plans: readonly PlannedRequirement[]) =>
    Dataset.open(dialect, material, [...plans.flatMap(checksOf), ...scopes], {
      model,
      asOf: options.asOf,
      absentRows: options.absentRows,
    });
  const dataset = await named(all, open, () => open(all));
  try {
    options.onStage('load');
    const results = await named(all, open, async () => {
      await dataset.deriveFacts();
      options.onStage('facts');
      return new Map((await dataset.judge()).map((result) => [result.check.id, result]));
    });
    options.onStage('judge');
    const judgements: Judgement[] = [];
    const diagnostics: Diagnostic[] = [...mixedCoordinates([...requirements, ...figures], material, locator)];
    const distributions: Distribution[] = [];
    const withoutSubjects: NotJudged[] = [];
    const contextOf = ({ requirement }: PlannedRequirement) => {
      return { dataset, results, material, model, locator, subjects: subjectsOf(requirement), options };
    };
    for (const plan of planned) {
      const context = contextOf(plan);
      const judgement = await judge(plan, context);
      diagnostics.push(...(await reconcileSources(plan, context)));
      distributions.push(...(await spreadMembers(plan, context)));
      if (judgement.outcomes.length > 0) judgements.push(judgement);
      else withoutSubjects.push(noSubject(judgement.requirement));
    }
    const computed: FigureSummary[] = [];
    for (const plan of reported.planned) {
      const figure = await computeFigure(plan, contextOf(plan));
      if (figure.values.length > 0) computed.push(figure);
      else withoutSubjects.push(noSubject(figure.requirement));
    }
    options.onStage('trace');
    return {
      judgements,
      figures: computed,
      notJudged: withoutRepetitions(
        inOrder(
          [...requirements, ...silent.map(({ requirement }) => requirement), ...figures],
          [
            ...unanswered.map((each) => {
              const counted = subjectsInScope(each, results, subjectsOf(each.requirement));
              return unanswerable(each, model, counted);
            }),
            ...silent.map((each) => silentRequirement(each, model, subjectsOf(each.requirement))),
            ...withoutSubjects,
          ],
        ),
        new Set([...judgements, ...computed].map(({ requirement }) => requirement.id)),
      ),
      distributions,
      diagnostics,
    };
  } finally {
    dataset.close();
  }
}

/** The subjects of a requirement; those that speak of the same units share them. */
function subjectsOfAreas(
  material: LinkedMaterial,
  model: DataModel,
  locator: Locator,
  region: AuditOptions['region'],
): (requirement: Requirement) => Subjects {
  const known = new Map<string, Subjects>();
  return ({ jurisdiction, except, rest }) => {
    const area = { jurisdiction, except, rest };
    const key = JSON.stringify(area);
    const subjects = known.get(key) ?? new Subjects(material, model, locator, region, unitsGoverned(material, area));
    known.set(key, subjects);
    return subjects;
  };
}

/** Said once for everybody it would have been about; where there is nobody, that is the reason, whatever is absent. */
function unanswerable(
  { requirement, missing, areCoordinatesMixed }: Unanswerable,
  model: DataModel,
  counted: Pick<NotJudged, 'subjects' | 'atMost'>,
): NotJudged {
  const stated = describeRequirement(requirement, model);
  if (counted.subjects === 0 && !missing.includes(requirement.judged.row.table)) return noSubject(stated);
  if (areCoordinatesMixed) return { requirement: stated, reason: 'coordinates-mixed', missing, ...counted };
  const reason = missing.every((name) => name.includes('.')) ? 'column-absent' : 'table-absent';
  return { requirement: stated, reason, missing, ...counted };
}

/** What asks nothing: not yet, or since a pack has switched it off, for the reason that it gives. */
function silentRequirement({ requirement, why }: SilentRequirement, model: DataModel, subjects: Subjects): NotJudged {
  const stated = describeRequirement(requirement, model);
  const found = { requirement: stated, missing: [], subjects: subjects.count(requirement.judged.row) };
  if (found.subjects === 0) return noSubject(stated);
  if (why.kind === 'not-in-force') return { ...found, reason: why.kind };
  const { reason, pack, clause } = why;
  return { ...found, reason: 'off', off: { reason, pack, clause } };
}

/** Of a requirement that several packs share out, those that found no subject say nothing where another did. */
function withoutRepetitions(notJudged: readonly NotJudged[], judged: ReadonlySet<string>): readonly NotJudged[] {
  return notJudged.filter(({ requirement: { id }, reason }, index) => {
    if (reason !== 'no-subject') return true;
    const isSaid = notJudged.some(
      (other, position) => other.requirement.id === id && (other.reason !== reason || position < index),
    );
    return !judged.has(id) && !isSaid;
  });
}

function noSubject(requirement: StatedRequirement): NotJudged {
  return { requirement, reason: 'no-subject', missing: [], subjects: 0 };
}

function checksOf({ judged, others }: PlannedRequirement): readonly Check[] {
  return [judged, ...others.map(({ check }) => check)];
}

/** Requirements share passes over the data: when a number is too large, each is tried alone to find whose it is. */
async function named<Result>(
  planned: readonly PlannedRequirement[],
  open: (plans: readonly PlannedRequirement[]) => Promise<Dataset>,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (failure) {
    if (!(failure instanceof Failure && failure.code === 'number-too-large')) throw failure;
    for (const plan of planned) {
      if (await isTooLarge(() => open([plan]))) throw tooLarge(plan, failure);
    }
    throw failure;
  }
}

function tooLarge({ requirement }: PlannedRequirement, cause: unknown): Failure {
  return new Failure('number-too-large', { requirement: requirement.id }, [], { cause });
}

async function isTooLarge(open: () => Promise<Dataset>): Promise<boolean> {
  try {
    const dataset = await open();
    try {
      await dataset.deriveFacts();
      await dataset.judge();
      return false;
    } finally {
      dataset.close();
    }
  } catch (failure) {
    if (failure instanceof Failure) return true;
    throw failure;
  }
}

async function judge(plan: PlannedRequirement, context: JudgingContext): Promise<Judgement> {
  const { subjects, locator, results, options } = context;
  const { row, id } = plan.judged;
  const { keys = [], outcomes: all = [] } = results.get(id) ?? {};
  const kept = keys.flatMap((key, index) => (subjects.isSubject(row, key) ? [index] : []));
  const others = plan.others.map(({ check }) => results.get(check.id)?.outcomes ?? []);
  const isListed = options.listed?.has(plan.requirement.id) !== false;
  const verdicts = isListed ? await context.dataset.verdicts(id, options.show) : [];
  return {
    requirement: describeRequirement(plan.requirement, context.model),
    units: kept.map((index) => locator.unitOf(row, keys[index] ?? -1)),
    outcomes: kept.flatMap((index) => all[index] ?? []),
    readingDiffers: kept.filter((index) => others.some((outcomes) => outcomes[index] !== all[index])).length,
    findings: await composeFindings(
      plan,
      verdicts.filter(({ key }) => subjects.isSubject(row, key)),
      context,
    ),
  };
}

function inOrder(requirements: readonly Requirement[], notJudged: readonly NotJudged[]): readonly NotJudged[] {
  const position = new Map(requirements.map(({ id }, index) => [id, index]));
  const at = ({ requirement }: NotJudged) => position.get(requirement.id) ?? 0;
  return notJudged.toSorted((a, b) => at(a) - at(b));
}
