import { type ColumnSchema } from '../../../model/data-model.ts';
import { type Value } from '../../../model/table.ts';

/** What a blank cell of a column says where it says something: a day that never comes, nobody, nothing. Else null. */
export function blankOf({ blank, type, values }: ColumnSchema): Value {
  if (blank === 'never') return 'never';
  if (blank !== 'none') return null;
  if (type === 'ref') return '';
  if (type === 'set') return [];
  return values.some(({ id }) => id === 'none') ? 'none' : null;
}
