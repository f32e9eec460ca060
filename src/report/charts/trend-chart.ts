import { dayNumber } from '../../model/iso-date.ts';
import { type Rate } from '../../model/report.ts';
import { html, type Html } from '../page/html.ts';
import { rateOf } from '../build/rate-of.ts';
import { showRate } from '../words/show-rate.ts';
import { type Chart, type ChartMaker, chartWidth, fitted, label, palette } from './chart.ts';

/** The whole and its districts; more would not be told apart on a page. */
const most = 12;
const columns = 3;
const gap = 24;
const cellWidth = (chartWidth - gap * (columns - 1)) / columns;
const cellHeight = 150;
/** Where the lines are drawn in a cell. */
const plot = { top: 40, bottom: 120, left: 24, right: cellWidth - 24 };

interface Point {
  readonly day: string;
  readonly rate: Rate | null;
}

/** 各期达标率: a line for the whole and for each district, through the periods that count the same. */
export const trendCharts: ChartMaker = ({ report, locale }) => {
  const periods = report.earlier.filter(({ differences }) => differences.length === 0);
  const others = report.earlier.filter(({ differences }) => differences.length > 0);
  if (periods.length === 0) return [];
  const { earlier, mark, workbook } = locale;
  const whole = {
    name: report.scope?.name ?? workbook.total,
    points: [
      ...periods.map(({ asOf, rate }) => ({ day: asOf, rate })),
      { day: report.asOf, rate: report.summary.rate },
    ],
  };
  const counties = report.areas.flatMap(({ unit, findings }, index) => {
    if (unit.level !== 'county') return [];
    const before = periods.map(({ asOf, areas }) => ({ day: asOf, rate: areas[index]?.findingRate ?? null }));
    return [{ name: unit.name, points: [...before, { day: report.asOf, rate: rateOf(findings) }] }];
  });
  const shown = [whole, ...counties].slice(0, most);
  const cut = shown.length < counties.length + 1 ? [locale.report.showing(shown.length, counties.length + 1)] : [];
  const left = others.length === 0 ? [] : [earlier.leftOut(mark.list(others.map(({ asOf }) => asOf)))];
  const chart: Chart = {
    title: earlier.trend,
    notes: [earlier.trendNote, ...left, ...cut],
    width: chartWidth,
    height: Math.ceil(shown.length / columns) * cellHeight,
    body: html`${shown.map(({ name, points }, index) => drawCell(name, points, index))}`,
  };
  return [chart];
};

function drawCell(name: string, points: readonly Point[], index: number): Html {
  const [x, y] = [(index % columns) * (cellWidth + gap), Math.floor(index / columns) * cellHeight];
  const placed = placedOf(points);
  const known = placed.filter(({ rate }) => rate !== null);
  const isStrong = index === 0;
  const shown = fitted(name, cellWidth);
  return html`<g transform="translate(${round(x)} ${y})"
    >${label(shown, { x: 0, y: 14 }, { bold: isStrong })}<line
      x1="${plot.left}"
      x2="${round(plot.right)}"
      y1="${plot.bottom}"
      y2="${plot.bottom}"
      stroke="${palette.track}"
    /><line
      x1="${plot.left}"
      x2="${round(plot.right)}"
      y1="${plot.top}"
      y2="${plot.top}"
      stroke="${palette.track}"
    />${known.slice(1).map((point, at) => segment(known[at], point))}${known.map(mark)}${ends(known)}</g
  > `;
}

interface Placed extends Point {
  readonly x: number;
  /** Of both ends of the rate, the low one first. */
  readonly ys: readonly [number, number];
}

/** Days are as far apart as they are in time, rates from 0% at the bottom to 100% at the top. */
function placedOf(points: readonly Point[]): readonly Placed[] {
  const days = points.map(({ day }) => dayNumber(day));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const height = (share: number) => round(plot.bottom - share * (plot.bottom - plot.top));
  return points.map(({ day, rate }) => ({
    day,
    rate,
    x: round(plot.left + ((dayNumber(day) - first) / (last - first)) * (plot.right - plot.left)),
    ys: [height(rate?.low ?? 0), height(rate?.high ?? 0)],
  }));
}

/** Between the middles of two ranges. */
function segment(from: Placed | undefined, to: Placed): Html | '' {
  if (from === undefined) return '';
  return html`<line
    x1="${from.x}"
    x2="${to.x}"
    y1="${middle(from)}"
    y2="${middle(to)}"
    stroke="${palette.sure}"
    stroke-width="2"
  />`;
}

/** The range as an upright line where there is one, and a dot. */
function mark({ x, ys: [low, high], ...point }: Placed): Html {
  const range =
    low === high
      ? ''
      : html`<line x1="${x}" x2="${x}" y1="${low}" y2="${high}" stroke="${palette.open}" stroke-width="8" />`;
  return html`${range}<circle cx="${x}" cy="${round((low + high) / 2)}" r="2.5" fill="${palette.sure}"
      ><title>${point.day} ${showRate(point.rate)}</title></circle
    >`;
}

/** What the first and the last period say, with their years and months below. */
function ends(known: readonly Placed[]): readonly Html[] {
  const [first, last] = [known[0], known.at(-1)];
  return [first, ...(first === last ? [] : [last])].flatMap((point, index) => {
    if (point === undefined) return [];
    const anchor = index === 0 ? ('start' as const) : ('end' as const);
    const x = index === 0 ? 0 : round(cellWidth);
    return [
      label(showRate(point.rate), { x, y: 32 }, { anchor, size: 12 }),
      label(point.day.slice(0, 7), { x, y: 138 }, { anchor, size: 11, colour: palette.faint }),
    ];
  });
}

function middle({ ys: [low, high] }: Placed): number {
  return round((low + high) / 2);
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
