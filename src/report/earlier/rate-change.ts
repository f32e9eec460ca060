import { type EarlierPeriod } from '../../model/earlier.ts';
import { type Rate, type Report } from '../../model/report.ts';

/** The last of the earlier reports; undefined where there is none. */
export function lastOf({ earlier }: Pick<Report, 'earlier'>): EarlierPeriod | undefined {
  return earlier.at(-1);
}

/** The last of the earlier reports, where its rates count the same. */
export function comparableOf(report: Pick<Report, 'earlier'>): EarlierPeriod | undefined {
  const last = lastOf(report);
  return last?.differences.length === 0 ? last : undefined;
}

/** By how much a rate has changed, as a share of one; bounds where either has them. Null where either is not known. */
export function rateChange(now: Rate | null, then: Rate | null | undefined): Rate | null {
  if (now === null || then === null || then === undefined) return null;
  return { low: difference(now.low, then.high), high: difference(now.high, then.low) };
}

/** Rates are doubles for showing; this takes off the noise of the subtraction. */
function difference(now: number, then: number): number {
  return Number((now - then).toFixed(12));
}

/** In percentage points: `+3.1`, `−0.4`, `0.0`, `−1.2 … +3.4`, or a dash. Only no change is shown as 0. */
export function showChange(change: Rate | null): string {
  if (change === null) return '—';
  const { low, high } = change;
  return low === high ? pointsText(low) : `${pointsText(low)} … ${pointsText(high)}`;
}

function pointsText(share: number): string {
  const points = Number((share * 100).toPrecision(12));
  for (let digits = 1; digits < 10; digits += 1) {
    const text = Math.abs(points).toFixed(digits);
    if (Number(text) !== 0 || points === 0) return points === 0 ? text : `${points < 0 ? '−' : '+'}${text}`;
  }
  return String(points);
}
