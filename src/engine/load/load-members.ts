import { columnOf, type TableSchema } from '../../model/data-model.ts';
import { type LinkedTable } from '../../model/linked.ts';
import { type Session } from '../dialect.ts';
import { membersName } from './stored-names.ts';

/**
 * Loads whom a set of references names: one line for each row and member, and one without a member where the cell is
 * unknown and may name anybody. A member whom no table lists (-1) is no row, so it is joined to none.
 */
export async function loadMembers(
  session: Session,
  table: LinkedTable,
  schema: TableSchema,
  column: string,
): Promise<void> {
  const rows: number[] = [];
  const members: (number | null)[] = [];
  const sets = table.referenceSets.get(column) ?? Array.from({ length: table.length }, () => undefined);
  sets.forEach((set, row) => {
    if (servesItsHome(table, schema, column, row)) return;
    for (const member of set ?? [null]) {
      rows.push(row);
      members.push(member);
    }
  });
  await session.load(
    membersName(table.id, column),
    [
      { name: 'r', type: 'integer', values: rows },
      { name: 'm', type: 'integer', values: members },
    ],
    rows.length,
  );
}

/** Whether a row says nothing of whom it serves, which then is its home, and its home is not known. */
export function servesItsHome(
  { openHomes, columns, referenceSets }: LinkedTable,
  schema: TableSchema,
  column: string,
  row: number,
): boolean {
  if (openHomes?.has(row) !== true || referenceSets.get(column)?.[row] !== undefined) return false;
  if (schema.home === undefined || columnOf(schema, column)?.default !== schema.home) return false;
  return (columns.get(column)?.missing.get(row) ?? 'blank') === 'blank';
}
