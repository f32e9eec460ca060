import { type ColumnSchema } from '../../model/data-model.ts';
import { findUnit, isLevelMeant } from './find-unit.ts';
import { nearestUnit } from './nearest-unit.ts';
import { type Found, nothing, type Seeker, type Targets } from './seeker.ts';

/** Seeks units: by code, or by name beside the row's own unit, above it, and in a sheet without path everywhere. */
export function unitSeeker({ ref = 'unit' }: ColumnSchema, { index, hasUnits }: Targets): Seeker {
  const known = new Map<string, Found>();
  const seek = (word: string, around: number, hasPath: boolean): Found => {
    const near = findUnit(index, word, ref, around);
    const area = near.count === 0 && near.by === 'name' && !hasPath ? -1 : around;
    const found = area === around ? near : findUnit(index, word, ref, area);
    if (found.unit !== -1) return { target: found.unit, byName: found.by === 'name', problem: null };
    if (found.by === 'malformed-code') return { ...nothing, problem: 'malformed' };
    if (!hasUnits) return nothing;
    const accepts = (level: Parameters<typeof isLevelMeant>[0]): boolean => isLevelMeant(level, ref);
    const nearest = (): string => nearestUnit(index, word, { area, accepts });
    return { ...nothing, problem: { text: word, count: found.count, nearest } };
  };
  return (word, home, hasPath) => {
    // A community's neighbours are its peers in the same town.
    const around = index.units[home]?.level === 'community' ? index.parentOf(home) : home;
    const key = `${around} ${hasPath ? 1 : 0} ${word}`;
    const found = known.get(key) ?? seek(word, around, hasPath);
    known.set(key, found);
    return found;
  };
}
