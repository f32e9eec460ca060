import { type Outcome, worstFirst } from '../../model/outcome.ts';
import { type PlacedCommunity } from '../../model/report.ts';
import { type Locale } from '../../locale/locale.ts';
import { type AreaShape, areaShapes, mostNamedAreas, pointsOf, strengthOf } from '../map/area-shapes.ts';
import { projection } from '../map/projection.ts';
import { showRate } from '../words/show-rate.ts';
import { html, type Html } from './html.ts';
import { countsText, outcomeTag } from './outcome-words.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';

/** Beyond this, names on the dots would be most of the page. */
const mostNamed = 3000;

/** 社区位置: the districts or streets by their rate, and a dot for every community with coordinates, the worst drawn last. */
export function placeMap({ report, locale, borders }: PageContext): PageSection | null {
  const { places } = report;
  const points = pointsOf(report, borders);
  if (points.length === 0) return null;
  const { page } = locale;
  const dots = [...worstFirst].reverse().flatMap((outcome) => {
    const own = places.filter((place) => place.outcome === outcome);
    return own.length === 0 ? [] : [{ outcome, own }];
  });
  const counts = { ...report.summary.communities, ...Object.fromEntries(worstFirst.map((each) => [each, 0])) };
  for (const { outcome, own } of dots) counts[outcome] = own.length;
  const project = projection(points);
  const shapes = areaShapes(report, borders, project);
  const known = shapes.filter(({ area }) => area !== undefined).length;
  const dotAt = (place: PlacedCommunity) => {
    const { x, y } = project.at([place.longitude, place.latitude]);
    return `M${x} ${y}h0`;
  };
  const draw = ({ outcome, own }: { readonly outcome: Outcome; readonly own: readonly PlacedCommunity[] }): Html =>
    places.length > mostNamed
      ? html`<path class="${outcome}" d="${own.map(dotAt).join('')}" />`
      : html`<g class="${outcome}"
          >${own.map(
            (place) =>
              html`<path d="${dotAt(place)}"
                ><title>${place.unit.name}${locale.mark.colon}${locale.outcome[outcome]}</title></path
              >`,
          )}</g
        >`;
  return {
    id: 'map',
    title: page.section.map,
    body: [
      ...(places.length === 0 ? [] : [note(page.mapNote)]),
      ...(shapes.length === 0 ? [] : [note(page.bordersNote(known, shapes.length))]),
      html`<p class="legend">${dots.map(({ outcome, own }) => html`${outcomeTag(outcome, locale)} ${own.length} `)}</p>
        <svg
          class="map"
          viewBox="0 0 ${project.width} ${project.height}"
          role="img"
          aria-label="${page.section.map}${locale.mark.colon}${countsText(counts, locale)}"
        >
          ${shapes.map((shape) => drawArea(shape, locale))} ${dots.map(draw)}
          ${known > mostNamedAreas ? [] : shapes.map(areaName)}
        </svg> `,
    ],
  };
}

function drawArea({ path, area }: AreaShape, locale: Locale): Html {
  if (area === undefined) return html`<path class="outline" d="${path}" />`;
  return html`<path class="area" d="${path}" fill-opacity="${strengthOf(area)}"
    ><title>${area.unit.name}${locale.mark.colon}${locale.workbook.compliance.rate} ${showRate(area.rate)}</title></path
  >`;
}

function areaName({ area, middle }: AreaShape): Html | '' {
  return area === undefined ? '' : html`<text x="${middle.x}" y="${middle.y}">${area.unit.name}</text>`;
}
