import { type Finding } from '../../model/finding.ts';
import { type Rational, toNumber } from '../../model/rational.ts';
import { html, type Html } from './html.ts';

/** Observed against required, in hundredths of the larger of the two. */
export interface BulletBar {
  /** The bar is sure up to here, and possible up to `high`. */
  readonly low: number;
  readonly high: number;
  /** Where the requirement lies. */
  readonly tick: number;
}

const full = 100;

/** Null for conditions, days, and where either side is unknown. */
export function bulletBar({ observed, required, comparison, unit }: Finding): BulletBar | null {
  const target = required.low ?? required.high;
  if (comparison === 'holds' || unit === 'day-number' || target === null || observed.low === null) return null;
  const [low, high] = [sizeOf(observed.low), sizeOf(observed.high ?? observed.low)];
  const most = Math.max(high, sizeOf(target));
  if (most === 0) return null;
  const part = (value: number) => Math.round((value / most) * full);
  return { low: part(low), high: part(high), tick: part(sizeOf(target)) };
}

export function drawBullet({ low, high, tick }: BulletBar): Html {
  return html`<svg class="bullet" viewBox="-1 0 102 12" width="102" height="12" aria-hidden="true" focusable="false">
    <rect class="track" y="2" width="100" height="8" />
    <rect class="open" y="2" width="${high}" height="8" />
    <rect class="sure" y="2" width="${low}" height="8" />
    <rect class="tick" x="${tick - 1}" width="2" height="12" />
  </svg>`;
}

function sizeOf(value: Rational): number {
  return Math.max(0, toNumber(value));
}
