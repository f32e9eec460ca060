import { portions } from '../../base/portions.ts';
import { coordinateColumns, frameOf } from '../../model/coordinates.ts';
import { Failure } from '../../model/failure.ts';
import { outcomes } from '../../model/outcome.ts';
import { type PlacedCommunity, type Report } from '../../model/report.ts';
import { unitTables } from '../../model/unit-tables.ts';
import { dataWords } from '../words/data-words.ts';
import { countsPart, unitPart } from '../json/document-parts.ts';
import { type RenderContext, type ReportFormat } from '../report-format.ts';

/** The communities on the ground with what came of them, for map programs (RFC 7946): a point each, one a line. */
export const geojson = {
  extension: '.geojson',
  render: (report, context) => [...pieces(report, context)].join(''),
  pieces,
} as const satisfies ReportFormat;

const featuresTogether = 500;

/** @throws Failure when the coordinates are in systems that disagree */
function* pieces(report: Report, context: RenderContext): Generator<string> {
  const { places } = report;
  const system = systemOf(places, context);
  // `report` is a foreign member, which map programs pass over.
  yield `{\n"type": "FeatureCollection",\n"report": ${JSON.stringify(reportMember(report, system))},\n"features": [`;
  for (const [index, portion] of portions(places, featuresTogether).entries()) {
    yield `${index === 0 ? '' : ','}\n${portion.map((place) => JSON.stringify(featureOf(place))).join(',\n')}`;
  }
  yield `${places.length === 0 ? '' : '\n'}]\n}\n`;
}

function reportMember({ tool, asOf, scope, packs, summary, places }: Report, system: string | null): object {
  const judged = outcomes.reduce((sum, outcome) => sum + summary.communities[outcome], 0);
  return {
    tool: { name: tool.name, version: tool.version },
    asOf,
    scope: scope === null ? null : unitPart(scope),
    packs: packs.map(({ id, version }) => ({ id, version })),
    coordinates: {
      system,
      // The standard wants WGS-84; others stand as the material gives them, and whether they fit is said here.
      isWgs84: system === null ? null : frameOf(system) === 'wgs84',
      notStated: places.filter((place) => place.system === null).length,
    },
    communities: { judged, onMap: places.length, withoutCoordinates: judged - places.length },
  };
}

/** The one system of all coordinates; null where the material does not say. */
function systemOf(places: readonly PlacedCommunity[], { model, locale }: RenderContext): string | null {
  const systems = [...new Set(places.flatMap(({ system }) => system ?? []))];
  if (new Set(systems.map(frameOf)).size > 1) {
    const words = dataWords(model, locale);
    const named = systems.map((id) => words.value(unitTables.communities, coordinateColumns.system, id));
    throw new Failure('map-mixed', { systems: locale.mark.list(named) });
  }
  return systems.length > 1 ? 'wgs84' : (systems[0] ?? null);
}

function featureOf({ unit, outcome, counts, short, latitude, longitude }: PlacedCommunity): object {
  const { code, name, level } = unit;
  return {
    type: 'Feature',
    ...(code === null ? {} : { id: code }),
    geometry: { type: 'Point', coordinates: [rounded(longitude), rounded(latitude)] },
    // Flat, as tables of map programs are.
    properties: { code, name, level, outcome, ...countsPart(counts), short },
  };
}

/** A tenth of a metre. */
function rounded(degrees: number): number {
  return Number(degrees.toFixed(6));
}
