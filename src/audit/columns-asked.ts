import { columnsUsed } from '../engine/columns-used.ts';
import { type BooleanTree } from '../model/tree.ts';
import { type Requirement } from '../rules/rule-set.ts';

/** What one requirement or figure reads of one table. */
export interface ColumnsAsked {
  readonly table: string;
  readonly columns: ReadonlySet<string>;
  /** Whether it cannot be judged without the table. */
  readonly needed: boolean;
  /** The columns without which it cannot be judged. */
  readonly neededColumns: ReadonlySet<string>;
}

/**
 * Everything a requirement may read under any of its readings, and what of it the judged reading cannot do without: no
 * source that another stands in for, and nothing of what the plan permits. A figure needs nothing: it is only shown.
 */
export function columnsAsked({ judged, readings, reported }: Requirement): readonly ColumnsAsked[] {
  const every = [judged, ...readings].map((reading) => {
    const permitted: BooleanTree = { kind: 'any', of: reading.permissions.map(({ when }) => when) };
    return { ...reading, permitted };
  });
  const needed = reported ? new Map<string, ReadonlySet<string>>() : columnsUsed([judged], 'last');
  return [...columnsUsed(every)].map(([table, columns]) => ({
    table,
    columns,
    needed: needed.has(table),
    neededColumns: needed.get(table) ?? new Set(),
  }));
}
