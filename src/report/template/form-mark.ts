import { type CollectionForm } from '../../model/collection-form.ts';
import { sheetNameOf } from './sheet-name.ts';

/** The sheet, hidden, by which a workbook is known again as a collection form, whatever program saved it. */
export const markSheet = '_cscheck';
/** What its first cell says; beside it stands the version of what follows. */
export const formMark = 'cscheck-template';
const version = '1';

/** What a row of the mark is about. */
export const markRow = { pack: 'pack', asOf: 'as-of', data: 'data', aside: 'aside' } as const;

/**
 * The rows of the mark: what the form was made for; each sheet that holds data, with its table, how many rows were
 * filled in beforehand and in which columns; each sheet that holds none.
 */
export function markRows(form: CollectionForm, asides: readonly string[]): readonly (readonly string[])[] {
  return [
    [formMark, version],
    [markRow.asOf, form.asOf],
    ...form.packs.map(({ id, version: edition }) => [markRow.pack, id, edition]),
    ...form.sheets.map(({ table, rows, columns }) => {
      const filled = columns.flatMap((each, index) =>
        each.kind === 'column' && rows.some((row) => row[index] !== '') ? [each.column.id] : [],
      );
      return [markRow.data, sheetNameOf(table), table.id, String(rows.length), filled.join(',')];
    }),
    ...asides.map((name) => [markRow.aside, name]),
  ];
}
