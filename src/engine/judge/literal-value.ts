import { type SqlValue } from '../dialect.ts';

/** What an expression is in every row, where that can be seen from its text alone; else undefined. */
export function literalValue(expression: string): SqlValue | undefined {
  if (expression === 'NULL') return null;
  if (expression === 'TRUE' || expression === 'FALSE') return expression === 'TRUE';
  return /^-?\d{1,15}$/.test(expression) ? Number(expression) : undefined;
}
