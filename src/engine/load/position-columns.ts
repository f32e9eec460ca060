import { coordinateColumns } from '../../model/coordinates.ts';
import { type LinkedTable } from '../../model/linked.ts';
import { type LoadColumn } from '../dialect.ts';
import { earthRadius, positionName } from './stored-names.ts';

/**
 * Where each row is, as three whole numbers: millimetres along the axes of a ball of the size of the Earth, from a
 * corner of the cube around it, so that none is negative. Distances between such points are exact in any engine. Null
 * where a coordinate is missing or known only roughly, or its system is not given though other rows give theirs.
 */
export function positionColumns(table: LinkedTable): readonly LoadColumn[] {
  const latitudes = table.columns.get(coordinateColumns.latitude)?.values ?? [];
  const longitudes = table.columns.get(coordinateColumns.longitude)?.values ?? [];
  const systems = table.columns.get(coordinateColumns.system)?.values ?? [];
  const areSystemsGiven = systems.some((system) => system !== null);
  const points = Array.from({ length: table.length }, (_, row) => {
    const [latitude, longitude] = [latitudes[row], longitudes[row]];
    if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
    return areSystemsGiven && systems[row] === null ? null : pointAt(latitude, longitude);
  });
  return ([0, 1, 2] as const).map((axis) => ({
    name: positionName(axis),
    type: 'whole',
    values: points.map((point) => (point === null ? null : point[axis])),
  }));
}

function pointAt(latitude: number, longitude: number): readonly [bigint, bigint, bigint] {
  const [up, round] = [latitude, longitude].map((degrees) => (degrees * Math.PI) / 180);
  const [phi, lambda] = [up ?? 0, round ?? 0];
  const along = (part: number) => BigInt(Math.round((part + 1) * earthRadius));
  return [along(Math.cos(phi) * Math.cos(lambda)), along(Math.cos(phi) * Math.sin(lambda)), along(Math.sin(phi))];
}
