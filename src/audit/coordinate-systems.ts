import { coordinateColumns, frameOf } from '../model/coordinates.ts';
import { type LinkedMaterial } from '../model/linked.ts';

/** A row with coordinates, and the system it gives for them. */
export interface StatedSystem {
  readonly table: string;
  readonly row: number;
  /** As the data model calls it. */
  readonly system: string;
  /** The same for systems that agree to within a metre. */
  readonly frame: string;
}

/** For each table, the first row of every system in which coordinates are given there. */
export function statedSystems(material: LinkedMaterial, tables: readonly string[]): readonly StatedSystem[] {
  return [...new Set(tables)].flatMap((table) => {
    const columns = material.tables.get(table)?.columns;
    const valuesOf = (column: string) => columns?.get(column)?.values ?? [];
    const [latitudes, longitudes] = [valuesOf(coordinateColumns.latitude), valuesOf(coordinateColumns.longitude)];
    const first = new Map<string, StatedSystem>();
    valuesOf(coordinateColumns.system).forEach((system, row) => {
      if (typeof system !== 'string' || first.has(system)) return;
      if (latitudes[row] === null || longitudes[row] === null) return;
      first.set(system, { table, row, system, frame: frameOf(system) });
    });
    return [...first.values()];
  });
}

/** Whether no two rows with coordinates give systems that disagree. */
export function areInOneSystem(material: LinkedMaterial, tables: readonly string[]): boolean {
  return new Set(statedSystems(material, tables).map(({ frame }) => frame)).size <= 1;
}
