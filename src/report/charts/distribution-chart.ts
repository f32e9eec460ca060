import { distributionText } from '../words/distribution-text.ts';
import { type HistogramShape } from './histogram-shape.ts';
import { html, type Html } from '../page/html.ts';
import { box, type ChartMaker, label, palette } from './chart.ts';

const most = 12;
const small = 11;

/** 平均数背后的分布: a histogram for every average, as in the web page. */
export const distributionCharts: ChartMaker = ({ report, locale, words, requirement }) =>
  report.distributions.slice(0, most).flatMap((distribution) => {
    const said = distributionText(distribution, requirement(distribution.requirement), { locale, words });
    const { title, sentence, unsettled, shape } = said;
    if (shape === null) return [];
    const { width, height } = shape;
    return [{ title, notes: [sentence, unsettled].filter((note) => note !== ''), width, height, body: draw(shape) }];
  });

function draw({ columns, lines, axis, starts }: HistogramShape): Html {
  return html`${columns.map(({ x, y, width, height, middle, isBelow, count }) => [
      box(x, y, width, height, isBelow ? palette.below : palette.sure),
      count === 0
        ? ''
        : label(count, { x: middle, y: y - 3 }, { anchor: 'middle', size: small, colour: palette.faint }),
    ])}<line x1="${axis.from}" x2="${axis.to}" y1="${axis.y}" y2="${axis.y}" stroke="${palette.faint}" />${lines.map(
      ({ kind, x, top, label: text, anchor }) => [
        html`<line
          x1="${x}"
          x2="${x}"
          y1="${top}"
          y2="${axis.y}"
          stroke="${palette.ink}"
          ${kind === 'median' ? html`stroke-dasharray="4 3"` : html`stroke-width="2"`}
        />`,
        label(text, { x, y: top - 2 }, { anchor, size: small, bold: kind === 'target' }),
      ],
    )}${starts.map(({ x, value }) =>
      label(value, { x, y: axis.y + 13 }, { anchor: 'middle', size: small, colour: palette.faint }),
    )}`;
}
