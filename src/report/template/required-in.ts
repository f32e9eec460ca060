import { type FormSheet } from '../../model/collection-form.ts';

/** How many columns of a sheet are required. */
export function requiredIn({ columns }: FormSheet): number {
  return columns.filter((column) => column.kind === 'column' && column.use === 'required').length;
}
