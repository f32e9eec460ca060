/** The two tables whose rows are units themselves; the data model calls them so. */
export const unitTables = { regions: 'regions', communities: 'communities' } as const;

/** The column of communities that says how large each is; the data model calls it so. */
export const householdsColumn = 'households';

export function holdsUnits(tableId: string): boolean {
  return tableId === unitTables.regions || tableId === unitTables.communities;
}

/** Whether a `ref` points at units rather than at rows of another table. */
export function refersToUnits(ref: string | undefined): boolean {
  return ref === 'unit' || (ref !== undefined && holdsUnits(ref));
}
