import { type Level } from '../../../model/data-model.ts';
import { type Part } from '../part.ts';
import { placeOf } from '../place-of.ts';
import { type UnitTree } from './unit-tree.ts';
import { holdsUnits } from '../../../model/unit-tables.ts';

/**
 * Makes a unit of every code, and of every prefix of it. Sheets of regions and communities say which units exist; other
 * sheets only add units at levels those sheets do not cover.
 */
export function plantCodes(parts: readonly Part[], covered: ReadonlySet<Level>, tree: UnitTree): void {
  for (const { table, schema, addresses, firstRows } of parts) {
    const decides = holdsUnits(schema.id);
    for (const [index, { components }] of addresses.entries()) {
      for (const { code, level, column } of components) {
        if (code === null || (!decides && covered.has(level))) continue;
        tree.plant(code, placeOf(table, column, firstRows[index]));
      }
    }
  }
}
