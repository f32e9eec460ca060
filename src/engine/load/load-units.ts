import { type Unit } from '../../model/linked.ts';
import { type LoadColumn, type Session } from '../dialect.ts';
import { levelColumns, type UnitsAbove } from './units-above.ts';

/** Loads the tree of regions: its units, and for each of them every unit that holds it, itself included. */
export async function loadUnits(session: Session, units: readonly Unit[], above: UnitsAbove): Promise<void> {
  const indexes = units.map((_, index) => index);
  const columns: readonly LoadColumn[] = [
    { name: 'r', type: 'integer', values: indexes },
    { name: 'h', type: 'integer', values: indexes },
    { name: 'level', type: 'text', values: units.map(({ level }) => level) },
    { name: 'code', type: 'text', values: units.map(({ code }) => code) },
    { name: 'virtual', type: 'boolean', values: units.map(({ virtual }) => virtual) },
    ...levelColumns(indexes, above),
  ];
  await session.load('units', columns, units.length);
  const lines = above.flatMap((line, member) =>
    line.flatMap((container) => (container === null ? [] : [{ member, container }])),
  );
  const closure: readonly LoadColumn[] = [
    { name: 'member', type: 'integer', values: lines.map(({ member }) => member) },
    { name: 'container', type: 'integer', values: lines.map(({ container }) => container) },
  ];
  await session.load('unit_closure', closure, lines.length);
}
