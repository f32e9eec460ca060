import { type HistogramShape } from '../charts/histogram-shape.ts';
import { html, type Html } from './html.ts';

/** Columns for bands, those below the target in another colour, with a line for the target and one for the median. */
export function drawHistogram({ width, height, columns, lines, axis, starts }: HistogramShape, label: string): Html {
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
    ${columns.map(drawColumn)}
    <line class="axis" x1="${axis.from}" x2="${axis.to}" y1="${axis.y}" y2="${axis.y}" />
    ${lines.map(
      ({ kind, x, top, label: words, anchor }) =>
        html`<line class="${kind}" x1="${x}" x2="${x}" y1="${top}" y2="${axis.y}" /><text
            class="${kind}"
            x="${x}"
            y="${top - 2}"
            text-anchor="${anchor}"
            >${words}</text
          >`,
    )}${starts.map(({ x, value }) => html`<text x="${x}" y="${axis.y + 13}" text-anchor="middle">${value}</text>`)}
  </svg>`;
}

function drawColumn({ x, y, width, height, middle, isBelow, count }: HistogramShape['columns'][number]): Html {
  return html`<rect class="${isBelow ? 'below' : 'sure'}" x="${x}" y="${y}" width="${width}" height="${height}" />${
      count === 0
        ? ''
        : html`<text x="${middle}" y="${Number((y - 3).toFixed(1))}" text-anchor="middle">${count}</text>`
    }`;
}
