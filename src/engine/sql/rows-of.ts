import { type SqlValue } from '../dialect.ts';

/** The rows of a result that an engine gives column by column. */
export function rowsOf(columns: readonly (readonly SqlValue[])[]): readonly (readonly SqlValue[])[] {
  const length = columns[0]?.length ?? 0;
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
}
