import { type DataModel, tableOf } from '../model/data-model.ts';
import { type Diagnostic } from '../model/diagnostic.ts';
import { type Material, type Table } from '../model/table.ts';
import { written } from '../report/template/written.ts';
import { type Form } from './read-form.ts';

/**
 * What was submitted in collection forms. A form in which nothing is filled in beyond what it came with says nothing, not
 * even that there is nothing; nor does an empty sheet of one, unless somebody writes there that there is no entry.
 */
export function leaveOutUnfilled(
  material: Material,
  forms: ReadonlyMap<string, Form>,
  model: DataModel,
): { readonly submitted: Material; readonly unfilled: readonly string[] } {
  if (forms.size === 0) return { submitted: material, unfilled: [] };
  const isFilled = (table: Table, form: Form) => form.none.has(table.sheet) || !isAsGiven(table, form, model);
  const tablesOf = (file: string) => material.tables.filter((table) => table.file === file);
  const unfilled = [...forms].flatMap(([file, form]) =>
    tablesOf(file).some((table) => isFilled(table, form)) ? [] : [file],
  );
  const blank = material.tables.filter((table) => {
    const form = forms.get(table.file);
    return form !== undefined && table.rows.length === 0 && !form.none.has(table.sheet);
  });
  const tables = material.tables.filter((table) => !unfilled.includes(table.file) && !blank.includes(table));
  return {
    submitted: {
      ...material,
      tables,
      diagnostics: [
        ...material.diagnostics.filter(({ at }) => !unfilled.includes(at.file)),
        ...unfilled.map((file): Diagnostic => ({
          code: 'form-empty',
          severity: 'warning',
          at: { file },
          params: { file },
        })),
        ...[...forms.keys()].filter((file) => !unfilled.includes(file)).flatMap((file) => remarkOn(file, blank)),
      ],
    },
    unfilled,
  };
}

/** Whether a table holds no more than it came with. */
function isAsGiven({ id, rows, columns }: Table, { given }: Form, model: DataModel): boolean {
  const known = given.get(id) ?? { rows: 0, columns: [] };
  const { key, label } = tableOf(model, id);
  return (
    rows.length <= known.rows &&
    columns.every(
      (column) => [key, label, ...known.columns].includes(column.id) || column.values.every((value) => value === null),
    )
  );
}

function remarkOn(file: string, blank: readonly Table[]): readonly Diagnostic[] {
  const sheets = blank.filter((table) => table.file === file).map(({ sheet }) => sheet);
  if (sheets.length === 0) return [];
  const params = { sheets: sheets.join('、'), count: sheets.length, none: written.none };
  return [{ code: 'form-sheets-empty', severity: 'note', at: { file }, params }];
}
