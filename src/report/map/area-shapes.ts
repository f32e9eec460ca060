import { type Border, type LongLat } from '../../model/border.ts';
import { levels } from '../../model/data-model.ts';
import { type AreaSummary, type Report } from '../../model/report.ts';
import { type Projection } from './projection.ts';

/** The outline of an area as it is drawn. */
export interface AreaShape {
  /** What SVG calls the data of a path. */
  readonly path: string;
  /** The district or street that it is; undefined for an outline that no area of the report has, or of one above. */
  readonly area: AreaSummary | undefined;
  /** The middle of its largest part, where its name goes. */
  readonly middle: { readonly x: string; readonly y: string };
}

/** The points that have to fit on a map. */
export function pointsOf({ places }: Report, borders: readonly Border[]): readonly LongLat[] {
  return [
    ...places.map(({ longitude, latitude }): LongLat => [longitude, latitude]),
    ...borders.flatMap(({ lines }) => lines.flat()),
  ];
}

/** The borders on a map. Where districts and their streets are both given, the streets are the areas. */
export function areaShapes(report: Report, borders: readonly Border[], { at }: Projection): readonly AreaShape[] {
  const found = borders.map((border) => ({ border, area: border.isClosed ? areaOf(border, report) : undefined }));
  const depths = found.flatMap(({ area }) => (area === undefined ? [] : [depthOf(area)]));
  const deepest = Math.max(...depths);
  return found.map(({ border: { lines, isClosed }, area }) => ({
    path: lines.map((line) => pathOf(line.map(at), isClosed)).join(''),
    area: area !== undefined && depthOf(area) === deepest ? area : undefined,
    middle: at(middleOf(lines)),
  }));
}

function depthOf({ unit }: AreaSummary): number {
  return levels.findIndex((level) => level === unit.level);
}

/** By its code, else by a name that one area alone has. */
function areaOf({ code, name }: Border, { areas }: Report): AreaSummary | undefined {
  const coded = code === null ? undefined : areas.find(({ unit }) => unit.code === code);
  if (coded !== undefined) return coded;
  const [area, ...others] = areas.filter(({ unit }) => unit.name === name);
  return others.length === 0 ? area : undefined;
}

/** The middle of what the largest of the lines spans. */
function middleOf(lines: Border['lines']): LongLat {
  const spans = lines.map(
    (line) => [spanOf(line.map(([longitude]) => longitude)), spanOf(line.map(([, latitude]) => latitude))] as const,
  );
  const [largest] = spans.toSorted(([a, b], [c, d]) => d.length * c.length - b.length * a.length);
  return largest === undefined ? [0, 0] : [largest[0].middle, largest[1].middle];
}

function spanOf(values: readonly number[]): { readonly middle: number; readonly length: number } {
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity);
  return { middle: (least + most) / 2, length: most - least };
}

/** Points that fall on one another at this size are drawn once. */
function pathOf(points: readonly { readonly x: string; readonly y: string }[], isClosed: boolean): string {
  const texts = points.map(({ x, y }) => `${x} ${y}`);
  const kept = texts.filter((text, index) => text !== texts[index - 1]);
  return kept.length < 2 ? '' : `M${kept.join('L')}${isClosed ? 'z' : ''}`;
}

/** Where more areas than these are named, the names cover one another. */
export const mostNamedAreas = 40;

/** From faint to full with the rate of fully compliant communities, of a range its low end; faintest where nothing counts. */
export function strengthOf({ rate }: AreaSummary): number {
  return rate === null ? 0 : Number((0.12 + 0.78 * rate.low).toFixed(2));
}
