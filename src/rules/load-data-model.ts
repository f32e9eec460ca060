import { type z } from 'zod';
import { type Checked } from '../model/checked.ts';
import { type ColumnSchema, columnOf, type DataModel, levels, type TableSchema } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Phrase } from '../model/phrase.ts';
import { type Place, placeText } from '../model/place.ts';
import { checkShape } from './check-shape.ts';
import { readYaml, type YamlDocument, type YamlPath } from './read-yaml.ts';
import { type SourceFile } from './source-file.ts';
import { levelsFile, tableFile, unitsFile } from './table-schema.ts';
import { unknownName } from './unknown-name.ts';

/**
 * The data model of a folder `tables`: `levels.yaml`, `units.yaml`, and one file a table.
 * Everything malformed in any file is reported at once; with any error there is no model.
 */
export function loadDataModel(files: readonly SourceFile[]): Checked<DataModel | undefined> {
  const diagnostics: Diagnostic[] = [];
  const collected = <Value>(checked: Checked<Value>): Value => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const documents = files.map((file) => ({ name: fileName(file.path), document: collected(readYaml(file)) }));
  const shaped = <Schema extends z.ZodType>(schema: Schema, isWanted: (name: string) => boolean) =>
    documents.flatMap(({ name, document }) => {
      if (document === undefined || !isWanted(name)) return [];
      const value = collected(checkShape(document, schema));
      return value === undefined ? [] : [{ document, value }];
    });
  const [levelList] = shaped(levelsFile, (name) => name === 'levels.yaml');
  const [unitList] = shaped(unitsFile, (name) => name === 'units.yaml');
  const tables = shaped(tableFile, (name) => name !== 'levels.yaml' && name !== 'units.yaml');
  for (const name of ['levels.yaml', 'units.yaml']) {
    if (documents.some((entry) => entry.name === name)) continue;
    diagnostics.push(malformed({ file: name }, name, 'file-absent'));
  }
  if (levelList === undefined || unitList === undefined) return { value: undefined, diagnostics };

  const model = { levels: levelList.value, units: unitList.value, tables: tables.map(({ value }) => value) };
  diagnostics.push(...repeatedIds(levelList.document, model.levels), ...missingLevels(levelList.document, model));
  diagnostics.push(...repeatedIds(unitList.document, model.units), ...repeatedTables(tables));
  diagnostics.push(...problemsOfUnits(unitList.document, model));
  for (const { document, value } of tables) diagnostics.push(...problemsOfTable(document, value, model));
  return { value: diagnostics.length > 0 ? undefined : model, diagnostics };
}

function problemsOfTable(document: YamlDocument, table: TableSchema, model: DataModel): readonly Diagnostic[] {
  const columns = table.columns.map(({ id }) => id);
  const known = (path: YamlPath, id: string | undefined, names: readonly string[]): readonly Diagnostic[] =>
    id === undefined || names.includes(id) ? [] : [unknownName(document.placeOf(path), id, names)];
  const targets = ['unit', ...model.tables.map(({ id }) => id)];
  const units = model.units.map(({ id }) => id);
  return [
    ...repeatedIds(document, table.columns, ['columns']),
    ...known(['key'], table.key, columns),
    ...known(['label'], table.label, columns),
    ...known(['home'], table.home, columns),
    ...table.requires.flatMap((group, index) =>
      group.flatMap((id, member) => known(['requires', index, member], id, columns)),
    ),
    ...table.columns.flatMap((column, index) => [
      ...known(['columns', index, 'unit'], column.unit, units),
      ...known(['columns', index, 'ref'], column.ref, targets),
      ...known(['columns', index, 'default'], column.default, columns),
      ...repeatedIds(document, column.values, ['columns', index, 'values']),
      ...repeatedWords(document, column, index),
      ...(column.inherited === true && columnOf(table, table.home ?? '')?.ref !== table.id
        ? [
            malformed(
              document.placeOf(['columns', index, 'inherited']),
              `columns.${index}.inherited`,
              'inherited-outside-tree',
            ),
          ]
        : []),
    ]),
    ...repeatedHeadings(document, table),
  ];
}

/** A unit is so many of units that are named before it, so that no two are made of each other. */
function problemsOfUnits(document: YamlDocument, { units }: Pick<DataModel, 'units'>): readonly Diagnostic[] {
  return units.flatMap(({ equals }, index) => {
    const before = units.slice(0, index).map(({ id }) => id);
    return Object.keys(equals?.units ?? {})
      .filter((id) => !before.includes(id))
      .map((id) => unknownName(document.placeOf([index, 'equals', 'units', id]), id, before));
  });
}

/** A heading means one column of a table, whether it is accepted or flagged. */
function repeatedHeadings(document: YamlDocument, table: TableSchema): readonly Diagnostic[] {
  const entries = table.columns.flatMap((column, index) =>
    (['aliases', 'flagged'] as const).flatMap((kind) =>
      column[kind].map((heading, member) => ({ word: heading, path: ['columns', index, kind, member] })),
    ),
  );
  return repetitions(document, entries);
}

/** A word means one value of a column. */
function repeatedWords(document: YamlDocument, column: ColumnSchema, index: number): readonly Diagnostic[] {
  const entries = column.values.flatMap(({ zh }, value) =>
    zh.map((word, member) => ({ word, path: ['columns', index, 'values', value, 'zh', member] })),
  );
  return repetitions(document, entries);
}

function repeatedIds(
  document: YamlDocument,
  members: readonly { readonly id: string }[],
  path: YamlPath = [],
): readonly Diagnostic[] {
  return repetitions(
    document,
    members.map(({ id }, index) => ({ word: id, path: [...path, index, 'id'] })),
  );
}

function repetitions(
  document: YamlDocument,
  entries: readonly { readonly word: string; readonly path: YamlPath }[],
): readonly Diagnostic[] {
  const first = new Map<string, YamlPath>();
  const found: Diagnostic[] = [];
  for (const { word, path } of entries) {
    const earlier = first.get(word);
    if (earlier === undefined) first.set(word, path);
    else found.push(duplicate(document.placeOf(path), word, document.placeOf(earlier)));
  }
  return found;
}

function repeatedTables(
  tables: readonly { readonly document: YamlDocument; readonly value: TableSchema }[],
): readonly Diagnostic[] {
  return tables.flatMap(({ document, value }, index) => {
    const earlier = tables.slice(0, index);
    const sameId = earlier.find((other) => other.value.id === value.id);
    const sameSubject = earlier.find((other) => other.value.subject === value.subject);
    return [
      ...(sameId === undefined ? [] : [duplicate(document.placeOf(['id']), value.id, sameId.document.placeOf(['id']))]),
      ...(sameSubject === undefined
        ? []
        : [duplicate(document.placeOf(['subject']), value.subject, sameSubject.document.placeOf(['subject']))]),
    ];
  });
}

function missingLevels(document: YamlDocument, model: Pick<DataModel, 'levels'>): readonly Diagnostic[] {
  const present = model.levels.map(({ id }) => id);
  if (levels.every((level, index) => present[index] === level)) return [];
  return [malformed(document.placeOf([]), '.', { phrase: 'levels-in-order', levels })];
}

function duplicate(at: Place, id: string, other: Place): Diagnostic {
  return { code: 'id-duplicate', severity: 'error', at, params: { id, other: placeText(other) } };
}

function malformed(at: Place, path: string, reason: Phrase): Diagnostic {
  return { code: 'yaml-schema', severity: 'error', at, params: { path, reason } };
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
