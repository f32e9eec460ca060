import { columnOf, type TableSchema } from './data-model.ts';

/** The columns that say where on the ground a row is, and in which system; the data model calls them so. */
export const coordinateColumns = { latitude: 'lat', longitude: 'lon', system: 'crs' } as const;

/** The columns of a table that hold coordinates: none where its rows have no place of their own. */
export function coordinatesOf(table: TableSchema | undefined): readonly string[] {
  const { latitude, longitude, system } = coordinateColumns;
  const declared = [latitude, longitude, system].filter(
    (id) => table !== undefined && columnOf(table, id) !== undefined,
  );
  return declared.includes(latitude) && declared.includes(longitude) ? declared : [];
}

/** The same for systems that agree to within a metre: CGCS2000 and WGS-84 do; GCJ-02 and BD-09 are moved by hundreds. */
export function frameOf(system: string): string {
  return system === 'cgcs2000' ? 'wgs84' : system;
}
