import { type LinkedTable } from '../../model/linked.ts';
import { type Session } from '../dialect.ts';
import { membersName } from './stored-names.ts';

/**
 * Loads whom a set of references names: one line for each row and member, and one without a member where the cell is
 * unknown and may name anybody. A member whom no table lists (-1) is no row, so it is joined to none.
 */
export async function loadMembers(session: Session, table: LinkedTable, column: string): Promise<void> {
  const rows: number[] = [];
  const members: (number | null)[] = [];
  const sets = table.referenceSets.get(column) ?? Array.from({ length: table.length }, () => undefined);
  sets.forEach((set, row) => {
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
