import { nearestName } from '../base/nearest-name.ts';
import { isWordFor, unknownColumn } from '../intake/check-mapping.ts';
import { findNamed } from '../intake/find-named.ts';
import { type Mapping, type SheetMapping } from '../intake/mapping.ts';
import { type DataModel } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { Failure } from '../model/failure.ts';
import { checkShape } from '../rules/check-shape.ts';
import { mappingFile } from '../rules/mapping-schema.ts';
import { readYaml, type YamlDocument } from '../rules/read-yaml.ts';

/**
 * A person's own word on how sheets are to be read. Tables are named by their id or by a title, columns likewise.
 *
 * @throws Failure `mapping-malformed` with everything that is wrong, each with its line and column.
 */
export function readMappingFile(text: string, path: string, model: DataModel): Mapping {
  const { value: document, diagnostics } = readYaml({ path, text });
  if (document === undefined) throw malformed(path, diagnostics);
  const { value, diagnostics: problems } = checkShape(document, mappingFile);
  const all = [...problems, ...unknownNames(document, model)];
  if (value === undefined || all.length > 0) throw malformed(path, all);
  const sheets = value.sheets.map((sheet): SheetMapping => {
    const table = typeof sheet.table === 'string' ? findNamed(model.tables, sheet.table)?.id : sheet.table;
    return { ...sheet, table };
  });
  return { sheets, keyPlaceOf: document.keyPlaceOf };
}

function malformed(file: string, diagnostics: readonly Diagnostic[]): Failure {
  return new Failure('mapping-malformed', { file, count: diagnostics.length }, diagnostics);
}

/** Looks at whatever is well formed, so that names are said together with what is not. */
function unknownNames(document: YamlDocument, model: DataModel): readonly Diagnostic[] {
  const entries = membersOf(membersOf(document.value).get('sheets'));
  return [...entries].flatMap(([index, entry]): readonly Diagnostic[] => {
    const members = membersOf(entry);
    const path = ['sheets', Number(index)];
    const named = members.get('table');
    const table = typeof named === 'string' ? findNamed(model.tables, named) : undefined;
    const tables = table === undefined ? model.tables : [table];
    const columns = [...membersOf(members.get('columns'))].flatMap(([heading, word]): readonly Diagnostic[] => {
      if (typeof word !== 'string' || tables.some((each) => isWordFor(each, word))) return [];
      const at = document.placeOf([...path, 'columns', heading]);
      const params = unknownColumn(word, table ?? model);
      return [{ code: 'mapping-column-unknown', severity: 'error', at, params }];
    });
    if (typeof named !== 'string' || table !== undefined) return columns;
    return [unknownTable(named, model, document.placeOf([...path, 'table'])), ...columns];
  });
}

function unknownTable(name: string, { tables }: DataModel, at: Diagnostic['at']): Diagnostic {
  const words = tables.flatMap(({ id, title }) => [id, title.zh, title.en]);
  const allowed = tables.map(({ id }) => id).join(', ');
  const params = { name, nearest: nearestName(name, words) ?? '', allowed };
  return { code: 'mapping-table-unknown', severity: 'error', at, params };
}

/** The members of a list or of a mapping; none of anything else. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}
