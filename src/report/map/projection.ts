import { type LongLat } from '../../model/border.ts';

/** Where on a drawing of this size a point on the ground goes. */
export interface Projection {
  readonly width: number;
  readonly height: number;
  readonly at: (point: LongLat) => { readonly x: string; readonly y: string };
}

const width = 720;
const mostHeight = 720;
const margin = 12;

/** North up; a degree of longitude is drawn as long as it is on the ground at this latitude. */
export function projection(points: readonly LongLat[]): Projection {
  const ends = (values: readonly number[]) => ({
    least: values.reduce((least, value) => Math.min(least, value), Infinity),
    most: values.reduce((most, value) => Math.max(most, value), -Infinity),
  });
  const longitudes = ends(points.map(([longitude]) => longitude));
  const latitudes = ends(points.map(([, latitude]) => latitude));
  const squeeze = Math.cos(((latitudes.least + latitudes.most) / 2 / 180) * Math.PI);
  const across = (longitudes.most - longitudes.least) * squeeze;
  const down = latitudes.most - latitudes.least;
  const room = { across: width - 2 * margin, down: mostHeight - 2 * margin };
  const scale = Math.min(across > 0 ? room.across / across : Infinity, down > 0 ? room.down / down : Infinity);
  const per = Number.isFinite(scale) ? scale : 1;
  const start = (width - across * per) / 2;
  const x = (longitude: number) => start + (longitude - longitudes.least) * squeeze * per;
  const y = (latitude: number) => margin + (latitudes.most - latitude) * per;
  return {
    width,
    height: Math.ceil(down * per + 2 * margin),
    at: ([longitude, latitude]) => ({ x: x(longitude).toFixed(1), y: y(latitude).toFixed(1) }),
  };
}
