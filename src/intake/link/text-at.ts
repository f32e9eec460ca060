import { type Value } from '../../model/table.ts';

/** The text of a key, text or reference cell; null where it says nothing. */
export function textAt(column: { readonly values: readonly Value[] } | undefined, row: number): string | null {
  const value = column?.values[row];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
