import { describe, expect, test } from 'vitest';
import { type Report } from '../../src/model/report.ts';
import { areaShapes, pointsOf, strengthOf } from '../../src/report/map/area-shapes.ts';
import { svgMap } from '../../src/report/formats/svg-map.ts';
import { html } from '../../src/report/formats/html.ts';
import { projection } from '../../src/report/map/projection.ts';
import { readBorders } from '../../src/report/map/read-borders.ts';
import { locales } from '../../src/locale/index.ts';
import { aRenderContext } from '../support/a-render-context.ts';
import { aReport } from '../support/a-report.ts';

const square = [
  [114, 38],
  [115, 38],
  [115, 39],
  [114, 39],
  [114, 38],
];

function bordersOf(properties: object, geometry: object = { type: 'Polygon', coordinates: [square] }) {
  const feature = { type: 'Feature', properties, geometry };
  return readBorders(JSON.stringify({ type: 'FeatureCollection', features: [feature] }), 'b.geojson');
}

describe('a file of borders', () => {
  test.each([
    { name: 'six digits', properties: { code: '130102' }, code: '130102', called: null },
    { name: 'a number', properties: { adcode: 130102, name: '长安区' }, code: '130102', called: '长安区' },
    { name: 'twelve digits', properties: { 区划代码: '130102000000' }, code: '130102', called: null },
    { name: 'keys in capitals', properties: { XZQDM: '130102', XZQMC: '长安区' }, code: '130102', called: '长安区' },
    { name: 'a name alone', properties: { 名称: ' 长安区 ' }, code: null, called: '长安区' },
    { name: 'another number', properties: { code: 'A7' }, code: null, called: null },
  ])('names its areas by $name', ({ properties, code, called }) => {
    expect(bordersOf(properties)).toMatchObject([{ code, name: called, isClosed: true }]);
  });

  test.each([
    { type: 'MultiPolygon', coordinates: [[square], [square]], lines: 2, isClosed: true },
    { type: 'LineString', coordinates: square, lines: 1, isClosed: false },
    { type: 'MultiLineString', coordinates: [square, square], lines: 2, isClosed: false },
    { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [square] }], lines: 1, isClosed: true },
  ])('may hold a $type', ({ lines, isClosed, ...geometry }) => {
    const [border] = bordersOf({}, geometry);
    expect(border?.lines).toHaveLength(lines);
    expect(border?.isClosed).toBe(isClosed);
  });

  test.each([
    { text: '{', reason: 'json' },
    { text: '[]', reason: 'kind' },
    { text: '{"a":1}', reason: 'kind' },
    { text: '{"type":"FeatureCollection","features":[]}', reason: 'empty' },
    { text: '{"type":"Point","coordinates":[114,38]}', reason: 'empty' },
    { text: '{"type":"LineString","coordinates":[[4212345,38212345],[4212346,38212346]]}', reason: 'degrees' },
  ])('$text is refused', ({ text, reason }) => {
    expect(() => readBorders(text, 'b.geojson')).toThrow(
      expect.objectContaining({ code: 'borders-unreadable', params: { file: 'b.geojson', reason } }),
    );
  });
});

describe('on a map', () => {
  const shapesOf = (report: Report, properties: object) => {
    const borders = bordersOf(properties);
    return areaShapes(report, borders, projection(pointsOf(report, borders)));
  };

  test('a district is found by its code before its name, and by its name without a code', () => {
    expect(shapesOf(aReport(), { code: '130102', name: '桥西区' })[0]?.area?.unit.name).toBe('长安区');
    expect(shapesOf(aReport(), { name: '桥西区' })[0]?.area?.unit.name).toBe('桥西区');
    expect(shapesOf(aReport(), { name: '别处' })[0]?.area).toBeUndefined();
  });

  test('a name that two areas share is nobody’s', () => {
    const report = aReport();
    const twice = { ...report, areas: [...report.areas, ...report.areas] };
    expect(shapesOf(twice, { name: '桥西区' })[0]?.area).toBeUndefined();
  });

  test('a line is no area', () => {
    const borders = bordersOf({ code: '130102' }, { type: 'LineString', coordinates: square });
    expect(areaShapes(aReport(), borders, projection(pointsOf(aReport(), borders)))[0]?.area).toBeUndefined();
  });

  test('the darker, the higher the low end of the rate', () => {
    const [area] = aReport().areas;
    if (area === undefined) throw new Error('The report has areas.');
    expect(strengthOf({ ...area, rate: { low: 0, high: 1 } })).toBe(0.12);
    expect(strengthOf({ ...area, rate: { low: 1, high: 1 } })).toBe(0.9);
    expect(strengthOf({ ...area, rate: null })).toBe(0);
  });

  test.each(Object.values(locales))('areas are drawn and named in $id', (locale) => {
    const borders = bordersOf({ code: '130102' });
    for (const format of [svgMap, html]) {
      const drawn = format.render({ ...aReport(), places: [] }, aRenderContext({ borders, locale }));
      expect(drawn).toMatch(/<path[^>]*fill-opacity="0\.\d+"/);
      expect(drawn).toContain(locale.page.bordersNote(1, 1).slice(0, 15));
      expect(drawn).toMatch(/<text[^>]*>\s*长安区\s*<\/text/);
    }
  });
});
