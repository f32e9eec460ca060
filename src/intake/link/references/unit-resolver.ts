import { type ColumnSchema } from '../../../model/data-model.ts';
import { findUnit, isLevelMeant, unitByCode } from '../units/find-unit.ts';
import { nearestUnit } from '../units/nearest-unit.ts';
import { type Found, nothing, type Resolver, type Targets } from './resolver.ts';

/** Seeks units: by code, or by name beside the row's own unit, above it, and in a sheet without path everywhere. */
export function unitResolver({ ref = 'unit' }: ColumnSchema, { index, hasUnits }: Targets): Resolver {
  const known = new Map<string, Found>();
  const resolve = (word: string, around: number, hasPath: boolean): Found => {
    const near = findUnit(index, word, ref, around);
    const area = near.count === 0 && near.by === 'name' && !hasPath ? -1 : around;
    const found = area === around ? near : findUnit(index, word, ref, area);
    if (found.unit !== -1) return { target: found.unit, byName: found.by === 'name', problem: null };
    if (found.by === 'malformed-code') return { ...nothing, problem: 'malformed' };
    if (!hasUnits) return nothing;
    const accepts = (level: Parameters<typeof isLevelMeant>[0]): boolean => isLevelMeant(level, ref);
    const nearest = (): string => nearestUnit(index, word, { area, accepts });
    return { ...nothing, problem: { text: word, count: found.count, elsewhere: unitByCode(index, word), nearest } };
  };
  return (word, home, hasPath) => {
    // A community's neighbours are its peers in the same town.
    const around = index.units[home]?.level === 'community' ? index.parentOf(home) : home;
    const key = `${around} ${hasPath ? 1 : 0} ${word}`;
    const found = known.get(key) ?? resolve(word, around, hasPath);
    known.set(key, found);
    return found;
  };
}
