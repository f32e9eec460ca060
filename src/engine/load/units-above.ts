import { levels } from '../../model/data-model.ts';
import { type Unit, unitsUpFrom } from '../../model/linked.ts';
import { type LoadColumn } from '../dialect.ts';
import { levelName } from './stored-names.ts';

/** For each unit and each level, the unit above it (or itself) at that level; null where there is none. */
export type UnitsAbove = readonly (readonly (number | null)[])[];

export function unitsAbove(units: readonly Unit[]): UnitsAbove {
  return units.map((_, unit) => {
    const line = unitsUpFrom(units, unit);
    return levels.map((level) => line.find((above) => units[above]?.level === level) ?? null);
  });
}

/** One column a level: for each row the unit at that level in which it lies. */
export function levelColumns(home: readonly (number | null)[], above: UnitsAbove): readonly LoadColumn[] {
  return levels.map((level, position) => ({
    name: levelName(level),
    type: 'integer',
    values: home.map((unit) => (unit === null ? null : (above[unit]?.[position] ?? null))),
  }));
}
