import { expect, test } from 'vitest';
import { runLine } from './run-line.ts';

const square = [
  [
    [114, 38],
    [115, 38],
    [115, 39],
    [114, 38],
  ],
];
const borders = JSON.stringify({
  type: 'Feature',
  properties: { code: '130102' },
  geometry: { type: 'Polygon', coordinates: square },
});

test('borders are drawn on the map of a report', async () => {
  const { host } = await runLine('audit street --borders b.geojson -o a.html', { files: { 'b.geojson': borders } });
  expect(host.written.get('a.html')).toContain('class="area"');
});

test.each([
  { name: 'is not there', line: '--borders b.geojson', files: {}, says: 'b.geojson' },
  { name: 'is no GeoJSON', line: '--borders b.geojson', files: { 'b.geojson': '[]' }, says: 'it is no GeoJSON' },
  {
    name: 'is to be written over',
    line: '--borders b.geojson -o b.geojson',
    files: { 'b.geojson': borders },
    says: 'b.geojson',
  },
])('borders in a file that $name stop the audit', async ({ line, files, says }) => {
  const { code, err, host } = await runLine(`audit street ${line}`, { files });
  expect({ code, written: host.written.size }).toEqual({ code: 2, written: 0 });
  expect(err).toContain(says);
});
