import { type Outcome, worstFirst } from '../../model/outcome.ts';
import { type PlacedCommunity } from '../../model/report.ts';
import { projection } from '../projection.ts';
import { html, type Html } from './html.ts';
import { countsText, outcomeTag } from './outcome-words.ts';
import { type PageContext } from './page-context.ts';
import { note, type PageSection } from './page-section.ts';

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
  const dotAt = (place: PlacedCommunity) => {
    const { x, y } = project.at(place);
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
      note(page.mapNote),
      html`<p class="legend">${dots.map(({ outcome, own }) => html`${outcomeTag(outcome, locale)} ${own.length} `)}</p>
        <svg
          class="map"
          viewBox="0 0 ${project.width} ${project.height}"
          role="img"
          aria-label="${page.section.map}${locale.mark.colon}${countsText(counts, locale)}"
        >
          ${dots.map(draw)}
        </svg> `,
    ],
  };
}
