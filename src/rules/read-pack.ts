import { type z } from 'zod';
import { nearestName } from '../base/nearest-name.ts';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Phrase } from '../model/phrase.ts';
import { compare, type Rational, rationalFromText } from '../model/rational.ts';
import { type Band } from '../model/tree.ts';
import { type indicatorsFile, type packFile } from './pack-schema.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type RequirementText, statementOf, type StatementKey, thresholdKeys } from './requirement-schema.ts';
import {
  type Clause,
  type IndicatorSource,
  onlyReading,
  type Parameter,
  type ReadingSource,
  type RequirementSource,
  type TestSource,
} from './rule-pack.ts';
import { type SourceText } from './source-text.ts';

/** The parameters of `pack.yaml`; bands must rise without gaps. */
export function parametersOf(
  document: YamlDocument,
  { parameters }: z.output<typeof packFile>,
): Checked<ReadonlyMap<string, Parameter>> {
  const diagnostics: Diagnostic[] = [];
  const value = new Map<string, Parameter>();
  for (const [id, { codes, bands, note }] of Object.entries(parameters)) {
    const path = ['parameters', id];
    if (codes !== undefined) value.set(id, { kind: 'codes', codes, note });
    else if (bands === undefined) value.set(id, { kind: 'number', value: textAt(document, [...path, 'value']), note });
    else {
      const read = bandsOf(document, [...path, 'bands'], bands.length);
      diagnostics.push(...read.diagnostics);
      value.set(id, { kind: 'bands', bands: read.value, note });
    }
  }
  return { value, diagnostics };
}

/** The named measures of one `indicators.yaml`. */
export function indicatorsOf(
  document: YamlDocument,
  indicators: z.output<typeof indicatorsFile>,
): readonly IndicatorSource[] {
  return indicators.map(({ id, title, holds }, index) => ({
    id,
    title,
    for: textAt(document, [index, 'for']),
    formula: textAt(document, [index, holds === undefined ? 'measure' : 'holds']),
    unit: holds === undefined ? textAt(document, [index, 'unit']) : null,
  }));
}

/** The requirements of one file, each with its clause and its readings written out. */
export function requirementsOf(
  document: YamlDocument,
  requirements: readonly RequirementText[],
  known: { readonly pack: string; readonly clauses: readonly Clause[] },
): Checked<readonly RequirementSource[]> {
  const diagnostics: Diagnostic[] = [];
  const value = requirements.flatMap((requirement, index) => {
    const { id, title, obligation, note = null } = requirement;
    const at = document.placeOf([index, 'id']);
    if (!id.startsWith(`${known.pack}.`)) {
      const reason: Phrase = { phrase: 'id-beginning', beginning: `${known.pack}.` };
      diagnostics.push({ code: 'yaml-schema', severity: 'error', at, params: { path: id, reason } });
    }
    const clause = known.clauses.find((candidate) => candidate.id === requirement.clause);
    if (clause === undefined) {
      const nearest =
        nearestName(
          requirement.clause,
          known.clauses.map((candidate) => candidate.id),
        ) ?? '';
      const params = { clause: requirement.clause, nearest };
      diagnostics.push({ code: 'clause-unknown', severity: 'error', at: document.placeOf([index, 'clause']), params });
      return [];
    }
    return [{ id, at, clause, title, obligation, note, readings: readingsOf(document, requirement, index) }];
  });
  return { value, diagnostics };
}

function readingsOf(
  document: YamlDocument,
  requirement: RequirementText,
  index: number,
): RequirementSource['readings'] {
  const readings = Object.entries(requirement.readings);
  const standing = requirement['default-reading'] ?? onlyReading;
  return [
    readingOf(document, requirement, index, { id: standing, name: null, note: null }),
    ...readings.map(([name, { note }]) => readingOf(document, requirement, index, { id: name, name, note })),
  ];
}

function readingOf(
  document: YamlDocument,
  requirement: RequirementText,
  index: number,
  { id, name, note }: Pick<ReadingSource, 'id' | 'note'> & { readonly name: string | null },
): ReadingSource {
  const statement = statementOf(requirement, name);
  const own = name === null ? undefined : requirement.readings[name];
  const pathOf = (key: StatementKey): YamlPath =>
    name !== null && own?.[key] !== undefined ? [index, 'readings', name, key] : [index, key];
  const optional = (key: StatementKey) => (statement[key] === undefined ? null : textAt(document, pathOf(key)));
  return {
    id,
    note,
    for: textAt(document, pathOf('for')),
    where: optional('where'),
    test: test(),
    due: optional('due'),
  };

  function test(): TestSource {
    if (statement.holds !== undefined) return { kind: 'holds', condition: textAt(document, pathOf('holds')) };
    const comparison = thresholdKeys.find((key) => statement[key] !== undefined) ?? 'at-least';
    const path = pathOf(comparison);
    const paths = comparison === 'between' ? [0, 1].map((end) => [...path, end]) : [path];
    return {
      kind: 'compare',
      comparison,
      measure: textAt(document, pathOf('measure')),
      thresholds: paths.map((each) => textAt(document, each)),
      unit: textAt(document, pathOf('unit')),
      unitInherited: name !== null && own?.unit === undefined && own?.measure !== undefined,
    };
  }
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

/** The text at a path that its schema has shown to be there. */
function textAt(document: YamlDocument, path: YamlPath): SourceText {
  const text = document.textOf(path);
  if (text === undefined) throw new Error(`${document.file} has no text at ${path.join('.')}.`);
  return text;
}
