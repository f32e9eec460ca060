import { type TableSchema } from '../../model/data-model.ts';
import { type LinkedTable, type Unit, unitsUpFrom } from '../../model/linked.ts';
import { type Session } from '../dialect.ts';
import { servesItsHome } from './load-members.ts';
import { homesName } from './stored-names.ts';

/**
 * Loads where rows may lie of which that is not known: for each row (`r`) every unit (`s`) that holds one of its possible
 * homes; whether it holds all of them (`certain`), whether it is one of them (`own`), of how many (`homes`), and whether the row serves whom it
 * lies with (`serves`).
 */
export async function loadHomes(
  session: Session,
  table: LinkedTable,
  schema: TableSchema,
  units: readonly Unit[],
): Promise<void> {
  const lines = [...(table.openHomes ?? [])].flatMap(([row, homes]) => {
    const holding = homes.map((home) => new Set(unitsUpFrom(units, home)));
    const any = new Set(holding.flatMap((line) => [...line]));
    return [...any].map((unit) => ({
      row,
      unit,
      certain: holding.every((line) => line.has(unit)),
      own: homes.includes(unit),
      of: homes.length,
    }));
  });
  const serves = (row: number) => schema.columns.some(({ id }) => servesItsHome(table, schema, id, row));
  await session.load(
    homesName(table.id),
    [
      { name: 'r', type: 'integer', values: lines.map(({ row }) => row) },
      { name: 's', type: 'integer', values: lines.map(({ unit }) => unit) },
      { name: 'certain', type: 'boolean', values: lines.map(({ certain }) => certain) },
      { name: 'own', type: 'boolean', values: lines.map(({ own }) => own) },
      { name: 'homes', type: 'integer', values: lines.map(({ of }) => of) },
      { name: 'serves', type: 'boolean', values: lines.map(({ row }) => serves(row)) },
    ],
    lines.length,
  );
}
