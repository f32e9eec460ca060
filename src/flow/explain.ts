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
import { type LinkedMaterial } from '../model/linked.ts';
import { parameterText } from '../rules/parameter-text.ts';
import { type RulePack } from '../rules/rule-pack.ts';
import { type Requirement, type SilentRequirement } from '../rules/rule-set.ts';
import { describeRequirement } from '../audit/describe-requirement.ts';
import { type AuditRequest, auditWorkbooks } from './audit-workbooks.ts';
import { assertWellFormed, readMaterial } from './read-material.ts';
import { type ChosenPack, type SettledRules, settleRules } from './settle-rules.ts';

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
  assertWellFormed(read.diagnostics);
  const rules = settleRules(request, read.material);
  const { asOf } = rules;
  const { requirement, pack, explained } = await explainedBy(findRequirements(id, rules), subject, {
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
async function explainedBy(found: readonly Found[], subject: string, options: ExplainRequest) {
  const all: (Found & { readonly explained: SubjectExplained })[] = [];
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

/** What one requirement or figure asks; with files also what it came to. @throws Failure for an unknown requirement. */
export async function explainRequirement(id: string, request: AuditRequest): Promise<RequirementExplanation> {
  const rules = settleRules(request, await placesOf(request));
  const { asOf } = rules;
  const [{ requirement, pack }] = findRequirements(id, rules);
  const report = request.files.length === 0 ? undefined : await auditWorkbooks(request);
  const { text, test } = requirement.judged;
  const formulas: { part: FormulaPart; text: string }[] = [];
  if (text.where !== null) formulas.push({ part: 'where', text: text.where });
  formulas.push({ part: test.comparison === 'holds' ? 'holds' : 'measure', text: text.measure });
  for (const threshold of text.threshold) formulas.push({ part: 'threshold', text: threshold });
  if (text.due !== null) formulas.push({ part: 'due', text: text.due });
  const { needs, parameters } = requirementNeeds(requirement);
  return {
    kind: 'requirement',
    requirement: describeRequirement(requirement, request.model),
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
    counts:
      report?.requirements.find((candidate) => candidate.id === id && candidate.pack === requirement.pack)?.counts ??
      null,
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

/** The data date and the regions that decide which rules hold; without files nothing decides but the command line. */
async function placesOf({
  files,
  model,
  mapping,
  limits,
}: AuditRequest): Promise<Pick<LinkedMaterial, 'dataDate' | 'units'>> {
  if (files.length === 0) return { dataDate: null, units: [] };
  const { material } = await readMaterial(files, { model, mapping, limits, onStage: () => undefined });
  return material;
}

interface Found {
  readonly requirement: Requirement;
  readonly pack: ChosenPack;
  /** Why it asks nothing where it does not. */
  readonly silent: SilentRequirement['why']['kind'] | null;
}

/** In every pack that has a say of it, the one it comes from first. */
function findRequirements(
  id: string,
  { packs, ruleSets, leftOut }: SettledRules,
): readonly [Found, ...(readonly Found[])] {
  const all = ruleSets.flatMap(({ requirements, figures, silent }, index): readonly Found[] => {
    const asked = [...requirements, ...figures].find((candidate) => candidate.id === id);
    const unasked = silent.find((candidate) => candidate.requirement.id === id);
    const requirement = asked ?? unasked?.requirement;
    const pack = packs[index];
    if (requirement === undefined || pack === undefined) return [];
    return [{ requirement, pack, silent: unasked?.why.kind ?? null }];
  });
  const isHome = ({ requirement }: Found) => id.startsWith(`${requirement.pack}.`);
  const [first, ...others] = all.toSorted((a, b) => Number(isHome(b)) - Number(isHome(a)));
  if (first !== undefined) return [first, ...others];
  if (leftOut.some((requirement) => requirement.id === id)) throw new Failure('requirement-encouraged', { id });
  const known = ruleSets.flatMap(({ requirements, figures }) =>
    [...requirements, ...figures].map((requirement) => requirement.id),
  );
  throw new Failure('requirement-unknown', { id, nearest: nearestName(id, known) ?? '' });
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
