import { type z } from 'zod';
import { type DecisionLine } from '../formula/formula-context.ts';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Phrase } from '../model/phrase.ts';
import { compare, type Rational, rationalFromText } from '../model/rational.ts';
import { type Source } from '../model/source.ts';
import { type Band } from '../model/tree.ts';
import { type indicatorsFile, type packFile } from './pack-schema.ts';
import { entryOf, type KnownInPack, namedSource, valueSource } from './read-entry.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import {
  type FigureText,
  type RequirementText,
  statementOf,
  type StatementKey,
  thresholdKeys,
} from './requirement-schema.ts';
import {
  type FigureSource,
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
  { parameters, sources }: z.output<typeof packFile>,
): Checked<ReadonlyMap<string, Parameter>> {
  const diagnostics: Diagnostic[] = [];
  const value = new Map<string, Parameter>();
  for (const [id, { codes, bands, note, ...rest }] of Object.entries(parameters)) {
    const { choices, ...provenance } = rest;
    const path = ['parameters', id];
    const { value: source, diagnostics: contradictions } = valueSource(document, path, provenance, sources);
    diagnostics.push(...contradictions);
    const shared = { note, source };
    if (codes !== undefined) value.set(id, { kind: 'codes', codes, ...shared });
    else if (choices !== undefined) value.set(id, { kind: 'choices', lines: choices.map(lineOf), ...shared });
    else if (bands === undefined) {
      value.set(id, { kind: 'number', value: textAt(document, [...path, 'value']), ...shared });
    } else {
      const read = bandsOf(document, [...path, 'bands'], bands.length);
      diagnostics.push(...read.diagnostics);
      value.set(id, { kind: 'bands', bands: read.value, ...shared });
    }
  }
  return { value, diagnostics };
}

function lineOf({ when, allow }: Readonly<Record<'when' | 'allow', Readonly<Record<string, string[]>>>>): DecisionLine {
  return { when: new Map(Object.entries(when)), allow: new Map(Object.entries(allow)) };
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
  entries: readonly (RequirementText | FigureText)[],
  known: KnownInPack,
): Checked<readonly RequirementSource[]> {
  const diagnostics: Diagnostic[] = [];
  const collected = <Value>(checked: Checked<Value>): Value => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const value = entries.flatMap((entry, index): readonly RequirementSource[] => {
    if (entry.reported === true) return [];
    const { title, obligation, tags, note = null } = entry;
    const { id, at, clause } = collected(entryOf(document, index, entry, known));
    const source = collected(valueSource(document, [index], entry, known.sources));
    const readings = collected(readingsOf(document, entry, index, { own: source, all: known.sources }));
    return clause === undefined ? [] : [{ id, at, clause, title, obligation, tags, source, note, readings }];
  });
  return { value, diagnostics };
}

/** The figures of one file: the entries that are reported without a threshold. */
export function figuresOf(
  document: YamlDocument,
  entries: readonly (RequirementText | FigureText)[],
  known: KnownInPack,
): Checked<readonly FigureSource[]> {
  const diagnostics: Diagnostic[] = [];
  const value = entries.flatMap((entry, index): readonly FigureSource[] => {
    if (entry.reported !== true) return [];
    const found = entryOf(document, index, entry, known);
    const source = valueSource(document, [index], entry, known.sources);
    diagnostics.push(...found.diagnostics, ...source.diagnostics);
    const { id, at, clause } = found.value;
    const { title, note = null, where } = entry;
    if (clause === undefined) return [];
    return [
      {
        ...{ id, at, clause, title, note, source: source.value },
        for: textAt(document, [index, 'for']),
        where: where === undefined ? null : textAt(document, [index, 'where']),
        measure: textAt(document, [index, 'measure']),
        unit: textAt(document, [index, 'unit']),
      },
    ];
  });
  return { value, diagnostics };
}

function readingsOf(
  document: YamlDocument,
  requirement: RequirementText,
  index: number,
  sources: { readonly own: Source | null; readonly all: readonly Source[] },
): Checked<RequirementSource['readings']> {
  const diagnostics: Diagnostic[] = [];
  const standing = requirement['default-reading'] ?? onlyReading;
  const others = Object.entries(requirement.readings).map(([name, { note, source: id }]) => {
    const path = [index, 'readings', name, 'source'];
    const named = id === undefined ? undefined : namedSource(document, path, id, sources.all);
    diagnostics.push(...(named?.diagnostics ?? []));
    return readingOf(document, requirement, index, { id: name, name, note, source: named?.value ?? sources.own });
  });
  const first = readingOf(document, requirement, index, { id: standing, name: null, note: null, source: sources.own });
  return { value: [first, ...others], diagnostics };
}

function readingOf(
  document: YamlDocument,
  requirement: RequirementText,
  index: number,
  { id, name, note, source }: Pick<ReadingSource, 'id' | 'note' | 'source'> & { readonly name: string | null },
): ReadingSource {
  const statement = statementOf(requirement, name);
  const own = name === null ? undefined : requirement.readings[name];
  const pathOf = (key: StatementKey): YamlPath =>
    name !== null && own?.[key] !== undefined ? [index, 'readings', name, key] : [index, key];
  const optional = (key: StatementKey) => (statement[key] === undefined ? null : textAt(document, pathOf(key)));
  return {
    id,
    note,
    source,
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
export function textAt(document: YamlDocument, path: YamlPath): SourceText {
  const text = document.textOf(path);
  if (text === undefined) throw new Error(`${document.file} has no text at ${path.join('.')}.`);
  return text;
}
