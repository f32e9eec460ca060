import { type Band } from '../../model/distribution.ts';
import { html, type Html } from './html.ts';

/** A value on the axis with its words. */
export interface AxisLine {
  readonly at: number;
  readonly label: string;
}

const width = 560;
const height = 150;
const top = 46;
const left = 8;

/** Columns for bands, those below the target in another colour, with a line for the target and one for the median. */
export function drawHistogram(
  bands: readonly Band[],
  { target, median }: { readonly target: readonly AxisLine[]; readonly median: readonly AxisLine[] },
  label: string,
): Html {
  const from = Math.min(...bands.map((band) => band.from), ...target.map(({ at }) => at));
  const to = Math.max(...bands.map((band) => band.to), ...target.map(({ at }) => at));
  const most = Math.max(1, ...bands.map(({ count }) => count));
  const x = (value: number) => round(left + ((value - from) / (to - from)) * width);
  const column = ({ from: start, to: end, count }: Band) => {
    const size = round((count / most) * height);
    const isBelow = target.some(({ at }) => end <= at);
    return html`<rect
        class="${isBelow ? 'below' : 'sure'}"
        x="${x(start)}"
        y="${round(top + height - size)}"
        width="${Math.max(1, round(x(end) - x(start) - 1))}"
        height="${size}"
      />${
        count === 0
          ? ''
          : html`<text x="${round((x(start) + x(end)) / 2)}" y="${round(top + height - size - 3)}" text-anchor="middle"
              >${count}</text
            >`
      }`;
  };
  const line =
    (kind: string, y: number) =>
    ({ at, label: words }: AxisLine) =>
      html`<line class="${kind}" x1="${x(at)}" x2="${x(at)}" y1="${y}" y2="${top + height}" /><text
          class="${kind}"
          x="${x(at)}"
          y="${y - 2}"
          text-anchor="${anchorAt(x(at))}"
          >${words}</text
        >`;
  return html`<svg
    class="chart"
    viewBox="0 0 ${width + 2 * left} ${top + height + 18}"
    role="img"
    aria-label="${label}"
  >
    ${bands.map(column)}
    <line class="axis" x1="${left}" x2="${left + width}" y1="${top + height}" y2="${top + height}" />
    ${median.map(line('median', 28))}${target.map(line('target', 12))}${bands.map(
      ({ from: start }) => html`<text x="${x(start)}" y="${top + height + 13}" text-anchor="middle">${start}</text>`,
    )}
  </svg>`;
}

/** Words near an end of the axis grow away from it. */
function anchorAt(x: number): string {
  if (x < width / 4) return 'start';
  return x > (width * 3) / 4 ? 'end' : 'middle';
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
