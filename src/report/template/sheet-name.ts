import { type TableSchema } from '../../model/data-model.ts';

/** The name of the sheet of a table, in Chinese as its headings are, without what no sheet may be called. */
export function sheetNameOf({ title }: Pick<TableSchema, 'title'>): string {
  return title.zh.replace(/[[\]:*?/\\']/g, '').slice(0, 31);
}

/** A sheet or a range on it as formulas name it. */
export function onSheet(name: string, range: string): string {
  return `'${name}'!${range}`;
}
