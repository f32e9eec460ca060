import { type Outcome, worstFirst } from '../../model/outcome.ts';
import { html, type Html } from '../page/html.ts';
import { projection } from '../projection.ts';
import { type ChartMaker, palette } from './chart.ts';

/** 社区位置: a dot for every community with coordinates, the worst drawn last. */
export const mapCharts: ChartMaker = ({ report, locale }) => {
  const { places } = report;
  if (places.length === 0) return [];
  const { width, height, at } = projection(places);
  const present = worstFirst.filter((outcome) => places.some((place) => place.outcome === outcome));
  const dots = present.toReversed().flatMap((outcome) =>
    places
      .filter((place) => place.outcome === outcome)
      .map((place) => {
        const { x, y } = at(place);
        return shapeOf(outcome, x, y);
      }),
  );
  const counted = present.map(
    (outcome) => `${locale.outcome[outcome]} ${places.filter((place) => place.outcome === outcome).length}`,
  );
  return [
    {
      title: locale.page.section.map,
      notes: [locale.mark.list(counted), locale.page.mapNote],
      width,
      height,
      body: html`<rect width="${width}" height="${height}" fill="#f4f6f8" />${dots}`,
    },
  ];
};

function shapeOf(outcome: Outcome, x: string, y: string): Html {
  if (outcome === 'undetermined') {
    const side = 8;
    return html`<rect
      x="${Number(x) - side / 2}"
      y="${Number(y) - side / 2}"
      width="${side}"
      height="${side}"
      fill="#b98900"
    />`;
  }
  const [size, colour] =
    outcome === 'non-compliant'
      ? [4.5, palette.short]
      : outcome === 'compliant'
        ? [3, palette.good]
        : [3, palette.faint];
  return html`<circle cx="${x}" cy="${y}" r="${size}" fill="${colour}" />`;
}
