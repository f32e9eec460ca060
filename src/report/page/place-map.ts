import { type Outcome, worstFirst } from '../../model/outcome.ts';
import { type PlacedCommunity } from '../../model/report.ts';
import { html, type Html } from './html.ts';
import { countsText, outcomeTag } from './outcome-words.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';

const width = 720;
const mostHeight = 720;
const margin = 12;
/** Beyond this, names on the dots would be most of the page. */
const mostNamed = 3000;

/** 社区位置: a dot for every community with coordinates, the worst drawn last. */
export function placeMap({ report, locale }: PageContext): PageSection | null {
  const { places } = report;
  if (places.length === 0) return null;
  const { page } = locale;
  const dots = [...worstFirst].reverse().flatMap((outcome) => {
    const own = places.filter((place) => place.outcome === outcome);
    return own.length === 0 ? [] : [{ outcome, own }];
  });
  const counts = { ...report.summary.communities, ...Object.fromEntries(worstFirst.map((each) => [each, 0])) };
  for (const { outcome, own } of dots) counts[outcome] = own.length;
  const project = projection(places);
  const draw = ({ outcome, own }: { readonly outcome: Outcome; readonly own: readonly PlacedCommunity[] }): Html =>
    places.length > mostNamed
      ? html`<path class="${outcome}" d="${own.map(project.dot).join('')}" />`
      : html`<g class="${outcome}"
          >${own.map(
            (place) =>
              html`<path d="${project.dot(place)}"
                ><title>${place.unit.name}${locale.mark.colon}${locale.outcome[outcome]}</title></path
              >`,
          )}</g
        >`;
  return {
    id: 'map',
    title: page.section.map,
    body: [
      note(page.mapNote),
      html`<p class="legend">${dots.map(({ outcome, own }) => html`${outcomeTag(outcome, locale)} ${own.length} `)}</p>
        <svg
          class="map"
          viewBox="0 0 ${width} ${project.height}"
          role="img"
          aria-label="${page.section.map}${locale.mark.colon}${countsText(counts, locale)}"
        >
          ${dots.map(draw)}
        </svg> `,
    ],
  };
}

/** North up; a degree of longitude is drawn as long as it is on the ground at this latitude. */
function projection(places: readonly PlacedCommunity[]): { height: number; dot: (place: PlacedCommunity) => string } {
  const ends = (values: readonly number[]) => ({
    least: values.reduce((least, value) => Math.min(least, value), Infinity),
    most: values.reduce((most, value) => Math.max(most, value), -Infinity),
  });
  const latitudes = ends(places.map(({ latitude }) => latitude));
  const longitudes = ends(places.map(({ longitude }) => longitude));
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
    height: Math.ceil(down * per + 2 * margin),
    dot: ({ latitude, longitude }) => `M${x(longitude).toFixed(1)} ${y(latitude).toFixed(1)}h0`,
  };
}
