import { nearestName } from '../base/nearest-name.ts';
import { type ExplainRequest, explainSubject, type SubjectExplained } from '../audit/explain-subject.ts';
import { requirementNeeds } from '../audit/requirement-needs.ts';
import { defaultDialect } from '../engine/dialects/index.ts';
import {
  type FigureExplanation,
  type FindingExplanation,
  type FormulaPart,
  type ParameterExplanation,
  type ReadingExplanation,
  type RequirementExplanation,
} from '../model/explanation.ts';
import { Failure } from '../model/failure.ts';
import { type Report, type StatedRequirement } from '../model/report.ts';
import { parameterText } from '../rules/parameter-text.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type Requirement } from '../rules/rule-set.ts';
import { describeRequirement } from '../audit/describe-requirement.ts';
import { auditMaterial, type AuditRequest } from './audit-workbooks.ts';
import { explainUnjudged } from './explain-unjudged.ts';
import { assertWellFormed, type MaterialRead, readMaterial } from './read-material.ts';
import { byPackOf, type RequirementFound, requirementMeant, requirementsMeant } from './requirements-meant.ts';
import { type SettledRules, settleRules } from './settle-rules.ts';

/**
 * How one requirement came to its verdict, or one figure to its value, on one subject.
 *
 * @throws Failure for an unknown requirement or subject
 */
export async function explainFinding(
  id: string,
  subject: string,
  request: AuditRequest,
): Promise<FindingExplanation | FigureExplanation> {
  const { model, mapping, limits } = request;
  const read = await readMaterial(request.files, { model, mapping, limits, onStage: () => undefined });
  assertWellFormed(read);
  const rules = settleRules(byPackOf(id, request), read.material);
  const { asOf } = rules;
  const { requirement, pack, explained } = await explainedBy(requirementMeant(id, rules), subject, {
    material: read.material,
    model,
    dialect: defaultDialect,
    asOf,
    absentRows: request.absentRows,
  });
  const stated = { requirement: describeRequirement(requirement, model), pack: pack.summary, asOf };
  if (explained.kind === 'computed') {
    return { kind: 'figure', ...stated, figure: explained.figure, steps: explained.steps };
  }
  if (explained.kind !== 'explained') throw notExplained(explained, subject);
  const { finding, steps } = explained;
  const outcomeOf = new Map(finding.readings.map((reading) => [reading.id, reading.outcome]));
  return {
    kind: 'finding',
    ...stated,
    finding,
    steps,
    readings: readingsOf(requirement).map((reading) => ({
      ...reading,
      outcome: reading.judged ? finding.outcome : (outcomeOf.get(reading.id) ?? null),
    })),
  };
}

/** By the pack that has the say of the subject, where several have one of the requirement. */
async function explainedBy(found: readonly RequirementFound[], subject: string, options: ExplainRequest) {
  const all: (RequirementFound & { readonly explained: SubjectExplained })[] = [];
  for (const each of found) {
    const explained = await explainSubject(each.requirement, subject, options);
    if (explained.kind === 'explained' || explained.kind === 'computed') {
      if (each.silent !== null) throw new Failure('nothing-judged', { reasons: each.silent, elsewhere: '' });
      return { ...each, explained };
    }
    all.push({ ...each, explained });
  }
  const known = all.flatMap(({ explained }) => (explained.kind === 'unknown' ? explained.known : []));
  const [first] = all.toSorted(
    (a, b) => Number(a.explained.kind === 'unknown') - Number(b.explained.kind === 'unknown'),
  );
  if (first === undefined) throw new Error('No requirement was found.');
  return first.explained.kind === 'unknown' ? { ...first, explained: { ...first.explained, known } } : first;
}

function notExplained(
  explained: Exclude<SubjectExplained, { kind: 'explained' | 'computed' }>,
  subject: string,
): Failure {
  switch (explained.kind) {
    case 'not-judged':
      return new Failure('nothing-judged', { reasons: explained.missing.join(', '), elsewhere: '' });
    case 'ambiguous':
      return new Failure('subject-ambiguous', { subject, choices: explained.choices.join(', ') });
    case 'unknown':
      return new Failure('subject-unknown', { subject, nearest: nearestName(subject, explained.known) ?? '' });
  }
}

/**
 * What one requirement or figure asks, or each of those that come from one clause; with files also what it came to.
 *
 * @throws Failure for an unknown requirement or clause, and for a clause from which nothing is judged
 */
export async function explainRequirements(
  id: string,
  request: AuditRequest,
): Promise<readonly RequirementExplanation[]> {
  const asked = byPackOf(id, request);
  const read = await readGiven(asked);
  // Without files nothing but the command line decides which rules hold.
  const rules = settleRules(asked, read?.material ?? { dataDate: null, units: [] });
  const meant = requirementsMeant(id, rules);
  if (read !== undefined) assertWellFormed(read);
  const report = read === undefined ? undefined : (await auditMaterial(asked, read, rules)).report;
  return meant.map(([home]) => explainRequirement(home, report, rules, asked));
}

function explainRequirement(
  { requirement, pack }: RequirementFound,
  report: Report | undefined,
  { asOf }: SettledRules,
  { model }: AuditRequest,
): RequirementExplanation {
  const { text, test } = requirement.judged;
  const formulas: { part: FormulaPart; text: string }[] = [];
  if (text.where !== null) formulas.push({ part: 'where', text: text.where });
  formulas.push({ part: test.comparison === 'holds' ? 'holds' : 'measure', text: text.measure });
  for (const threshold of text.threshold) formulas.push({ part: 'threshold', text: threshold });
  if (text.due !== null) formulas.push({ part: 'due', text: text.due });
  const { needs, parameters } = requirementNeeds(requirement);
  const isThis = ({ id, pack: owner }: StatedRequirement) => id === requirement.id && owner === requirement.pack;
  const unjudged = report?.notJudged.find((entry) => isThis(entry.requirement));
  return {
    kind: 'requirement',
    requirement: describeRequirement(requirement, model),
    pack: pack.summary,
    asOf,
    formulas,
    readings: requirement.reported ? [] : readingsOf(requirement),
    permissions: requirement.judged.permissions.map(({ id: permission, clause, title, text: when }) => ({
      id: permission,
      clause,
      title,
      when,
    })),
    parameters: parameters.flatMap((name) => parameterOf(name, pack.standing.parameters)),
    needs,
    counts: report?.requirements.find(isThis)?.counts ?? null,
    notJudged: unjudged === undefined ? null : explainUnjudged(unjudged, { needs }, model),
  };
}

function parameterOf(name: string, parameters: RulePack['parameters']): readonly ParameterExplanation[] {
  const parameter = parameters.get(name);
  if (parameter === undefined) return [];
  const { note, source } = parameter;
  switch (parameter.kind) {
    case 'number':
      return [{ name, value: parameterText(parameter), note, source }];
    case 'codes':
      return [{ name, value: parameter.codes.join(', '), note, source }];
    case 'bands':
      return [{ name, value: '', note, source }];
    case 'choices':
      return [{ name, value: parameterText(parameter), note, source }];
  }
}

async function readGiven({ files, model, mapping, limits }: AuditRequest): Promise<MaterialRead | undefined> {
  if (files.length === 0) return undefined;
  return readMaterial(files, { model, mapping, limits, onStage: () => undefined });
}

function readingsOf({ judged, readings }: Requirement): readonly ReadingExplanation[] {
  return [judged, ...readings].map(({ id, note, source }) => ({
    id,
    note,
    source,
    judged: id === judged.id,
    outcome: null,
  }));
}
