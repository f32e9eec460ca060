import { type z } from 'zod';
import { type Checked } from '../model/checked.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Source } from '../model/source.ts';
import { thresholdKeys } from './dated-schema.ts';
import { type indicatorsFile } from './pack-schema.ts';
import { entryOf, type KnownInPack, namedSource, valueSource } from './read-entry.ts';
import { type YamlDocument, type YamlPath } from './read-yaml.ts';
import { thresholdAt } from './read-threshold.ts';
import { type FigureText, type RequirementText, statementOf, type StatementKey } from './requirement-schema.ts';
import {
  type FigureSource,
  type IndicatorSource,
  onlyReading,
  type ReadingSource,
  type RequirementSource,
  type TestSource,
} from './rule-pack.ts';
import { textAt } from './text-at.ts';

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
    return {
      kind: 'compare',
      ...thresholdAt(document, pathOf(comparison), comparison, statement[comparison]),
      measure: textAt(document, pathOf('measure')),
      unit: textAt(document, pathOf('unit')),
      unitInherited: name !== null && own?.unit === undefined && own?.measure !== undefined,
    };
  }
}
