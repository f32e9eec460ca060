import { type Outcome, worstFirst } from '../../model/outcome.ts';
import { html, type Html } from '../page/html.ts';
import { type AreaShape, areaShapes, mostNamedAreas, pointsOf, strengthOf } from '../map/area-shapes.ts';
import { projection } from '../map/projection.ts';
import { type ChartMaker, label, palette } from './chart.ts';

/** 社区位置: the districts or streets by their rate, and a dot for every community with coordinates, the worst drawn last. */
export const mapCharts: ChartMaker = ({ report, locale, borders }) => {
  const { places } = report;
  const points = pointsOf(report, borders);
  if (points.length === 0) return [];
  const project = projection(points);
  const { width, height, at } = project;
  const shapes = areaShapes(report, borders, project);
  const known = shapes.filter(({ area }) => area !== undefined).length;
  const present = worstFirst.filter((outcome) => places.some((place) => place.outcome === outcome));
  const dots = present.toReversed().flatMap((outcome) =>
    places
      .filter((place) => place.outcome === outcome)
      .map((place) => {
        const { x, y } = at([place.longitude, place.latitude]);
        return shapeOf(outcome, x, y);
      }),
  );
  const counted = present.map(
    (outcome) => `${locale.outcome[outcome]} ${places.filter((place) => place.outcome === outcome).length}`,
  );
  return [
    {
      title: locale.page.section.map,
      notes: [
        ...(places.length === 0 ? [] : [locale.mark.list(counted), locale.page.mapNote]),
        ...(shapes.length === 0 ? [] : [locale.page.bordersNote(known, shapes.length)]),
      ],
      width,
      height,
      body: html`<rect
          width="${width}"
          height="${height}"
          fill="#f4f6f8"
        />${shapes.map(areaShape)}${dots}${known > mostNamedAreas ? [] : shapes.map(areaName)}`,
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

function areaShape({ path, area }: AreaShape): Html {
  const [fill, strength] = area === undefined ? ['none', 1] : [palette.sure, strengthOf(area)];
  return html`<path
    d="${path}"
    fill="${fill}"
    fill-opacity="${strength}"
    stroke="${palette.faint}"
    stroke-width="1"
  />`;
}

function areaName({ area, middle }: AreaShape): Html | '' {
  return area === undefined ? '' : label(area.unit.name, { x: middle.x, y: Number(middle.y) }, { anchor: 'middle' });
}
