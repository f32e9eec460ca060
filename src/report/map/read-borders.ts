import { readRegionCode } from '../../intake/link/region-code.ts';
import { type Border, type BorderFault, type LongLat } from '../../model/border.ts';
import { Failure } from '../../model/failure.ts';

/** What map programs and public data sets call the administrative code of an area, and its name. */
const codeKeys = ['code', 'adcode', 'gb', 'dm', 'xzqdm', '区划代码', '行政区划代码', '代码'];
const nameKeys = ['name', 'mc', 'xzqmc', 'name_zh', '名称', '区划名称'];

/**
 * Borders from GeoJSON (RFC 7946): polygons and lines, points are passed over. The code or name of an area is taken
 * from the properties of its feature.
 *
 * @throws Failure when it is no GeoJSON, holds no lines, or its coordinates are no degrees
 */
export function readBorders(text: string, file: string): readonly Border[] {
  const fault = (reason: BorderFault) => new Failure('borders-unreadable', { file, reason });
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw fault('json');
  }
  const features = featuresOf(document);
  if (features === undefined) throw fault('kind');
  const borders = features.flatMap(borderOf).filter(({ lines }) => lines.some((line) => line.length > 1));
  if (borders.length === 0) throw fault('empty');
  if (!borders.every(({ lines }) => lines.every((line) => line.every(areDegrees)))) throw fault('degrees');
  return borders;
}

function featuresOf(document: unknown): readonly unknown[] | undefined {
  const type = member(document, 'type');
  if (type === 'FeatureCollection') return listOf(member(document, 'features'));
  if (type === 'Feature') return [document];
  return typeof type === 'string' && typeof document === 'object' ? [{ geometry: document }] : undefined;
}

function borderOf(feature: unknown): readonly Border[] {
  const properties = member(feature, 'properties');
  const named = (keys: readonly string[]): string | null => {
    const values = new Map(
      Object.entries(isRecord(properties) ? properties : {}).map(([key, value]) => [key.toLowerCase(), value]),
    );
    const value = keys
      .map((key) => values.get(key))
      .find((each) => typeof each === 'string' || typeof each === 'number');
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
  };
  const code = named(codeKeys) ?? textOf(member(feature, 'id'));
  const known = { code: code === null ? null : (readRegionCode(code) ?? null), name: named(nameKeys) };
  return linesOf(member(feature, 'geometry')).map(({ isClosed, lines }) => ({ ...known, isClosed, lines }));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function linesOf(geometry: unknown): readonly Pick<Border, 'isClosed' | 'lines'>[] {
  const coordinates = member(geometry, 'coordinates');
  switch (member(geometry, 'type')) {
    case 'Polygon':
      return [{ isClosed: true, lines: listOf(coordinates).map(lineOf) }];
    case 'MultiPolygon':
      return [{ isClosed: true, lines: listOf(coordinates).flatMap((polygon) => listOf(polygon).map(lineOf)) }];
    case 'LineString':
      return [{ isClosed: false, lines: [lineOf(coordinates)] }];
    case 'MultiLineString':
      return [{ isClosed: false, lines: listOf(coordinates).map(lineOf) }];
    case 'GeometryCollection':
      return listOf(member(geometry, 'geometries')).flatMap(linesOf);
    default:
      return [];
  }
}

function lineOf(line: unknown): readonly LongLat[] {
  return listOf(line).flatMap((point): readonly LongLat[] => {
    const [longitude, latitude]: readonly unknown[] = listOf(point);
    return typeof longitude === 'number' && typeof latitude === 'number' ? [[longitude, latitude]] : [];
  });
}

function areDegrees([longitude, latitude]: LongLat): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
