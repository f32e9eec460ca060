import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type IsoDate } from '../model/iso-date.ts';
import { type PlainPhrase } from '../model/phrase.ts';
import { datedIn, thresholdKeys } from './dated-schema.ts';
import { levelOfPack } from './level-of-pack.ts';
import { requirementKeys, type OverrideText } from './override-schema.ts';
import { packsAbove } from './packs-above.ts';
import { parameterKinds } from './parameter-schema.ts';
import { clauseAt } from './read-entry.ts';
import { parameterAt } from './read-parameters.ts';
import { thresholdAt } from './read-threshold.ts';
import { type YamlDocument } from './read-yaml.ts';
import {
  type Clause,
  obligationOf,
  type OverrideChange,
  type OverrideSource,
  type Parameter,
  type RequirementSource,
  type RulePack,
} from './rule-pack.ts';
import { textAt } from './text-at.ts';
import { unknownName } from './unknown-name.ts';

/** What the overrides of a pack refer to: its own clauses, and what the pack above it says. */
export interface OverrideContext extends Pick<RulePack, 'id' | 'jurisdiction' | 'clauses'> {
  readonly above: RulePack;
}

/** The overrides of one `overrides.yaml`. */
export function overridesOf(
  document: YamlDocument,
  entries: readonly OverrideText[],
  context: OverrideContext,
): Checked<readonly OverrideSource[]> {
  const diagnostics: Diagnostic[] = [];
  const value = entries.flatMap((entry, index): readonly OverrideSource[] => {
    const target = targetOf(entry.overrides, context.above);
    const clause = clauseAt(document, [index, 'clause'], entry.clause, context.clauses);
    diagnostics.push(...clause.diagnostics);
    if (target === undefined) diagnostics.push(unknownTarget(document, index, entry, context.above));
    if (target === undefined || clause.value === undefined) return [];
    const change = changeOf(document, index, entry, target, clause.value);
    diagnostics.push(...change.diagnostics);
    if (change.value === undefined) return [];
    const at = document.placeOf([index, 'overrides']);
    const said = { pack: context.id, level: levelOfPack(context), of: target.id, clause: clause.value };
    return [{ ...said, at, from: firstDay(entry), change: change.value, note: entry.note ?? null }];
  });
  return { value, diagnostics };
}

/** The first day on which anything changes: before the first value that is given, what is above stands. */
function firstDay(entry: OverrideText): IsoDate | null {
  const days = [...thresholdKeys, 'value' as const].flatMap((key) => datedIn(entry[key])[0]?.from ?? []);
  const [last = null] = [...(entry.from === undefined ? [] : [entry.from]), ...days].toSorted().toReversed();
  return last;
}

type Target =
  | { readonly kind: 'requirement'; readonly id: string; readonly requirement: RequirementSource }
  | { readonly kind: 'parameter'; readonly id: string; readonly parameter: Parameter }
  /** A figure or a permission: it can be switched off, no more. */
  | { readonly kind: 'other'; readonly id: string };

/** What an id means in the pack above: that of a parameter is its name, with or without a pack that has it. */
function targetOf(id: string, above: RulePack): Target | undefined {
  const requirement = above.requirements.find((candidate) => candidate.id === id);
  if (requirement !== undefined) return { kind: 'requirement', id, requirement };
  if ([...above.figures, ...above.permissions].some((candidate) => candidate.id === id)) return { kind: 'other', id };
  const pack = [above, ...packsAbove(above)].find((candidate) => id.startsWith(`${candidate.id}.`));
  const name = pack === undefined ? id : id.slice(pack.id.length + 1);
  const parameter = above.parameters.get(name);
  return parameter === undefined ? undefined : { kind: 'parameter', id: name, parameter };
}

function unknownTarget(
  document: YamlDocument,
  index: number,
  { overrides: name }: OverrideText,
  above: RulePack,
): Diagnostic {
  const entries = [...above.requirements, ...above.figures, ...above.permissions].map(({ id }) => id);
  const known = [...entries, ...[...above.parameters.keys()].map((parameter) => `${above.id}.${parameter}`)];
  return unknownName(document.placeOf([index, 'overrides']), name, known);
}

function changeOf(
  document: YamlDocument,
  index: number,
  entry: OverrideText,
  target: Target,
  clause: Clause,
): Checked<OverrideChange | undefined> {
  if (entry.off !== undefined) return { value: { kind: 'off', reason: entry.off.reason }, diagnostics: [] };
  const wrong = wrongKey(entry, target);
  if (wrong !== undefined) {
    const at = document.keyPlaceOf([index, wrong.key]);
    const params = { path: `${entry.overrides}.${wrong.key}`, reason: wrong.reason };
    return { value: undefined, diagnostics: [{ code: 'yaml-schema', severity: 'error', at, params }] };
  }
  if (target.kind === 'requirement') return requirementChange(document, index, entry, clause, target.requirement);
  const { note = clause.text } = entry;
  const read = parameterAt(document, [index], entry, { note, source: null });
  return { value: { kind: 'parameter', parameter: read.value }, diagnostics: read.diagnostics };
}

/** The first key that does not go with what is overridden. */
function wrongKey(
  entry: OverrideText,
  target: Target,
): { readonly key: string; readonly reason: PlainPhrase } | undefined {
  const first = <Key extends keyof OverrideText>(keys: readonly Key[]) => keys.find((key) => entry[key] !== undefined);
  const ofRequirement = first(requirementKeys);
  const ofParameter = first(parameterKinds);
  if (target.kind === 'other') return { key: ofRequirement ?? ofParameter ?? 'off', reason: 'override-only-off' };
  if (target.kind === 'parameter') {
    if (ofParameter === undefined) return { key: ofRequirement ?? 'value', reason: 'override-of-parameter' };
    const kind = target.parameter.kind === 'number' ? 'value' : target.parameter.kind;
    return kind === ofParameter ? undefined : { key: ofParameter, reason: 'parameter-of-other-kind' };
  }
  if (ofParameter !== undefined) return { key: ofParameter, reason: 'override-of-requirement' };
  const threshold = first(thresholdKeys);
  const isCondition = target.requirement.readings[0].test.kind === 'holds';
  return threshold !== undefined && isCondition ? { key: threshold, reason: 'override-of-condition' } : undefined;
}

/** The obligation comes from the wording of the clause that is cited, as everywhere. */
function requirementChange(
  document: YamlDocument,
  index: number,
  entry: OverrideText,
  clause: Clause,
  { readings }: RequirementSource,
): Checked<OverrideChange> {
  const comparison = thresholdKeys.find((key) => entry[key] !== undefined);
  const obligation = obligationOf[clause.wording];
  const value: OverrideChange = {
    kind: 'requirement',
    obligation,
    // Its first day is that of the override as a whole.
    threshold:
      comparison === undefined
        ? null
        : { ...thresholdAt(document, [index, comparison], comparison, entry[comparison]), from: null },
    due: entry.due === undefined ? null : textAt(document, [index, 'due']),
    defaultReading: entry['default-reading'] ?? null,
  };
  const diagnostics: Diagnostic[] = [];
  if (entry.obligation !== undefined && entry.obligation !== obligation) {
    const at = document.placeOf([index, 'obligation']);
    const params = { obligation: entry.obligation, clause: clause.id, wording: clause.wording };
    diagnostics.push({ code: 'obligation-wording', severity: 'error', at, params });
  }
  const { defaultReading } = value;
  const known = readings.map(({ id }) => id);
  if (defaultReading !== null && !known.includes(defaultReading)) {
    diagnostics.push(unknownName(document.placeOf([index, 'default-reading']), defaultReading, known));
  }
  return { value, diagnostics };
}
