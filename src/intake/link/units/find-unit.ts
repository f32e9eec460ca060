import { columnOf, type Level, type TableSchema } from '../../../model/data-model.ts';
import { type Unit } from '../../../model/linked.ts';
import { isDigits, readRegionCode } from '../region-code.ts';
import { type UnitIndex } from './unit-index.ts';
import { unitTables } from '../../../model/unit-tables.ts';

/** What came of looking for a unit by a code or a name. */
export interface FoundUnit {
  /** -1 where there is none, or no single one. */
  readonly unit: number;
  /** How many go by that name. */
  readonly count: number;
  readonly by: 'code' | 'name' | 'malformed-code';
}

/**
 * Looks a unit up: by code anywhere; by name among the units the area lies in, then in the area itself.
 *
 * @param ref what the column points at: `unit`, `regions` (above the communities) or `communities`
 * @param area where a name may be looked for, -1 for everywhere
 */
export function findUnit(index: UnitIndex, text: string, ref: string, area: number): FoundUnit {
  if (isDigits(text)) {
    const code = readRegionCode(text);
    if (code === undefined) return { unit: -1, count: 0, by: 'malformed-code' };
    const unit = index.byCode(code);
    return isMeant(index, unit, ref) ? { unit, count: 1, by: 'code' } : { unit: -1, count: 0, by: 'code' };
  }
  const above = index.upFrom(area).find((unit) => index.units[unit]?.name === text && isMeant(index, unit, ref));
  const found = above === undefined ? index.named(area, text).filter((unit) => isMeant(index, unit, ref)) : [above];
  return { unit: found.length === 1 ? (found[0] ?? -1) : -1, count: found.length, by: 'name' };
}

/** The unit of a code, whatever its level. */
export function unitByCode(index: UnitIndex, text: string): Unit | undefined {
  return index.units[index.byCode(readRegionCode(text) ?? '')];
}

/** The kind of unit that the home column of a table points at. */
export function homeRefOf(schema: TableSchema): string | undefined {
  return schema.home === undefined ? undefined : columnOf(schema, schema.home)?.ref;
}

export function isLevelMeant(level: Level, ref: string): boolean {
  if (ref === unitTables.communities) return level === 'community';
  return ref === unitTables.regions ? level !== 'community' : true;
}

function isMeant(index: UnitIndex, unit: number, ref: string): boolean {
  const found = index.units[unit];
  return found !== undefined && isLevelMeant(found.level, ref);
}
