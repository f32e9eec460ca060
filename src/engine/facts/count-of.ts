/** How many rows of a group meet a condition. */
export function countOf(condition: string): string {
  if (condition === 'FALSE') return '0';
  return condition === 'TRUE' ? 'count(*)' : `count(CASE WHEN ${condition} THEN 1 END)`;
}
