import { describe, expect, test } from 'vitest';
import { type Failure } from '../../../src/model/failure.ts';
import { type PlacedCommunity, type Report } from '../../../src/model/report.ts';
import { geojson } from '../../../src/report/formats/geojson.ts';
import { aRenderContext } from '../../support/a-render-context.ts';
import { aReport } from '../../support/a-report.ts';

const render = (report: Report) => geojson.render(report, aRenderContext());
const read = (report: Report): unknown => JSON.parse(render(report));

test('the communities with coordinates, and how many have none', () => {
  expect(read(aReport())).toEqual({
    type: 'FeatureCollection',
    report: {
      tool: { name: 'cscheck', version: '0.1.0' },
      asOf: '2020-12-31',
      scope: { level: 'city', code: '1301', name: '示范市' },
      packs: [{ id: 'demo', version: '1.0.0' }],
      coordinates: { system: 'wgs84', isWgs84: true, notStated: 0 },
      communities: { judged: 34, onMap: 3, withoutCoordinates: 31 },
    },
    features: [
      aFeature('130102001001', '河东社区', [114.52, 38.05], 'non-compliant', { compliant: 2, 'non-compliant': 1 }, [
        'demo.station-area',
      ]),
      aFeature('130102001002', '河西社区', [114.5, 38.06], 'compliant', { compliant: 3 }),
      aFeature('130104001001', '东里社区', [114.47, 38.03], 'undetermined', { compliant: 2, undetermined: 1 }),
    ],
  });
});

test('none with coordinates is an empty map, not a failure', () => {
  expect(read({ ...aReport(), places: [] })).toMatchObject({
    report: { coordinates: { system: null, isWgs84: null }, communities: { judged: 34, onMap: 0 } },
    features: [],
  });
});

test('a thousand communities, piece by piece the same as at once', () => {
  const [place] = aReport().places;
  if (place === undefined) throw new Error('There is no place.');
  const report = { ...aReport(), places: Array.from({ length: 1001 }, () => place) };
  expect([...geojson.pieces(report, aRenderContext())].join('')).toBe(render(report));
  expect(render(report).match(/"Point"/g)).toHaveLength(1001);
  expect(read(report)).toMatchObject({ report: { communities: { onMap: 1001 } } });
});

test('at most six decimals, and a community without a code has no id', () => {
  const text = render(withPlaces([{ longitude: 114.123456789, latitude: 38, unit: aCommunity(null) }]));
  expect(text).toContain('"coordinates":[114.123457,38]');
  expect(text).not.toContain('"id":null');
  expect(text).toContain('"code":null');
});

describe('the system of the coordinates', () => {
  test.each([
    { name: 'WGS-84', systems: ['wgs84'], shown: { system: 'wgs84', isWgs84: true, notStated: 0 } },
    { name: 'as good as WGS-84', systems: ['cgcs2000'], shown: { system: 'cgcs2000', isWgs84: true, notStated: 0 } },
    { name: 'both', systems: ['wgs84', 'cgcs2000'], shown: { system: 'wgs84', isWgs84: true, notStated: 0 } },
    { name: 'another', systems: ['gcj02', 'gcj02'], shown: { system: 'gcj02', isWgs84: false, notStated: 0 } },
    { name: 'not stated', systems: [null], shown: { system: null, isWgs84: null, notStated: 1 } },
    { name: 'stated by some', systems: ['bd09', null], shown: { system: 'bd09', isWgs84: false, notStated: 1 } },
  ])('$name', ({ systems, shown }) => {
    expect(read(withPlaces(systems.map((system) => ({ system }))))).toMatchObject({ report: { coordinates: shown } });
  });

  test('mixed: refused, with the systems by their names', () => {
    const report = withPlaces([{ system: 'wgs84' }, { system: 'gcj02' }]);
    expect(() => render(report)).toThrow(expect.objectContaining({ code: 'map-mixed' }) as Failure);
  });
});

function withPlaces(parts: readonly Partial<PlacedCommunity>[]): Report {
  const report = aReport();
  const [place] = report.places;
  if (place === undefined) throw new Error('There is no place.');
  return { ...report, places: parts.map((part) => ({ ...place, ...part })) };
}

function aCommunity(code: string | null): PlacedCommunity['unit'] {
  return { level: 'community', code, name: '某社区' };
}

function aFeature(
  code: string,
  name: string,
  coordinates: readonly number[],
  outcome: string,
  counts: object,
  short: readonly string[] = [],
): object {
  const none = { compliant: 0, 'non-compliant': 0, undetermined: 0, 'not-due': 0, 'not-applicable': 0 };
  return {
    type: 'Feature',
    id: code,
    geometry: { type: 'Point', coordinates },
    properties: { code, name, level: 'community', outcome, ...none, ...counts, short },
  };
}
