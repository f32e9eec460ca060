import { type z } from 'zod';
import { type DecisionLine } from '../formula/formula-context.ts';
import { type Checked } from '../model/checked.ts';
import { type Words } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Phrase } from '../model/phrase.ts';
import { compare, type Rational, rationalFromText } from '../model/rational.ts';
import { type Source } from '../model/source.ts';
import { type Band } from '../model/tree.ts';
import { datedIn } from './dated-schema.ts';
import { type packFile } from './pack-schema.ts';
import { valueSource } from './read-entry.ts';
import { datedTexts } from './read-threshold.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type Parameter } from './rule-pack.ts';
import { textAt } from './text-at.ts';

type ParameterText = z.output<typeof packFile>['parameters'][string];

/** The parameters of `pack.yaml`; bands must rise without gaps. */
export function parametersOf(
  document: YamlDocument,
  parameters: Readonly<Record<string, ParameterText>>,
  sources: readonly Source[],
): Checked<ReadonlyMap<string, Parameter>> {
  const diagnostics: Diagnostic[] = [];
  const value = new Map<string, Parameter>();
  for (const [id, parameter] of Object.entries(parameters)) {
    const path = ['parameters', id];
    const source = valueSource(document, path, parameter, sources);
    const read = parameterAt(document, path, parameter, { note: parameter.note, source: source.value });
    diagnostics.push(...source.diagnostics, ...read.diagnostics);
    value.set(id, read.value);
  }
  return { value, diagnostics };
}

/** The value, codes, bands or choices at a path. */
export function parameterAt(
  document: YamlDocument,
  path: YamlPath,
  { value, codes, bands, choices }: Pick<ParameterText, 'value' | 'codes' | 'bands' | 'choices'>,
  shared: { readonly note: Words; readonly source: Source | null },
): Checked<Parameter> {
  if (codes !== undefined) return { value: { kind: 'codes', codes, ...shared }, diagnostics: [] };
  if (choices !== undefined) {
    return { value: { kind: 'choices', lines: choices.map(lineOf), ...shared }, diagnostics: [] };
  }
  if (bands !== undefined) {
    const read = bandsOf(document, [...path, 'bands'], bands.length);
    return { value: { kind: 'bands', bands: read.value, ...shared }, diagnostics: read.diagnostics };
  }
  const at = [...path, 'value'];
  const dated = datedIn(value);
  if (dated.length === 0) {
    return { value: { kind: 'number', value: textAt(document, at), later: [], ...shared }, diagnostics: [] };
  }
  const { first, later } = datedTexts(dated, (index) => textAt(document, [...at, index, 'value']));
  return { value: { kind: 'number', value: first, later, ...shared }, diagnostics: [] };
}

function lineOf({ when, allow }: Readonly<Record<'when' | 'allow', Readonly<Record<string, string[]>>>>): DecisionLine {
  return { when: new Map(Object.entries(when)), allow: new Map(Object.entries(allow)) };
}

function bandsOf(document: YamlDocument, path: YamlPath, count: number): Checked<readonly Band[]> {
  const diagnostics: Diagnostic[] = [];
  const malformed = (index: number, key: string, reason: Phrase) => {
    const at = document.placeOf([...path, index, key]);
    diagnostics.push({
      code: 'yaml-schema',
      severity: 'error',
      at,
      params: { path: [...path, index, key].join('.'), reason },
    });
  };
  const numberAt = (index: number, key: string): Rational | undefined => {
    const text = document.textOf([...path, index, key])?.text;
    const value = text === undefined ? undefined : rationalFromText(text);
    if (text !== undefined && value === undefined) malformed(index, key, 'number');
    return value;
  };
  const bands: Band[] = [];
  for (let index = 0; index < count; index++) {
    const from = numberAt(index, 'from');
    const value = numberAt(index, 'value');
    if (from === undefined || value === undefined) continue;
    const next = index + 1 < count ? numberAt(index + 1, 'from') : undefined;
    const to = numberAt(index, 'to') ?? next ?? null;
    if (to !== null && compare(to, from) <= 0) malformed(index, 'from', 'band-without-width');
    if (to !== null && next !== undefined && compare(to, next) !== 0) malformed(index, 'to', 'band-gap');
    bands.push({ from, to, value, upper: numberAt(index, 'upper') ?? value });
  }
  return { value: bands, diagnostics };
}
