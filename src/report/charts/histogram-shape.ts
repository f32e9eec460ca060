import { type Band } from '../../model/distribution.ts';

/** A value on the axis with its words. */
export interface AxisLine {
  readonly at: number;
  readonly label: string;
}

/** Where everything of a histogram goes, whatever it is drawn with. */
export interface HistogramShape {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly middle: number;
    readonly isBelow: boolean;
    readonly count: number;
  }[];
  readonly lines: readonly {
    readonly kind: 'median' | 'target';
    readonly x: number;
    readonly top: number;
    readonly label: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly axis: { readonly from: number; readonly to: number; readonly y: number };
  /** Where each band begins. */
  readonly starts: readonly { readonly x: number; readonly value: number }[];
}

const width = 560;
const height = 150;
const top = 46;
const left = 8;

/** Columns for bands, with a line for the target and one for the median. */
export function histogramShape(
  bands: readonly Band[],
  { target, median }: { readonly target: readonly AxisLine[]; readonly median: readonly AxisLine[] },
): HistogramShape {
  const from = Math.min(...bands.map((band) => band.from), ...target.map(({ at }) => at));
  const to = Math.max(...bands.map((band) => band.to), ...target.map(({ at }) => at));
  const most = Math.max(1, ...bands.map(({ count }) => count));
  const x = (value: number) => round(left + ((value - from) / (to - from)) * width);
  const line =
    (kind: 'median' | 'target', at: number) =>
    ({ at: value, label }: AxisLine) => ({ kind, x: x(value), top: at, label, anchor: anchorAt(x(value)) });
  return {
    width: width + 2 * left,
    height: top + height + 18,
    columns: bands.map(({ from: start, to: end, count }) => {
      const size = round((count / most) * height);
      return {
        x: x(start),
        y: round(top + height - size),
        width: Math.max(1, round(x(end) - x(start) - 1)),
        height: size,
        middle: round((x(start) + x(end)) / 2),
        isBelow: target.some(({ at }) => end <= at),
        count,
      };
    }),
    lines: [...median.map(line('median', 28)), ...target.map(line('target', 12))],
    axis: { from: left, to: left + width, y: top + height },
    starts: bands.map((band) => ({ x: x(band.from), value: band.from })),
  };
}

/** Words near an end of the axis grow away from it. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < width / 4) return 'start';
  return x > (width * 3) / 4 ? 'end' : 'middle';
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
