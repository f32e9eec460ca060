import { coordinateColumns } from '../model/coordinates.ts';
import { type RowKind } from '../model/tree.ts';
import { statedSystems } from './coordinate-systems.ts';
import { type JudgingContext } from './judging-context.ts';
import { type Located } from './locator.ts';

/** The cells that say where a row is. Which system it is in is asked only where other rows of its table say it. */
export function coordinateCells(row: RowKind, key: number, { locator, material }: JudgingContext): readonly Located[] {
  const { latitude, longitude, system } = coordinateColumns;
  const asked = statedSystems(material, [row.table]).length > 0 ? [latitude, longitude, system] : [latitude, longitude];
  return asked.flatMap((column) => locator.cell({ via: null, table: row.table, column }, row, key) ?? []);
}
