import { type CollectionForm, type FormColumn, type FormSheet } from '../../model/collection-form.ts';
import { type ColumnSchema } from '../../model/data-model.ts';

/** One list of words to choose from, and where it stands among them. */
export interface WordList {
  readonly sheet: FormSheet;
  readonly column: ColumnSchema;
  readonly words: readonly string[];
}

/** The lists of a form, in the order of its sheets and columns. */
export function wordLists({ sheets }: Pick<CollectionForm, 'sheets'>): readonly WordList[] {
  return sheets.flatMap((sheet) =>
    sheet.columns.flatMap((column) => {
      const words = wordsOf(column);
      return column.kind === 'column' && words.length > 0 ? [{ sheet, column: column.column, words }] : [];
    }),
  );
}

/** The words of a column; of yes and no those of its own, else the plain ones. */
function wordsOf(column: FormColumn): readonly string[] {
  if (column.kind === 'place') return [];
  const words = column.words.map(({ id, zh }) => zh[0] ?? id);
  return words.length === 0 && column.column.type === 'boolean' ? ['是', '否'] : words;
}
