import { type Subject, type UnitName } from '../model/finding.ts';

/** By what a unit is known again: its code, or where it has none its name below the units it lies in. */
export function unitKey({ level, code, name }: UnitName, path: readonly UnitName[]): string {
  return `${level} ${code ?? [...path.map((unit) => unit.name), name].join('/')}`;
}

/** The key of the unit of a level that a subject is or lies in; undefined where there is none. */
export function subjectKey({ kind, code, name, path }: Subject, level: string): string | undefined {
  if (kind === level) return unitKey({ level, code, name: name ?? '' }, path);
  const at = path.findIndex((unit) => unit.level === level);
  const unit = path[at];
  return unit === undefined ? undefined : unitKey(unit, path.slice(0, at));
}
