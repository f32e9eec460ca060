import { nearestName } from '../base/nearest-name.ts';
import { explainSubject } from '../audit/explain-subject.ts';
import { requirementNeeds } from '../audit/requirement-needs.ts';
import { dialects } from '../engine/dialects/index.ts';
import {
  type FindingExplanation,
  type FormulaPart,
  type ReadingExplanation,
  type RequirementExplanation,
  type StatedRequirement,
} from '../model/explanation.ts';
import { Failure } from '../model/failure.ts';
import { type Counts, type PackSummary } from '../model/report.ts';
import { compileRuleSet } from '../rules/compile-rule-set.ts';
import { packState } from '../rules/choose-packs.ts';
import { type Requirement } from '../rules/rule-set.ts';
import { describeRequirement } from '../audit/describe-requirement.ts';
import { type AuditRequest, auditWorkbooks } from './audit-workbooks.ts';
import { type LoadedPack } from './load-rules.ts';
import { assertWellFormed, readMaterial } from './read-material.ts';

/** How one requirement came to its verdict on one subject. @throws Failure for an unknown requirement or subject. */
export async function explainFinding(id: string, subject: string, request: AuditRequest): Promise<FindingExplanation> {
  const { model, mapping, limits } = request;
  const read = await readMaterial(request.files, { model, mapping, limits, onStage: () => undefined });
  assertWellFormed(read.diagnostics);
  const asOf = request.asOf ?? read.material.dataDate ?? request.today;
  const { requirement, pack } = findRequirement(id, request, asOf);
  const explained = await explainSubject(requirement, subject, read.material, model, dialects.duckdb, {
    asOf,
    absentRows: request.absentRows,
  });
  if (explained.found === undefined) {
    if (explained.missing.length > 0) throw new Failure('nothing-judged', { reasons: explained.missing.join(', ') });
    throw new Failure('subject-unknown', { subject, nearest: nearestName(subject, explained.subjects) ?? '' });
  }
  const { finding, steps } = explained.found;
  const outcomeOf = new Map(finding.readings.map((reading) => [reading.id, reading.outcome]));
  return {
    kind: 'finding',
    requirement: stated(requirement, request),
    pack: summaryOf(pack, asOf, request.named),
    asOf,
    finding,
    steps,
    readings: readingsOf(requirement).map((reading) => ({
      ...reading,
      outcome: reading.judged ? finding.outcome : (outcomeOf.get(reading.id) ?? null),
    })),
  };
}

/** What one requirement asks; with files also what it came to. @throws Failure for an unknown requirement. */
export async function explainRequirement(id: string, request: AuditRequest): Promise<RequirementExplanation> {
  let asOf = request.asOf ?? request.today;
  let counts: Counts | null = null;
  if (request.files.length > 0) {
    const { report } = await auditWorkbooks({ ...request, show: 'open' });
    asOf = report.asOf;
    counts = report.requirements.find((requirement) => requirement.id === id)?.counts ?? null;
  }
  const { requirement, pack } = findRequirement(id, request, asOf);
  const { text, test } = requirement.judged;
  const formulas: { part: FormulaPart; text: string }[] = [];
  if (text.where !== null) formulas.push({ part: 'where', text: text.where });
  formulas.push({ part: test.comparison === 'holds' ? 'holds' : 'measure', text: text.measure });
  for (const threshold of text.threshold) formulas.push({ part: 'threshold', text: threshold });
  if (text.due !== null) formulas.push({ part: 'due', text: text.due });
  const { needs, parameters } = requirementNeeds(requirement);
  return {
    kind: 'requirement',
    requirement: stated(requirement, request),
    pack: summaryOf(pack, asOf, request.named),
    asOf,
    formulas,
    readings: readingsOf(requirement),
    parameters: parameters.flatMap((name) => {
      const parameter = pack.pack.parameters.get(name);
      if (parameter === undefined) return [];
      const value =
        parameter.kind === 'number'
          ? parameter.value.text
          : parameter.kind === 'codes'
            ? parameter.codes.join(', ')
            : '';
      return [{ name, value: request.overrides.set.get(name) ?? value, note: parameter.note }];
    }),
    needs,
    counts,
  };
}

function findRequirement(
  id: string,
  request: AuditRequest,
  asOf: string,
): { requirement: Requirement; pack: LoadedPack } {
  const known: string[] = [];
  for (const pack of request.packs) {
    const { value, diagnostics } = compileRuleSet(pack.pack, request.model, asOf, {
      set: new Map(),
      readings: request.overrides.readings,
    });
    if (diagnostics.length > 0)
      throw new Failure('pack-malformed', { pack: pack.pack.id, count: diagnostics.length }, diagnostics);
    const requirement = value.requirements.find((candidate) => candidate.id === id);
    if (requirement !== undefined) return { requirement, pack };
    known.push(...value.requirements.map((candidate) => candidate.id));
  }
  throw new Failure('requirement-unknown', { id, nearest: nearestName(id, known) ?? '' });
}

function stated(requirement: Requirement, { model }: AuditRequest): StatedRequirement {
  return describeRequirement(requirement, model);
}

function readingsOf({ judged, readings }: Requirement): readonly ReadingExplanation[] {
  return [judged, ...readings].map(({ id, note }) => ({ id, note, judged: id === judged.id, outcome: null }));
}

function summaryOf({ pack, sha256 }: LoadedPack, asOf: string, named: boolean): PackSummary {
  const { id, version, title, period } = pack;
  return {
    id,
    version,
    sha256,
    title,
    chosen: named ? 'named' : 'region',
    period: { ...period, state: packState(pack, asOf) },
  };
}
